import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { openStudio } from './helpers/card';

/** Takes the picture of the README from the local tenant: `npm run screenshots`. */
const folder: string = path.join(__dirname, '..', 'docs', 'images');

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Twice the pixels, as on a fine display, because users see it enlarged
  const studio = await openStudio(2);
  try {
    await studio.photograph(await studio.open('?scenario=changed'), path.join(folder, 'card.png'));
    console.log('docs/images/card.png');
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

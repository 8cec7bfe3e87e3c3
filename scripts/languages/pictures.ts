import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import sharp from 'sharp';
import { openStudio } from '../helpers/card';
import { employeePicture } from './employees';
import { languageNames, projectFolder } from './files';

/** Takes the picture of the card in every language, for the pages that are sent around. */
async function main(): Promise<void> {
  // Twice the pixels, as on a fine display
  const studio = await openStudio(2);
  try {
    for (const name of languageNames()) {
      const file = path.join(projectFolder, employeePicture(name));
      await mkdir(path.dirname(file), { recursive: true });
      const [culture = name] = Intl.getCanonicalLocales(name);
      const picture = await studio.picture(await studio.open(`?scenario=changed&language=${culture}`));
      // A palette makes a third of the bytes, and 36 pictures are downloaded with each clone
      await sharp(picture).png({ palette: true, effort: 10 }).toFile(file);
      console.log(employeePicture(name));
    }
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

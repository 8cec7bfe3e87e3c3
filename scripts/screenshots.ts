import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { openStudio, settled } from './helpers/card';

/** Takes the picture of the README and those of the app catalog from the local tenant: `npm run screenshots`. */
const root: string = path.join(__dirname, '..');

/** What Microsoft's marketplace asks for, in pixels */
const catalogSize = { width: 1366, height: 768 };

/** The catalog's pictures. A package has no place for captions: docs/package.md has them */
const catalog: readonly { readonly name: string; readonly link: string; readonly act?: (page: Page) => Promise<void> }[] = [
  { name: 'card', link: '?scenario=changed' },
  {
    name: 'refresh',
    link: '?scenario=changed&sync=3',
    act: async (page) => {
      await page.getByRole('button', { name: 'Refresh my photo' }).click();
      await page.getByText('SharePoint now shows your photo').first().waitFor();
      await settled(page);
    }
  },
  { name: 'teams', link: '?scenario=changed&host=teams' }
];

async function main(): Promise<void> {
  const images: string = path.join(root, 'docs/images');
  await mkdir(images, { recursive: true });
  // Twice the pixels, as on a fine display, because users see it enlarged
  const studio = await openStudio(2);
  try {
    await studio.photograph(await studio.open('?scenario=changed'), path.join(images, 'card.png'));
    console.log('docs/images/card.png');
    for (const { name, link, act } of catalog) {
      const page: Page = await studio.open(link, await studio.reader({ viewport: catalogSize, deviceScaleFactor: 1 }));
      await act?.(page);
      // Without the tenant's own panel, which is folded to a strip at the side
      await page.addStyleTag({ content: '.panel { display: none !important; }' });
      const picture: Buffer = await page.screenshot({ animations: 'disabled' });
      const file: string = `sharepoint/images/${name}.png`;
      // A palette makes a third of the bytes, which every download of the package carries
      await sharp(picture).png({ palette: true, effort: 10 }).toFile(path.join(root, file));
      console.log(file);
    }
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

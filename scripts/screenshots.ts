import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { type Tenant, createTenant } from '../tenant/server';
import { browserArguments, findBrowser } from '../tests/support/browser';

/** Takes the pictures of the documentation from the local tenant: `npm run screenshots`. */
const folder: string = path.join(__dirname, '..', 'docs', 'images');

/** What each picture shows: a link of the local tenant, and the words that must be there before it is taken */
const pictures: readonly { readonly file: string; readonly link: string; readonly words: string }[] = [
  { file: 'card.png', link: '?scenario=changed&panel=closed', words: 'SharePoint shows another picture' }
];

/** Room around the card, in CSS pixels, so that it does not stick to the edge of the picture */
const margin: number = 24;

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tenant: Tenant = await createTenant({ port: 0 });
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ executablePath: found.executablePath, args: [...browserArguments(found)] });
  try {
    for (const { file, link, words } of pictures) {
      // Twice the pixels, as on a fine display, because readers see it enlarged
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
      await page.goto(`${tenant.url}${link}`);
      await page.locator('#web-part').getByText(words, { exact: true }).waitFor();
      const box = await page.locator('#web-part').boundingBox();
      if (!box) {
        throw new Error(`${file}: the web part is not on the page`);
      }
      await page.screenshot({
        path: path.join(folder, file),
        clip: { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin }
      });
      await page.close();
      console.log(`docs/images/${file}`);
    }
  } finally {
    await browser.close();
    await tenant.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

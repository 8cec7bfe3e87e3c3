import { type Browser, type Page, chromium } from '@playwright/test';
import { type Tenant, createTenant } from '../../tenant/server';
import { browserArguments, findBrowser } from '../../tests/support/browser';

/** A browser and a local tenant to take pictures of the card with. */
export interface Studio {
  /** Opens a link of the tenant, such as `?scenario=changed`, and waits until the card has said something */
  open(link: string): Promise<Page>;
  /** Takes a picture of the card, with some room around it, in CSS pixels */
  photograph(page: Page, file: string): Promise<void>;
  close(): Promise<void>;
}

/** Room around the card, in CSS pixels, so that it does not stick to the edge of the picture */
const margin: number = 16;

/** The longest a status may take: two requests that run into the time limit of 20 s, one after the other */
const patience: number = 60_000;

/** @param scale - device pixels for a CSS pixel */
export async function openStudio(scale: number): Promise<Studio> {
  const tenant: Tenant = await createTenant({ port: 0 });
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ ...found, args: [...browserArguments(found)] });
  return {
    open: async (link) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: scale });
      await page.goto(`${tenant.url}${link}&panel=closed`);
      await settled(page);
      return page;
    },
    photograph: async (page, file) => {
      const box = await page.locator('#web-part').boundingBox();
      if (!box) {
        throw new Error(`${file}: the web part is not on the page`);
      }
      const clip = {
        x: box.x - margin,
        y: box.y - margin,
        width: box.width + 2 * margin,
        height: box.height + 2 * margin
      };
      await page.screenshot({ path: file, clip, animations: 'disabled' });
    },
    close: async () => {
      await browser.close();
      await tenant.close();
    }
  };
}

/** Waits until the card shows a result and nothing goes on in it. */
export async function settled(page: Page): Promise<void> {
  const card = page.locator('#web-part');
  await card.getByText(/\S/).first().waitFor();
  await card.getByRole('img', { name: 'Looking at your photos' }).waitFor({ state: 'detached', timeout: patience });
  await card.getByRole('progressbar').waitFor({ state: 'detached', timeout: patience });
}

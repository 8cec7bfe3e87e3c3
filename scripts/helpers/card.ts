import { writeFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from '@playwright/test';
import { type Tenant, createTenant } from '../../tenant/server';
import { browserArguments, findBrowser } from '../../tests/helpers/browser';
import { atRest, sidePanel } from '../../tests/helpers/card';

/** A browser and a local tenant to take pictures of the card with. */
export interface Studio {
  /** Somebody with a browser profile of their own: what it remembers lasts from one visit to the next. Closed with the studio */
  reader(wanted?: BrowserContextOptions): Promise<BrowserContext>;
  /**
   * Opens a link of the tenant, such as `?scenario=changed`, and waits until the card has said something.
   * @param user - whose browser it is; without one, that of somebody new
   */
  open(link: string, reader?: BrowserContext): Promise<Page>;
  /** Takes a picture of the card, with some room around it, as a PNG */
  picture(page: Page): Promise<Buffer>;
  /** Takes that picture into a file */
  photograph(page: Page, file: string): Promise<void>;
  close(): Promise<void>;
}

/** Room around the card, in CSS pixels, so that it does not stick to the edge of the picture */
const margin: number = 16;

/** The longest a status may take: two requests that run into the time limit of 20 s, one after the other */
const patience: number = 60_000;

/**
 * @param scale - device pixels for a CSS pixel
 * @param now - the time in the tenant, in milliseconds since 1970; that of this machine if not said
 */
export async function openStudio(scale: number, now: () => number = () => Date.now()): Promise<Studio> {
  const tenant: Tenant = await createTenant({ port: 0, now });
  const found = await findBrowser();
  const browser: Browser = await chromium.launch({ ...found, args: [...browserArguments(found)] });
  const usual: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: scale };
  return {
    reader: (wanted = {}) => browser.newContext({ ...usual, ...wanted }),
    open: async (link, reader) => {
      // A new page of the browser itself has its own profile, which goes with it
      const page = await (reader ? reader.newPage() : browser.newPage(usual));
      await page.goto(`${tenant.url}${link}&panel=closed`);
      await settled(page);
      return page;
    },
    picture: pictureOf,
    photograph: async (page, file) => {
      await writeFile(file, await pictureOf(page));
    },
    close: async () => {
      await browser.close();
      await tenant.close();
    }
  };
}

async function pictureOf(page: Page): Promise<Buffer> {
  const box = await page.locator('#web-part').boundingBox();
  if (!box) {
    throw new Error(`${page.url()}: the web part is not on the page`);
  }
  // A narrow window has less room beside the card
  const left = Math.max(0, box.x - margin);
  const clip = {
    x: left,
    y: box.y - margin,
    width: Math.min(page.viewportSize()?.width ?? Infinity, box.x + box.width + margin) - left,
    height: box.height + 2 * margin
  };
  if (clip.y < 0 || clip.y + clip.height > (page.viewportSize()?.height ?? Infinity)) {
    throw new Error(`${page.url()}: the card is ${Math.ceil(box.height)} px high and does not fit into the window`);
  }
  return page.screenshot({ clip, animations: 'disabled' });
}

/** The side panel as high as what it shows: it fills the window, which should be higher than that. */
export async function pictureOfPanel(page: Page): Promise<Buffer> {
  const card = page.locator('#web-part');
  await atRest(card);
  const panel = sidePanel(card);
  const box = await panel.boundingBox();
  const bottom: number = await panel.evaluate((element) =>
    Math.max(
      ...[...element.querySelectorAll('*')]
        // What is folded has a height all the same
        .filter((each) => each.children.length === 0 && each.checkVisibility())
        .map((each) => each.getBoundingClientRect().bottom)
    )
  );
  return page.screenshot({
    animations: 'disabled',
    clip: { x: box?.x ?? 0, y: 0, width: box?.width ?? 0, height: Math.ceil(bottom) + 24 }
  });
}

/** Waits until the card shows a result and nothing goes on in it. */
export async function settled(page: Page): Promise<void> {
  const card = page.locator('#web-part');
  // More than the title, which is there first
  await card.locator('h3, p').filter({ hasText: /\S/ }).first().waitFor();
  await card.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: patience });
  await card.getByRole('progressbar').waitFor({ state: 'detached', timeout: patience });
}

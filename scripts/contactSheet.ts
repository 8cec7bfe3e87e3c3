import { mkdir } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page, ViewportSize } from '@playwright/test';
import { previewKinds } from '../src/webparts/profilePhotoStatus/preview/previewKinds';
import { sidePanel } from '../tests/helpers/card';
import { textsIn } from '../tests/helpers/texts';
import { type Studio, openStudio, pictureOfPanel, settled } from './helpers/card';
import { type Tile, tileOf, writeSheet } from './helpers/sheet';
import { type Situation, reasons, statuses } from './helpers/situations';

const USAGE = `Usage: npm run contact-sheet -- [options]

Puts every status and reason, in every width, on one sheet for each appearance: temp/contact-sheet/*.png, for somebody to look at. Further sheets show the
side panel of every status, and the previews of a site owner.

  --only names  sheets, joined by commas (without any, all)
  --help        this text`;

/** What a page looks like around the card, in the terms of the local tenant's links. */
interface Appearance {
  readonly link: string;
  /** The language file, if it is not English */
  readonly language?: string;
  readonly forcedColors?: 'active';
  /** The card has no buttons to act with before the picture: situations that need one are left out */
  readonly hasNoButtons?: boolean;
  /** What is on the sheet: the card in every width if it is not said */
  readonly shows?: 'panel' | 'preview';
}

function withDensity(density: string): string {
  return `&properties=${encodeURIComponent(JSON.stringify({ density }))}`;
}

const appearances: Readonly<Record<string, Appearance>> = {
  none: { link: '' },
  neutral: { link: '&section=neutral' },
  soft: { link: '&section=soft' },
  strong: { link: '&section=strong' },
  dark: { link: '&theme=dark' },
  'dark-strong': { link: '&theme=dark&section=strong' },
  teams: { link: '&host=teams' },
  'teams-contrast': { link: '&host=teams&theme=contrast' },
  forced: { link: '', forcedColors: 'active' },
  edit: { link: '&mode=edit' },
  compact: { link: withDensity('compact') },
  quiet: { link: withDensity('quiet'), hasNoButtons: true },
  rtl: { link: '&language=ar-SA', language: 'ar-sa' },
  italian: { link: '&language=it-IT', language: 'it-it' },
  preview: { link: '&mode=edit', shows: 'preview' },
  panel: { link: '', shows: 'panel' },
  'panel-dark': { link: '&theme=dark', shows: 'panel' },
  'panel-forced': { link: '', forcedColors: 'active', shows: 'panel' }
};

/** Widths of the web part in CSS pixels: the narrowest flexible section, a phone, a third of a page, and a whole one. */
const widths: readonly number[] = [220, 320, 392, 1180];

/** Wider than the widest card, beside the pane of a site owner */
const window = { width: 1440, height: 1200 };

/** Higher than any part of the card in the panel */
const desk = { width: 1440, height: 2400 };

/** Where the panel fills the window */
const phone = { width: 320, height: 3200 };

type Rows = ReadonlyMap<string, readonly Tile[]>;

/** Every status and reason, a row each. */
async function rowsOf(appearance: Appearance, row: (situation: Situation) => Promise<readonly Tile[]>): Promise<Rows> {
  const rows = new Map<string, readonly Tile[]>();
  const situations: Readonly<Record<string, Situation>> = appearance.shows === 'panel' ? statuses : { ...statuses, ...reasons };
  for (const [name, situation] of Object.entries(situations)) {
    if (!appearance.hasNoButtons || situation.act === undefined) {
      rows.set(name, await row(situation));
    }
  }
  return rows;
}

async function cardsIn(page: Page): Promise<readonly Tile[]> {
  const tiles: Tile[] = [];
  for (const width of widths) {
    const webPart = page.locator('#web-part');
    await webPart.evaluate((element, pixels) => {
      element.style.boxSizing = 'border-box';
      element.style.width = `${pixels}px`;
      element.style.maxWidth = 'none';
    }, width);
    tiles.push(await tileOf(await webPart.screenshot({ animations: 'disabled' })));
  }
  return tiles;
}

/** Each part that the card opens in the panel, and the guide, in a wide window and on a phone. */
async function panelsIn(page: Page, language: string): Promise<readonly Tile[]> {
  const texts = textsIn(language);
  const card = page.locator('#web-part');
  const tiles: Tile[] = [];
  if ((await card.getByRole('button', { name: texts.ShowBoth }).count()) > 0) {
    await card.getByRole('button', { name: texts.ShowBoth }).click();
    await card.locator('[data-opens]').first().waitFor();
  }
  for (const part of await card.locator('[data-opens]').all()) {
    await part.click();
    await sidePanel(card).locator('p, li').first().waitFor();
    await page.waitForLoadState('networkidle');
    tiles.push(await tileOf(await pictureOfPanel(page)));
    const steps = sidePanel(card).getByRole('button', { name: texts.ShowSteps });
    if ((await steps.count()) > 0) {
      await steps.click();
      await sidePanel(card).getByRole('heading', { level: 4 }).first().waitFor();
      tiles.push(await tileOf(await pictureOfPanel(page)));
    }
    await page.keyboard.press('Escape');
    await sidePanel(card).waitFor({ state: 'detached' });
  }
  return tiles;
}

/** What a site owner sees of each preview. */
async function previewRows(studio: Studio, reader: BrowserContext, { link }: Appearance): Promise<Rows> {
  const { PanePreview, PreviewNotice } = textsIn('en-us');
  const page = await studio.open(`?scenario=inSync${link}&width=full`, reader);
  const rows = new Map<string, readonly Tile[]>();
  for (const [index, kind] of previewKinds.entries()) {
    // The tiles before have made the web part wider than the page
    await page.locator('#web-part').evaluate(({ style }) => {
      style.width = '';
    });
    await page.locator('#spPropertyPaneContainer').getByRole('combobox', { name: PanePreview }).click();
    // The first option is no preview
    const option = page
      .getByRole('listbox')
      .getByRole('option')
      .nth(index + 1);
    const title: string = (await option.textContent()) ?? '';
    await option.click();
    await page.locator('#web-part').getByText(PreviewNotice.replace('{0}', title)).waitFor();
    rows.set(kind, await cardsIn(page));
  }
  await page.close();
  return rows;
}

async function sheetOf(studio: Studio, appearance: Appearance): Promise<Rows> {
  const { link, language = 'en-us', forcedColors, shows } = appearance;
  const readerWith = (viewport: ViewportSize): Promise<BrowserContext> =>
    studio.reader({ viewport, ...(forcedColors && { forcedColors }) });
  if (shows === 'preview') {
    const reader = await readerWith(window);
    const rows = await previewRows(studio, reader, appearance);
    await reader.close();
    return rows;
  }
  return rowsOf(appearance, async (situation) => {
    const tiles: Tile[] = [];
    for (const viewport of shows === 'panel' ? [desk, phone] : [window]) {
      // A profile of its own: what the card has kept of one situation would change the next
      const reader = await readerWith(viewport);
      const page = await studio.open(`${situation.link}${link}&width=full`, reader);
      await situation.act?.(page, textsIn(language));
      await settled(page);
      tiles.push(...(shows === 'panel' ? await panelsIn(page, language) : await cardsIn(page)));
      await reader.close();
    }
    return tiles;
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const names: readonly string[] = values.only?.split(',') ?? Object.keys(appearances);
  const folder: string = path.join(__dirname, '..', 'temp', 'contact-sheet');
  await mkdir(folder, { recursive: true });
  const studio: Studio = await openStudio(1);
  try {
    for (const name of names) {
      const appearance: Appearance | undefined = appearances[name];
      if (!appearance) {
        throw new Error(`There is no sheet "${name}". There are: ${Object.keys(appearances).join(', ')}`);
      }
      const file: string = path.join(folder, `${name}.png`);
      await writeSheet(await sheetOf(studio, appearance), file);
      console.log(path.relative(process.cwd(), file));
    }
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

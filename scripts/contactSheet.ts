import { mkdir, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { textsIn } from '../tests/helpers/texts';
import { type Studio, openStudio, settled } from './helpers/card';
import { type Situation, reasons, statuses } from './helpers/situations';

const USAGE = `Usage: npm run contact-sheet -- [options]

Puts every status and reason, in every width, on one sheet for each appearance: temp/contact-sheet/*.png, for somebody to look at.

  --only names  appearances, joined by commas (without any, all)
  --help        this text`;

/** What a page looks like around the card, in the terms of the local tenant's links. */
interface Appearance {
  readonly link: string;
  /** The language file, if it is not English */
  readonly language?: string;
  readonly forcedColors?: 'active';
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
  rtl: { link: '&language=ar-SA', language: 'ar-sa' },
  italian: { link: '&language=it-IT', language: 'it-it' }
};

/** Widths of the web part in CSS pixels: the narrowest flexible section, a phone, a third of a page, and a whole one. */
const widths: readonly number[] = [220, 320, 392, 1180];

/** Room between tiles, in pixels */
const gap: number = 12;

/** Height of a row's name above its tiles, in pixels */
const nameHeight: number = 20;

interface Tile {
  readonly picture: Buffer;
  readonly height: number;
}

/** The card in one width: the web part's box alone, with the background of its section. */
async function tileOf(page: Page, width: number): Promise<Tile> {
  const webPart = page.locator('#web-part');
  await webPart.evaluate((element, pixels) => {
    element.style.boxSizing = 'border-box';
    element.style.width = `${pixels}px`;
    element.style.maxWidth = 'none';
  }, width);
  const picture = await webPart.screenshot({ animations: 'disabled' });
  return { picture, height: (await sharp(picture).metadata()).height };
}

async function rowOf(
  studio: Studio,
  reader: BrowserContext,
  { link, language = 'en-us' }: Appearance,
  situation: Situation
): Promise<readonly Tile[]> {
  const page = await studio.open(`${situation.link}${link}&width=full`, reader);
  try {
    await situation.act?.(page, textsIn(language));
    await settled(page);
    const tiles: Tile[] = [];
    for (const width of widths) {
      tiles.push(await tileOf(page, width));
    }
    return tiles;
  } finally {
    await page.context().setOffline(false);
    await page.close();
  }
}

/** The name of a row as a picture, in pixels of the sheet. */
function nameOf(text: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${nameHeight}"><text x="0" y="15" font-family="sans-serif" font-size="14">${text}</text></svg>`
  );
}

async function writeSheet(rows: ReadonlyMap<string, readonly Tile[]>, file: string): Promise<void> {
  const pieces: OverlayOptions[] = [];
  let top: number = gap;
  for (const [name, tiles] of rows) {
    pieces.push({ input: nameOf(name), left: gap, top });
    top += nameHeight;
    let left: number = gap;
    for (const [index, { picture }] of tiles.entries()) {
      pieces.push({ input: picture, left, top });
      left += (widths[index] ?? 0) + gap;
    }
    top += Math.max(...tiles.map(({ height }) => height)) + gap;
  }
  const width: number = widths.reduce((sum, one) => sum + one + gap, gap);
  await sharp({ create: { width, height: top, channels: 3, background: '#e8e8e8' } })
    .composite(pieces)
    .png()
    .toFile(file);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const names: readonly string[] = values.only?.split(',') ?? Object.keys(appearances);
  const folder: string = path.join(__dirname, '..', 'temp', 'contact-sheet');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const studio: Studio = await openStudio(1);
  try {
    for (const name of names) {
      const appearance: Appearance | undefined = appearances[name];
      if (!appearance) {
        throw new Error(`There is no appearance "${name}". There are: ${Object.keys(appearances).join(', ')}`);
      }
      const reader = await studio.reader({
        viewport: { width: 1440, height: 1200 },
        ...(appearance.forcedColors && { forcedColors: appearance.forcedColors })
      });
      const rows = new Map<string, readonly Tile[]>();
      for (const [situation, shown] of Object.entries({ ...statuses, ...reasons })) {
        rows.set(situation, await rowOf(studio, reader, appearance, shown));
      }
      const file: string = path.join(folder, `${name}.png`);
      await writeSheet(rows, file);
      await reader.close();
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

import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import sharp from 'sharp';

/**
 * Draws the product's icon in every size and place: `npx tsx scripts/icons.ts`. For Teams by Microsoft's rules (color and outline), for the app catalog, and
 * for SharePoint's toolbox and full pages, whose pictures stand in the web part's manifest, because it cannot name files of the package.
 */
const root: string = path.join(__dirname, '..');
const manifestFile: string = path.join(root, 'src/webparts/profilePhotoStatus/ProfilePhotoStatusWebPart.manifest.json');

/** The product's color, which Teams also shows around its icon */
const teal: string = '#03787c';

/** Two overlapping portraits and an equals sign, on a grid of 192; `ink` and `paper` color it */
function portraits(ink: string, paper: string): string {
  const portrait = (x: number): string =>
    `<circle cx="${x}" cy="78" r="40" fill="${paper}" stroke="${ink}" stroke-width="8"/>
     <circle cx="${x}" cy="68" r="14" fill="${ink}"/>
     <path d="M${x - 24} 104 a24 20 0 0 1 48 0" fill="${ink}"/>`;
  return `${portrait(60)}${portrait(132)}
    <path d="M76 142 h40 M76 158 h40" stroke="${ink}" stroke-width="9" stroke-linecap="round"/>`;
}

function svg(viewBox: string, content: string): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`);
}

const square: string = '0 0 192 192';
const color: Buffer = svg(square, `<rect width="192" height="192" fill="${teal}"/>${portraits('#ffffff', teal)}`);
/** White on nothing: Teams colors it */
const outline: Buffer = svg(square, portraits('#ffffff', 'none'));
/** In SharePoint's toolbox icons are drawn in one color on white */
const toolbox: Buffer = svg('12 24 168 144', portraits(teal, '#ffffff'));
/** As wide as SharePoint shows a kind of full page */
const fullPage: Buffer = svg(
  '-74.2 0 340.4 192',
  `<rect x="-74.2" width="340.4" height="192" fill="#e6f2f2"/>${portraits(teal, '#ffffff')}`
);

interface Entry {
  iconImageUrl?: string;
  fullPageAppIconImageUrl?: string;
}

async function png(drawing: Buffer, width: number, height: number): Promise<Buffer> {
  // A few colors are enough, and the manifest is part of every page with the card
  return sharp(drawing, { density: 288 })
    .resize(width, height, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ palette: true, colors: 16, effort: 10 })
    .toBuffer();
}

async function main(): Promise<void> {
  const { id } = JSON.parse(readFileSync(manifestFile, 'utf8')) as { readonly id: string };
  await sharp(color)
    .resize(192, 192)
    .png()
    .toFile(path.join(root, 'teams', `${id}_color.png`));
  await sharp(outline, { density: 288 })
    .resize(32, 32)
    .png()
    .toFile(path.join(root, 'teams', `${id}_outline.png`));
  await sharp(color).resize(96, 96).png().toFile(path.join(root, 'sharepoint/images/icon.png'));

  const dataUri = async (drawing: Buffer, width: number, height: number): Promise<string> =>
    `data:image/png;base64,${(await png(drawing, width, height)).toString('base64')}`;
  const pictures: Required<Entry> = {
    // The sizes that the manifest's schema asks for
    iconImageUrl: await dataUri(toolbox, 38, 38),
    fullPageAppIconImageUrl: await dataUri(fullPage, 195, 110)
  };
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { preconfiguredEntries: Entry[] };
  manifest.preconfiguredEntries.forEach((entry, index) => {
    entry.iconImageUrl = pictures.iconImageUrl;
    if (index === 0) {
      entry.fullPageAppIconImageUrl = pictures.fullPageAppIconImageUrl;
    }
  });
  writeFileSync(manifestFile, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

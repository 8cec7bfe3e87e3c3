import sharp, { type OverlayOptions } from 'sharp';

/** A picture on a contact sheet. */
export interface Tile {
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Room between tiles, in pixels */
const gap: number = 12;

/** Height of a row's name above its tiles, in pixels */
const nameHeight: number = 20;

/** Wide enough for the longest name of a row, in pixels */
const leastWidth: number = 400;

export async function tileOf(picture: Buffer): Promise<Tile> {
  const { width, height } = await sharp(picture).metadata();
  return { picture, width, height };
}

/** Writes one picture with all tiles, a row for each name. */
export async function writeSheet(rows: ReadonlyMap<string, readonly Tile[]>, file: string): Promise<void> {
  const pieces: OverlayOptions[] = [];
  let top: number = gap;
  let widest: number = leastWidth;
  for (const [name, tiles] of rows) {
    pieces.push({ input: nameOf(name), left: gap, top });
    top += nameHeight;
    let left: number = gap;
    for (const { picture, width } of tiles) {
      pieces.push({ input: picture, left, top });
      left += width + gap;
    }
    widest = Math.max(widest, left);
    top += Math.max(0, ...tiles.map(({ height }) => height)) + gap;
  }
  await sharp({ create: { width: widest + gap, height: top, channels: 3, background: '#e8e8e8' } })
    .composite(pieces)
    .png()
    .toFile(file);
}

/** The name of a row as a picture. */
function nameOf(text: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${leastWidth}" height="${nameHeight}"><text x="0" y="15" font-family="sans-serif" font-size="14">${text}</text></svg>`
  );
}

import sharp from 'sharp';
import type { RgbaImage } from '../../comparison';
import { gridOf, looksLikePlaceholder } from './placeholder';

/** A placeholder as services draw them: initials, or a bust, on one color. */
function drawing(text: string, ground: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${ground}"/><text x="24" y="31" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#fff">${text}</text></svg>`;
}
const bust: string =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#edebe9"/><circle cx="24" cy="18" r="9" fill="#a19f9d"/><path d="M6 48c2-14 34-14 36 0z" fill="#a19f9d"/></svg>';

async function pictureOf(svg: string, side: number, quality?: number): Promise<RgbaImage> {
  const drawn = sharp(Buffer.from(svg), { density: 600 }).resize(side, side);
  const bytes: Buffer = quality === undefined ? await drawn.png().toBuffer() : await drawn.jpeg({ quality }).toBuffer();
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

describe('a placeholder', () => {
  const sides: readonly number[] = [48, 72, 96, 200, 240, 300];

  it.each(sides)('is recognized at %i px, and as JPEG, by the one of 240 px', async (side) => {
    for (const svg of [bust, drawing('AV', '#ca5010')]) {
      const learned: RgbaImage = await pictureOf(svg, 240);
      expect(looksLikePlaceholder(await pictureOf(svg, side), learned)).toBe(true);
      expect(looksLikePlaceholder(await pictureOf(svg, side, 70), learned)).toBe(true);
    }
  });

  it('is the same file wherever its pixels begin in memory, and not where one pixel differs', async () => {
    const learned: RgbaImage = await pictureOf(bust, 48);
    const memory = new Uint8ClampedArray(learned.data.length + 1);
    memory.set(learned.data, 1);
    const elsewhere: RgbaImage = { ...learned, data: memory.subarray(1) };
    expect(looksLikePlaceholder(elsewhere, learned)).toBe(true);
    // Of the same file nothing is measured anew: both have one grid
    expect(gridOf(learned)).toBe(gridOf(elsewhere));
    const changed: RgbaImage = { ...learned, data: learned.data.slice() };
    changed.data[0] ^= 1;
    expect(looksLikePlaceholder(changed, learned)).toBe(true);
    expect(gridOf(changed)).not.toBe(gridOf(learned));
  });

  it('is not another drawing on the same ground', async () => {
    const initials: RgbaImage = await pictureOf(drawing('AV', '#ca5010'), 240);
    expect(looksLikePlaceholder(await pictureOf(drawing('MB', '#ca5010'), 48), initials)).toBe(false);
    expect(looksLikePlaceholder(await pictureOf(drawing('AV', '#038387'), 240), initials)).toBe(false);
    expect(looksLikePlaceholder(await pictureOf(bust, 240), initials)).toBe(false);
  });

  it('is not what has other proportions', () => {
    const gray = (width: number, height: number): RgbaImage => ({
      width,
      height,
      data: new Uint8ClampedArray(4 * width * height).fill(200)
    });
    expect(looksLikePlaceholder(gray(48, 48), gray(240, 240))).toBe(true);
    expect(looksLikePlaceholder(gray(48, 46), gray(240, 240))).toBe(false);
  });

  it('shows through where it is transparent: white counts', () => {
    const clear: RgbaImage = { width: 24, height: 24, data: new Uint8ClampedArray(4 * 24 * 24) };
    const white: RgbaImage = { width: 24, height: 24, data: new Uint8ClampedArray(4 * 24 * 24).fill(255) };
    expect(looksLikePlaceholder(clear, white)).toBe(true);
  });

  it('may be a single pixel', () => {
    const pixel = (value: number): RgbaImage => ({ width: 1, height: 1, data: new Uint8ClampedArray([value, value, value, 255]) });
    expect(looksLikePlaceholder(pixel(10), pixel(14))).toBe(true);
    expect(looksLikePlaceholder(pixel(10), pixel(15))).toBe(false);
  });
});

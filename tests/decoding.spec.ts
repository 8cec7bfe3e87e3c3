import sharp, { type Sharp } from 'sharp';
import { type Decoded, browserCode } from '../scripts/support/browserCode';
import { type Comparison, compare } from '../src/photos/comparison';
import { drawPortrait } from '../tenant/portraits';
import { expect, test } from './support/fixtures';

const code: Promise<string> = browserCode();

/** A picture whose left half is red and whose right half is blue, so that its orientation can be seen. */
function halves(width: number, height: number): Sharp {
  const half: number = Math.floor(width / 2);
  const blue = { width: width - half, height, channels: 3, background: '#0000ff' } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: { create: blue }, left: half, top: 0 }
  ]);
}

test.describe('decoding in the browser', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('about:blank');
    await page.evaluate(await code);
  });

  const kinds: readonly (readonly [string, string, () => Promise<Buffer>])[] = [
    ['JPEG', 'image/jpeg', () => halves(240, 240).jpeg().toBuffer()],
    ['progressive JPEG', 'image/jpeg', () => halves(240, 240).jpeg({ progressive: true }).toBuffer()],
    ['PNG', 'image/png', () => halves(240, 240).png().toBuffer()],
    ['WebP', 'image/webp', () => halves(240, 240).webp().toBuffer()],
    ['GIF', 'image/gif', () => halves(240, 240).gif().toBuffer()]
  ];
  for (const [name, type, make] of kinds) {
    test(`reads a ${name} and types it by its bytes`, async ({ page }) => {
      const file: string = (await make()).toString('base64');
      expect(await page.evaluate((base64) => decode(base64), file)).toMatchObject({
        width: 240,
        height: 240,
        decodedWidth: 240,
        decodedHeight: 240,
        type
      });
    });
  }

  test('turns a photo upright that was taken with a turned camera', async ({ page }) => {
    // Orientation 3: upside down, so that blue comes first
    const file: Buffer = await halves(120, 80).withMetadata({ orientation: 3 }).jpeg({ quality: 100 }).toBuffer();
    const decoded: Decoded = await page.evaluate((base64) => decode(base64), file.toString('base64'));
    const [first, last] = decoded.corners ?? [];
    expect(first?.[2]).toBeGreaterThan(200);
    expect(last?.[0]).toBeGreaterThan(200);
  });

  test('swaps width and height for a photo taken upright', async ({ page }) => {
    const file: Buffer = await halves(120, 80).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await page.evaluate((base64) => decode(base64), file.toString('base64'))).toMatchObject({
      decodedWidth: 80,
      decodedHeight: 120
    });
  });

  test('reads nothing of the pictures before, however their sizes follow each other', async ({ page }) => {
    const opaque = (side: number): Promise<Buffer> => halves(side, side).png().toBuffer();
    const glass = { r: 0, g: 0, b: 0, alpha: 0 } as const;
    const clear = (width: number, height: number): Promise<Buffer> =>
      sharp({ create: { width, height, channels: 4, background: glass } }).png().toBuffer();
    const files: readonly Buffer[] = await Promise.all([opaque(100), clear(60, 90), opaque(300), clear(310, 200), clear(50, 50)]);
    const read: Decoded[] = await page.evaluate(
      (all) => all.reduce<Promise<Decoded[]>>(async (before, file) => [...(await before), await decode(file)], Promise.resolve([])),
      files.map((file) => file.toString('base64'))
    );
    expect(read.map(({ decodedWidth, decodedHeight }) => [decodedWidth, decodedHeight])).toEqual([
      [100, 100],
      [60, 90],
      [300, 300],
      [310, 200],
      [50, 50]
    ]);
    for (const transparent of [read[1], read[3], read[4]]) {
      expect(transparent?.corners).toEqual([[0, 0, 0], [0, 0, 0]]);
    }
  });

  test('reduces an upload of 50 megapixels while decoding', async ({ page }) => {
    const file: Buffer = await halves(8660, 5773).jpeg({ quality: 50 }).toBuffer();
    expect(await page.evaluate((base64) => decode(base64), file.toString('base64'))).toEqual(
      expect.objectContaining({ width: 8660, height: 5773, decodedWidth: 648, decodedHeight: 432 })
    );
  });

  const refused: readonly (readonly [string, () => Promise<Buffer> | Buffer])[] = [
    ['nothing', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('This is no picture.')],
    ['an HTML page', () => Buffer.from('<!doctype html><title>Sign in</title>')],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
    ],
    ['a JPEG that is cut in its header', async () => (await halves(240, 240).jpeg().toBuffer()).subarray(0, 20)],
    ['a PNG that is cut in the middle', async () => (await halves(240, 240).png().toBuffer()).subarray(0, 200)],
    ['a picture of 20,000 x 20,000 px in a few kB', () => bomb()],
    ['a file over the limit', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(17 * 1024 * 1024)])]
  ];
  for (const [name, make] of refused) {
    test(`refuses ${name}`, async ({ page }) => {
      const file: string = Buffer.from(await make()).toString('base64');
      expect(await page.evaluate((base64) => decode(base64), file)).toEqual({ reason: 'unreadablePicture' });
    });
  }

  test('comes to the same verdict in Chromium as in Node.js, for the same files', async ({ page }) => {
    const current: Buffer = await drawPortrait('current');
    const previous: Buffer = await drawPortrait('previous');
    const copies: readonly Buffer[] = await Promise.all([
      sharp(current).resize(72).jpeg({ quality: 60 }).toBuffer(),
      sharp(current).resize(240).webp().toBuffer(),
      sharp(current).resize(300).extract({ left: 12, top: 20, width: 260, height: 260 }).jpeg().toBuffer(),
      sharp(current).flop().jpeg().toBuffer(),
      sharp(previous).resize(240).jpeg().toBuffer(),
      sharp(current).resize(240).linear(0.02, 230).jpeg().toBuffer()
    ]);
    const original: Buffer = await sharp(current).resize(240).jpeg().toBuffer();
    for (const copy of copies) {
      const inNode: Comparison = compare(await pixelsOf(original), await pixelsOf(copy));
      const inChromium: Comparison = await page.evaluate(
        ([left, right]) => compareFiles(left, right),
        [original.toString('base64'), copy.toString('base64')] as const
      );
      expect(inChromium.verdict).toBe(inNode.verdict);
      expect(inChromium.score).toBeCloseTo(inNode.score, 1);
    }
  });
});

/** A valid PNG of one colour: 400 megapixels in about 50 kB, which would take 1.6 GB to decode. */
async function bomb(): Promise<Buffer> {
  return sharp({ create: { width: 20000, height: 20000, channels: 3, background: '#808080' }, limitInputPixels: false })
    .toColourspace('b-w')
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
}

async function pixelsOf(file: Buffer): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number }> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

import sharp, { type Sharp } from 'sharp';
import { type Decoded, browserCode } from '../scripts/helpers/browserCode';
import { type Comparison, compare } from '../src/comparison';
import { drawPortrait } from '../tenant/portraits';
import { bombPng } from '../tenant/faults/picture';
import { expect, test } from './helpers/fixtures';

const code: Promise<string> = browserCode();

/** A picture whose left half is red and whose right half is blue, so that its orientation can be seen. */
function halves(width: number, height: number): Sharp {
  const half: number = Math.floor(width / 2);
  const blue = { width: width - half, height, channels: 3, background: '#0000ff' } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: { create: blue }, left: half, top: 0 }
  ]);
}

const colorsOf: Readonly<Record<string, string>> = { r: '#ff0000', g: '#00ff00', b: '#0000ff', w: '#ffffff' };

/** A picture of four colors: top left, top right, bottom left, bottom right. */
function quarters(width: number, height: number, colors: string): Sharp {
  const size = { width: width / 2, height: height / 2, channels: 3 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#000000' } }).composite(
    [...colors].map((color, index) => ({
      input: { create: { ...size, background: colorsOf[color] ?? '' } },
      left: (index % 2) * size.width,
      top: Math.floor(index / 2) * size.height
    }))
  );
}

function nameOf([red = 0, green = 0, blue = 0]: readonly number[]): string {
  const [isRed, isGreen, isBlue] = [red > 127, green > 127, blue > 127];
  return isRed ? (isGreen ? 'w' : 'r') : isGreen ? 'g' : isBlue ? 'b' : '?';
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

  // Where red, green, blue and white stand in a file of each orientation
  for (const [index, colors] of ['rgbw', 'grwb', 'wbgr', 'bwrg', 'rbgw', 'gwrb', 'wgbr', 'brwg'].entries()) {
    for (const [width, height] of [
      [120, 80],
      [1200, 800]
    ] as const) {
      test(`turns a photo of ${width} x ${height} px upright, its orientation being ${index + 1}`, async ({ page }) => {
        const file: Buffer = await quarters(width, height, colors)
          .withMetadata({ orientation: index + 1 })
          .jpeg()
          .toBuffer();
        const [across, up] = width > 648 ? [648, 432] : [width, height];
        const [decodedWidth, decodedHeight] = index < 4 ? [across, up] : [up, across];
        const decoded: Decoded = await page.evaluate((base64) => decode(base64), file.toString('base64'));
        expect(decoded).toMatchObject({ decodedWidth, decodedHeight });
        expect(decoded.quarters?.map(nameOf)).toEqual(['r', 'g', 'b', 'w']);
      });
    }
  }

  const sizes: readonly (readonly [string, number, number, number, number])[] = [
    ['portrait, a little too tall', 500, 700, 463, 648],
    ['portrait', 1200, 1600, 486, 648],
    ['landscape', 1600, 1200, 648, 486],
    ['a square', 1000, 1000, 648, 648],
    ['what fits exactly', 648, 648, 648, 648],
    ['a small portrait, which is not enlarged', 30, 50, 30, 50],
    ['a narrow giant', 3, 16000, 1, 648],
    ['a flat giant', 16000, 3, 648, 1]
  ];
  for (const [name, width, height, decodedWidth, decodedHeight] of sizes) {
    test(`reduces no more than it must: ${name}`, async ({ page }) => {
      const file: Buffer = await halves(width, height).png().toBuffer();
      const decoded: Decoded = await page.evaluate((base64) => decode(base64), file.toString('base64'));
      expect(decoded).toMatchObject({ width, height, decodedWidth, decodedHeight });
    });
  }

  test('reads nothing of the pictures before, however their sizes follow each other', async ({ page }) => {
    const opaque = (side: number): Promise<Buffer> => halves(side, side).png().toBuffer();
    const glass = { r: 0, g: 0, b: 0, alpha: 0 } as const;
    const clear = (width: number, height: number): Promise<Buffer> =>
      sharp({ create: { width, height, channels: 4, background: glass } })
        .png()
        .toBuffer();
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
      expect(transparent?.corners).toEqual([
        [0, 0, 0],
        [0, 0, 0]
      ]);
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
    ['a picture of 20,000 x 20,000 px in a few kB', bombPng],
    ['a narrow giant of under 64 megapixels', () => halves(2, 20000).png().toBuffer()],
    ['a flat giant of under 64 megapixels', () => halves(40000, 2).png().toBuffer()],
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
      const inChromium: Comparison = await page.evaluate(([left, right]) => compareFiles(left, right), [
        original.toString('base64'),
        copy.toString('base64')
      ] as const);
      expect(inChromium.verdict).toBe(inNode.verdict);
      expect(inChromium.score).toBeCloseTo(inNode.score, 1);
    }
  });
});

async function pixelsOf(file: Buffer): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number }> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

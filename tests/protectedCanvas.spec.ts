import type { Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { type BothWays, type Decoded, browserCode } from '../scripts/helpers/browserCode';
import { drawPortrait } from '../tenant/portraits';
import { expect, isolatedTest as test } from './helpers/fixtures';

/** Decoders without a canvas are there only in pages that came over https. */
const address: string = 'https://contoso.sharepoint.com/decoding';

const code: Promise<string> = browserCode();

/** What a canvas is read as. */
type Reading = 'white' | 'empty' | 'least bits' | 'levels' | 'shifted';

/** Runs in the page, before its own scripts: reading a canvas gives something else than was drawn. */
function alterReading(reading: Reading): void {
  const altered: Readonly<Record<Reading, (pixels: Uint8ClampedArray) => void>> = {
    white: (pixels) => pixels.fill(255),
    empty: (pixels) => pixels.fill(0),
    'least bits': (pixels) => {
      for (let count = 0; count < 10; count++) {
        const at = 4 * Math.floor((Math.random() * pixels.length) / 4) + (count % 3);
        pixels[at] = (pixels[at] ?? 0) ^ 1;
      }
    },
    levels: (pixels) => {
      pixels.forEach((value, at) => {
        pixels[at] = at % 4 === 3 ? value : value + (at % 5) - 2;
      });
    },
    shifted: (pixels) => {
      pixels.forEach((value, at) => {
        pixels[at] = at % 4 === 0 ? value + 3 : value;
      });
    }
  };
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const read = prototype.getImageData;
    prototype.getImageData = function (this: CanvasRenderingContext2D, ...area: Parameters<typeof read>) {
      const image = read.apply(this, area);
      altered[reading](image.data);
      return image;
    };
  }
}

/** What protections do before a page's own scripts run. */
const protections: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'white pixels': (page) => page.addInitScript<Reading>(alterReading, 'white'),
  'empty pixels': (page) => page.addInitScript<Reading>(alterReading, 'empty'),
  'the least bit of ten pixels, at random': (page) => page.addInitScript<Reading>(alterReading, 'least bits'),
  'a few levels at every pixel': (page) => page.addInitScript<Reading>(alterReading, 'levels'),
  'another red for all': (page) => page.addInitScript<Reading>(alterReading, 'shifted'),
  'an exception': (page) =>
    page.addInitScript(() => {
      for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
        prototype.getImageData = () => {
          throw new DOMException('Reading canvases is blocked', 'SecurityError');
        };
      }
    }),
  'no canvas': (page) =>
    page.addInitScript(() => {
      OffscreenCanvas.prototype.getContext = () => null;
    }),
  'pictures that are decoded to white': (page) =>
    page.addInitScript(() => {
      const real = window.createImageBitmap.bind(window) as (source: ImageBitmapSource) => Promise<ImageBitmap>;
      window.createImageBitmap = async (source: ImageBitmapSource) => {
        const { width, height } = await real(source);
        return real(new ImageData(new Uint8ClampedArray(4 * width * height).fill(255), width, height));
      };
    }),
  'pictures with noise': (page) =>
    page.addInitScript(() => {
      const real = window.createImageBitmap.bind(window) as (source: ImageBitmapSource) => Promise<ImageBitmap>;
      window.createImageBitmap = async (source: ImageBitmapSource) => {
        const bitmap = await real(source);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        context?.fillRect(Math.floor(Math.random() * bitmap.width), Math.floor(Math.random() * bitmap.height), 1, 1);
        return real(context?.canvas ?? bitmap);
      };
    }),
  'canvases that stay white': (page) =>
    page.addInitScript(() => {
      OffscreenCanvasRenderingContext2D.prototype.drawImage = function (this: OffscreenCanvasRenderingContext2D) {
        this.fillStyle = 'white';
        this.fillRect(0, 0, this.canvas.width, this.canvas.height);
      };
    })
};

test.beforeEach(async ({ page }) => {
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Decoding</title>' }));
});

/** The left half red, the right half blue. */
async function halves(width: number, height: number): Promise<string> {
  const half = { width: width / 2, height, channels: 3, background: '#0000ff' } as const;
  const file: Buffer = await sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: { create: half }, left: half.width, top: 0 }])
    .jpeg()
    .toBuffer();
  return file.toString('base64');
}

const size = { width: 240, height: 200 } as const;

for (const [name, protect] of Object.entries(protections)) {
  test(`${name}: noticed, and decoded without a canvas`, async ({ page }) => {
    await protect(page);
    await page.goto(address);
    await page.evaluate(await code);
    const decoded: Decoded = await page.evaluate((file) => decode(file), await halves(size.width, size.height));
    expect(decoded).toMatchObject({ ...size, decodedWidth: 240, decodedHeight: 200 });
    const [[red = 0, , noBlue = 255] = [], [noRed = 255, , blue = 0] = []] = decoded.corners ?? [];
    expect([red > 240, noBlue < 15, noRed < 15, blue > 240]).toEqual([true, true, true, true]);
  });

  test(`${name}: noticed, and no pixels at all in a browser without another way`, async ({ page }) => {
    await protect(page);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ImageDecoder'));
    await page.goto(address);
    await page.evaluate(await code);
    expect(await page.evaluate((file) => decode(file), await halves(size.width, size.height))).toEqual({ ...size, isHidden: true });
  });
}

test('without protection the canvas is trusted, with and without OffscreenCanvas', async ({ page }) => {
  for (const prepare of [() => undefined, () => Reflect.deleteProperty(window, 'OffscreenCanvas')]) {
    await page.goto(address);
    await page.evaluate(prepare);
    await page.evaluate(() => Reflect.deleteProperty(window, 'ImageDecoder'));
    await page.evaluate(await code);
    expect(await page.evaluate((file) => decode(file), await halves(size.width, size.height))).toMatchObject({
      decodedWidth: 240,
      decodedHeight: 200
    });
  }
});

test('a browser that does not convert what it decodes is not trusted', async ({ page }) => {
  await page.addInitScript<Reading>(alterReading, 'white');
  await page.addInitScript(() => {
    const real = VideoFrame.prototype.allocationSize;
    VideoFrame.prototype.allocationSize = function (this: VideoFrame, { rect }: VideoFrameCopyToOptions = {}) {
      return real.call(this, rect ? { rect } : {}) - 1;
    };
  });
  await page.goto(address);
  await page.evaluate(await code);
  expect(await page.evaluate((file) => decode(file), await halves(size.width, size.height))).toEqual({ ...size, isHidden: true });
});

test('a picture that cannot be decoded stays unreadable, whatever is protected', async ({ page }) => {
  await page.addInitScript<Reading>(alterReading, 'white');
  await page.goto(address);
  await page.evaluate(await code);
  const whole: Buffer = await sharp(await drawPortrait('current'))
    .resize(240)
    .png()
    .toBuffer();
  const cut: string = whole.subarray(0, 200).toString('base64');
  expect(await page.evaluate((file) => decode(file), cut)).toEqual({ reason: 'unreadablePicture' });
});

test.describe('without a canvas the pixels are the same', () => {
  const portrait = async (): Promise<Sharp> => sharp(await drawPortrait('current')).resize(242, 300, { fit: 'fill' });
  const glass = { r: 200, g: 100, b: 50, alpha: 0.5 } as const;
  const files: Readonly<Record<string, () => Promise<Sharp>>> = {
    'JPEG with colors at half the size': async () => (await portrait()).jpeg({ quality: 90 }),
    'JPEG with all colors': async () => (await portrait()).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
    'progressive JPEG': async () => (await portrait()).jpeg({ progressive: true }),
    'JPEG in gray': async () => (await portrait()).grayscale().jpeg(),
    'JPEG in CMYK': async () => (await portrait()).toColorspace('cmyk').withIccProfile('cmyk').jpeg(),
    'JPEG in Display P3': async () => (await portrait()).withIccProfile('p3').jpeg({ quality: 95 }),
    'PNG in Display P3': async () => (await portrait()).withIccProfile('p3').png(),
    PNG: async () => (await portrait()).png(),
    'PNG with a palette': async () => (await portrait()).png({ palette: true, colors: 64 }),
    'PNG that is half transparent': async () =>
      (await portrait()).composite([{ input: { create: { width: 100, height: 100, channels: 4, background: glass } } }]).png(),
    WebP: async () => (await portrait()).webp({ quality: 90 }),
    GIF: async () => (await portrait()).gif(),
    'a JPEG that is reduced': async () =>
      sharp(await drawPortrait('current'))
        .resize(1501, 2003, { fit: 'fill' })
        .jpeg(),
    ...Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8].flatMap((orientation) =>
        (['jpeg', 'png'] as const).map((format) => [
          `${format} of orientation ${orientation}`,
          async () => (await portrait()).withMetadata({ orientation })[format]({ quality: 90 })
        ])
      )
    )
  };
  for (const [name, make] of Object.entries(files)) {
    test(name, async ({ page }) => {
      await page.goto(address);
      await page.evaluate(await code);
      const { data, info } = await (await make()).toBuffer({ resolveWithObject: true });
      const { sizes, meanDifference, comparison }: BothWays = await page.evaluate(([file, type]) => decodeBothWays(file, type), [
        data.toString('base64'),
        `image/${info.format}`
      ] as const);
      expect(sizes[1]).toEqual(sizes[0]);
      // Decoders spread colors that are stored at half the size in different ways: 0.6 of 255 on the average
      expect(meanDifference).toBeLessThan(1);
      expect(comparison.verdict).toBe('same');
    });
  }
});

import sharp from 'sharp';
import type { Sharp } from 'sharp';

import type { RgbaImage } from '../../src/comparison';

/** Decodes any file that sharp reads to RGBA, upright by its EXIF orientation, in sRGB. */
export async function decode(file: string | Buffer): Promise<RgbaImage> {
  const { data, info } = await sharp(file).rotate().toColorspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A sharp pipeline over raw pixels. */
export function pipeline(image: RgbaImage): Sharp {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 4 } });
}

/** Applies a sharp pipeline and returns the pixels. */
export async function apply(image: RgbaImage, change: (pipeline: Sharp) => Sharp): Promise<RgbaImage> {
  const { data, info } = await change(pipeline(image)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The formats in which copies travel. */
export type Format =
  | { readonly type: 'jpeg'; readonly quality: number; readonly chromaSubsampling?: '4:2:0' | '4:4:4' }
  | { readonly type: 'webp'; readonly quality: number }
  | { readonly type: 'png' };

/** Encodes and decodes again: the damage that a format does. JPEG, which has no transparency, gets a background. */
export async function recode(image: RgbaImage, format: Format, background = '#ffffff'): Promise<RgbaImage> {
  if (format.type === 'png') {
    return image;
  }
  const encoded =
    format.type === 'jpeg'
      ? pipeline(image)
          .flatten({ background })
          .jpeg({ quality: format.quality, chromaSubsampling: format.chromaSubsampling ?? '4:2:0' })
      : pipeline(image).webp({ quality: format.quality });
  return decode(await encoded.toBuffer());
}

/** Composes an SVG of the image's size over it. */
export async function drawOver(image: RgbaImage, svg: string): Promise<RgbaImage> {
  const document = `<svg xmlns="http://www.w3.org/2000/svg" width="${image.width}" height="${image.height}">${svg}</svg>`;
  return apply(image, (p) => p.composite([{ input: Buffer.from(document) }]));
}

/** Changes every pixel's color by a function. */
export function mapPixels(
  image: RgbaImage,
  change: (red: number, green: number, blue: number, x: number, y: number) => readonly [number, number, number]
): RgbaImage {
  const data = new Uint8ClampedArray(image.data);
  for (let y = 0, p = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++, p += 4) {
      const [red, green, blue] = change(image.data[p], image.data[p + 1], image.data[p + 2], x, y);
      data[p] = red;
      data[p + 1] = green;
      data[p + 2] = blue;
    }
  }
  return { width: image.width, height: image.height, data };
}

/** Moves every pixel: each result pixel is read, with bilinear interpolation, from where `from` says. */
export function warp(image: RgbaImage, from: (x: number, y: number) => readonly [number, number]): RgbaImage {
  const { width, height } = image;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const [u, v] = from(x, y);
      const left = Math.min(width - 2, Math.max(0, Math.floor(u)));
      const top = Math.min(height - 2, Math.max(0, Math.floor(v)));
      const partX = Math.min(1, Math.max(0, u - left));
      const partY = Math.min(1, Math.max(0, v - top));
      const q = (top * width + left) * 4;
      for (let c = 0; c < 4; c++) {
        const upper = image.data[q + c] * (1 - partX) + image.data[q + 4 + c] * partX;
        const lower = image.data[q + width * 4 + c] * (1 - partX) + image.data[q + width * 4 + 4 + c] * partX;
        data[p + c] = upper * (1 - partY) + lower * partY;
      }
    }
  }
  return { width, height, data };
}

/** Mixes two pictures of one size by a weight for each pixel: 0 the first, 1 the second. */
export function mix(first: RgbaImage, second: RgbaImage, weight: (x: number, y: number) => number): RgbaImage {
  return mapPixels(first, (red, green, blue, x, y) => {
    const w = weight(x, y);
    const p = (y * first.width + x) * 4;
    return [red + (second.data[p] - red) * w, green + (second.data[p + 1] - green) * w, blue + (second.data[p + 2] - blue) * w];
  });
}

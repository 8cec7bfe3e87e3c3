import type { RgbaImage } from '../../src/photos/comparison';
import { apply, mapPixels, recode } from './images';
import type { Format } from './images';
import type { Random } from './random';

/** Makes a copy of a portrait that still shows the same picture. */
export type CopyMaker = (portrait: RgbaImage, random: Random) => Promise<RgbaImage>;

const SIZES = [48, 72, 120, 200, 240, 300];

function randomFormat(random: Random): Format {
  const type = random.pick(['jpeg', 'jpeg', 'webp', 'png'] as const);
  return type === 'png' ? { type } : { type, quality: random.integer(40, 92) };
}

const jpeg = (random: Random): Format => ({ type: 'jpeg', quality: random.integer(40, 92) });

/** Resizes so that the longer side has the given length. */
function fitTo(image: RgbaImage, size: number): Promise<RgbaImage> {
  return apply(image, (p) => p.resize(size, size, { fit: 'inside' }));
}

function cover(image: RgbaImage, size: number, position: 'centre' | 'top' = 'centre'): Promise<RgbaImage> {
  return apply(image, (p) => p.resize(size, size, { fit: 'cover', position }));
}

/** Cuts the given fractions from the sides. */
export function crop(image: RgbaImage, left: number, top: number, right: number, bottom: number): Promise<RgbaImage> {
  const x = Math.round(image.width * left);
  const y = Math.round(image.height * top);
  const width = Math.max(1, image.width - x - Math.round(image.width * right));
  const height = Math.max(1, image.height - y - Math.round(image.height * bottom));
  return apply(image, (p) => p.extract({ left: x, top: y, width, height }));
}

async function finish(image: RgbaImage, random: Random): Promise<RgbaImage> {
  return recode(await fitTo(image, random.pick(SIZES)), randomFormat(random));
}

function gammaOf(image: RgbaImage, gamma: number): RgbaImage {
  const tone = (value: number): number => 255 * Math.pow(value / 255, gamma);
  return mapPixels(image, (r, g, b) => [tone(r), tone(g), tone(b)]);
}

function linear(image: RgbaImage, gain: number, bias: number): RgbaImage {
  return mapPixels(image, (r, g, b) => [gain * r + bias, gain * g + bias, gain * b + bias]);
}

async function round(image: RgbaImage, size: number): Promise<RgbaImage> {
  const square = await cover(image, size);
  const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><circle cx="${size / 2}" cy="${size / 2}" r="${size / 2}"/></svg>`;
  return apply(square, (p) => p.composite([{ input: Buffer.from(disc), blend: 'dest-in' }]));
}

async function letterbox(image: RgbaImage, random: Random, colour: string): Promise<RgbaImage> {
  const size = random.pick(SIZES);
  if (image.width === image.height) {
    const width = Math.round(size * random.between(0.7, 0.95));
    const side = Math.floor((size - width) / 2);
    const inner = await apply(image, (p) => p.resize(width, width));
    const bars = random.chance(0.5)
      ? { left: side, right: size - width - side }
      : { top: side, bottom: size - width - side };
    return apply(inner, (p) => p.extend({ ...bars, background: colour }));
  }
  return apply(image, (p) => p.resize(size, size, { fit: 'contain', background: colour }));
}

/** Every kind of copy, by the name of its row in the table. */
export const COPY_KINDS: { readonly [name: string]: CopyMaker } = {
  ...Object.fromEntries(
    SIZES.map((size): [string, CopyMaker] => [
      `resized to ${size} px, JPEG`,
      async (image, random) => recode(await fitTo(image, size), jpeg(random))
    ])
  ),
  'JPEG quality 40': async (image, random) => recode(await fitTo(image, random.pick(SIZES)), { type: 'jpeg', quality: 40 }),
  '48 px, JPEG quality 40': async (image) => recode(await fitTo(image, 48), { type: 'jpeg', quality: 40 }),
  WebP: async (image, random) => recode(await fitTo(image, random.pick(SIZES)), { type: 'webp', quality: random.integer(40, 92) }),
  PNG: async (image, random) => fitTo(image, random.pick(SIZES)),
  'brightness ±15 %': async (image, random) =>
    finish(random.chance(0.5) ? linear(image, random.between(0.85, 1.15), 0) : linear(image, 1, random.between(-38, 38)), random),
  'brightness +15 %': async (image, random) => finish(linear(image, 1.15, 0), random),
  'contrast ±15 %': async (image, random) => {
    const gain = random.between(0.85, 1.15);
    return finish(linear(image, gain, 128 * (1 - gain)), random);
  },
  'gamma 0.75 to 1.33': async (image, random) => finish(gammaOf(image, Math.exp(random.between(-0.288, 0.288))), random),
  greyscale: async (image, random) =>
    finish(mapPixels(image, (r, g, b) => Array(3).fill(0.299 * r + 0.587 * g + 0.114 * b) as [number, number, number]), random),
  'slight blur': async (image, random) => {
    const resized = await fitTo(image, random.pick(SIZES));
    return recode(await apply(resized, (p) => p.blur(random.between(0.4, 0.4 + resized.width / 240))), randomFormat(random));
  },
  'cropped, centred': async (image, random) => {
    const part = random.between(0.01, 0.12);
    return finish(await crop(image, part, part, part, part), random);
  },
  'cropped 12 % a side': async (image, random) => finish(await crop(image, 0.12, 0.12, 0.12, 0.12), random),
  'cropped, off centre': async (image, random) => {
    const side = (): number => random.between(0, 0.12);
    return finish(await crop(image, side(), side(), side(), side()), random);
  },
  'cropped to square': async (image, random) =>
    recode(await cover(image, random.pick(SIZES), random.pick(['centre', 'top'])), randomFormat(random)),
  'stretched to square': async (image, random) => {
    const size = random.pick(SIZES);
    return recode(await apply(image, (p) => p.resize(size, size, { fit: 'fill' })), randomFormat(random));
  },
  'round mask, transparent': async (image, random) =>
    recode(await round(image, random.pick(SIZES)), random.pick([{ type: 'png' }, { type: 'webp', quality: 80 }])),
  'round mask, on a colour': async (image, random) =>
    recode(await round(image, random.pick(SIZES)), jpeg(random), random.pick(['#ffffff', '#000000', '#f3f2f1', '#0078d4'])),
  letterbox: async (image, random) =>
    recode(await letterbox(image, random, random.pick(['#000000', '#ffffff', '#f3f2f1'])), randomFormat(random)),
  'several at once': async (image, random) => {
    const side = (): number => random.between(0, 0.1);
    let copy = await crop(image, side(), side(), side(), side());
    if (random.chance(0.5)) {
      copy = await apply(copy, (p) => p.resize(Math.min(copy.width, copy.height), Math.min(copy.width, copy.height), { fit: 'cover' }));
    }
    copy = linear(copy, random.between(0.88, 1.12), random.between(-15, 15));
    copy = random.chance(0.5) ? gammaOf(copy, random.between(0.85, 1.18)) : copy;
    return finish(copy, random);
  }
};

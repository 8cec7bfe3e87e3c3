import type { RgbaImage } from '../../src/photos/comparison';
import { apply, drawOver, mapPixels, mix, recode, warp } from './images';
import { crop } from './copies';
import type { Random } from './random';

/** Makes a picture that is not the portrait's; `stranger` is another portrait to take parts from. */
export type NegativeMaker = (portrait: RgbaImage, stranger: RgbaImage, random: Random) => Promise<RgbaImage>;

const SIZES = [48, 72, 120, 200, 240, 300];

/** Thumbnails of other pictures are resized and re-encoded too. */
async function finish(image: RgbaImage, random: Random): Promise<RgbaImage> {
  const side = (): number => (random.chance(0.3) ? random.between(0, 0.06) : 0);
  const cropped = await crop(image, side(), side(), side(), side());
  const size = random.pick(SIZES);
  const resized = await apply(cropped, (p) => p.resize(size, size, { fit: 'inside' }));
  return recode(resized, random.pick([{ type: 'jpeg', quality: random.integer(40, 92) }, { type: 'png' }]));
}

async function sized(image: RgbaImage, like: RgbaImage): Promise<RgbaImage> {
  return apply(image, (p) => p.resize(like.width, like.height, { fit: 'cover' }));
}

const smooth = (distance: number, edge: number, feather: number): number =>
  Math.min(1, Math.max(0, (edge + feather / 2 - distance) / feather));

/** Where the face is in a portrait, in fractions: centre and radii. */
const FACE = { x: 0.5, y: 0.42, radiusX: 0.25, radiusY: 0.28 };

function faceWeight(image: RgbaImage, feather = 0.15): (x: number, y: number) => number {
  return (x, y) =>
    smooth(Math.hypot((x / image.width - FACE.x) / FACE.radiusX, (y / image.height - FACE.y) / FACE.radiusY), 1, feather);
}

/** The same sitter in the next photo: the head turned, moved or nearer, the mouth moved, the light changed a little. */
function nextPhoto(image: RgbaImage, random: Random, amount: number): RgbaImage {
  const { width, height } = image;
  const sign = (): number => (random.chance(0.5) ? 1 : -1);
  const angle = sign() * random.between(0.5, 1) * 0.12 * amount;
  const shiftX = sign() * random.between(0.3, 1) * 0.05 * amount * width;
  const shiftY = sign() * random.between(0, 1) * 0.04 * amount * height;
  const growth = 1 + sign() * random.between(0.2, 1) * 0.06 * amount;
  const mouth = sign() * random.between(0.5, 1) * 0.03 * amount * height;
  const headX = FACE.x * width;
  const headY = FACE.y * height;
  const moved = warp(image, (x, y) => {
    const dx = x - headX;
    const dy = y - headY;
    // The head moves, the background and the lower edge stay.
    const w = smooth(Math.hypot(dx / (0.42 * width), dy / (0.5 * height)), 0.8, 0.5);
    const u = headX + (Math.cos(angle) * dx - Math.sin(angle) * dy) * growth + shiftX;
    const v = headY + (Math.sin(angle) * dx + Math.cos(angle) * dy) * growth + shiftY;
    const m = smooth(Math.hypot(dx / (0.12 * width), (y - 0.53 * height) / (0.06 * height)), 1, 1) * mouth * (dx / (0.1 * width));
    return [x + (u - x) * w, y + (v - y) * w + m];
  });
  const light = sign() * random.between(0.3, 1) * 0.25 * amount;
  return mapPixels(moved, (r, g, b, x) => {
    const gain = 1 + light * (x / width - 0.5);
    return [r * gain, g * gain, b * gain];
  });
}

/** Background pixels: reached from the upper edge and the sides without crossing an edge. */
function backgroundOf(image: RgbaImage): Uint8Array {
  const { width, height, data } = image;
  const reached = new Uint8Array(width * height);
  const queue: number[] = [];
  const push = (i: number): void => {
    if (!reached[i]) {
      reached[i] = 1;
      queue.push(i);
    }
  };
  for (let x = 0; x < width; x++) {
    push(x);
  }
  while (queue.length > 0) {
    const i = queue.pop() ?? 0;
    const x = i % width;
    for (const j of [i - width, i + width, x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1]) {
      if (j >= 0 && j < width * height && j < width * height * 0.75) {
        const near = Math.abs(data[i * 4] - data[j * 4]) + Math.abs(data[i * 4 + 1] - data[j * 4 + 1]) + Math.abs(data[i * 4 + 2] - data[j * 4 + 2]);
        if (near < 12) {
          push(j);
        }
      }
    }
  }
  return reached;
}

/** How much of the picture {@link backgroundOf} finds: below a tenth there is no plain background to exchange. */
export function backgroundPart(image: RgbaImage): number {
  return backgroundOf(image).reduce((sum, value) => sum + value, 0) / (image.width * image.height);
}

const BADGES: readonly ((w: number, h: number, random: Random) => string)[] = [
  (w, h) => `<rect x="0" y="${h * 0.78}" width="${w}" height="${h * 0.22}" fill="#0078d4"/><text x="${w / 2}" y="${h * 0.93}" font-family="sans-serif" font-weight="bold" font-size="${w * 0.13}" text-anchor="middle" fill="#fff">ON LEAVE</text>`,
  (w, h) => `<text x="${w / 2}" y="${h * 0.55}" font-family="sans-serif" font-weight="bold" font-size="${w * 0.22}" text-anchor="middle" fill="#fff">DRAFT</text>`,
  (w, h) => `<circle cx="${w * 0.8}" cy="${h * 0.82}" r="${w * 0.16}" fill="#107c10" stroke="#fff" stroke-width="${w * 0.02}"/>`,
  (w, h) => `<circle cx="${w * 0.18}" cy="${h * 0.16}" r="${w * 0.14}" fill="#d13438"/><text x="${w * 0.18}" y="${h * 0.2}" font-family="sans-serif" font-size="${w * 0.15}" text-anchor="middle" fill="#fff">7</text>`,
  (w, h) => `<g transform="rotate(-30 ${w / 2} ${h / 2})"><rect x="${-w}" y="${h * 0.44}" width="${3 * w}" height="${h * 0.14}" fill="#ffb900"/></g>`,
  (w, h) => `<circle cx="${w / 2}" cy="${h / 2}" r="${w * 0.46}" fill="none" stroke="#6264a7" stroke-width="${w * 0.08}"/>`,
  (w, h) => `<rect x="${w * 0.62}" y="${h * 0.05}" width="${w * 0.33}" height="${h * 0.12}" rx="4" fill="#444"/><text x="${w * 0.785}" y="${h * 0.135}" font-family="sans-serif" font-size="${w * 0.09}" text-anchor="middle" fill="#fff">NEW</text>`
];

/** Every kind of other picture, by the name of its row in the table. */
export const NEGATIVE_KINDS: { readonly [name: string]: NegativeMaker } = {
  mirrored: async (image, _stranger, random) => finish(await apply(image, (p) => p.flop()), random),
  'same sitter, next photo': async (image, _stranger, random) => finish(nextPhoto(image, random, random.between(0.7, 1.6)), random),
  'same sitter, moved by a hair': async (image, _stranger, random) => finish(nextPhoto(image, random, random.between(0.35, 0.6)), random),
  'another face pasted in': async (image, stranger, random) => {
    const face = await sized(stranger, image);
    return finish(mix(image, face, faceWeight(image, random.between(0.1, 0.4))), random);
  },
  'another background': async (image, stranger, random) => {
    const mask = backgroundOf(image);
    const soft = await apply(
      mapPixels(image, (_r, _g, _b, x, y) => Array(3).fill(mask[y * image.width + x] * 255) as [number, number, number]),
      (p) => p.blur(0.8)
    );
    const weight = (x: number, y: number): number => soft.data[(y * image.width + x) * 4] / 255;
    if (random.chance(0.3)) {
      // A blurred scene; in negative, since the strangers stand before the same grey.
      const scene = await apply(await sized(stranger, image), (p) => p.blur(8).negate({ alpha: false }));
      return finish(mix(image, scene, weight), random);
    }
    const mean = image.data[(3 * image.width + 3) * 4 + 1];
    const shift = (mean > 128 ? -1 : 1) * random.between(30, 90);
    const plain = mapPixels(image, (r, g, b) => [r + shift, g + shift, b + shift * 1.1]);
    return finish(mix(image, plain, weight), random);
  },
  'text or badge added': async (image, _stranger, random) =>
    finish(await drawOver(image, random.pick(BADGES)(image.width, image.height, random)), random)
};

import type { RgbaImage } from '../../src/comparison';
import { scene } from './background';
import type { BackgroundWeight } from './background';
import type { Portrait } from './corpus';
import { BADGES, frame, frameAround, ring } from './drawnOver';
import { apply, drawOver, mapPixels, mix, warp } from './images';
import type { Random } from './random';
import { crop, finish, square } from './services';

/** What a person does to a portrait; `stranger` is another portrait to take parts from. */
type EditMaker = (image: RgbaImage, stranger: RgbaImage, random: Random, background: BackgroundWeight) => Promise<RgbaImage> | RgbaImage;

/** What the product promises of a kind of edit: never `same` from 96 px on, or nothing, so that it is only measured and told. */
type Promised = 'never the same' | 'told';

export interface Edit {
  readonly make: EditMaker;
  readonly promised: Promised;
  /** Portraits that the edit is made of: some change nothing in a grey one, some need a background that can be told apart */
  readonly of: 'all' | 'colored' | 'with a background' | 'with a scene' | 'with a plain background';
}

async function sized(image: RgbaImage, like: RgbaImage): Promise<RgbaImage> {
  return apply(image, (p) => p.resize(like.width, like.height, { fit: 'cover' }));
}

const smooth = (distance: number, edge: number, feather: number): number =>
  Math.min(1, Math.max(0, (edge + feather / 2 - distance) / feather));

/** Where the face is in a portrait, in fractions: centre and radii. */
const FACE = { x: 0.5, y: 0.42, radiusX: 0.25, radiusY: 0.28 };

function faceWeight(image: RgbaImage, feather = 0.15): (x: number, y: number) => number {
  return (x, y) => smooth(Math.hypot((x / image.width - FACE.x) / FACE.radiusX, (y / image.height - FACE.y) / FACE.radiusY), 1, feather);
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

const gains = (image: RgbaImage, gain: number, offset: number): RgbaImage =>
  mapPixels(image, (r, g, b) => [gain * r + offset, gain * g + offset, gain * b + offset]);

const lumaOf = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

function saturate(image: RgbaImage, amount: number): RgbaImage {
  return mapPixels(image, (r, g, b) => {
    const luma = lumaOf(r, g, b);
    return [luma + amount * (r - luma), luma + amount * (g - luma), luma + amount * (b - luma)];
  });
}

const balance = (image: RgbaImage, red: number, blue: number): RgbaImage => mapPixels(image, (r, g, b) => [r * red, g, b * blue]);

const contrast = (image: RgbaImage, gain: number): RgbaImage => gains(image, gain, 128 * (1 - gain));

/** A filter as phones offer them: a curve with raised blacks, warm lights and cool shadows. */
function filter(image: RgbaImage, random: Random): RgbaImage {
  const fade = random.between(15, 35);
  const tint = random.between(12, 25);
  return mapPixels(image, (r, g, b) => {
    const light = lumaOf(r, g, b) / 255;
    const curve = (value: number): number => fade + (value / 255) ** 1.1 * (245 - fade);
    return [curve(r) + tint * (light - 0.3), curve(g), curve(b) - tint * (light - 0.5)];
  });
}

function vignette(image: RgbaImage, strength: number): RgbaImage {
  return mapPixels(image, (r, g, b, x, y) => {
    const distance = Math.hypot(x / image.width - 0.5, y / image.height - 0.5) / 0.707;
    const gain = 1 - strength * distance ** 2;
    return [r * gain, g * gain, b * gain];
  });
}

async function blurBackground(image: RgbaImage, random: Random, background: BackgroundWeight): Promise<RgbaImage> {
  const blurred = await apply(image, (p) => p.blur((image.width / 100) * random.between(1.5, 4)));
  return mix(image, blurred, background);
}

/** Most pictures are square: there a frame or a ring may pass for a round mask's edge. */
async function overSquare(image: RgbaImage, drawing: (side: number) => string): Promise<RgbaImage> {
  const cut = await square(image, 'top');
  return drawOver(cut, drawing(cut.width));
}

function rotate(image: RgbaImage, degrees: number): RgbaImage {
  const angle = (degrees * Math.PI) / 180;
  // Where nothing is left to show, the edge's pixels go on: an app would crop instead, which would be noticed the sooner
  const [x0, y0] = [image.width / 2, image.height / 2];
  return warp(image, (x, y) => [
    x0 + Math.cos(angle) * (x - x0) - Math.sin(angle) * (y - y0),
    y0 + Math.sin(angle) * (x - x0) + Math.cos(angle) * (y - y0)
  ]);
}

async function anotherBackground(image: RgbaImage, stranger: RgbaImage, random: Random, background: BackgroundWeight): Promise<RgbaImage> {
  if (random.chance(0.3)) {
    // A blurred scene; in negative, since the strangers stand before the same grey.
    return mix(image, await apply(await sized(stranger, image), (p) => p.blur(8).negate({ alpha: false })), background);
  }
  if (random.chance(0.5)) {
    return mix(image, scene(image, random), background);
  }
  const mean = image.data[(3 * image.width + 3) * 4 + 1];
  const shift = (mean > 128 ? -1 : 1) * random.between(30, 90);
  return mix(
    image,
    mapPixels(image, (r, g, b) => [r + shift, g + shift, b + shift * 1.1]),
    background
  );
}

const sign = (random: Random): number => (random.chance(0.5) ? 1 : -1);

const never = (make: EditMaker, of: Edit['of'] = 'all'): Edit => ({ make, promised: 'never the same', of });
const told = (make: EditMaker, of: Edit['of'] = 'all'): Edit => ({ make, promised: 'told', of });

/** Every edit, by the name of its row in the table. */
export const PEOPLE_KINDS: { readonly [name: string]: Edit } = {
  'black and white': never((image) => saturate(image, 0), 'colored'),
  sepia: never((image) =>
    mapPixels(image, (r, g, b) => {
      const luma = lumaOf(r, g, b);
      return [luma * 1.08 + 10, luma * 0.95 + 5, luma * 0.75];
    })
  ),
  warmer: never((image) => balance(image, 1.1, 0.88)),
  cooler: never((image) => balance(image, 0.9, 1.1)),
  'saturation −40 %': never((image) => saturate(image, 0.6), 'colored'),
  'saturation +40 %': never((image) => saturate(image, 1.4), 'colored'),
  'brightness −15 %': never((image) => gains(image, 0.85, 0)),
  'brightness +15 %': never((image) => gains(image, 1.15, 0)),
  'contrast −15 %': never((image) => contrast(image, 0.85)),
  'contrast +15 %': never((image) => contrast(image, 1.15)),
  'gamma 0.8 or 1.25': told((image, _stranger, random) => {
    const gamma = random.chance(0.5) ? 0.8 : 1.25;
    const curve = (value: number): number => 255 * (value / 255) ** gamma;
    return mapPixels(image, (r, g, b) => [curve(r), curve(g), curve(b)]);
  }),
  'filter of a phone': never((image, _stranger, random) => filter(image, random)),
  vignette: never((image, _stranger, random) => vignette(image, random.between(0.4, 0.7))),
  'frame over the picture': never((image, _stranger, random) => drawOver(image, frame(image.width, image.height, random))),
  'frame over a square of it': never((image, _stranger, random) => overSquare(image, (side) => frame(side, side, random))),
  'frame around the picture': never((image, _stranger, random) => frameAround(image, random)),
  ring: never((image, _stranger, random) => drawOver(image, ring(image.width, image.height, random))),
  'ring on a square of it': never((image, _stranger, random) => overSquare(image, (side) => ring(side, side, random))),
  'text, ribbon or badge': never((image, _stranger, random) => drawOver(image, random.pick(BADGES)(image.width, image.height))),
  'background blurred': never((image, _stranger, random, background) => blurBackground(image, random, background), 'with a scene'),
  'another background': never(anotherBackground, 'with a background'),
  'cropped to the middle 60 %': never((image) => crop(image, 0.2, 0.2, 0.2, 0.2)),
  mirrored: never((image) => apply(image, (p) => p.flop())),
  'rotated by 2 to 5 degrees': never((image, _stranger, random) => rotate(image, sign(random) * random.between(2, 5))),
  'same sitter, next photo': never((image, _stranger, random) => nextPhoto(image, random, random.between(0.7, 1.6))),
  'another face pasted in': never(async (image, stranger, random) =>
    mix(image, await sized(stranger, image), faceWeight(image, random.between(0.1, 0.4)))
  ),
  'skin smoothed': told((image) => apply(image, (p) => p.median(5))),
  'background blurred, plain': told(
    (image, _stranger, random, background) => blurBackground(image, random, background),
    'with a plain background'
  ),
  'brightness ±7 %': told((image, _stranger, random) => gains(image, 1 + 0.07 * sign(random), 0)),
  'contrast ±7 %': told((image, _stranger, random) => contrast(image, 1 + 0.07 * sign(random))),
  'saturation ±20 %': told((image, _stranger, random) => saturate(image, 1 + 0.2 * sign(random)), 'colored'),
  'cropped 15 % a side': told((image) => crop(image, 0.15, 0.15, 0.15, 0.15)),
  'rotated by 1 degree': told((image, _stranger, random) => rotate(image, sign(random))),
  'same sitter, moved by a hair': told((image, _stranger, random) => nextPhoto(image, random, random.between(0.35, 0.6)))
};

/** Whether an edit changes a portrait, and can be made of it. */
export function canEdit({ of }: Edit, { kind, background }: Portrait): boolean {
  switch (of) {
    case 'all':
      return true;
    case 'colored':
      return kind !== 'gray';
    case 'with a background':
      return background !== undefined;
    case 'with a scene':
      return background?.kind === 'scene';
    case 'with a plain background':
      return background?.kind === 'plain';
  }
}

/** The edited picture as a service shows it. */
export async function edited(edit: Edit, portrait: Portrait, stranger: RgbaImage, size: number, random: Random): Promise<RgbaImage> {
  const background = portrait.background?.weight ?? (() => 0);
  return finish(await edit.make(portrait.image, stranger, random, background), size, random);
}

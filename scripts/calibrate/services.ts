import type { Sharp } from 'sharp';

import type { RgbaImage } from '../../src/comparison';
import { apply, decode, mapPixels, pipeline, recode } from './images';
import type { Format } from './images';
import { PROFILES, dropProfile } from './profiles';
import type { Random } from './random';
import { FILTERS, fitTo, usualFilter } from './resize';
import type { FilterName } from './resize';

/** What a service does to a portrait, at a size: the picture stays the same. */
export type CopyMaker = (portrait: RgbaImage, size: number, random: Random) => Promise<RgbaImage>;

/** A format that services encode with: JPEG from quality 40 with any chroma subsampling, WebP, PNG. */
function anyFormat(random: Random): Format {
  const type = random.pick(['jpeg', 'jpeg', 'jpeg', 'webp', 'png'] as const);
  return type === 'jpeg' ? anyJpeg(random) : type === 'webp' ? { type, quality: random.integer(40, 92) } : { type };
}

const anyJpeg = (random: Random): Format => ({
  type: 'jpeg',
  quality: random.integer(40, 92),
  chromaSubsampling: random.pick(['4:2:0', '4:2:0', '4:4:4'])
});

/** Resizes by a usual filter and encodes. */
export async function finish(image: RgbaImage, size: number, random: Random, background?: string): Promise<RgbaImage> {
  return recode(await fitTo(image, size, usualFilter(random)), anyFormat(random), background);
}

/** Cuts the given fractions from the sides. */
export function crop(image: RgbaImage, left: number, top: number, right: number, bottom: number): Promise<RgbaImage> {
  const x = Math.round(image.width * left);
  const y = Math.round(image.height * top);
  const width = Math.max(1, image.width - x - Math.round(image.width * right));
  const height = Math.max(1, image.height - y - Math.round(image.height * bottom));
  return apply(image, (p) => p.extract({ left: x, top: y, width, height }));
}

/** Cuts the largest square, of the middle or from the top. */
export function square(image: RgbaImage, position: 'centre' | 'top' = 'centre'): Promise<RgbaImage> {
  const side = Math.min(image.width, image.height);
  return apply(image, (p) => p.resize(side, side, { fit: 'cover', position }));
}

async function disc(image: RgbaImage): Promise<RgbaImage> {
  const cut = await square(image);
  const radius = cut.width / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${cut.width}" height="${cut.width}"><circle cx="${radius}" cy="${radius}" r="${radius}"/></svg>`;
  return apply(cut, (p) => p.composite([{ input: Buffer.from(svg), blend: 'dest-in' }]));
}

/** Bars on two sides: of a picture that is not square, those that make it one. */
function letterbox(image: RgbaImage, random: Random): Promise<RgbaImage> {
  const background = random.pick(['#000000', '#ffffff', '#f3f2f1']);
  const { width, height } = image;
  const space = width === height ? Math.round(width * random.between(0.05, 0.4)) : Math.abs(height - width);
  const first = Math.floor(space / 2);
  const besides = width === height ? random.chance(0.5) : width < height;
  const bars = besides ? { left: first, right: space - first } : { top: first, bottom: space - first };
  return apply(image, (p) => p.extend({ ...bars, background }));
}

/** Through inks and back, each by the converter's own profile: what a CMYK file loses on its way to a screen. */
async function throughInks(image: RgbaImage): Promise<RgbaImage> {
  return decode(await inksOf(image).jpeg({ quality: 95 }).toBuffer());
}

/** The same inks on a screen by the formula of decoders that know no profile. */
async function inksByFormula(image: RgbaImage): Promise<RgbaImage> {
  const { data, info } = await inksOf(image).raw().toBuffer({ resolveWithObject: true });
  return mapPixels(image, (_red, _green, _blue, x, y) => {
    const p = (y * info.width + x) * 4;
    const light = (ink: number): number => 255 * (1 - ink / 255) * (1 - data[p + 3] / 255);
    return [light(data[p]), light(data[p + 1]), light(data[p + 2])];
  });
}

function inksOf(image: RgbaImage): Sharp {
  return pipeline(image).removeAlpha().toColorspace('cmyk');
}

/** A CMYK file that each side converts its own way: no table leads from one to the other closely enough. */
export const TWO_CONVERTERS_KIND = 'CMYK, by profile and by formula';

const appliedKind = (name: string): string => `${name} profile applied`;

/** What the other side shows of a portrait, by the kind of the row: where this one applied a profile, that one had dropped it, and CMYK it converted otherwise. */
export async function otherSide(kind: string, image: RgbaImage): Promise<RgbaImage> {
  if (kind === TWO_CONVERTERS_KIND) {
    return inksByFormula(image);
  }
  const name = Object.keys(PROFILES).find((profile) => kind === appliedKind(profile));
  return name === undefined ? image : dropProfile(image, name);
}

const COLORS = ['#ffffff', '#000000', '#f3f2f1', '#0078d4'];

/** Every deed of the services, by the name of its row in the table. */
export const SERVICE_KINDS: { readonly [name: string]: CopyMaker } = {
  ...Object.fromEntries(
    (Object.keys(FILTERS) as FilterName[]).map((filter): [string, CopyMaker] => [
      `resized: ${filter}`,
      async (image, size, random) => recode(await fitTo(image, size, filter), anyFormat(random))
    ])
  ),
  'JPEG quality 40, colors at half size': async (image, size, random) =>
    recode(await fitTo(image, size, usualFilter(random)), { type: 'jpeg', quality: 40, chromaSubsampling: '4:2:0' }),
  'JPEG quality 40, colors at full size': async (image, size, random) =>
    recode(await fitTo(image, size, usualFilter(random)), { type: 'jpeg', quality: 40, chromaSubsampling: '4:4:4' }),
  'WebP quality 40': async (image, size, random) => recode(await fitTo(image, size, usualFilter(random)), { type: 'webp', quality: 40 }),
  PNG: async (image, size, random) => fitTo(image, size, usualFilter(random)),
  'encoded twice': async (image, size, random) => recode(await finish(image, size, random), anyFormat(random)),
  'cropped up to 12 % a side, centered': async (image, size, random) => {
    const part = random.between(0.01, 0.12);
    return finish(await crop(image, part, part, part, part), size, random);
  },
  'cropped 12 % a side': async (image, size, random) => finish(await crop(image, 0.12, 0.12, 0.12, 0.12), size, random),
  'cropped up to 12 % a side, off center': async (image, size, random) => {
    const side = (): number => random.between(0, 0.12);
    return finish(await crop(image, side(), side(), side(), side()), size, random);
  },
  'cropped to a square': async (image, size, random) => finish(await square(image, random.pick(['centre', 'top'])), size, random),
  'stretched to a square': async (image, size, random) => recode(await FILTERS[usualFilter(random)](image, size, size), anyFormat(random)),
  'round mask, transparent': async (image, size, random) =>
    recode(await fitTo(await disc(image), size, 'Lanczos 3'), random.pick([{ type: 'png' }, { type: 'webp', quality: 80 }])),
  'round mask, on a color': async (image, size, random) =>
    recode(await fitTo(await disc(image), size, 'Lanczos 3'), anyJpeg(random), random.pick(COLORS)),
  letterbox: async (image, size, random) => finish(await letterbox(image, random), size, random),
  ...Object.fromEntries(
    Object.keys(PROFILES).flatMap((name): [string, CopyMaker][] => [
      [`${name} profile dropped`, async (image, size, random) => finish(dropProfile(image, name), size, random)],
      [appliedKind(name), finish]
    ])
  ),
  'through CMYK': async (image, size, random) => finish(await throughInks(image), size, random),
  [TWO_CONVERTERS_KIND]: async (image, size, random) => finish(await throughInks(image), size, random),
  // 3, 6 and 8 of EXIF: those that mirror are not written by cameras
  'orientation flag dropped': async (image, size, random) =>
    finish(await apply(image, (p) => p.rotate(random.pick([90, 180, 270]))), size, random),
  'several at once': async (image, size, random) => {
    const side = (): number => random.between(0, 0.1);
    const part = await crop(image, side(), side(), side(), side());
    const shaped = random.chance(0.5) ? await square(part) : part;
    return finish(random.chance(0.5) ? dropProfile(shaped, random.pick(Object.keys(PROFILES))) : shaped, size, random);
  }
};

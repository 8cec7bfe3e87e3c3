import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';

import type { RgbaImage } from '../../src/comparison';
import { backgroundPart, scene, softBackground } from './background';
import type { BackgroundWeight } from './background';
import { decode, mapPixels, mix } from './images';
import { Random } from './random';

/** What a portrait is. */
export type PortraitKind = 'color' | 'gray' | 'drawing';

/** A portrait to make copies and other pictures of. */
export interface Portrait {
  readonly name: string;
  readonly image: RgbaImage;
  /** The same sitter in another picture, where there is one. */
  readonly again: RgbaImage | undefined;
  readonly kind: PortraitKind;
  /** What stands behind the sitter, where that can be told from the sitter: a plain wall, or shelves and the like. */
  readonly background: { readonly kind: 'plain' | 'scene'; readonly weight: BackgroundWeight } | undefined;
}

/** The portraits that the constants were chosen on, those that they were not, or both. */
export type Half = 'calibration' | 'unseen' | 'all';

export const PICTURE_FILE = /\.(avif|gif|jpe?g|png|webp)$/i;

/** Drawings made beside the photos: another style, with flat colors and hard edges. */
const DRAWINGS = 24;

const FACES = ['smile', 'serious', 'calm', 'awe', 'rage', 'cute', 'lovingGrin1', 'concerned'] as const;
const BACKGROUNDS = ['b6e3f4', 'c0aede', 'ffffff', 'd1d4f9', 'ffd5dc', '444466'];

/** Below this part of plain background there is none to exchange. */
const LEAST_BACKGROUND = 0.1;

/** Mean distance of the channels, in 8-bit steps, from which a photo is in color. */
const COLORED = 4;

/**
 * Reads a folder's portraits, and adds what it lacks: colored versions of grey photos, half of them before a scene, and drawings.
 * Every second file belongs to the unseen half.
 *
 * @param limit - files read at most
 * @returns `undefined` where the folder is missing or holds no picture
 */
export async function readCorpus(folder: string, limit: number, half: Half = 'all'): Promise<Portrait[] | undefined> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => PICTURE_FILE.test(name))
    .sort()
    .filter((_name, index) => belongs(index, half))
    .slice(0, limit);
  if (files.length === 0) {
    return undefined;
  }
  const portraits: Portrait[] = [];
  for (const [index, name] of files.entries()) {
    const image = await decode(join(folder, name));
    const isColored = colorfulness(image) >= COLORED;
    const weight = backgroundPart(image) < LEAST_BACKGROUND ? undefined : await softBackground(image);
    const background = weight && ({ kind: 'plain', weight } as const);
    portraits.push({ name, image, again: undefined, kind: isColored ? 'color' : 'gray', background });
    if (!isColored) {
      const random = new Random(name);
      const colors = colorize(image, random);
      const isBeforeScene = weight !== undefined && index % 2 === 0;
      portraits.push({
        name: `${name} in color`,
        image: isBeforeScene ? mix(colors, scene(image, random), weight) : colors,
        again: undefined,
        kind: 'color',
        background: isBeforeScene ? { kind: 'scene', weight } : background
      });
    }
  }
  const drawings = await drawPortraits(Math.min(DRAWINGS, limit));
  return [...portraits, ...drawings.filter((_drawing, index) => belongs(index, half))];
}

function belongs(index: number, half: Half): boolean {
  return half === 'all' || (index % 2 === 1) === (half === 'unseen');
}

function colorfulness({ data }: RgbaImage): number {
  let sum = 0;
  for (let p = 0; p < data.length; p += 4) {
    sum += Math.abs(data[p] - data[p + 1]) + Math.abs(data[p + 2] - data[p + 1]);
  }
  return sum / (data.length / 4);
}

/** Draws portraits of as many sitters, each in two pictures. */
export function drawPortraits(count: number): Promise<Portrait[]> {
  return Promise.all(Array.from({ length: count }, (_unused, index) => drawing(index)));
}

/** Colors a photo: a skin tone for the face, a hue for the clothes and one for the background. */
function colorize(image: RgbaImage, random: Random): RgbaImage {
  const background = [random.between(-40, 40), random.between(-40, 40)];
  const clothes = [random.between(-35, 35), random.between(-35, 35)];
  const skin = [-random.between(8, 22), random.between(10, 28)];
  return mapPixels(image, (red, green, blue, x, y) => {
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    const u = (x / image.width - 0.5) / 0.22;
    const v = (y / image.height - 0.42) / 0.26;
    const face = Math.min(1, Math.max(0, 1.6 - 1.2 * Math.hypot(u, v)));
    const body = Math.min(1, Math.max(0, (y / image.height - 0.72) * 8));
    // Near black and white there is no room for color.
    const room = Math.min(1, luma / 60, (275 - luma) / 50);
    const mix = (i: 0 | 1): number => room * (skin[i] * face * (1 - body) + clothes[i] * body + background[i] * (1 - face) * (1 - body));
    const blueDifference = mix(0);
    const redDifference = mix(1);
    return [luma + 1.402 * redDifference, luma - 0.344 * blueDifference - 0.714 * redDifference, luma + 1.772 * blueDifference];
  });
}

async function drawing(index: number): Promise<Portrait> {
  const draw = (face: (typeof FACES)[number]): Promise<RgbaImage> => {
    const avatar = createAvatar(openPeeps, {
      seed: `sitter ${index}`,
      size: 256,
      face: [face],
      backgroundColor: [BACKGROUNDS[index % BACKGROUNDS.length]]
    });
    return decode(Buffer.from(avatar.toString()));
  };
  return {
    name: `drawing ${index}`,
    image: await draw(FACES[index % FACES.length]),
    again: await draw(FACES[(index + 3) % FACES.length]),
    kind: 'drawing',
    background: undefined
  };
}

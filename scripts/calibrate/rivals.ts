import { bmvbhash } from 'blockhash-core';
import phash from 'sharp-phash';
import ssim from 'ssim.js';

import type { RgbaImage } from '../../src/comparison';
import { apply, pipeline } from './images';

/** A published method: how far apart it finds two pictures, 0 for identical. */
export interface Rival {
  readonly name: string;
  readonly distance: (left: RgbaImage, right: RgbaImage) => Promise<number>;
}

/** Side to which the methods that need equal sizes get both pictures: that of a large SharePoint thumbnail. */
const COMMON_SIDE = 240;

/** Hashes are made once a picture, as their users do. */
function byHash(name: string, hash: (image: RgbaImage) => Promise<string> | string): Rival {
  const known = new WeakMap<RgbaImage, Promise<string> | string>();
  const hashOf = (image: RgbaImage): Promise<string> | string => {
    const made = known.get(image) ?? hash(image);
    known.set(image, made);
    return made;
  };
  return {
    name,
    distance: async (left, right) => {
      const [a, b] = await Promise.all([hashOf(left), hashOf(right)]);
      let differing = 0;
      for (let i = 0; i < a.length; i++) {
        differing += a[i] === b[i] ? 0 : 1;
      }
      return differing / a.length;
    }
  };
}

function bySize(name: string, compare: (left: RgbaImage, right: RgbaImage) => number): Rival {
  const known = new WeakMap<RgbaImage, Promise<RgbaImage>>();
  const resized = (image: RgbaImage): Promise<RgbaImage> => {
    const made =
      known.get(image) ?? apply(image, (p) => p.flatten({ background: '#ffffff' }).resize(COMMON_SIDE, COMMON_SIDE, { fit: 'fill' }));
    known.set(image, made);
    return made;
  };
  return { name, distance: async (left, right) => compare(await resized(left), await resized(right)) };
}

/** Difference hash: does each pixel of a 9 × 8 picture exceed its left neighbor? No package of it runs in Node. */
async function dhash(image: RgbaImage): Promise<string> {
  const small = await pipeline(image).flatten({ background: '#ffffff' }).grayscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  let bits = '';
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      bits += small[y * 9 + x] < small[y * 9 + x + 1] ? '1' : '0';
    }
  }
  return bits;
}

function hexToBits(hex: string): string {
  return Array.from(hex, (digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
}

/** The rivals, loaded late because one of them is an ES module. */
export async function loadRivals(): Promise<Rival[]> {
  const { default: pixelmatch } = await import('pixelmatch');
  return [
    byHash('pHash (sharp-phash)', async (image) => phash(await pipeline(image).png().toBuffer())),
    byHash('dHash', dhash),
    byHash('blockhash (blockhash-core)', (image) =>
      hexToBits(bmvbhash({ width: image.width, height: image.height, data: new Uint8ClampedArray(image.data) } as ImageData, 16))
    ),
    bySize('SSIM (ssim.js)', (left, right) => {
      const data = (image: RgbaImage): Uint8ClampedArray => new Uint8ClampedArray(image.data);
      const { mssim } = ssim(
        { width: left.width, height: left.height, data: data(left) } as ImageData,
        { width: right.width, height: right.height, data: data(right) } as ImageData
      );
      return 1 - mssim;
    }),
    bySize(
      'pixelmatch',
      (left, right) =>
        pixelmatch(left.data, right.data, undefined, left.width, left.height, { threshold: 0.1 }) / (left.width * left.height)
    )
  ];
}

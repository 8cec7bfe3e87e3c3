import ssim from 'ssim.js';

import { compare } from '../../../src/comparison';
import type { RgbaImage } from '../../../src/comparison';
import { SERVICE_KINDS } from '../../calibrate/services';
import type { Portrait } from '../../calibrate/corpus';
import { apply, decode, pipeline } from '../../calibrate/images';
import { Random } from '../../calibrate/random';
import { measure } from './stopwatch';
import type { Measurement } from './stopwatch';

/** The promise: milliseconds a pair in Node, on one core, after warm-up. */
const LIMIT = 3;

/** Measures the comparison in Node: copies and strangers at several sizes, and beside ssim.js. */
export async function benchNode(portraits: readonly Portrait[]): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of [48, 240, 648]) {
    const squares = await Promise.all(portraits.map(({ image }) => square(image, size)));
    const copies = await Promise.all(
      portraits.map(({ name, image }) => SERVICE_KINDS['cropped up to 12 % a side, off center'](image, 240, new Random(name)))
    );
    const next = (index: number): RgbaImage => squares[(index + 1) % squares.length];
    measurements.push(
      await measure(`${size} px and a cropped copy`, squares.length, (i) => compare(squares[i], copies[i]), LIMIT),
      await measure(`${size} px and another of ${size} px`, squares.length, (i) => compare(squares[i], next(i)), LIMIT)
    );
    if (size === 240) {
      measurements.push(
        await measure('the same by ssim.js', squares.length, (i) => ssim(asImageData(squares[i]), asImageData(next(i)))),
        await measureWithDecoding(squares)
      );
    }
  }
  return measurements;
}

function square(image: RgbaImage, size: number): Promise<RgbaImage> {
  return apply(image, (p) => p.flatten({ background: '#ffffff' }).resize(size, size, { fit: 'cover' }));
}

async function measureWithDecoding(squares: readonly RgbaImage[]): Promise<Measurement> {
  const files = await Promise.all(squares.map((image) => pipeline(image).removeAlpha().jpeg({ quality: 85 }).toBuffer()));
  return measure('two JPEGs of 240 px, decoded and compared', files.length, async (i) => {
    const [left, right] = await Promise.all([decode(files[i]), decode(files[(i + 1) % files.length])]);
    return compare(left, right);
  });
}

function asImageData(image: RgbaImage): ImageData {
  return { width: image.width, height: image.height, data: new Uint8ClampedArray(image.data) } as ImageData;
}

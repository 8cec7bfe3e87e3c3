import { lumaOf } from '../base/luma';
import type { RgbaImage } from '../base/types';

/** Standard deviation of the luma, in 8-bit steps, below which a picture is uniform or nearly so. */
const NEARLY_UNIFORM = 12;

/**
 * True where two pictures are equal to the last byte and not uniform. This holds at any size, even where a picture is too small
 * to be measured; equal uniform pictures prove nothing.
 */
export function isIdentical(left: RgbaImage, right: RgbaImage): boolean {
  if (left.width !== right.width || left.height !== right.height) {
    return false;
  }
  for (let i = 0; i < left.data.length; i++) {
    if (left.data[i] !== right.data[i]) {
      return false;
    }
  }
  return deviation(left) >= NEARLY_UNIFORM;
}

/** Standard deviation of the luma over the opaque pixels. */
function deviation(image: RgbaImage): number {
  const { data } = image;
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let p = 0; p < data.length; p += 4) {
    if (data[p + 3] > 127) {
      const luma = lumaOf(data[p], data[p + 1], data[p + 2]);
      count++;
      sum += luma;
      squares += luma * luma;
    }
  }
  return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

import { lumaOf } from '../base/luma';
import { CorrelationSums } from '../math/correlation';
import type { RgbaImage } from '../base/types';

/** Ways to resize that look at single pixels: the nearest one, and two along each axis. */
export const POINT_FILTERS = ['nearest', 'twoPixels'] as const;
export type PointFilter = (typeof POINT_FILTERS)[number];

/** How much larger a picture has to be, along its width, for single pixels to differ from averages. */
const LEAST_REDUCTION = 1.25;

/** Pixels by which sizes may be off their ratio: rounding. */
const ROUNDING = 1;

/** True where one picture, whole, may have been resized to the other's size. */
export function mayBeResized(large: RgbaImage, small: RgbaImage): boolean {
  const reduction = large.width / small.width;
  return reduction >= LEAST_REDUCTION && Math.abs(large.height / reduction - small.height) <= ROUNDING;
}

/** Resizes a picture by looking at single pixels, as some services do. */
export function pointSampled(image: RgbaImage, width: number, height: number, filter: PointFilter): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  const columns = tapsOf(width, image.width, filter);
  const rows = tapsOf(height, image.height, filter);
  const { data: pixels } = image;
  for (let y = 0, to = 0; y < height; y++) {
    const above = rows.first[y] * image.width;
    const below = rows.second[y] * image.width;
    const down = rows.part[y];
    for (let x = 0; x < width; x++, to += 4) {
      const left = columns.first[x];
      const right = columns.second[x];
      const across = columns.part[x];
      for (let c = 0; c < 4; c++) {
        const upper = (1 - across) * pixels[4 * (above + left) + c] + across * pixels[4 * (above + right) + c];
        const lower = (1 - across) * pixels[4 * (below + left) + c] + across * pixels[4 * (below + right) + c];
        data[to + c] = (1 - down) * upper + down * lower;
      }
    }
  }
  return { width, height, data };
}

/** The pixels that each pixel of the result looks at along an axis, and the second one's part. */
interface PointTaps {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly part: Float64Array;
}

function tapsOf(count: number, length: number, filter: PointFilter): PointTaps {
  const taps: PointTaps = { first: new Int32Array(count), second: new Int32Array(count), part: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const center = ((i + 0.5) * length) / count;
    const from = filter === 'nearest' ? Math.floor(center) : Math.floor(center - 0.5);
    taps.first[i] = Math.max(0, Math.min(length - 1, from));
    taps.second[i] = Math.max(0, Math.min(length - 1, from + 1));
    taps.part[i] = filter === 'nearest' ? 0 : center - 0.5 - from;
  }
  return taps;
}

/** Correlation of the luma of two pictures of one size, pixel by pixel. */
export function pixelCorrelation({ data: first }: RgbaImage, { data: second }: RgbaImage): number {
  const sums = new CorrelationSums();
  for (let p = 0; p < first.length; p += 4) {
    const a = lumaOf(first[p], first[p + 1], first[p + 2]);
    const b = lumaOf(second[p], second[p + 1], second[p + 2]);
    sums.count++;
    sums.a += a;
    sums.b += b;
    sums.aa += a * a;
    sums.bb += b * b;
    sums.ab += a * b;
  }
  return sums.correlation();
}

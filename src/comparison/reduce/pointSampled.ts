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
  for (let y = 0, to = 0; y < height; y++) {
    const above = rows.first[y] * image.width;
    const below = rows.second[y] * image.width;
    const down = rows.part[y];
    for (let x = 0; x < width; x++, to += 4) {
      const left = columns.first[x];
      const right = columns.second[x];
      const across = columns.part[x];
      for (let c = 0; c < 4; c++) {
        const upper = (1 - across) * image.data[4 * (above + left) + c] + across * image.data[4 * (above + right) + c];
        const lower = (1 - across) * image.data[4 * (below + left) + c] + across * image.data[4 * (below + right) + c];
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
export function pixelCorrelation(first: RgbaImage, second: RgbaImage): number {
  const a = lumaCells(first);
  const b = lumaCells(second);
  const sums = new CorrelationSums();
  sums.add(a, 0, b, 0, a.luma.length);
  return sums.correlation();
}

function lumaCells({ data }: RgbaImage): { readonly luma: Float32Array; readonly valid: Uint8Array } {
  const luma = new Float32Array(data.length / 4);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = lumaOf(data[4 * i], data[4 * i + 1], data[4 * i + 2]);
  }
  return { luma, valid: new Uint8Array(luma.length).fill(1) };
}

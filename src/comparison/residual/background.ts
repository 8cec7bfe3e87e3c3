import { SUMS } from './blocks';
import type { Ratio } from './blocks';

/** The background of most portraits, in parts of what both pictures show: a strip along the upper edge, and one along either side, down to the shoulders. */
const UPPER_STRIP = 0.1;
const SIDE_STRIP = 0.15;
const SHOULDERS = 0.7;

/** Cells of the strips, as a part of all others, below which a round mask has taken most of them: it leaves 0.153 at most, half of all whole pictures of 48 px have 0.244. */
const LEAST_PART = 0.17;

/** Least mean squared Laplacian of the strips, and of the rest: of many cells, less is enough. */
const FAINTEST_PART = 100;

/**
 * How far the ratio of the sums of two planes over the background is from that over the rest. A blur too weak for windows shows in all of the background: nothing
 * else has to be known of where the person ends.
 *
 * @returns 0 too where either has too little detail, or a round mask has taken most of the background
 */
export function differenceOfBackground({ columns, counts, numerator, denominator }: Ratio): number {
  // Of the strips, then of the rest: cells, and the sums of both planes
  const sums = new Float64Array(2 * SUMS);
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]) {
      const x = ((i % columns) + 0.5) / columns;
      const y = i / counts.length;
      const part = y < SHOULDERS && (y < UPPER_STRIP || Math.min(x, 1 - x) < SIDE_STRIP) ? 0 : SUMS;
      sums[part]++;
      sums[part + 1] += numerator[i];
      sums[part + 2] += denominator[i];
    }
  }
  const [cells, shift, detail, otherCells, otherShift, otherDetail] = sums;
  const isClear = cells > LEAST_PART * otherCells && detail > FAINTEST_PART * cells && otherDetail > FAINTEST_PART * otherCells;
  return isClear ? Math.abs(shift / detail - otherShift / otherDetail) : 0;
}

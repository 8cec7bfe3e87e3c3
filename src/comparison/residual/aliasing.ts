import { squaredGradient } from '../math/gradient';
import { ratiosOfWindows } from './blocks';
import type { Prediction } from './copyModel';

/** Cells along a block; a window is two blocks wide and high, and starts at every block. */
const BLOCK = 3;

/** A window counts when its edges, in squared 8-bit steps a cell, rise above the noise of compression. */
const FAINTEST_EDGES = 100;

/** Squared error, in 8-bit steps, without any edges. */
const NOISE = 10;

/**
 * Allowance, in times the median window's ratio: some windows have far more aliasing. In 48 px thumbnails by nearest neighbor,
 * the median is 0.01 to 0.12; in the sitter's next photo 0.08 to 0.5. Hence the upper limit.
 */
const MEDIAN_FACTOR = 2;
const STRONGEST = 0.1;

/**
 * Estimates the aliasing of a resize that takes single pixels instead of averaging them. Its errors are at edges, all over the
 * picture; those of another picture are larger and local.
 *
 * @returns squared error to expect of a cell, in times its squared gradient
 */
export function measureAliasing({
  columns,
  rows,
  luma,
  usable,
  target
}: Pick<Prediction, 'columns' | 'rows' | 'luma' | 'usable' | 'target'>): number {
  const numerator = new Float64Array(luma.length);
  const denominator = new Float64Array(luma.length);
  for (let i = 0; i < luma.length; i++) {
    if (usable[i]) {
      numerator[i] = (target.luma[i] - luma[i]) ** 2 - NOISE;
      denominator[i] = squaredGradient(target.luma, i, columns);
    }
  }
  const ratios = ratiosOfWindows({ columns, rows, counts: usable, numerator, denominator }, BLOCK, FAINTEST_EDGES);
  const median = ratios.length === 0 ? 0 : ratios[Math.floor(ratios.length / 2)];
  return Math.min(STRONGEST, MEDIAN_FACTOR * Math.max(0, median));
}

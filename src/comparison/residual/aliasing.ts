import { squaredGradient } from '../math/gradient';
import type { Prediction } from './copyModel';

/** Cells along a window, and from one window to the next. */
const WINDOW = 6;
const STEP = 3;

/** A window counts when half of its cells do, and when its edges, in squared 8-bit steps a cell, rise above the noise of compression. */
const FEWEST_CELLS = (WINDOW * WINDOW) / 2;
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
  const ratios: number[] = [];
  for (let top = 1; top + WINDOW < rows; top += STEP) {
    for (let left = 1; left + WINDOW < columns; left += STEP) {
      let errors = 0;
      let edges = 0;
      let cells = 0;
      for (let y = top; y < top + WINDOW; y++) {
        for (let i = y * columns + left; i < y * columns + left + WINDOW; i++) {
          if (usable[i]) {
            errors += (target.luma[i] - luma[i]) ** 2;
            edges += squaredGradient(target.luma, i, columns);
            cells++;
          }
        }
      }
      if (cells >= FEWEST_CELLS && edges >= FAINTEST_EDGES * cells) {
        ratios.push((errors - NOISE * cells) / edges);
      }
    }
  }
  ratios.sort((a, b) => a - b);
  const median = ratios.length === 0 ? 0 : ratios[Math.floor(ratios.length / 2)];
  return Math.min(STRONGEST, MEDIAN_FACTOR * Math.max(0, median));
}

import { ACTUAL, SummedAreaTable, CELLS, ERRORS, PREDICTED, variance } from './summedAreaTable';
import type { Disagreement } from './summedAreaTable';
import { erode } from './channels';

/** How planes disagree, over the whole overlap and in the worst window. */
export interface WindowedResidual {
  /** Error energy over structure energy, over the whole overlap: 0 for a perfect copy, about 1 for strangers. */
  readonly overall: number;
  /** The same in the worst window, where it can be far above 1: structure on an empty background. */
  readonly worst: number;
  /** Center of the worst window, in cells. */
  readonly worstColumn: number;
  readonly worstRow: number;
  /** Cells that counted. */
  readonly cells: number;
  /** Standard deviation over the whole overlap, of the picture with less contrast, in 8-bit steps. */
  readonly contrast: number;
  /** Part of the windows with structure above the noise, in the picture with fewer of them. */
  readonly filled: number;
  /** Gradient in the direction with least of it, of the picture with less, in 8-bit steps a cell. */
  readonly gradient: number;
}

/** Blocks along a window's side: neighboring windows overlap by two thirds. */
const WINDOW_BLOCKS = 3;

/** Blocks that a window's surroundings reach beyond it: an 8-pixel JPEG block of the smallest thumbnail. */
const SURROUNDING_BLOCKS = 2;

/** Part of the surroundings' structure that counts as a window's own: ringing and blocking spread from edges. */
const SURROUNDINGS_WEIGHT = 0.15;

/** Weight of the noise over the whole overlap: drawings of little contrast consist of edges and noise. */
const OVERALL_NOISE = 4;

/** A window counts when at least this part of its cells does. */
const COUNTED_PART = 0.5;

/**
 * Measures a disagreement window by window, relative to the structure there, as SSIM does: a face that differs counts the same
 * at any contrast and before any background.
 *
 * @param blockCells - cells along a block; a window has three times as many
 * @param noise - squared 8-bit steps that compression and sampling can cause in a flat window
 * @param limit - disagreement of a window from which nothing more is measured
 */
export function measureWindows(disagreement: Disagreement, blockCells: number, noise: number, limit: number = Infinity): WindowedResidual {
  const windows = worstWindow(disagreement, blockCells, noise, limit);
  return { ...windows, gradient: windows.worst >= limit ? 0 : leastGradient(disagreement) };
}

/** The same without the gradient. */
export function worstWindow(
  disagreement: Disagreement,
  blockCells: number,
  noise: number,
  limit: number = Infinity
): Omit<WindowedResidual, 'gradient'> {
  const table = new SummedAreaTable(disagreement, blockCells);
  const fullWindow = (WINDOW_BLOCKS * blockCells) ** 2;
  let worst = 0;
  let worstColumn = disagreement.columns / 2;
  let worstRow = disagreement.rows / 2;
  let windows = 0;
  let predictedFilled = 0;
  let actualFilled = 0;
  for (let top = 0; top + WINDOW_BLOCKS <= table.down && worst < limit; top++) {
    for (let left = 0; left + WINDOW_BLOCKS <= table.across; left++) {
      const window = table.sum(left, top, left + WINDOW_BLOCKS, top + WINDOW_BLOCKS);
      if (window[CELLS] < COUNTED_PART * fullWindow) {
        continue;
      }
      const predicted = variance(window, PREDICTED);
      const actual = variance(window, ACTUAL);
      windows++;
      predictedFilled += predicted > noise ? 1 : 0;
      actualFilled += actual > noise ? 1 : 0;
      const meanError = window[ERRORS] / window[CELLS];
      const own = (predicted + actual) / 2 + noise;
      // The surroundings only lower it
      if (meanError <= worst * own) {
        continue;
      }
      const surroundings = table.sum(
        left - SURROUNDING_BLOCKS,
        top - SURROUNDING_BLOCKS,
        left + WINDOW_BLOCKS + SURROUNDING_BLOCKS,
        top + WINDOW_BLOCKS + SURROUNDING_BLOCKS
      );
      const residual = meanError / (own + SURROUNDINGS_WEIGHT * structure(surroundings));
      if (residual > worst) {
        worst = residual;
        worstColumn = (left + WINDOW_BLOCKS / 2) * blockCells;
        worstRow = (top + WINDOW_BLOCKS / 2) * blockCells;
      }
    }
  }
  const whole = table.sum(0, 0, table.across, table.down);
  const cells = whole[CELLS];
  return {
    overall: cells === 0 ? 0 : whole[ERRORS] / cells / (structure(whole) + OVERALL_NOISE * noise),
    worst,
    worstColumn,
    worstRow,
    cells,
    contrast: Math.sqrt(Math.min(variance(whole, PREDICTED), variance(whole, ACTUAL))),
    filled: windows === 0 ? 0 : Math.min(predictedFilled, actualFilled) / windows
  };
}

/** Of the plane with less: root of the structure tensor's smaller eigenvalue, 0 where a plane changes along one direction only. */
function leastGradient({ columns, rows, usable, predicted, actual }: Disagreement): number {
  const counts = erode(usable, columns, rows);
  return Math.min(gradientOf(predicted, counts, columns), gradientOf(actual, counts, columns));
}

function gradientOf(plane: Float32Array, counts: Uint8Array, columns: number): number {
  let cells = 0;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i]) {
      const gradientX = (plane[i + 1] - plane[i - 1]) / 2;
      const gradientY = (plane[i + columns] - plane[i - columns]) / 2;
      cells++;
      xx += gradientX * gradientX;
      xy += gradientX * gradientY;
      yy += gradientY * gradientY;
    }
  }
  const smaller = (xx + yy - Math.hypot(xx - yy, 2 * xy)) / 2;
  return cells === 0 ? 0 : Math.sqrt(Math.max(0, smaller) / cells);
}

function structure(sums: Float64Array): number {
  return (variance(sums, PREDICTED) + variance(sums, ACTUAL)) / 2;
}

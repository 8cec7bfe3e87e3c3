import type { Prediction } from './copyModel';

/** Cells along a window, and from one window to the next. */
const WINDOW = 8;
const STEP = 4;

/** A window counts when at least this many of its cells do: half of them. */
const FEWEST_CELLS = (WINDOW * WINDOW) / 2;

/** Energy of the detail, in squared 8-bit steps, that compression adds or takes away in a window. */
const NOISE = 400;

/** Part of the windows, at either end, that is passed over: a single window may lose its detail to one coarse block of a JPEG. */
const PASSED_OVER = 0.1;

/**
 * Measures how unevenly two pictures are sharp: a service's resize changes the detail everywhere alike, and the prediction
 * has that change already; a person blurs the background or smooths the skin.
 *
 * @returns 0 where the detail is as predicted everywhere, 1 where a tenth of the picture has lost, or won, all of it
 */
export function measureDetail(prediction: Pick<Prediction, 'columns' | 'rows' | 'luma' | 'target' | 'usable'>): number {
  const { columns, rows, luma, target, usable } = prediction;
  const changes: number[] = [];
  for (let top = 1; top + WINDOW < rows; top += STEP) {
    for (let left = 1; left + WINDOW < columns; left += STEP) {
      let predicted = 0;
      let actual = 0;
      let cells = 0;
      for (let y = top; y < top + WINDOW; y++) {
        for (let i = y * columns + left; i < y * columns + left + WINDOW; i++) {
          if (usable[i] & usable[i - 1] & usable[i + 1] & usable[i - columns] & usable[i + columns]) {
            predicted += detailAt(luma, i, columns);
            actual += detailAt(target.luma, i, columns);
            cells++;
          }
        }
      }
      if (cells >= FEWEST_CELLS) {
        changes.push((actual - predicted) / (Math.max(actual, predicted) + NOISE * cells));
      }
    }
  }
  if (changes.length === 0) {
    return 0;
  }
  changes.sort((a, b) => a - b);
  const passed = Math.floor(PASSED_OVER * changes.length);
  return Math.max(0, -changes[passed], changes[changes.length - 1 - passed]);
}

/** Squared Laplacian. */
function detailAt(luma: Float32Array, i: number, columns: number): number {
  const detail = luma[i - 1] + luma[i + 1] + luma[i - columns] + luma[i + columns] - 4 * luma[i];
  return detail * detail;
}

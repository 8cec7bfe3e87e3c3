import type { Prediction } from './copyModel';

/** Cells along a window, and from one window to the next. */
const WINDOW = 8;
const STEP = 4;

/** A window counts when at least this many of its cells do: half of them. */
const FEWEST_CELLS = (WINDOW * WINDOW) / 2;

/** Energy of the detail, in squared 8-bit steps a cell, that compression adds or removes. */
const NOISE = 400;

/** Part of the windows, at either end, that is ignored: one coarse JPEG block may take all detail from a window. */
const TRIMMED = 0.1;

/**
 * Measures how unevenly the sharpness of two pictures differs. A resize changes the detail everywhere alike, and the prediction
 * includes that change; an edit that blurs the background or smooths the skin changes parts only.
 *
 * @returns 0 where the detail is as predicted everywhere, 1 where a tenth of the picture has lost, or won, all of it
 */
export function measureSharpness(prediction: Pick<Prediction, 'columns' | 'rows' | 'luma' | 'target' | 'usable'>): number {
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
  const trimmed = Math.floor(TRIMMED * changes.length);
  return Math.max(0, -changes[trimmed], changes[changes.length - 1 - trimmed]);
}

/** Squared Laplacian. */
function detailAt(luma: Float32Array, i: number, columns: number): number {
  const detail = luma[i - 1] + luma[i + 1] + luma[i - columns] + luma[i + columns] - 4 * luma[i];
  return detail * detail;
}

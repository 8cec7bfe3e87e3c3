import { differenceOfBackground } from './background';
import { ratiosOfWindows } from './blocks';
import { erode } from './channels';
import type { Prediction } from './copyModel';

/** Cells along a block; a window is two blocks wide and high, and starts at every block. */
const BLOCK = 4;

/** Least mean squared Laplacian of a window, in 8-bit steps: with less detail, its sharpness cannot be told. */
const FAINTEST_DETAIL = 200;

/** Part of the windows, at either end, that is ignored: one coarse JPEG block may take all detail from a window. */
const TRIMMED = 0.1;

/**
 * Measures how unevenly the sharpness of two pictures differs. A resize changes it everywhere alike, and the prediction includes that
 * change; an edit that blurs the background or smooths the skin changes parts only. Blurring a little adds a multiple of the Laplacian:
 * each window has its own multiple, by least squares, to which noise that does not follow the detail adds little. A blur too weak for
 * windows shows in the multiples of all the background and of all the rest.
 *
 * @returns 0 where the sharpness is as predicted everywhere; else the multiple that a tenth of the windows exceed in one direction, or by
 *   which the background and the rest differ
 */
export function measureSharpness({
  columns,
  rows,
  luma,
  target,
  usable
}: Pick<Prediction, 'columns' | 'rows' | 'luma' | 'target' | 'usable'>): number {
  const counts = erode(usable, columns, rows);
  const numerator = new Float64Array(luma.length);
  const denominator = new Float64Array(luma.length);
  for (let i = 0; i < luma.length; i++) {
    if (counts[i]) {
      const laplacian = luma[i - 1] + luma[i + 1] + luma[i - columns] + luma[i + columns] - 4 * luma[i];
      numerator[i] = laplacian * (target.luma[i] - luma[i]);
      denominator[i] = laplacian * laplacian;
    }
  }
  const ratio = { columns, rows, counts, numerator, denominator };
  const ofBackground = differenceOfBackground(ratio);
  const multiples = ratiosOfWindows(ratio, BLOCK, FAINTEST_DETAIL);
  if (multiples.length === 0) {
    return ofBackground;
  }
  const trimmed = Math.floor(TRIMMED * multiples.length);
  return Math.max(ofBackground, -multiples[trimmed], multiples[multiples.length - 1 - trimmed]);
}

import { mapGrid } from '../base/geometry';
import { WORST } from '../base/limits';
import { isSamePlace } from '../register/align';
import type { Alignment } from '../register/refine';
import type { Measurement } from '../residual/measure';

/**
 * Gain in correlation from which a reading is truer than what was known. Of 1,249 right readings the least gained 0.014; two
 * drawings of one style, read without their plain margins, lose up to 0.01.
 */
const TRUER = 0.01;

/**
 * True where a reading lays the pictures on each other as they lay before, makes them no more alike, and still shows the
 * part that differed: it cannot change the verdict.
 *
 * @param before - the alignment that was measured, as it was before it was placed
 * @param measured - what was measured there
 */
export function showsAgain(before: Alignment, measured: Measurement, reading: Alignment): boolean {
  const { grid, valid } = reading;
  const { residual } = measured;
  if (
    residual.worst < WORST.different ||
    reading.correlation - before.correlation > TRUER ||
    !isSamePlace(reading, { otherGrid: mapGrid(grid, before.transform) })
  ) {
    return false;
  }
  const finest = measured.alignment.grid;
  const column = Math.floor((finest.left + residual.worstColumn * finest.pitchX - grid.left) / grid.pitchX);
  const row = Math.floor((finest.top + residual.worstRow * finest.pitchY - grid.top) / grid.pitchY);
  return column >= 0 && column < grid.columns && valid[row * grid.columns + column] === 1;
}

import { mapGrid } from '../base/geometry';
import { isSameFraming } from '../register/align';
import type { Alignment } from '../register/refine';
import type { Measurement } from '../residual/measure';

/**
 * Gain in correlation from which a hypothesis is worth measuring at a framing that was measured before. Of 1,249 right hypotheses
 * the least gained 0.014; two drawings of one style, without their plain margins, lose up to 0.01.
 */
const LEAST_GAIN = 0.01;

/**
 * Residual of the worst window from which a hypothesis that still includes it cannot be called the same: beyond the limit of `same`, aliasing included (0.38),
 * by more than another refinement of the framing changes.
 */
const CLEARLY_OTHER_PART = 0.5;

/**
 * True where a hypothesis cannot change the verdict: it has the same framing as before, no higher correlation, and still includes
 * the part that differed.
 *
 * @param before - the alignment that was measured, before its refinement on the finest grid
 * @param measured - its measurement
 */
export function isRedundant(before: Alignment, measured: Measurement, hypothesis: Alignment): boolean {
  const { grid, valid } = hypothesis;
  const { residual } = measured;
  if (
    residual.worst < CLEARLY_OTHER_PART ||
    hypothesis.correlation - before.correlation > LEAST_GAIN ||
    !isSameFraming(hypothesis, { otherGrid: mapGrid(grid, before.transform) })
  ) {
    return false;
  }
  const finest = measured.alignment.grid;
  const column = Math.floor((finest.left + residual.worstColumn * finest.pitchX - grid.left) / grid.pitchX);
  const row = Math.floor((finest.top + residual.worstRow * finest.pitchY - grid.top) / grid.pitchY);
  return column >= 0 && column < grid.columns && valid[row * grid.columns + column] === 1;
}

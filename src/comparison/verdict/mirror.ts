import { alignHypothesis, refineFinely } from '../register/align';
import { CorrelationSums } from '../math/correlation';
import { DIFFERENT_SCORE, UNSURE_SCORE } from '../base/limits';
import type { Judgment } from './judge';
import { measure } from '../residual/measure';
import { within } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Planes } from '../reduce/areaAverage';
import type { Alignment } from '../register/refine';

/** Correlation with its own mirror image from which a picture counts as nearly symmetric. Faces in portraits: under 0.9. */
const NEARLY_SYMMETRIC = 0.9;

/** How far off the middle the axis may lie, as a part of the width: half of a crop of 12 % on one side, and rounding. */
const FARTHEST_AXIS = 0.07;

/** The mirrored picture fits better when its residual is below this part of the direct one. */
const BETTER = 0.6;

/** Below this part, it is the mirrored picture beyond doubt. */
const FAR_BETTER = 0.35;

/** Residuals below this are noise, and do not tell the two apart. */
const NOISE = 0.0015;

/**
 * A nearly symmetric picture fits its mirror image well enough to pass for a copy. Where the mirrored picture fits better, this
 * overrules the judgment.
 */
export function judgeMirrored(judgment: Judgment): Judgment | undefined {
  const { alignment, residual } = judgment.measurement;
  if (residual.overall < NOISE || mirrorCorrelation(alignment) < NEARLY_SYMMETRIC) {
    return undefined;
  }
  const mirrored = alignHypothesis(alignment.reference, mirror(alignment.other));
  const ratio = mirrored ? measure(refineFinely(mirrored)).residual.overall / residual.overall : 1;
  return ratio < BETTER ? { ...judgment, cause: 'mirrored', score: ratio < FAR_BETTER ? DIFFERENT_SCORE : UNSURE_SCORE } : undefined;
}

/** Highest correlation of the reference with the aligned other picture, mirrored about an axis near the middle. */
function mirrorCorrelation(alignment: Alignment): number {
  const { grid, valid, referenceLuma, otherLuma } = alignment;
  const { columns, rows } = grid;
  const reference = { luma: referenceLuma, valid };
  const other = { luma: otherLuma, valid };
  // Mirroring about an axis half a cell off the middle shifts by one cell.
  const farthest = Math.ceil(2 * FARTHEST_AXIS * columns);
  let highest = 0;
  for (let shift = -farthest; shift <= farthest; shift++) {
    const sums = new CorrelationSums();
    const first = Math.max(0, shift);
    for (let row = 0; row < rows * columns; row += columns) {
      sums.add(reference, row + first, other, row + columns - 1 - first + shift, columns - Math.abs(shift), -1);
    }
    highest = Math.max(highest, sums.correlation());
  }
  return highest;
}

/** The view of the mirrored picture. */
function mirror(view: View): View {
  const { planes, box, width, coverage } = view;
  const flip = (plane: Float32Array): Float32Array => mirrorRows(plane, width);
  const mirroredPlanes: Planes = {
    ...planes,
    luma: flip(planes.luma),
    red: flip(planes.red),
    green: flip(planes.green),
    blue: flip(planes.blue),
    coverage: planes.coverage && flip(planes.coverage)
  };
  return within(
    { ...view, planes: mirroredPlanes },
    { ...box, left: width - box.right, right: width - box.left },
    coverage && flip(coverage)
  );
}

function mirrorRows(plane: Float32Array, width: number): Float32Array {
  const mirrored = new Float32Array(plane.length);
  for (let start = 0; start < plane.length; start += width) {
    for (let x = 0; x < width; x++) {
      mirrored[start + x] = plane[start + width - 1 - x];
    }
  }
  return mirrored;
}

import { HOPELESS_CORRELATION } from '../base/limits';
import { measureColour } from './colour';
import { predictCopy, unpredicted } from './copyModel';
import type { Prediction } from './copyModel';
import { deepestCut } from './crop';
import { measureDetail } from './detail';
import { frameWidth } from './frame';
import { hiddenPart } from './hidden';
import type { Alignment } from '../register/refine';
import { measureAliasing } from './alias';
import { measureResidual } from './residual';
import { UNSHIFTED, measureShift } from './shift';
import type { Shift } from './shift';
import type { WindowedResidual } from './windows';

/** An alignment with what was measured there. */
export interface Measurement {
  readonly alignment: Alignment;
  /** What one picture was expected to look like, and does; not predicted where no framing makes the two resemble each other. */
  readonly prediction: Prediction | undefined;
  /** Disagreement of the luma that the copy model leaves over. */
  readonly residual: WindowedResidual;
  /** Disagreement of the colours in the worst window; 0 when both pictures are grey, or where the luma alone says that they differ. */
  readonly colour: number;
  /** Change of all tones and colours that the copy model leaves over; none where the luma alone says that the pictures differ. */
  readonly shift: Shift;
  /** Unevenness of the sharpness, 0 to 1; 0 too where the luma alone says that the pictures differ. */
  readonly detail: number;
  /** Part of a picture that lies on what was taken for the other's bars, 0 to 1. */
  readonly hidden: number;
  /** Deepest cut on one side, as a part of the length there. */
  readonly cut: number;
  /** Width of a frame on all four sides of a picture, as a part of its length. */
  readonly frame: number;
  /** Part of its edges' energy by which a cell is off everywhere: see alias.ts. */
  readonly aliasing: number;
  /** Pixels along the longer side of the part that both show, in the picture that has fewer of them. */
  readonly pixels: number;
}

/** Disagreement, or shift in 8-bit steps, from which the copy model is also tried the other way round. */
const DOUBTFUL = 0.3;
const DOUBTFUL_SHIFT = 1.5;

/**
 * Disagreements, over the whole overlap and in the worst window, from which it is not: clipping spoils a window. Of the
 * copies that only the other way round explained, none exceeded 0.017 and 1.47. Beyond the second the colours are not asked
 * either: `different` begins far below.
 */
const CLIPPED_OVERALL = 0.06;
const CLIPPED_WORST = 6;

/** A residual of the colours counts half: the limits in judge.ts are twice as wide for it. */
const COLOUR_SHARE = 0.5;

/** As much as a residual counts a shift: what each of them may reach at most is alike then. */
const SHIFT_SHARE = 0.2;

/**
 * Measures how two aligned pictures disagree. Either may be the one whose color profile was applied or dropped, and colors
 * that were clipped cannot be won back: where one picture does not explain the other, the other is asked to explain the first.
 */
export function measure(alignment: Alignment): Measurement {
  const forward = measureTowards(alignment, true);
  const { residual, shift } = forward;
  const doubt = disagreementOf(forward);
  const isClear = doubt < DOUBTFUL && shift.tone < DOUBTFUL_SHIFT && shift.colour < DOUBTFUL_SHIFT;
  if (isClear || residual.worst > CLIPPED_WORST || residual.overall > CLIPPED_OVERALL || alignment.correlation < HOPELESS_CORRELATION) {
    return forward;
  }
  const backward = measureTowards(alignment, false);
  return disagreementOf(backward) < doubt ? backward : forward;
}

function disagreementOf({ residual, colour, shift }: Measurement): number {
  return Math.max(residual.worst, COLOUR_SHARE * colour, SHIFT_SHARE * shift.tone, SHIFT_SHARE * shift.colour);
}

function measureTowards(alignment: Alignment, otherIsTarget: boolean): Measurement {
  const framing = {
    hidden: hiddenPart(alignment),
    cut: deepestCut(alignment),
    frame: frameWidth(alignment),
    pixels: pixelsOf(alignment)
  };
  if (alignment.correlation < HOPELESS_CORRELATION) {
    const residual = measureResidual(unpredicted(alignment), 0);
    return { alignment, prediction: undefined, residual, aliasing: 0, colour: 0, shift: UNSHIFTED, detail: 0, ...framing };
  }
  const prediction = predictCopy(alignment, otherIsTarget);
  const aliasing = measureAliasing(prediction);
  const residual = measureResidual(prediction, aliasing);
  // Where the luma says enough, a second opinion would change nothing.
  if (residual.worst > CLIPPED_WORST) {
    return { alignment, prediction, residual, aliasing, colour: 0, shift: UNSHIFTED, detail: 0, ...framing };
  }
  const shift = measureShift(prediction);
  return {
    alignment,
    prediction,
    residual,
    aliasing,
    colour: measureColour(prediction.colours),
    shift,
    detail: measureDetail(prediction),
    ...framing
  };
}

function pixelsOf({ grid, otherGrid, reference, other }: Alignment): number {
  const cells = Math.max(grid.columns, grid.rows);
  return cells * Math.min(grid.pitchX * reference.factorX, otherGrid.pitchX * other.factorX);
}

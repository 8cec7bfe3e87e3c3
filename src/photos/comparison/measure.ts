import { HOPELESS_CORRELATION } from './align';
import { measureColour } from './colour';
import { predictCopy } from './copyModel';
import { hiddenPart } from './hidden';
import type { Alignment } from './refine';
import { measureResidual } from './residual';
import type { WindowedResidual } from './windows';

/** An alignment with what was measured there. */
export interface Measurement {
  readonly alignment: Alignment;
  /** Disagreement of the luma that the copy model leaves over. */
  readonly residual: WindowedResidual;
  /** Disagreement of the colours in the worst window; 0 when a picture is grey, or where the luma alone says that they differ. */
  readonly colour: number;
  /** Part of a picture that lies on what was taken for the other's bars, 0 to 1. */
  readonly hidden: number;
}

/** Disagreement from which the copy model is also tried the other way round. */
const DOUBTFUL = 0.3;

/**
 * Disagreements, over the whole overlap and in the worst window, from which it is not: clipping spoils a window. Of the
 * copies that only the other way round explained, none exceeded 0.017 and 1.47. Beyond the second the colours are not asked
 * either: `different` begins far below.
 */
const CLIPPED_OVERALL = 0.06;
const CLIPPED_WORST = 4;

/** A residual of the colours counts half: the limits in judge.ts are twice as wide for it. */
const COLOUR_SHARE = 0.5;

/**
 * Measures how two aligned pictures disagree. Either may be the brightened or darkened copy, and clipping cannot be
 * undone: where one picture does not explain the other, the other is asked to explain the first.
 */
export function measure(alignment: Alignment): Measurement {
  const forward = measureTowards(alignment, true);
  const doubt = disagreementOf(forward);
  if (doubt < DOUBTFUL || doubt > CLIPPED_WORST || forward.residual.overall > CLIPPED_OVERALL) {
    return forward;
  }
  const backward = measureTowards(alignment, false);
  return disagreementOf(backward) < doubt ? backward : forward;
}

function disagreementOf(measurement: Measurement): number {
  return Math.max(measurement.residual.worst, COLOUR_SHARE * measurement.colour);
}

function measureTowards(alignment: Alignment, otherIsTarget: boolean): Measurement {
  const prediction = predictCopy(alignment, otherIsTarget);
  const residual = measureResidual(prediction);
  // Where the luma says enough, a second opinion would change nothing.
  const isClear = alignment.correlation < HOPELESS_CORRELATION || residual.worst > CLIPPED_WORST;
  return { alignment, residual, colour: isClear ? 0 : measureColour(prediction), hidden: hiddenPart(alignment) };
}

import { type Steps, allSteps } from '../base/steps';
import { LEAST_CORRELATION } from '../base/limits';
import { measureColor } from './color';
import { conversionSteps, overlapOf, predictColors, predictCopySteps, withoutPrediction } from './copyModel';
import type { Prediction } from './copyModel';
import { deepestCut } from './crop';
import { measureSharpness } from './sharpness';
import { borderWidth } from './border';
import { barOverlap } from './barOverlap';
import type { Alignment } from '../register/refine';
import { measureAliasing } from './aliasing';
import { measureResidual } from './residual';
import { NO_SHIFT, measureGlobalShift } from './globalShift';
import type { GlobalShift } from './globalShift';
import type { WindowedResidual } from './windows';

/** An alignment and its measurements. */
export interface Measurement {
  readonly alignment: Alignment;
  /** One picture as predicted from the other; absent where the two do not correlate. */
  readonly prediction: Prediction | undefined;
  /** Disagreement of the luma after the prediction. */
  readonly residual: WindowedResidual;
  /** Disagreement of the colors in the worst window; 0 when both pictures are gray, or where the luma alone says `different`. */
  readonly color: number;
  /** Change of all tones and colors after the prediction; none where the luma alone says `different`. */
  readonly globalShift: GlobalShift;
  /** Unevenness of the sharpness; 0 too where the luma alone says `different`. */
  readonly sharpness: number;
  /** Part of a picture that lies on what was taken for the other's bars, 0 to 1. */
  readonly barOverlap: number;
  /** Deepest cut on one side, as a part of the length there. */
  readonly cut: number;
  /** Width of a border of one color on all four sides of a picture, as a part of its length. */
  readonly border: number;
  /** Part of its edges' energy by which a cell is off everywhere: see aliasing.ts. */
  readonly aliasing: number;
  /** Pixels along the longer side of the shared part, in the picture that has fewer of them. */
  readonly pixels: number;
}

/** Disagreement, or shift in 8-bit steps, from which the reverse prediction is tried too. */
const REVERSE_FROM = 0.3;
const REVERSE_FROM_SHIFT = 1.5;

/**
 * Disagreements, over the whole overlap and in the worst window, beyond which it is tried only where a conversion of colors leads that way: inks
 * darken a picture far. Of the copies that only another reverse prediction explained, none exceeded 0.017 and 1.47. Beyond the second, colors are not measured either: `different` begins far below.
 */
const REVERSE_TO_OVERALL = 0.06;
const REVERSE_TO_WORST = 6;

/** The same where tones or colors disagree more than the structure, from this disagreement on: sharpening alone explains less, 4 steps of tone. */
const REVERSE_TO_TONES = 0.8;

/** A residual of the colors counts half: its limits in judge.ts are about twice as wide. */
const COLOR_WEIGHT = 0.5;

/** Weight of a shift against a residual: it makes their limits in judge.ts comparable. */
const SHIFT_WEIGHT = 0.2;

/** Measures in one go how two aligned pictures disagree. */
export function measure(alignment: Alignment): Measurement {
  return allSteps(measureSteps(alignment));
}

/** Measures how two aligned pictures disagree, and yields between two steps. */
export function* measureSteps(alignment: Alignment): Steps<Measurement> {
  const framing = {
    alignment,
    barOverlap: barOverlap(alignment),
    cut: deepestCut(alignment),
    border: borderWidth(alignment),
    pixels: pixelsOf(alignment)
  };
  if (alignment.correlation < LEAST_CORRELATION) {
    const residual = measureResidual(withoutPrediction(alignment), 0);
    return { prediction: undefined, residual, aliasing: 0, color: 0, globalShift: NO_SHIFT, sharpness: 0, ...framing };
  }
  const best = yield* betterPrediction(alignment);
  return { ...framing, ...best, sharpness: best.residual.worst > REVERSE_TO_WORST ? 0 : measureSharpness(best.prediction) };
}

/**
 * Clipped colors cannot be recovered, so a conversion may explain the pictures in one direction only: where the prediction of the other picture
 * fails, the reverse is tried.
 */
function* betterPrediction(alignment: Alignment): Steps<PredictionMeasurement> {
  const overlap = overlapOf(alignment);
  yield;
  const onward = yield* conversionSteps(overlap, true);
  yield;
  const forward = yield* predictionSteps(yield* predictCopySteps(overlap, true, onward));
  const { residual, globalShift } = forward;
  const doubt = disagreementOf(forward);
  const isClear = doubt < REVERSE_FROM && globalShift.tone < REVERSE_FROM_SHIFT && globalShift.color < REVERSE_FROM_SHIFT;
  if (isClear) {
    return forward;
  }
  const isFar = residual.worst > REVERSE_TO_WORST || residual.overall > REVERSE_TO_OVERALL;
  const isOfOtherTones = doubt >= REVERSE_TO_TONES && residual.worst < doubt && onward === undefined;
  const back = yield* conversionSteps(overlap, false);
  if ((isFar || isOfOtherTones) && back === undefined) {
    return forward;
  }
  yield;
  const backward = yield* predictionSteps(yield* predictCopySteps(overlap, false, back), doubt);
  return disagreementOf(backward) < doubt ? backward : forward;
}

function disagreementOf({ residual, color, globalShift }: PredictionMeasurement): number {
  return Math.max(residual.worst, COLOR_WEIGHT * color, SHIFT_WEIGHT * globalShift.tone, SHIFT_WEIGHT * globalShift.color);
}

/** What is measured of a prediction. */
interface PredictionMeasurement extends Pick<Measurement, 'residual' | 'aliasing' | 'color' | 'globalShift'> {
  readonly prediction: Prediction;
}

/** @param limit - residual in the worst window from which nothing more is measured */
function* predictionSteps(prediction: Prediction, limit: number = Infinity): Steps<PredictionMeasurement> {
  yield;
  const aliasing = measureAliasing(prediction);
  const residual = measureResidual(prediction, aliasing, limit);
  // The luma alone says `different`, or enough for the caller: the other measurements would change nothing.
  if (residual.worst > REVERSE_TO_WORST || residual.worst >= limit) {
    return { prediction, residual, aliasing, color: 0, globalShift: NO_SHIFT };
  }
  yield;
  const colors = predictColors(prediction);
  const color = measureColor(colors);
  yield;
  return { prediction, residual, aliasing, color, globalShift: measureGlobalShift({ ...prediction, colors }) };
}

function pixelsOf({ grid, otherGrid, reference, other }: Alignment): number {
  const cells = Math.max(grid.columns, grid.rows);
  return cells * Math.min(grid.pitchX * reference.factorX, otherGrid.pitchX * other.factorX);
}

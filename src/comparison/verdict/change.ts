import { mapBox } from '../base/geometry';
import { frameOf } from '../reduce/view';
import { GRAY, colorfulness, compareColors, measureColor } from '../residual/color';
import type { ColorPair } from '../residual/color';
import type { Prediction } from '../residual/copyModel';
import { OVERALL, SAME_SCORE, WORST } from '../base/limits';
import { statisticsOf } from '../math/statistics';
import { scoresOf } from './judge';
import type { Scores, Judgment } from './judge';
import type { Measurement } from '../residual/measure';
import { measureResidual } from '../residual/residual';
import { measureGlobalShift } from '../residual/globalShift';
import { applyToneCurve, fitToneCurve } from './toneCurve';
import type { Change } from '../base/types';

/** A picture is named gray where the other has at least this many times the colorfulness that counts as gray. */
const CLEARLY_COLORED = 2;

/**
 * Score from which no other framing is looked for where the tones alone differ: another framing may lower it by a little. Of 5,412 pairs of the calibration half 0.54
 * changes two verdicts against 0.6: a saturation and a contrast of two drawings, which are no longer called the same.
 */
const CLEARLY_OTHER_TONES = 0.54;

/**
 * Names the change between two pictures of one photograph that are not the same. They show one photograph if, after the best
 * tone curve, the rest fits as well as a copy's.
 *
 * @returns what the other is against the reference; `undefined` where no one change explains the difference
 */
export function changeOf({ measurement, score, cause }: Judgment): Change | undefined {
  if (cause === 'mirrored') {
    return 'mirrored';
  }
  const { alignment, prediction } = measurement;
  if (score < SAME_SCORE || cause === 'tooLittleContent' || !prediction || !isOnePhotograph(measurement)) {
    return undefined;
  }
  // The difference as seen: without any profile conversion
  const colors = compareColors(prediction.seen, prediction.seen.source);
  const globalShift = measureGlobalShift({ ...prediction, luma: prediction.source.luma, colors });
  const scores = scoresOf({ ...measurement, color: measureColor(colors), globalShift });
  return named(measurement, colors, scores, prediction.target.view === alignment.other);
}

/** What was found of measurements: it is asked twice of the best. */
const photographs: WeakMap<Measurement, boolean> = new WeakMap();

/** True where both show one photograph: the rest fits as well as a copy's after the best tone curve. */
function isOnePhotograph(measurement: Measurement): boolean {
  const { prediction, aliasing } = measurement;
  const known = photographs.get(measurement);
  if (known !== undefined || !prediction) {
    return known ?? false;
  }
  const rest = measureResidual({ ...prediction, luma: withTargetsTones(prediction) }, aliasing, WORST.same);
  const isOne = rest.worst < WORST.same && rest.overall < OVERALL.same;
  photographs.set(measurement, isOne);
  return isOne;
}

/** True where tones, colors or sharpness differ, and nothing else: no other framing or hypothesis makes them agree. */
export function fitsApartFromTones({ measurement, score, cause }: Judgment): boolean {
  if (score < CLEARLY_OTHER_TONES || cause === 'tooLittleContent') {
    return false;
  }
  const { cut, border, barOverlap } = scoresOf(measurement);
  return Math.max(cut, border, barOverlap) < SAME_SCORE && isOnePhotograph(measurement);
}

/** The luma predicted, with the target's tones. */
function withTargetsTones({ luma, target, fitted }: Prediction): Float32Array {
  // Not Float32Array.from(fitted, …), which takes its values through an iterator
  const fittedOf = (plane: Float32Array): Float32Array => new Float32Array(fitted.length).map((_unset, n) => plane[fitted[n]]);
  return applyToneCurve(luma, fitToneCurve(fittedOf(luma), fittedOf(target.luma)));
}

function named({ alignment, cut, border }: Measurement, colors: ColorPair, scores: Scores, otherIsTarget: boolean): Change | undefined {
  const pick = (ofTarget: Change, ofSource: Change): Change => (otherIsTarget ? ofTarget : ofSource);
  const isOtherInner = sizeOf(alignment) < 1;
  if (scores.cut >= SAME_SCORE) {
    return isOtherInner ? 'croppedTighter' : 'croppedWider';
  }
  if (scores.border >= SAME_SCORE) {
    // A frame around a picture shows as a cut of its width; one over it does not, and may be on either
    return cut < border / 2 ? undefined : isOtherInner ? 'unframed' : 'framed';
  }
  const { predicted, actual, inner } = colors;
  const source = colorfulness(predicted, inner);
  const target = colorfulness(actual, inner);
  if (Math.min(source, target) < GRAY && Math.max(source, target) >= CLEARLY_COLORED * GRAY) {
    return target < source ? pick('gray', 'colored') : pick('colored', 'gray');
  }
  const colorScore = Math.max(scores.colorShift, scores.color);
  if (Math.max(scores.toneShift, colorScore) < SAME_SCORE) {
    return scores.sharpness < SAME_SCORE ? undefined : 'otherSharpness';
  }
  if (colorScore > scores.toneShift) {
    return 'otherColors';
  }
  const before = statisticsOf(predicted.luma, inner);
  const after = statisticsOf(actual.luma, inner);
  const brightness = after.mean - before.mean;
  const contrast = after.deviation - before.deviation;
  if (Math.abs(brightness) >= Math.abs(contrast)) {
    return brightness > 0 ? pick('brighter', 'darker') : pick('darker', 'brighter');
  }
  return contrast > 0 ? pick('moreContrast', 'lessContrast') : pick('lessContrast', 'moreContrast');
}

/** Area that the other picture shows, in that of the reference. */
function sizeOf({ reference, other, transform }: Measurement['alignment']): number {
  const { left, top, right, bottom } = mapBox(frameOf(reference), transform);
  return (other.frameWidth * other.frameHeight) / ((right - left) * (bottom - top));
}

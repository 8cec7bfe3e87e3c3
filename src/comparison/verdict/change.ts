import { mapBox } from '../base/geometry';
import { GREY, colourfulness, compareColours, measureColour } from '../residual/colour';
import type { ColourPair } from '../residual/colour';
import type { Prediction } from '../residual/copyModel';
import { OVERALL, SAME_SCORE, WORST } from '../base/limits';
import { gradesOf } from './judge';
import type { Grades, Judgement } from './judge';
import type { Measurement } from '../residual/measure';
import { measureResidual } from '../residual/residual';
import { measureShift } from '../residual/shift';
import { applyTone, fitTone } from './tone';
import type { Change } from '../base/types';

/** A picture is grey beside one that has at least so many times what counts as grey: below, nobody would name it. */
const CLEARLY_COLORED = 2;

/**
 * Names what was done to the other picture of a pair that is not the same, where both show one photograph: the tones may
 * follow any curve then, and the rest has to fit as well as a copy's.
 *
 * @returns what the other is against the reference; `undefined` where no one change explains the difference
 */
export function changeOf({ measurement, score, cause }: Judgement): Change | undefined {
  if (cause === 'mirrored') {
    return 'mirrored';
  }
  const { alignment, prediction, aliasing } = measurement;
  if (score < SAME_SCORE || cause === 'tooLittleContent' || !prediction) {
    return undefined;
  }
  const rest = measureResidual({ ...prediction, luma: withTargetsTones(prediction) }, aliasing);
  if (rest.worst >= WORST.same || rest.overall >= OVERALL.same) {
    return undefined;
  }
  // As the eye sees it: no eye allows for color profiles
  const colours = compareColours(prediction.seen, prediction.seen.source);
  const shift = measureShift({ ...prediction, luma: prediction.source.luma, colours });
  const grades = gradesOf({ ...measurement, colour: measureColour(colours), shift });
  return named(measurement, colours, grades, prediction.target.view === alignment.other);
}

/** The luma predicted, with the target's tones. */
function withTargetsTones({ luma, target, fitted }: Prediction): Float32Array {
  const tone = fitTone(
    Float32Array.from(fitted, (i) => luma[i]),
    Float32Array.from(fitted, (i) => target.luma[i])
  );
  return applyTone(luma, tone);
}

function named({ alignment }: Measurement, colours: ColourPair, grades: Grades, otherIsTarget: boolean): Change | undefined {
  const pick = (ofTarget: Change, ofSource: Change): Change => (otherIsTarget ? ofTarget : ofSource);
  const isOtherInner = sizeOf(alignment) < 1;
  if (grades.cut >= SAME_SCORE) {
    return isOtherInner ? 'croppedTighter' : 'croppedWider';
  }
  if (grades.frame >= SAME_SCORE) {
    return isOtherInner ? 'unframed' : 'framed';
  }
  const { predicted, actual, inner } = colours;
  const source = colourfulness(predicted, inner);
  const target = colourfulness(actual, inner);
  if (Math.min(source, target) < GREY && Math.max(source, target) >= CLEARLY_COLORED * GREY) {
    return target < source ? pick('grey', 'colored') : pick('colored', 'grey');
  }
  const colors = Math.max(grades.tint, grades.colour);
  if (Math.max(grades.tone, colors) < SAME_SCORE) {
    return grades.detail < SAME_SCORE ? undefined : 'otherSharpness';
  }
  if (colors > grades.tone) {
    return 'otherColors';
  }
  const before = spreadOf(predicted.luma, inner);
  const after = spreadOf(actual.luma, inner);
  const brightness = after.mean - before.mean;
  const contrast = after.deviation - before.deviation;
  if (Math.abs(brightness) >= Math.abs(contrast)) {
    return brightness > 0 ? pick('brighter', 'darker') : pick('darker', 'brighter');
  }
  return contrast > 0 ? pick('moreContrast', 'lessContrast') : pick('lessContrast', 'moreContrast');
}

/** Mean and standard deviation over the cells that count. */
function spreadOf(plane: Float32Array, usable: Uint8Array): { readonly mean: number; readonly deviation: number } {
  let cells = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < plane.length; i++) {
    if (usable[i]) {
      cells++;
      sum += plane[i];
      squares += plane[i] * plane[i];
    }
  }
  const mean = cells === 0 ? 0 : sum / cells;
  return { mean, deviation: cells === 0 ? 0 : Math.sqrt(Math.max(0, squares / cells - mean * mean)) };
}

/** Area that the other picture shows, in that of the reference. */
function sizeOf({ reference, other, transform }: Measurement['alignment']): number {
  const { left, top, right, bottom } = mapBox({ left: 0, top: 0, right: reference.frameWidth, bottom: reference.frameHeight }, transform);
  return (other.frameWidth * other.frameHeight) / ((right - left) * (bottom - top));
}

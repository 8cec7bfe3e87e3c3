import { place } from './register/align';
import { changeOf } from './verdict/change';
import { isIdentical } from './input/identical';
import { assertValidImage } from './input/invalidImageError';
import { SAME_SCORE } from './base/limits';
import { isBetter, judge } from './verdict/judge';
import type { Judgement } from './verdict/judge';
import { measure } from './residual/measure';
import { refutesByMirror } from './verdict/mirror';
import { showsAgain } from './verdict/redundant';
import { comesFirst } from './reduce/order';
import { viewOf } from './reduce/picture';
import type { View } from './reduce/picture';
import { alignReadings } from './register/readings';
import type { Alignment } from './register/refine';
import { IDENTICAL, report } from './verdict/report';
import type { Comparison, RgbaImage } from './base/types';

/**
 * Says whether two portraits show the same picture, however services resized, re-encoded, cropped, masked or framed
 * either; what a person edited is not the same. A pure function of the pixels; `compare(a, b)` and `compare(b, a)` agree. The method, the limits and the
 * measurements behind every constant are in docs/comparison.md.
 *
 * @param left - a decoded picture of any size
 * @param right - another
 * @throws InvalidImageError where an input is not a picture
 */
export function compare(left: RgbaImage, right: RgbaImage): Comparison {
  assertValidImage(left, 'left');
  assertValidImage(right, 'right');
  if (isIdentical(left, right)) {
    return IDENTICAL;
  }
  const leftView = viewOf(left);
  const rightView = viewOf(right);
  // One order for both calls makes the verdict symmetric.
  const leftIsReference = comesFirst(leftView, rightView);
  const judgement = leftIsReference ? judgeReadings(leftView, rightView) : judgeReadings(rightView, leftView);
  return report(judgement, changeOf(judgement), leftIsReference);
}

/** Judges the whole frames; then, unless they agree, every reading of either picture, and stops at the first that agrees. */
function judgeReadings(reference: View, other: View): Judgement {
  let best: { readonly alignment: Alignment; readonly judgement: Judgement } | undefined;
  for (const alignment of alignReadings(reference, other)) {
    if (best && showsAgain(best.alignment, best.judgement.measurement, alignment)) {
      continue;
    }
    const judgement = judge(measure(place(alignment)));
    if (judgement.score < SAME_SCORE) {
      return refutesByMirror(judgement) ?? judgement;
    }
    if (!best || isBetter(judgement, best.judgement)) {
      best = { alignment, judgement };
    }
  }
  if (!best) {
    throw new Error('The search proposes a framing for any two whole frames.');
  }
  return best.judgement;
}

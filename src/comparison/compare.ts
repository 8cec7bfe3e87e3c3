import { type Steps, allSteps } from './base/steps';
import { alignHypothesis, refineFinely } from './register/align';
import { changeOf, fitsApartFromTones } from './verdict/change';
import { isIdentical } from './input/identical';
import { assertValidImage } from './input/invalidImageError';
import { DIFFERENT_SCORE, LEAST_CORRELATION, SAME_SCORE } from './base/limits';
import { differsOnlyByBorder, isBetter, judge } from './verdict/judge';
import type { Judgment } from './verdict/judge';
import { measure, measureSteps } from './residual/measure';
import type { Measurement } from './residual/measure';
import { judgeMirrored } from './verdict/mirror';
import { judgePointSampled } from './verdict/pointSampling';
import type { Picture } from './verdict/pointSampling';
import { isRedundant } from './verdict/redundancy';
import { comesFirst } from './reduce/order';
import { viewOf } from './reduce/view';
import type { View } from './reduce/view';
import { alignHypotheses } from './register/hypotheses';
import { turn } from './reduce/turn';
import type { Alignment } from './register/refine';
import { likelyTurn } from './register/turns';
import { IDENTICAL, report } from './verdict/report';
import type { Comparison, RgbaImage } from './base/types';

/**
 * Says whether two portraits show the same picture, however services resized, re-encoded, cropped, masked or letterboxed
 * either. A picture that a person edited is not the same. A pure function of the pixels; `compare(a, b)` and `compare(b, a)` agree. The method, the limits and the
 * measurements behind every constant are in docs/comparison.md.
 *
 * @param left - a decoded picture of any size
 * @param right - another
 * @throws InvalidImageError where an input is not a picture
 */
export function compare(left: RgbaImage, right: RgbaImage): Comparison {
  return allSteps(stepsOf(left, right));
}

/** Pictures as they are reduced, kept as long as the pictures are: one that is compared several times is reduced once. Its pixels must not change. */
export type ReducedPictures = WeakMap<RgbaImage, View>;

/**
 * The same comparison, which waits between its steps: on a slow processor it is too long for one task of a page.
 *
 * @param pause - lets the page do something else
 * @param reduced - pictures that have been reduced before; those of this comparison are added
 */
export async function compareInSteps(
  left: RgbaImage,
  right: RgbaImage,
  pause: () => Promise<void>,
  reduced?: ReducedPictures
): Promise<Comparison> {
  const steps = stepsOf(left, right, reduced);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    await pause();
  }
}

/** Yields between two steps. */
function* stepsOf(left: RgbaImage, right: RgbaImage, reduced: ReducedPictures = new WeakMap()): Steps<Comparison> {
  assertValidImage(left, 'left');
  assertValidImage(right, 'right');
  if (isIdentical(left, right)) {
    return IDENTICAL;
  }
  const leftView = reducedOf(left, reduced);
  yield;
  const rightView = reducedOf(right, reduced);
  yield;
  // One order for both calls makes the verdict symmetric.
  const leftIsReference = comesFirst(leftView, rightView);
  const first: Picture = leftIsReference ? { image: left, view: leftView } : { image: right, view: rightView };
  const second: Picture = leftIsReference ? { image: right, view: rightView } : { image: left, view: leftView };
  const averaged = yield* judgeHypotheses(first.view, second.view);
  yield;
  const judgment = judgePointSampled(first, second, averaged) ?? averaged;
  return report(judgment, changeOf(judgment), leftIsReference);
}

function reducedOf(image: RgbaImage, reduced: ReducedPictures): View {
  const view = reduced.get(image) ?? viewOf(image);
  reduced.set(image, view);
  return view;
}

/** Judges the framings that are proposed, and stops at the first that agrees. */
function* judgeHypotheses(reference: View, other: View): Steps<Judgment> {
  let best: Judgment | undefined;
  const before: { readonly alignment: Alignment; readonly measurement: Measurement }[] = [];
  for (const alignment of alignHypotheses(reference, other)) {
    if (!alignment) {
      yield;
      continue;
    }
    if (before.some((one) => isRedundant(one.alignment, one.measurement, alignment))) {
      continue;
    }
    yield;
    const fine = refineFinely(alignment);
    yield;
    const judgment = judge(yield* measureSteps(fine));
    yield;
    if (judgment.score < SAME_SCORE) {
      return judgeMirrored(judgment) ?? judgment;
    }
    before.push({ alignment, measurement: judgment.measurement });
    if (!best || isBetter(judgment, best)) {
      best = judgment;
    }
    if (differsOnlyByBorder(judgment) || fitsApartFromTones(judgment)) {
      break;
    }
  }
  if (!best) {
    throw new Error('The search proposes a framing for any two whole frames.');
  }
  const { correlation } = best.measurement.alignment;
  return (best.cause === 'unrelated' && correlation < LEAST_CORRELATION && judgeTurned(reference, other)) || best;
}

/** Judges the pictures with the other turned by quarters, where that makes them one: a service dropped the file's orientation flag. */
function judgeTurned(reference: View, other: View): Judgment | undefined {
  const turns = likelyTurn(reference, other);
  const alignment = turns && alignHypothesis(reference, turn(other, turns));
  const judgment = alignment && judge(measure(refineFinely(alignment)));
  return judgment && judgment.score < DIFFERENT_SCORE ? { ...judgment, turns } : undefined;
}

import { align } from './align';
import { isIdentical } from './identical';
import { assertValidImage } from './invalidImageError';
import { SAME_SCORE, judge } from './judge';
import type { Judgement } from './judge';
import { measure } from './measure';
import { refutesByMirror } from './mirror';
import { stretchTo, viewsOf } from './picture';
import type { View } from './picture';
import { IDENTICAL, report } from './report';
import type { Comparison, RgbaImage } from './types';

/**
 * Says whether two portraits show the same picture, however either was resized, re-encoded, cropped, masked, toned or
 * framed. A pure function of the pixels; `compare(a, b)` and `compare(b, a)` agree. The method, the limits and the
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
  const leftViews = viewsOf(left);
  const rightViews = viewsOf(right);
  // One order for both calls makes the verdict symmetric.
  const leftIsReference = comesFirst(leftViews[0], rightViews[0]);
  const [references, others] = leftIsReference ? [leftViews, rightViews] : [rightViews, leftViews];
  return report(judgeReadings(references, others), leftIsReference);
}

/**
 * Judges every reading of one picture against every reading of the other, and stops at the first that agrees: bars and
 * masks are looked for only where the whole frames do not agree.
 */
function judgeReadings(references: readonly View[], others: readonly View[]): Judgement {
  let best = judgeViews(references[0], others[0], undefined);
  for (const [reference, other] of pairsOfReadings(references, others)) {
    if (best.score < SAME_SCORE) {
      break;
    }
    best = judgeViews(reference, other, best);
  }
  return best;
}

/** The whole frames apart, every reading with every other; last the whole frames with one stretched to the other's shape. */
function* pairsOfReadings(references: readonly View[], others: readonly View[]): Generator<[View, View], void, undefined> {
  for (const reference of references) {
    for (const other of others) {
      if (reference !== references[0] || other !== others[0]) {
        yield [reference, other];
      }
    }
  }
  const stretched = stretchTo(references[0], others[0]);
  if (stretched) {
    yield [references[0], stretched];
  }
}

/** Judges one pair of readings; keeps what is known where that is better. */
function judgeViews(reference: View, other: View, known: Judgement | undefined): Judgement {
  let best = known;
  for (const alignment of align(reference, other, known !== undefined)) {
    const judgement = judge(measure(alignment));
    if (judgement.score < SAME_SCORE) {
      return refutesByMirror(judgement) ?? judgement;
    }
    if (!best || isBetter(judgement, best)) {
      best = judgement;
    }
  }
  if (!best) {
    throw new Error('The search always proposes a framing.');
  }
  return best;
}

/** A reading that leaves too little to compare says nothing against one that leaves enough. */
function isBetter(judgement: Judgement, best: Judgement): boolean {
  if (judgement.cause === 'tooLittleContent') {
    return false;
  }
  return best.cause === 'tooLittleContent' || judgement.score < best.score;
}

/** A total order of pictures by content: the smaller first, then the one whose first differing pixel is darker. */
function comesFirst(a: View, b: View): boolean {
  const order = a.frameWidth * a.frameHeight - b.frameWidth * b.frameHeight || a.frameWidth - b.frameWidth;
  if (order !== 0) {
    return order < 0;
  }
  for (const channel of ['red', 'green', 'blue'] as const) {
    const planeA = a.planes[channel];
    const planeB = b.planes[channel];
    const differing = planeA.findIndex((value, i) => value !== planeB[i]);
    if (differing >= 0) {
      return planeA[differing] < planeB[differing];
    }
  }
  return true;
}

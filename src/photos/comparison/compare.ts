import { align, alignDoubtful, isSamePlace, place } from './align';
import { isIdentical } from './identical';
import { assertValidImage } from './invalidImageError';
import { SAME_SCORE, WORST, judge } from './judge';
import type { Judgement } from './judge';
import { measure } from './measure';
import type { Measurement } from './measure';
import { refutesByMirror } from './mirror';
import { framedViews, stretchTo, viewOf } from './picture';
import type { View } from './picture';
import type { Alignment } from './refine';
import { IDENTICAL, report } from './report';
import { mapGrid } from './transform';
import type { Comparison, RgbaImage } from './types';

/**
 * Gain in correlation from which a reading is truer than what was known. Right readings gain 0.05 and more over misplaced frames;
 * two drawings of one style, read without their plain margins, under 0.01.
 */
const TRUER = 0.02;

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
  const leftView = viewOf(left);
  const rightView = viewOf(right);
  // One order for both calls makes the verdict symmetric.
  const leftIsReference = comesFirst(leftView, rightView);
  const judgement = leftIsReference ? judgeReadings(leftView, rightView) : judgeReadings(rightView, leftView);
  return report(judgement, leftIsReference);
}

/** Judges the whole frames; then, unless they agree, every reading of either picture, and stops at the first that agrees. */
function judgeReadings(reference: View, other: View): Judgement {
  let best: Judgement | undefined;
  for (const alignment of alignments(reference, other)) {
    if (best && showsAgain(best.measurement, alignment)) {
      continue;
    }
    const judgement = judge(measure(place(alignment)));
    if (judgement.score < SAME_SCORE) {
      return refutesByMirror(judgement) ?? judgement;
    }
    if (!best || isBetter(judgement, best)) {
      best = judgement;
    }
  }
  if (!best) {
    throw new Error('The search proposes a framing for any two whole frames.');
  }
  return best;
}

function* alignments(reference: View, other: View): Generator<Alignment, void, undefined> {
  yield* align(reference, other);
  for (const [first, second] of doubtfulReadings(reference, other)) {
    const alignment = alignDoubtful(first, second);
    if (alignment) {
      yield alignment;
    }
  }
}

/**
 * True where a reading lays the pictures on each other as they lay before, makes them no more alike, and still shows the
 * part that differed: it cannot change the verdict.
 */
function showsAgain(known: Measurement, alignment: Alignment): boolean {
  const { residual } = known;
  const { grid, valid } = alignment;
  const knownGrid = known.alignment.grid;
  if (
    residual.worst < WORST.different ||
    alignment.correlation - known.alignment.correlation > TRUER ||
    !isSamePlace(alignment, { otherGrid: mapGrid(grid, known.alignment.transform) })
  ) {
    return false;
  }
  const column = Math.floor((knownGrid.left + residual.worstColumn * knownGrid.pitchX - grid.left) / grid.pitchX);
  const row = Math.floor((knownGrid.top + residual.worstRow * knownGrid.pitchY - grid.top) / grid.pitchY);
  return column >= 0 && column < grid.columns && valid[row * grid.columns + column] === 1;
}

/**
 * Every reading of one picture with every other, since bars and masks are looked for only where the whole frames do not
 * agree; last the whole frames with one stretched to the other's shape.
 */
function* doubtfulReadings(reference: View, other: View): Generator<[View, View], void, undefined> {
  const others = framedViews(other);
  for (const second of others) {
    yield [reference, second];
  }
  for (const first of framedViews(reference)) {
    for (const second of [other, ...others]) {
      yield [first, second];
    }
  }
  const stretched = stretchTo(reference, other);
  if (stretched) {
    yield [reference, stretched];
  }
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
    for (let i = 0; i < planeA.length; i++) {
      if (planeA[i] !== planeB[i]) {
        return planeA[i] < planeB[i];
      }
    }
  }
  return true;
}

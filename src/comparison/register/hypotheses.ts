import { LEAST_CORRELATION } from '../base/limits';
import { align, alignHypothesis } from './align';
import type { Proposals } from './align';
import { croppedViews, stretchTo } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Alignment } from './refine';

/** Correlation of whole frames below which a hypothesis may come first ... */
const POOR = 0.95;

/** ... if it has this correlation at least: copies that only a hypothesis explains mostly do, other pictures seldom. */
const GOOD = 0.98;

/**
 * Aligns the whole frames; then, as long as the caller iterates, every frame hypothesis that correlates. Where the whole frames correlate poorly and a hypothesis
 * well, that comes first: if it agrees, the whole frames need not be measured.
 */
export function* alignHypotheses(reference: View, other: View): Proposals {
  let waiting: Alignment[] = [];
  for (const alignment of alignInOrder(reference, other)) {
    if (!alignment) {
      yield;
      continue;
    }
    const isWhole = alignment.reference === reference && alignment.other === other;
    if (isWhole && alignment.correlation >= LEAST_CORRELATION && alignment.correlation < POOR) {
      waiting.push(alignment);
    } else if (isWhole || waiting.length === 0) {
      yield alignment;
    } else if (alignment.correlation >= GOOD) {
      yield alignment;
      yield* waiting;
      waiting = [];
    } else {
      waiting.push(alignment);
    }
  }
  yield* waiting;
}

function* alignInOrder(reference: View, other: View): Proposals {
  yield* align(reference, other);
  for (const [first, second] of frameHypotheses(reference, other)) {
    yield;
    const alignment = alignHypothesis(first, second);
    if (alignment) {
      yield alignment;
    }
  }
}

/**
 * Pairs of views under every frame hypothesis: one or both pictures without bars or a mask; last the whole frames with one
 * stretched to the other's shape.
 */
function* frameHypotheses(reference: View, other: View): Generator<[View, View], void, undefined> {
  const others = croppedViews(other);
  for (const second of others) {
    yield [reference, second];
  }
  for (const first of croppedViews(reference)) {
    for (const second of [other, ...others]) {
      yield [first, second];
    }
  }
  const stretched = stretchTo(reference, other);
  if (stretched) {
    yield [reference, stretched];
  }
}

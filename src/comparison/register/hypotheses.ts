import { align, alignHypothesis } from './align';
import { croppedViews, stretchTo } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Alignment } from './refine';

/** Aligns the whole frames; then, as long as the caller iterates, every frame hypothesis that correlates. */
export function* alignHypotheses(reference: View, other: View): Generator<Alignment, void, undefined> {
  yield* align(reference, other);
  for (const [first, second] of frameHypotheses(reference, other)) {
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

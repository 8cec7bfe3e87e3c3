import { align, alignEqual, searchHypothesis } from './align';
import type { Proposals } from './align';
import { croppedViews, stretchTo } from '../reduce/view';
import type { View } from '../reduce/view';

/**
 * Aligns the whole frames and, as long as the caller iterates, every frame hypothesis that correlates. Pictures that agree when one is laid over the other come
 * first, since they need no search.
 */
export function* alignHypotheses(reference: View, other: View): Proposals {
  const equal = alignEqual(reference, other);
  yield equal;
  const unlike: [View, View][] = [];
  for (const pair of frameHypotheses(reference, other)) {
    const alignment = alignEqual(...pair);
    yield alignment;
    if (!alignment) {
      unlike.push(pair);
    }
  }
  if (!equal) {
    yield* align(reference, other);
  }
  for (const pair of unlike) {
    yield searchHypothesis(...pair);
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

import { align, alignDoubtful } from './align';
import { framedViews, stretchTo } from '../reduce/picture';
import type { View } from '../reduce/picture';
import type { Alignment } from './refine';

/** Aligns the whole frames; then, for who goes on asking, every reading of either picture that resembles the other's. */
export function* alignReadings(reference: View, other: View): Generator<Alignment, void, undefined> {
  yield* align(reference, other);
  for (const [first, second] of doubtfulReadings(reference, other)) {
    const alignment = alignDoubtful(first, second);
    if (alignment) {
      yield alignment;
    }
  }
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

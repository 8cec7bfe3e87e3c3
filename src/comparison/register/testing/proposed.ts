import type { Alignment } from '../refine';

/** The alignments that are proposed, without the pauses between steps. */
export function* proposed(proposals: Iterable<Alignment | undefined>): Generator<Alignment, void, undefined> {
  for (const alignment of proposals) {
    if (alignment) {
      yield alignment;
    }
  }
}

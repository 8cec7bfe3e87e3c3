import type { View } from './picture';
import { refine } from './refine';
import type { Alignment } from './refine';
import { sampleLuma } from './sampleLuma';
import { searchFramings } from './search';
import { gridOver } from './transform';

/** Cells along the longer side when choosing among the framings that the search proposes. */
const CHOOSING_CELLS = 24;

/** Cells along the longer side at most, at the end: finer ones cost time and separate no better. */
const FINEST_CELLS = 56;

/** Cells along the longer side at least, however small the pictures. */
const COARSEST_CELLS = 8;

/** Cells a pixel of the coarser picture: under one, so that a cell smooths its pixels away. */
const CELLS_A_PIXEL = 0.85;

/** Steps to see where a framing leads, to follow the two best, and to place the best within a fraction of a cell. */
const CHOOSING_STEPS = 1;
const FOLLOWING_STEPS = 3;
const PLACING_STEPS = 2;

/**
 * Correlation below which no copy falls, whatever its tones. Those who lie below are measured where they stand, on the
 * coarse grid: the fine one would only confirm it.
 */
export const HOPELESS_CORRELATION = 0.8;

/** A second framing is offered when its correlation comes this near to the best. */
const CLOSE_RIVAL = 0.02;

/** Correlation on the search's grid below which a doubtful reading is not worth following. */
const HOPELESS_SEARCH = 0.6;

/**
 * Finds the framing, or the two, at which the pictures resemble each other most; best first.
 *
 * @param doubtful - whether to give up, and yield nothing, where the pictures do not resemble each other
 */
export function* align(reference: View, other: View, doubtful: boolean): Generator<Alignment, void, undefined> {
  const candidates = searchFramings(reference, other);
  if (doubtful && candidates[0].correlation < HOPELESS_SEARCH) {
    return;
  }
  const cells = sampleLuma(reference, gridOver(reference, CHOOSING_CELLS));
  const chosen = byCorrelation(candidates.map((candidate) => refine(candidate, cells, CHOOSING_STEPS)));
  const followed = byCorrelation(chosen.slice(0, 2).map((candidate) => refine(candidate, cells, FOLLOWING_STEPS)));
  const [best, rival] = followed;
  if (best.correlation < HOPELESS_CORRELATION) {
    if (!doubtful) {
      yield best;
    }
    return;
  }
  yield place(best);
  if (rival && rival.correlation > best.correlation - CLOSE_RIVAL) {
    yield place(rival);
  }
}

function byCorrelation(alignments: Alignment[]): Alignment[] {
  return alignments.sort((a, b) => b.correlation - a.correlation);
}

function place(coarse: Alignment): Alignment {
  const cells = sampleLuma(coarse.reference, gridOver(coarse.reference, finestCells(coarse)));
  return refine(coarse, cells, PLACING_STEPS);
}

/** The finest grid that both pictures' pixels support at this framing. */
function finestCells(alignment: Alignment): number {
  const { reference, transform } = alignment;
  const width = reference.box.right - reference.box.left;
  const height = reference.box.bottom - reference.box.top;
  const ownPixels = Math.max(width, height);
  const otherPixels = Math.max(width * transform.scaleX, height * transform.scaleY);
  const supported = Math.round(CELLS_A_PIXEL * Math.min(ownPixels, otherPixels));
  return Math.max(COARSEST_CELLS, Math.min(FINEST_CELLS, supported));
}

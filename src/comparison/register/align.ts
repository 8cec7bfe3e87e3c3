import { HOPELESS_CORRELATION } from '../base/limits';
import { gridOver } from '../reduce/picture';
import type { View } from '../reduce/picture';
import { alignAt, refine } from './refine';
import type { Alignment } from './refine';
import { sampleLuma } from './sampleLuma';
import type { Cells } from './sampleLuma';
import { searchFramings } from './search';
import type { Candidate } from './search';

/** Cells along the longer side when choosing among the framings that the search proposes. */
const CHOOSING_CELLS = 24;

/** Cells along the longer side at most, at the end: finer ones cost time and separate no better. */
const FINEST_CELLS = 56;

/** Cells along the longer side at least, however small the pictures. */
const COARSEST_CELLS = 8;

/** Cells a pixel of the coarser picture: under one, so that a cell smooths its pixels away. */
const CELLS_A_PIXEL = 0.85;

/** Steps to see where a framing leads, to follow it, and to place it within a fraction of a cell. */
const CHOOSING_STEPS = 1;
const FOLLOWING_STEPS = 3;
const PLACING_STEPS = 2;

/** Framings followed at most. */
const MOST_FOLLOWED = 2;

/** A second framing is offered when its correlation comes this near to the first's. */
const CLOSE_RIVAL = 0.02;

/**
 * Correlations, on the search's grid and after the first step, below which a framing is not worth following. The search
 * correlates copies by 0.848 and more, and following adds at most 0.18.
 */
const HOPELESS_SEARCH = 0.7;
const HOPELESS_CHOICE = 0.65;

/** Correlation after the first step from which the search's first proposal is followed before any other is looked at. */
const CLEAR_CHOICE = 0.95;

/** Framings whose edges lie within this part of a cell of each other lead to the same place. */
const SAME_PLACE = 0.5;

/**
 * Correlations of a doubtful reading below which it is given up: on the search's grid, after the first step, and after
 * following. Of 1,334 copies that only such a reading explains, the least had 0.827, 0.902 and 0.917 there, and nearly all
 * at the search's best proposal, which is the only one that is followed.
 */
const DOUBTFUL_SEARCH = 0.75;
const DOUBTFUL_CHOICE = 0.85;
const DOUBTFUL_END = 0.9;

/**
 * Finds the framings, one or two, at which two whole frames resemble each other most. The work for the second is done only
 * when it is asked for.
 */
export function* align(reference: View, other: View): Generator<Alignment, void, undefined> {
  const cells = sampleLuma(reference, gridOver(reference, CHOOSING_CELLS));
  let first: Alignment | undefined;
  for (const alignment of follow(searchFramings(reference, other), cells)) {
    if (!first || alignment.correlation >= first.correlation - CLOSE_RIVAL) {
      yield alignment;
    }
    first ??= alignment;
  }
}

/**
 * Finds the framing of a doubtful reading: one that leaves out what may be bars or a mask, or turns a picture round. The
 * right one shows at every step, so that strangers cost little.
 *
 * @returns `undefined` where the pictures, read so, are not one
 */
export function alignDoubtful(reference: View, other: View): Alignment | undefined {
  const [candidate] = searchFramings(reference, other);
  if (candidate.correlation < DOUBTFUL_SEARCH) {
    return undefined;
  }
  const cells = sampleLuma(reference, gridOver(reference, CHOOSING_CELLS));
  const choice = refine(alignAt(candidate, cells), cells, CHOOSING_STEPS);
  if (choice.correlation < DOUBTFUL_CHOICE) {
    return undefined;
  }
  const end = refine(choice, cells, FOLLOWING_STEPS);
  return end.correlation < DOUBTFUL_END ? undefined : end;
}

/** Follows the likeliest candidates to different places: at least one, unless none is worth it, which is then yielded as it is. */
function* follow(candidates: readonly Candidate[], cells: Cells): Generator<Alignment, void, undefined> {
  const followed: Alignment[] = [];
  const isKnown = (alignment: Alignment): boolean => followed.some((known) => isSamePlace(known, alignment));
  for (const choice of choose(candidates, cells)) {
    if (choice.correlation < HOPELESS_CHOICE || followed.length === MOST_FOLLOWED) {
      if (followed.length === 0) {
        yield choice;
      }
      return;
    }
    if (!isKnown(choice)) {
      const end = refine(choice, cells, FOLLOWING_STEPS);
      if (!isKnown(end)) {
        yield end;
      }
      followed.push(end);
    }
  }
}

/** Takes the first step from each candidate: the others best first, after the first one where that needs no rival. */
function* choose(candidates: readonly Candidate[], cells: Cells): Generator<Alignment, void, undefined> {
  const step = (candidate: Candidate): Alignment => refine(alignAt(candidate, cells), cells, CHOOSING_STEPS);
  const first = step(candidates[0]);
  const isSettled = first.correlation >= CLEAR_CHOICE || candidates[0].correlation < HOPELESS_SEARCH;
  if (isSettled) {
    yield first;
  }
  const others = candidates.slice(1).map(step);
  yield* (isSettled ? others : [first, ...others]).sort((a, b) => b.correlation - a.correlation);
}

/** True where all edges of one grid lie at the same places on the other picture. */
export function isSamePlace({ otherGrid: a }: Pick<Alignment, 'otherGrid'>, { otherGrid: b }: Pick<Alignment, 'otherGrid'>): boolean {
  const near = (startA: number, startB: number, pitchA: number, pitchB: number, cells: number): boolean =>
    Math.abs(startA - startB) < SAME_PLACE * pitchA && Math.abs(startA + cells * pitchA - startB - cells * pitchB) < SAME_PLACE * pitchA;
  return near(a.left, b.left, a.pitchX, b.pitchX, a.columns) && near(a.top, b.top, a.pitchY, b.pitchY, a.rows);
}

/**
 * Places an alignment on the finest grid that both pictures support. Strangers stay on the coarse grid: the finer one would
 * only confirm that they are.
 */
export function place(coarse: Alignment): Alignment {
  if (coarse.correlation < HOPELESS_CORRELATION) {
    return coarse;
  }
  const cells = sampleLuma(coarse.reference, gridOver(coarse.reference, finestCells(coarse)));
  return refine(alignAt(coarse, cells), cells, PLACING_STEPS);
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

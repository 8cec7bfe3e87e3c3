import { LEAST_CORRELATION } from '../base/limits';
import { gridOver, isOfShape } from '../reduce/view';
import type { View } from '../reduce/view';
import { alignAt, refine } from './refine';
import type { Alignment } from './refine';
import { sampleLuma } from './sampleLuma';
import type { Cells } from './sampleLuma';
import { searchFramings } from './search';
import type { Candidate } from './search';

/** Cells along the longer side of the grid on which candidates are ranked and refined. */
const COARSE_CELLS = 24;

/** Cells along the longer side of the final grid, at most: finer ones cost time and separate no better. */
const FINEST_CELLS = 56;

/** Cells along its longer side, at least. */
const COARSEST_CELLS = 8;

/** Cells for a pixel of the coarser picture: under one, so that cells average pixels. */
const CELLS_PER_PIXEL = 0.85;

/** Gauss-Newton steps: to rank candidates, to refine the best on the coarse grid, and on the finest grid. */
const FIRST_STEPS = 1;
const COARSE_STEPS = 3;
const FINE_STEPS = 2;

/** Candidates refined at most. */
const MOST_REFINED = 2;

/** A second framing is yielded when its correlation is this near to the first's. */
const CLOSE_RIVAL = 0.02;

/**
 * Rejection thresholds of the correlation for whole frames, on the search's grid and after the first step. Copies reach 0.848
 * on the search's grid, and refinement adds at most 0.18.
 */
const REJECT_AFTER_SEARCH = 0.7;
const REJECT_AFTER_FIRST_STEP = 0.65;

/** Correlation after the first step from which the search's best candidate is refined before any other is looked at. */
const CLEAR_AFTER_FIRST_STEP = 0.95;

/** Correlation of two views, laid one over the other, from which they are refined, and no framing is searched. */
const CLEAR_WITHOUT_SEARCH = 0.95;

/** Framings whose edges lie within this part of a cell of each other count as one. */
const SAME_FRAMING = 0.5;

/**
 * Rejection thresholds of the correlation for frame hypotheses: on the search's grid, after the first step, and at the end. Of
 * 1,334 copies that only such a hypothesis explains, the least had 0.827, 0.902 and 0.917 there, nearly all at the search's
 * best candidate, which is the only one refined.
 */
const REJECT_HYPOTHESIS_AFTER_SEARCH = 0.75;
const REJECT_HYPOTHESIS_AFTER_FIRST_STEP = 0.85;
const REJECT_HYPOTHESIS_AT_END = 0.9;

/** Proposes alignments one by one; `undefined` between two steps, where something else may be done. */
export type Proposals = Generator<Alignment | undefined, void, undefined>;

/**
 * Searches the one or two framings at which two whole frames correlate most. The second is computed only when it is asked for. Where the best candidate is
 * rejected, it is yielded as it is.
 */
export function* align(reference: View, other: View): Proposals {
  const candidates = searchFramings(reference, other);
  yield;
  const cells = sampleLuma(reference, gridOver(reference, COARSE_CELLS));
  const followed: Alignment[] = [];
  const isKnown = (alignment: Alignment): boolean => followed.some((known) => isSameFraming(known, alignment));
  for (const choice of firstSteps(candidates, cells)) {
    if (choice.correlation < REJECT_AFTER_FIRST_STEP || followed.length === MOST_REFINED) {
      if (followed.length === 0) {
        yield choice;
      }
      return;
    }
    if (!isKnown(choice)) {
      const end = refine(choice, cells, COARSE_STEPS);
      const isRival = followed.every((first) => end.correlation >= first.correlation - CLOSE_RIVAL);
      if (isRival && !isKnown(end)) {
        yield end;
      }
      followed.push(end);
    }
  }
}

/** Aligns two views of which one, read so, may be a copy of the other. */
export function alignHypothesis(reference: View, other: View): Alignment | undefined {
  return alignEqual(reference, other) ?? searchHypothesis(reference, other);
}

/**
 * Lays what counts of one picture over that of the other: most copies are framed as their original is.
 *
 * @returns `undefined` where the shapes differ, or the pictures do not agree well enough to make a search needless
 */
export function alignEqual(reference: View, other: View): Alignment | undefined {
  if (!isOfShape(reference, other)) {
    return undefined;
  }
  const { box: from } = reference;
  const { box: to } = other;
  const scaleX = (to.right - to.left) / (from.right - from.left);
  const scaleY = (to.bottom - to.top) / (from.bottom - from.top);
  const cells = sampleLuma(reference, gridOver(reference, COARSE_CELLS));
  const transform = { scaleX, scaleY, offsetX: to.left - scaleX * from.left, offsetY: to.top - scaleY * from.top };
  const start = alignAt({ reference, other, transform }, cells);
  return start.correlation < CLEAR_WITHOUT_SEARCH ? undefined : refine(start, cells, COARSE_STEPS);
}

/**
 * Searches a framing under a frame hypothesis: without what may be bars or a mask, stretched, or mirrored. It is rejected at the
 * first step whose correlation is too low, so that other pictures cost little.
 *
 * @returns `undefined` where the pictures, read so, are not one
 */
export function searchHypothesis(reference: View, other: View): Alignment | undefined {
  const [candidate] = searchFramings(reference, other);
  if (candidate.correlation < REJECT_HYPOTHESIS_AFTER_SEARCH) {
    return undefined;
  }
  const cells = sampleLuma(reference, gridOver(reference, COARSE_CELLS));
  const choice = refine(alignAt(candidate, cells), cells, FIRST_STEPS);
  if (choice.correlation < REJECT_HYPOTHESIS_AFTER_FIRST_STEP) {
    return undefined;
  }
  const end = refine(choice, cells, COARSE_STEPS);
  return end.correlation < REJECT_HYPOTHESIS_AT_END ? undefined : end;
}

/** Takes the first step from each candidate and yields them best first; the others later where the first is clear or hopeless. */
function* firstSteps(candidates: readonly Candidate[], cells: Cells): Generator<Alignment, void, undefined> {
  const step = (candidate: Candidate): Alignment => refine(alignAt(candidate, cells), cells, FIRST_STEPS);
  const first = step(candidates[0]);
  const isSettled = first.correlation >= CLEAR_AFTER_FIRST_STEP || candidates[0].correlation < REJECT_AFTER_SEARCH;
  if (isSettled) {
    yield first;
  }
  const others = candidates.slice(1).map(step);
  yield* (isSettled ? others : [first, ...others]).sort((a, b) => b.correlation - a.correlation);
}

/** True where the edges of two grids lie at the same places on the other picture. */
export function isSameFraming({ otherGrid: a }: Pick<Alignment, 'otherGrid'>, { otherGrid: b }: Pick<Alignment, 'otherGrid'>): boolean {
  const near = (startA: number, startB: number, pitchA: number, pitchB: number, cells: number): boolean =>
    Math.abs(startA - startB) < SAME_FRAMING * pitchA &&
    Math.abs(startA + cells * pitchA - startB - cells * pitchB) < SAME_FRAMING * pitchA;
  return near(a.left, b.left, a.pitchX, b.pitchX, a.columns) && near(a.top, b.top, a.pitchY, b.pitchY, a.rows);
}

/**
 * Refines an alignment on the finest grid that both pictures support. Pictures that do not correlate stay on the coarse grid.
 */
export function refineFinely(coarse: Alignment): Alignment {
  if (coarse.correlation < LEAST_CORRELATION) {
    return coarse;
  }
  const cells = sampleLuma(coarse.reference, gridOver(coarse.reference, finestCells(coarse)));
  return refine(alignAt(coarse, cells), cells, FINE_STEPS);
}

/** The finest grid that both pictures' pixels support at this framing. */
function finestCells(alignment: Alignment): number {
  const { reference, transform } = alignment;
  const width = reference.box.right - reference.box.left;
  const height = reference.box.bottom - reference.box.top;
  const ownPixels = Math.max(width, height);
  const otherPixels = Math.max(width * transform.scaleX, height * transform.scaleY);
  const supported = Math.round(CELLS_PER_PIXEL * Math.min(ownPixels, otherPixels));
  return Math.max(COARSEST_CELLS, Math.min(FINEST_CELLS, supported));
}

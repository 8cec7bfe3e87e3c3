import { HOPELESS_CORRELATION } from './align';
import type { Measurement } from './measure';
import type { Cause } from './types';

/** A score below this is `same` ... */
export const SAME_SCORE = 0.5;

/** ... and one from here on is `different`; between them lies `unsure`. */
export const DIFFERENT_SCORE = 1;

/** The score of pictures that cannot be judged: the middle of `unsure`. */
export const UNSURE_SCORE = 0.75;

/** What a measurement may reach: where `same` ends, and where `different` begins. */
interface Limits {
  readonly same: number;
  readonly different: number;
}

/** Residual in the worst window. */
export const WORST: Limits = { same: 0.34, different: 1.1 };

/** Residual over the whole overlap. */
const OVERALL: Limits = { same: 0.05, different: 0.3 };

/** Residual of the colours. */
const COLOUR: Limits = { same: 1, different: 2.5 };

/** Part of a picture that lies on the other's bars. */
const HIDDEN: Limits = { same: 0.04, different: 0.3 };

/** Least contrast, in 8-bit steps, part of the windows that hold something, and cells: below, nothing can be judged. */
const LEAST_CONTRAST = 6;
const LEAST_FILLED = 0.04;
const FEWEST_CELLS = 30;

/**
 * Least detail, in 8-bit steps a cell, in the direction that has least: an edge or a shading alone fits itself anywhere
 * along it.
 */
const LEAST_DETAIL = 1.5;

/** A measurement and what it means. */
export interface Judgement {
  readonly measurement: Measurement;
  /** 0 to 1. */
  readonly score: number;
  readonly cause: Cause;
}

/** Judges one measurement. */
export function judge(measurement: Measurement): Judgement {
  const { residual, alignment } = measurement;
  if (
    residual.contrast < LEAST_CONTRAST ||
    residual.filled < LEAST_FILLED ||
    residual.detail < LEAST_DETAIL ||
    residual.cells < FEWEST_CELLS
  ) {
    return { measurement, score: UNSURE_SCORE, cause: 'tooLittleContent' };
  }
  if (alignment.correlation < HOPELESS_CORRELATION) {
    return { measurement, score: DIFFERENT_SCORE, cause: 'unrelated' };
  }
  const overall = grade(residual.overall, OVERALL);
  const worst = grade(residual.worst, WORST);
  const colour = grade(measurement.colour, COLOUR);
  const score = Math.max(overall, worst, colour, grade(measurement.hidden, HIDDEN));
  if (score < SAME_SCORE) {
    return { measurement, score, cause: 'agreement' };
  }
  if (score < DIFFERENT_SCORE) {
    return { measurement, score, cause: 'undecided' };
  }
  const cause = overall >= DIFFERENT_SCORE ? 'unrelated' : colour > worst ? 'colourDiffers' : 'partDiffers';
  return { measurement, score: DIFFERENT_SCORE, cause };
}

/** Says whether a reading tells more for `same`; one that leaves too little to compare says nothing against one that leaves enough. */
export function isBetter(judgement: Judgement, best: Judgement): boolean {
  if (judgement.cause === 'tooLittleContent') {
    return false;
  }
  return best.cause === 'tooLittleContent' || judgement.score < best.score;
}

/** Maps a measurement to a score: 0 at 0, one half where `same` ends, 1 where `different` begins. */
function grade(value: number, limits: Limits): number {
  if (value <= limits.same) {
    return (SAME_SCORE * value) / limits.same;
  }
  return Math.min(DIFFERENT_SCORE, SAME_SCORE + ((1 - SAME_SCORE) * (value - limits.same)) / (limits.different - limits.same));
}

import { DIFFERENT_SCORE, HOPELESS_CORRELATION, OVERALL, SAME_SCORE, UNSURE_SCORE, WORST } from '../base/limits';
import type { Limits } from '../base/limits';
import type { Measurement } from '../residual/measure';
import type { Cause } from '../base/types';

/** Residual of the colours. */
const COLOUR: Limits = { same: 1, different: 2.5 };

/** Part of a picture that lies on the other's bars. */
const HIDDEN: Limits = { same: 0.04, different: 0.3 };

/** Deepest cut on a side. */
const CUT: Limits = { same: 0.14, different: 0.19 };

/** Width of a frame on all four sides. */
const FRAME: Limits = { same: 0.012, different: 0.1 };

/** A limit that grows where there is more noise. */
interface Growing {
  readonly base: number;
  /** For every pixel of a picture of one pixel: the blocks of a JPEG average out, and a small picture has few. */
  readonly byPixels: number;
  /** For every 8-bit step that remains unexplained: hard edges shift tones and colors by themselves. */
  readonly byRest: number;
  /** For all aliasing: single pixels keep more detail than averages do. */
  readonly byAliasing: number;
  /** For every 8-bit step that the colors themselves have: strong ones are clipped, and lose more to compression. */
  readonly byStrength: number;
}

/** Shift of the tones and of the colors, in 8-bit steps; unevenness of the sharpness; residual in the worst window. */
const TONE: Growing = { base: 1, byPixels: 20, byRest: 0.33, byAliasing: 0, byStrength: 0 };
const TINT: Growing = { base: 0.65, byPixels: 10, byRest: 0.35, byAliasing: 0, byStrength: 0.03 };
const DETAIL: Growing = { base: 0.17, byPixels: 14, byRest: 0, byAliasing: 2, byStrength: 0 };

/** Residual in the worst window, by the aliasing. */
const WORST_BY_ALIASING = 0.4;

/** `different` begins at so many times what `same` may reach: the change shows in a thumbnail beyond doubt. */
const VISIBLE = 4;

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
  const grades = gradesOf(measurement);
  const score = Math.max(...Object.values(grades));
  if (score < SAME_SCORE) {
    return { measurement, score, cause: 'agreement' };
  }
  if (score < DIFFERENT_SCORE) {
    return { measurement, score, cause: 'undecided' };
  }
  return { measurement, score: DIFFERENT_SCORE, cause: causeOf(grades) };
}

/** Says whether a reading tells more for `same`; one that leaves too little to compare says nothing against one that leaves enough. */
export function isBetter(judgement: Judgement, best: Judgement): boolean {
  if (judgement.cause === 'tooLittleContent') {
    return false;
  }
  return best.cause === 'tooLittleContent' || judgement.score < best.score;
}

function causeOf(grades: Grades): Cause {
  if (grades.overall >= DIFFERENT_SCORE) {
    return 'unrelated';
  }
  const colors = Math.max(grades.colour, grades.tone, grades.tint);
  const parts = Math.max(grades.worst, grades.detail, grades.hidden);
  if (Math.max(grades.cut, grades.frame) > Math.max(colors, parts)) {
    return 'framingDiffers';
  }
  return colors > parts ? 'colourDiffers' : 'partDiffers';
}

/** The score that each measurement alone would have. */
export interface Grades {
  readonly overall: number;
  readonly worst: number;
  readonly colour: number;
  readonly tone: number;
  readonly tint: number;
  readonly detail: number;
  readonly hidden: number;
  readonly cut: number;
  readonly frame: number;
}

export function gradesOf(measurement: Measurement): Grades {
  const { residual, shift, aliasing } = measurement;
  return {
    overall: grade(residual.overall, OVERALL),
    worst: grade(residual.worst, { ...WORST, same: WORST.same + WORST_BY_ALIASING * aliasing }),
    colour: grade(measurement.colour, COLOUR),
    tone: grade(shift.tone, grown(TONE, measurement, shift.rest)),
    tint: grade(shift.colour, grown(TINT, measurement, shift.colourRest)),
    detail: grade(measurement.detail, grown(DETAIL, measurement, 0)),
    hidden: grade(measurement.hidden, HIDDEN),
    cut: grade(measurement.cut, CUT),
    frame: grade(measurement.frame, FRAME)
  };
}

function grown(
  { base, byPixels, byRest, byAliasing, byStrength }: Growing,
  { pixels, shift, aliasing }: Measurement,
  rest: number
): Limits {
  const same = base + byPixels / Math.max(1, pixels) + byRest * rest + byAliasing * aliasing + byStrength * shift.strength;
  return { same, different: VISIBLE * same };
}

/** Maps a measurement to a score: 0 at 0, one half where `same` ends, 1 where `different` begins. */
function grade(value: number, limits: Limits): number {
  if (value <= limits.same) {
    return (SAME_SCORE * value) / limits.same;
  }
  return Math.min(DIFFERENT_SCORE, SAME_SCORE + ((1 - SAME_SCORE) * (value - limits.same)) / (limits.different - limits.same));
}

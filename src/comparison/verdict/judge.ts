import { DIFFERENT_SCORE, LEAST_CORRELATION, OVERALL, SAME_SCORE, UNSURE_SCORE, WORST } from '../base/limits';
import type { Limits } from '../base/limits';
import type { Measurement } from '../residual/measure';
import type { Cause } from '../base/types';
import type { QuarterTurns } from '../reduce/turn';

/** Residual of the colors. */
const COLOR: Limits = { same: 1, different: 2.5 };

/** Part of a picture that lies on the other's bars. */
const BAR_OVERLAP: Limits = { same: 0.04, different: 0.3 };

/** Deepest cut on a side. */
const CUT: Limits = { same: 0.14, different: 0.19 };

/** Width of a border on all four sides. */
const BORDER: Limits = { same: 0.012, different: 0.1 };

/** A limit that grows with the noise to expect. */
interface NoiseLimit {
  readonly base: number;
  /** Divided by the pixels along the longer side: small pictures have few JPEG blocks, whose errors average out less. */
  readonly byPixels: number;
  /** For every 8-bit step that the shift does not explain: errors at hard edges shift tones and colors too. */
  readonly byUnexplained?: number;
  /** For aliasing of 1: a resize that takes single pixels keeps more detail than one that averages. */
  readonly byAliasing?: number;
  /** For every 8-bit step of color: strong colors are clipped, and lose more to compression. */
  readonly byColor?: number;
}

/** Shift of the tones and of the colors, in 8-bit steps; unevenness of the sharpness. */
const TONE_SHIFT: NoiseLimit = { base: 1, byPixels: 20, byUnexplained: 0.33 };
const COLOR_SHIFT: NoiseLimit = { base: 0.65, byPixels: 10, byUnexplained: 0.35, byColor: 0.03 };
const SHARPNESS: NoiseLimit = { base: 0.065, byPixels: 2.6, byAliasing: 0.4 };

/** Part of a table's slack that its tones may be off by: of 670 copies through inks of the calibration half all but five need no more than 0.12 steps, the farthest 0.27. */
const TONES_OF_SLACK = 0.6;

/** How much better an edit explains the colors than the conversion that a service made: inks, whose table was measured, and formulas. */
const TO_FILTER: Limits = { same: 1.28, different: 2.2 };
const TO_SATURATION: Limits = { same: 1.1, different: 2.2 };

/** What aliasing of 1 adds to the limit of the worst window. */
const WORST_BY_ALIASING = 0.36;

/** `different` begins at this many times the limit of `same`: such a change is visible in a thumbnail. */
const VISIBLE_FACTOR = 4;

/** Least contrast in 8-bit steps, part of the windows with structure, and cells: below, pictures cannot be judged. */
const LEAST_CONTRAST = 6;
const LEAST_FILLED = 0.04;
const FEWEST_CELLS = 30;

/** Least gradient, in 8-bit steps a cell, in the direction with least of it: a single edge or shading matches itself anywhere along it. */
const LEAST_GRADIENT = 1.5;

/** A measurement and what it means. */
export interface Judgment {
  readonly measurement: Measurement;
  /** 0 to 1. */
  readonly score: number;
  readonly cause: Cause;
  /** Clockwise quarter turns of the other picture that make it lie as the reference does; none where they lie alike. */
  readonly turns?: QuarterTurns;
}

/** Judges one measurement. */
export function judge(measurement: Measurement): Judgment {
  const { residual, alignment } = measurement;
  if (
    residual.contrast < LEAST_CONTRAST ||
    residual.filled < LEAST_FILLED ||
    residual.gradient < LEAST_GRADIENT ||
    residual.cells < FEWEST_CELLS
  ) {
    return { measurement, score: UNSURE_SCORE, cause: 'tooLittleContent' };
  }
  if (alignment.correlation < LEAST_CORRELATION) {
    return { measurement, score: DIFFERENT_SCORE, cause: 'unrelated' };
  }
  const scores = scoresOf(measurement);
  const score = Math.max(...Object.values(scores));
  if (score < SAME_SCORE) {
    return { measurement, score, cause: 'agreement' };
  }
  if (score < DIFFERENT_SCORE) {
    return { measurement, score, cause: 'undecided' };
  }
  return { measurement, score: DIFFERENT_SCORE, cause: causeOf(scores) };
}

/** True where a hypothesis scores better. One with too little content never does, and always loses to one with enough. */
export function isBetter(judgment: Judgment, best: Judgment): boolean {
  if (judgment.cause === 'tooLittleContent') {
    return false;
  }
  return best.cause === 'tooLittleContent' || judgment.score < best.score;
}

/** True where a border is all that differs: it lies where it lies, whatever part of the pictures is compared. */
export function differsOnlyByBorder({ measurement, cause }: Judgment): boolean {
  const { border, ...others } = scoresOf(measurement);
  return cause !== 'tooLittleContent' && border >= SAME_SCORE && Math.max(...Object.values(others)) < SAME_SCORE;
}

function causeOf(scores: Scores): Cause {
  if (scores.overall >= DIFFERENT_SCORE) {
    return 'unrelated';
  }
  const colors = Math.max(scores.color, scores.toneShift, scores.colorShift, scores.conversion);
  const parts = Math.max(scores.worst, scores.sharpness, scores.barOverlap);
  if (Math.max(scores.cut, scores.border) > Math.max(colors, parts)) {
    return 'framingDiffers';
  }
  return colors > parts ? 'colorDiffers' : 'partDiffers';
}

/** The score of each measurement alone. */
export interface Scores {
  readonly overall: number;
  readonly worst: number;
  readonly color: number;
  readonly toneShift: number;
  readonly colorShift: number;
  readonly sharpness: number;
  readonly barOverlap: number;
  readonly cut: number;
  readonly border: number;
  /** Not `same` where the conversion of colors is not proven. */
  readonly conversion: number;
}

export function scoresOf(measurement: Measurement): Scores {
  const { residual, globalShift, aliasing } = measurement;
  const slack = measurement.prediction?.slack ?? 0;
  return {
    overall: scoreOf(residual.overall, OVERALL),
    worst: scoreOf(residual.worst, { ...WORST, same: WORST.same + WORST_BY_ALIASING * aliasing }),
    color: scoreOf(measurement.color, COLOR),
    toneShift: scoreOf(globalShift.tone, limitsAt(TONE_SHIFT, measurement, globalShift.unexplainedTone, TONES_OF_SLACK * slack)),
    colorShift: scoreOf(globalShift.color, limitsAt(COLOR_SHIFT, measurement, globalShift.unexplainedColor, slack)),
    sharpness: scoreOf(measurement.sharpness, limitsAt(SHARPNESS, measurement, 0, 0)),
    barOverlap: scoreOf(measurement.barOverlap, BAR_OVERLAP),
    cut: scoreOf(measurement.cut, CUT),
    border: scoreOf(measurement.border, BORDER),
    conversion: scoreOf(measurement.prediction?.errorToEdit ?? 0, slack > 0 ? TO_FILTER : TO_SATURATION)
  };
}

function limitsAt(limit: NoiseLimit, { pixels, globalShift, aliasing }: Measurement, unexplained: number, slack: number): Limits {
  const { base, byPixels, byUnexplained = 0, byAliasing = 0, byColor = 0 } = limit;
  const noise = byUnexplained * unexplained + byAliasing * aliasing + byColor * globalShift.colorStrength;
  const same = base + byPixels / Math.max(1, pixels) + noise + slack;
  return { same, different: VISIBLE_FACTOR * same };
}

/** Maps a measurement to a score: 0 at 0, one half where `same` ends, 1 where `different` begins. */
function scoreOf(value: number, limits: Limits): number {
  if (value <= limits.same) {
    return (SAME_SCORE * value) / limits.same;
  }
  return Math.min(DIFFERENT_SCORE, SAME_SCORE + ((1 - SAME_SCORE) * (value - limits.same)) / (limits.different - limits.same));
}

import { framingOf } from './framing';
import { DIFFERENT_SCORE, SAME_SCORE } from '../base/limits';
import type { Judgment } from './judge';
import type { Measurement } from '../residual/measure';
import type { Change, Comparison, Evidence, Framing } from '../base/types';

/** Both pictures show the same extent. */
const WHOLE: Framing = { inner: 'neither', scale: 1, offsetX: 0, offsetY: 0 };

/** The report on pictures that are the same to the last byte, which need no measuring. */
export const IDENTICAL: Comparison = {
  verdict: 'same',
  score: 0,
  framing: WHOLE,
  evidence: {
    cause: 'agreement',
    correlation: 1,
    overallResidual: 0,
    worstResidual: 0,
    worstAt: { x: 0.5, y: 0.5 },
    colorResidual: 0,
    overlap: 1,
    gridCells: 0
  }
};

/** Degrees of quarter turns clockwise, and the turns back. */
const DEGREES = { 1: 90, 2: 180, 3: 270 } as const;
const OPPOSITE_TURN = { 1: 3, 2: 2, 3: 1 } as const;

/** Each change as seen from the other picture. */
const OPPOSITE: { readonly [change in Change]: Change } = {
  brighter: 'darker',
  darker: 'brighter',
  moreContrast: 'lessContrast',
  lessContrast: 'moreContrast',
  gray: 'colored',
  colored: 'gray',
  otherColors: 'otherColors',
  croppedTighter: 'croppedWider',
  croppedWider: 'croppedTighter',
  framed: 'unframed',
  unframed: 'framed',
  otherSharpness: 'otherSharpness',
  mirrored: 'mirrored'
};

/**
 * Describes a judgment in terms of the left and the right picture.
 *
 * @param change - of the other picture against the reference
 */
export function report(judgment: Judgment, change: Change | undefined, leftIsReference: boolean): Comparison {
  const { measurement, score, cause, turns } = judgment;
  const { alignment, residual, color } = measurement;
  const { grid } = alignment;
  return {
    verdict: score < SAME_SCORE ? 'same' : score < DIFFERENT_SCORE ? 'unsure' : 'different',
    score,
    ...(change !== undefined && { change: leftIsReference ? change : OPPOSITE[change] }),
    framing: cause === 'tooLittleContent' || turns ? WHOLE : framingOf(alignment, leftIsReference),
    ...(turns && { turn: DEGREES[leftIsReference ? turns : OPPOSITE_TURN[turns]] }),
    evidence: {
      cause,
      correlation: alignment.correlation,
      overallResidual: residual.overall,
      worstResidual: residual.worst,
      worstAt: worstInLeft(measurement, leftIsReference),
      colorResidual: color,
      overlap: residual.cells / (grid.columns * grid.rows),
      gridCells: Math.max(grid.columns, grid.rows)
    }
  };
}

function worstInLeft(measurement: Measurement, leftIsReference: boolean): Evidence['worstAt'] {
  const { alignment, residual } = measurement;
  const left = leftIsReference ? alignment.reference : alignment.other;
  const grid = leftIsReference ? alignment.grid : alignment.otherGrid;
  return {
    x: (grid.left + residual.worstColumn * grid.pitchX) / left.frameWidth,
    y: (grid.top + residual.worstRow * grid.pitchY) / left.frameHeight
  };
}

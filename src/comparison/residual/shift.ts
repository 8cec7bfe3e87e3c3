import type { ColourPair, Colours } from './colour';
import type { Prediction } from './copyModel';
import { flatCells } from './flatness';
import type { FlatCells } from './flatness';
import { LeastSquares } from '../math/leastSquares';

/**
 * How the whole of a picture differs from what a service would have made of it, in 8-bit steps: the root mean square of what
 * one change for all its tones, or all its colours, explains of the difference. Noise and what differs in one place only
 * have no part in it, so that it sees far smaller changes than the windows do.
 */
export interface Shift {
  readonly tone: number;
  readonly colour: number;
  /** Root mean square of the difference in luma that no change of tones explains. */
  readonly rest: number;
  /** Root mean square of the difference in colors that no change of colors explains. */
  readonly colourRest: number;
  /** Root mean square of the colors themselves, in the fainter picture. */
  readonly strength: number;
}

export const UNSHIFTED: Shift = { tone: 0, colour: 0, rest: 0, colourRest: 0, strength: 0 };

/** Strength of the pull to no change, in cells. */
const PRIOR = 0.5;

/** Scale of the regressors, in 8-bit steps: it makes them about as large as the constant, for the numbers' sake. */
const SCALE = 64;

/** Measures the shift that a prediction leaves. */
export function measureShift({
  luma,
  target,
  fitted,
  columns,
  colours
}: Pick<Prediction, 'luma' | 'target' | 'fitted' | 'columns' | 'colours'>): Shift {
  const cells = flatCells(fitted, luma, target.luma, columns);
  const tone = toneShift(luma, target.luma, cells);
  const rest = Math.sqrt(Math.max(0, meanSquare(cells, (i) => target.luma[i] - luma[i]) - tone * tone));
  return { tone, rest, ...colourShift(colours) };
}

/** One curve: an offset, a gain and a bend. */
function toneShift(predicted: Float32Array, actual: Float32Array, cells: FlatCells): number {
  return explained(cells, predicted, actual, 3, (i, regressors) => {
    const tone = predicted[i] / SCALE;
    regressors[1] = tone;
    regressors[2] = tone * tone;
  });
}

/** One mixing: each colour difference gets an offset and parts of both, and of the luma. */
function colourShift({ predicted, actual, flat }: ColourPair): Pick<Shift, 'colour' | 'colourRest' | 'strength'> {
  const fill = (i: number, regressors: Float64Array): void => {
    regressors[1] = predicted.blue[i] / SCALE;
    regressors[2] = predicted.red[i] / SCALE;
    regressors[3] = predicted.luma[i] / SCALE;
  };
  const colour = Math.hypot(explained(flat, predicted.blue, actual.blue, 4, fill), explained(flat, predicted.red, actual.red, 4, fill));
  const difference = meanSquare(flat, (i) => Math.hypot(actual.blue[i] - predicted.blue[i], actual.red[i] - predicted.red[i]));
  const strengthOf = ({ blue, red }: Colours): number => Math.sqrt(meanSquare(flat, (i) => Math.hypot(blue[i], red[i])));
  return {
    colour,
    colourRest: Math.sqrt(Math.max(0, difference - colour * colour)),
    strength: Math.min(strengthOf(predicted), strengthOf(actual))
  };
}

function meanSquare({ indices, weights }: FlatCells, valueAt: (cell: number) => number): number {
  let squares = 0;
  let sum = 0;
  for (let n = 0; n < indices.length; n++) {
    const value = valueAt(indices[n]);
    squares += weights[n] * value * value;
    sum += weights[n];
  }
  return sum === 0 ? 0 : squares / sum;
}

/** Root mean square of what regressors explain of the difference of two planes; the first of them is a constant. */
function explained(
  cells: FlatCells,
  predicted: Float32Array,
  actual: Float32Array,
  unknowns: number,
  fill: (cell: number, regressors: Float64Array) => void
): number {
  const { indices, weights } = cells;
  const system = new LeastSquares(new Float64Array(unknowns), PRIOR);
  const { regressors } = system;
  regressors[0] = 1;
  for (let n = 0; n < indices.length; n++) {
    const i = indices[n];
    fill(i, regressors);
    system.add(actual[i] - predicted[i], weights[n]);
  }
  const solution = system.solve();
  if (!solution) {
    return 0;
  }
  const meanOfSquares = meanSquare(cells, (i) => {
    fill(i, regressors);
    let sum = 0;
    for (let k = 0; k < unknowns; k++) {
      sum += solution[k] * regressors[k];
    }
    return sum;
  });
  return Math.sqrt(meanOfSquares);
}

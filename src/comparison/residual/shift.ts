import type { ColourPair } from './colour';
import type { Prediction } from './copyModel';
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
}

export const UNSHIFTED: Shift = { tone: 0, colour: 0, rest: 0 };

/** Strength of the pull to no change, in cells. */
const PRIOR = 0.5;

/** Scale of the regressors, in 8-bit steps: it makes them about as large as the constant, for the numbers' sake. */
const SCALE = 64;

/** Measures the shift that a prediction leaves. */
export function measureShift({ luma, target, fitted, colours }: Pick<Prediction, 'luma' | 'target' | 'fitted' | 'colours'>): Shift {
  const tone = toneShift(luma, target.luma, fitted);
  let squares = 0;
  for (const i of fitted) {
    squares += (target.luma[i] - luma[i]) ** 2;
  }
  const rest = Math.sqrt(Math.max(0, squares / Math.max(1, fitted.length) - tone * tone));
  return { tone, colour: colourShift(colours), rest };
}

/** One curve: an offset, a gain and a bend. */
function toneShift(predicted: Float32Array, actual: Float32Array, cells: Int32Array): number {
  return explained(cells, predicted, actual, 3, (i, regressors) => {
    const tone = predicted[i] / SCALE;
    regressors[1] = tone;
    regressors[2] = tone * tone;
  });
}

/** One mixing: each colour difference gets an offset and parts of both, and of the luma. */
function colourShift({ predicted, actual, inner }: ColourPair): number {
  const cells = counted(inner);
  const fill = (i: number, regressors: Float64Array): void => {
    regressors[1] = predicted.blue[i] / SCALE;
    regressors[2] = predicted.red[i] / SCALE;
    regressors[3] = predicted.luma[i] / SCALE;
  };
  return Math.hypot(explained(cells, predicted.blue, actual.blue, 4, fill), explained(cells, predicted.red, actual.red, 4, fill));
}

function counted(usable: Uint8Array): Int32Array {
  const cells = new Int32Array(usable.length);
  let count = 0;
  for (let i = 0; i < usable.length; i++) {
    if (usable[i]) {
      cells[count++] = i;
    }
  }
  return cells.subarray(0, count);
}

/** Root mean square of what regressors explain of the difference of two planes; the first of them is a constant. */
function explained(
  cells: Int32Array,
  predicted: Float32Array,
  actual: Float32Array,
  unknowns: number,
  fill: (cell: number, regressors: Float64Array) => void
): number {
  const system = new LeastSquares(new Float64Array(unknowns), PRIOR);
  const { regressors } = system;
  regressors[0] = 1;
  for (const i of cells) {
    fill(i, regressors);
    system.add(actual[i] - predicted[i], 1);
  }
  const solution = system.solve();
  if (!solution || cells.length === 0) {
    return 0;
  }
  let squares = 0;
  for (const i of cells) {
    fill(i, regressors);
    let sum = 0;
    for (let k = 0; k < unknowns; k++) {
      sum += solution[k] * regressors[k];
    }
    squares += sum * sum;
  }
  return Math.sqrt(squares / cells.length);
}

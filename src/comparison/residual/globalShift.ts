import type { ColorPair, Colors } from './color';
import type { Prediction } from './copyModel';
import { flatCells } from './flatness';
import type { FlatCells } from './flatness';
import { LeastSquares } from '../math/leastSquares';

/**
 * How the whole picture differs from the prediction, in 8-bit steps: the root mean square of the difference that one change of
 * all tones, or of all colors, explains. Noise and local differences average out, so it detects far smaller changes than the
 * windows do.
 */
export interface GlobalShift {
  readonly tone: number;
  readonly color: number;
  /** Root mean square of the difference in luma that no change of tones explains. */
  readonly unexplainedTone: number;
  /** Root mean square of the difference in colors that no change of colors explains. */
  readonly unexplainedColor: number;
  /** Root mean square of the color differences themselves, in the picture with less color. */
  readonly colorStrength: number;
}

export const NO_SHIFT: GlobalShift = { tone: 0, color: 0, unexplainedTone: 0, unexplainedColor: 0, colorStrength: 0 };

/** Strength of the pull to no change, in cells. */
const PRIOR = 0.5;

/** Scale of the regressors, in 8-bit steps: about as large as the constant, for numerical stability. */
const SCALE = 64;

/** Measures the shift that a prediction does not explain. */
export function measureGlobalShift({
  luma,
  target,
  fitted,
  columns,
  colors
}: Pick<Prediction, 'luma' | 'target' | 'fitted' | 'columns'> & { readonly colors: ColorPair }): GlobalShift {
  const cells = flatCells(fitted, luma, target.luma, columns);
  const tone = toneShift(luma, target.luma, cells);
  const unexplainedTone = Math.sqrt(Math.max(0, meanSquare(cells, (i) => target.luma[i] - luma[i]) - tone * tone));
  return { tone, unexplainedTone, ...colorShift(colors) };
}

/** One tone curve: an offset, a gain and a square term. */
function toneShift(predicted: Float32Array, actual: Float32Array, cells: FlatCells): number {
  return explained(cells, predicted, actual, 3, (i, regressors) => {
    const tone = predicted[i] / SCALE;
    regressors[1] = tone;
    regressors[2] = tone * tone;
  });
}

/** One affine map: each color difference gets an offset and parts of both differences and of the luma. */
function colorShift({ predicted, actual, flat }: ColorPair): Pick<GlobalShift, 'color' | 'unexplainedColor' | 'colorStrength'> {
  const fill = (i: number, regressors: Float64Array): void => {
    regressors[1] = predicted.blue[i] / SCALE;
    regressors[2] = predicted.red[i] / SCALE;
    regressors[3] = predicted.luma[i] / SCALE;
  };
  const color = Math.hypot(explained(flat, predicted.blue, actual.blue, 4, fill), explained(flat, predicted.red, actual.red, 4, fill));
  const difference = meanSquare(flat, (i) => Math.hypot(actual.blue[i] - predicted.blue[i], actual.red[i] - predicted.red[i]));
  const strengthOf = ({ blue, red }: Colors): number => Math.sqrt(meanSquare(flat, (i) => Math.hypot(blue[i], red[i])));
  return {
    color,
    unexplainedColor: Math.sqrt(Math.max(0, difference - color * color)),
    colorStrength: Math.min(strengthOf(predicted), strengthOf(actual))
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
  return Math.sqrt(system.meanSquareOf(solution));
}

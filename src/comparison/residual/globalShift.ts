import type { ColorPair } from './color';
import type { Prediction } from './copyModel';
import { flatCells } from './flatness';
import type { FlatCells } from './flatness';
import { SCALE, explainedBy, systemOf } from './explained';

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

/** Measures the shift that a prediction does not explain. */
export function measureGlobalShift({
  luma,
  target,
  fitted,
  columns,
  colors
}: Pick<Prediction, 'luma' | 'target' | 'fitted' | 'columns'> & { readonly colors: ColorPair }): GlobalShift {
  return { ...toneShift(luma, target.luma, flatCells(fitted, luma, target.luma, columns)), ...colorShift(colors) };
}

/** One tone curve: an offset, a gain and a square term. */
function toneShift(
  predicted: Float32Array,
  actual: Float32Array,
  { indices, weights }: FlatCells
): Pick<GlobalShift, 'tone' | 'unexplainedTone'> {
  const system = systemOf(3);
  const { regressors } = system;
  let squares = 0;
  let sum = 0;
  for (let n = 0; n < indices.length; n++) {
    const i = indices[n];
    const weight = weights[n];
    const difference = actual[i] - predicted[i];
    const scaled = predicted[i] / SCALE;
    regressors[1] = scaled;
    regressors[2] = scaled * scaled;
    system.add(difference, weight);
    squares += weight * difference * difference;
    sum += weight;
  }
  const explained = explainedBy(system);
  return { tone: Math.sqrt(explained), unexplainedTone: rootOf(squares - sum * explained, sum) };
}

/** One affine map: each color difference gets an offset and parts of both differences and of the luma. */
function colorShift({
  predicted,
  actual,
  flat: { indices, weights }
}: ColorPair): Pick<GlobalShift, 'color' | 'unexplainedColor' | 'colorStrength'> {
  const ofBlue = systemOf(4);
  const ofRed = systemOf(4);
  let squares = 0;
  let strength = 0;
  let actualStrength = 0;
  let sum = 0;
  for (let n = 0; n < indices.length; n++) {
    const i = indices[n];
    const weight = weights[n];
    const blue = predicted.blue[i];
    const red = predicted.red[i];
    const actualBlue = actual.blue[i];
    const actualRed = actual.red[i];
    const { regressors } = ofBlue;
    regressors[1] = blue / SCALE;
    regressors[2] = red / SCALE;
    regressors[3] = predicted.luma[i] / SCALE;
    ofRed.regressors.set(regressors);
    ofBlue.add(actualBlue - blue, weight);
    ofRed.add(actualRed - red, weight);
    squares += weight * ((actualBlue - blue) ** 2 + (actualRed - red) ** 2);
    strength += weight * (blue * blue + red * red);
    actualStrength += weight * (actualBlue * actualBlue + actualRed * actualRed);
    sum += weight;
  }
  const explained = explainedBy(ofBlue) + explainedBy(ofRed);
  return {
    color: Math.sqrt(explained),
    unexplainedColor: rootOf(squares - sum * explained, sum),
    colorStrength: rootOf(Math.min(strength, actualStrength), sum)
  };
}

/** Root of a weighted mean of squares, given their sum and that of the weights. */
function rootOf(squares: number, weights: number): number {
  return weights === 0 ? 0 : Math.sqrt(Math.max(0, squares) / weights);
}

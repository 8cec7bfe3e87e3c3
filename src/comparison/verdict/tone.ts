import { LeastSquares } from '../math/leastSquares';

/** How one picture's tones follow another's: `constant + linear * c + square * c² / 255`. */
export interface Tone {
  readonly constant: number;
  readonly linear: number;
  readonly square: number;
}

/** The tones of a copy that changes nothing. */
const UNCHANGED: Tone = { constant: 0, linear: 1, square: 0 };

/** A plain pass, then passes that look away from what does not fit and know what the last tone clips. */
const PASSES = 3;

/** Errors, in 8-bit steps, from which the fit looks away. */
const OUTLIER = 8;

/** Strength of the pull to unchanged tones, in cells: felt only where the pictures determine nothing. */
const PRIOR = 0.5;

/**
 * Fits one tone curve to pairs of luma: robust Gauss-Newton with clipping, so that white collars and pale backgrounds of a
 * brightened copy do not bend the curve.
 */
export function fitTone(source: Float32Array, target: Float32Array): Tone {
  let tone = UNCHANGED;
  for (let pass = 0; pass < PASSES; pass++) {
    const system = new LeastSquares(Float64Array.of(UNCHANGED.constant, UNCHANGED.linear, UNCHANGED.square), PRIOR);
    const { regressors } = system;
    for (let i = 0; i < target.length; i++) {
      const predicted = evaluateTone(tone, source[i]);
      if (pass > 0 && (predicted <= 0 || predicted >= 255)) {
        continue;
      }
      regressors[0] = 1;
      regressors[1] = source[i];
      regressors[2] = (source[i] * source[i]) / 255;
      const error = pass === 0 ? 0 : (target[i] - predicted) / OUTLIER;
      system.add(target[i], 1 / (1 + error * error));
    }
    const solution = system.solve();
    tone = solution ? { constant: solution[0], linear: solution[1], square: solution[2] } : tone;
  }
  return tone;
}

/** What a tone curve makes of a value, unclipped. */
export function evaluateTone(tone: Tone, value: number): number {
  return tone.constant + value * (tone.linear + (tone.square * value) / 255);
}

/** Applies a tone curve to luma, clipping as 8 bits do. */
export function applyTone(luma: Float32Array, tone: Tone): Float32Array {
  return luma.map((value) => Math.max(0, Math.min(255, evaluateTone(tone, value))));
}

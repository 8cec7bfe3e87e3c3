import { LeastSquares } from '../math/leastSquares';

/** How one picture's tones follow another's: `constant + linear * c + square * c² / 255`. */
export interface ToneCurve {
  readonly constant: number;
  readonly linear: number;
  readonly square: number;
}

/** The tones of a copy that changes nothing. */
const UNCHANGED: ToneCurve = { constant: 0, linear: 1, square: 0 };

/** The first pass weights all cells alike; later ones weight outliers down, and leave out what the last curve clips. */
const PASSES = 3;

/** Error, in 8-bit steps, at which a cell's weight is halved. */
const OUTLIER = 8;

/** Weight of the prior of unchanged tones, in cells: it matters only where the pictures determine nothing. */
const PRIOR = 0.5;

/** Fits one tone curve to pairs of luma: robust, and with clipping, so that areas clipped to white do not bend the curve. */
export function fitToneCurve(source: Float32Array, target: Float32Array): ToneCurve {
  let tone = UNCHANGED;
  for (let pass = 0; pass < PASSES; pass++) {
    const system = new LeastSquares(Float64Array.of(UNCHANGED.constant, UNCHANGED.linear, UNCHANGED.square), PRIOR);
    const { regressors } = system;
    for (let i = 0; i < target.length; i++) {
      const predicted = evaluateToneCurve(tone, source[i]);
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
export function evaluateToneCurve(tone: ToneCurve, value: number): number {
  return tone.constant + value * (tone.linear + (tone.square * value) / 255);
}

/** Applies a tone curve to luma, clipping as 8 bits do. */
export function applyToneCurve(luma: Float32Array, tone: ToneCurve): Float32Array {
  return luma.map((value) => Math.max(0, Math.min(255, evaluateToneCurve(tone, value))));
}

import { BLUE_WEIGHT, GREEN_WEIGHT, RED_WEIGHT, lumaOf } from './areaAverage';
import { LeastSquares } from './leastSquares';
import type { View } from './picture';

/** How a copy's tones follow the original's, for every channel: `constant + linear * c + square * c² / 255`. */
export interface Tone {
  readonly constant: number;
  readonly linear: number;
  readonly square: number;
}

/** Red, green, blue and their luma, multiplied by the coverage where there is one. */
export interface ChannelPlanes {
  readonly luma: Float32Array;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** The tones of a copy that changes nothing. */
const UNCHANGED: Tone = { constant: 0, linear: 1, square: 0 };

/**
 * Widest tone change of a copy. Brightness and contrast by 15 %, either way on either picture, change the span between
 * black and white by at most 1.35 and move the middle by at most 60 steps; gamma from 0.75 to 1.33 bends by 0.41.
 */
const WIDEST_SPAN = 1.36;
const STRONGEST_BEND = 0.5;
const FARTHEST_MIDDLE = 60;

/** A plain pass, then passes that look away from what does not fit and know what the last tone clips. */
const PASSES = 3;

/** Errors, in 8-bit steps, from which the fit looks away. */
const OUTLIER = 8;

/** Strength of the pull to unchanged tones, in cells: felt only where the pictures determine nothing. */
const PRIOR = 0.5;

/**
 * Fits one tone curve for all channels to what luma the target has, cell by cell: robust Gauss-Newton with clipping,
 * so that white collars and pale backgrounds of a brightened copy neither bend the curve nor count as differing.
 *
 * @param source - channels of the cells to fit
 * @param target - luma of the same cells
 */
export function fitTone(source: Omit<ChannelPlanes, 'luma'>, target: Float32Array): Tone {
  let tone = UNCHANGED;
  for (let pass = 0; pass < PASSES; pass++) {
    const system = new LeastSquares(Float64Array.of(UNCHANGED.constant, UNCHANGED.linear, UNCHANGED.square), PRIOR);
    const { regressors } = system;
    for (let i = 0; i < target.length; i++) {
      const clipped = pass > 0;
      regressors.fill(0);
      const fixed =
        addChannel(source.red[i], RED_WEIGHT, tone, clipped, regressors) +
        addChannel(source.green[i], GREEN_WEIGHT, tone, clipped, regressors) +
        addChannel(source.blue[i], BLUE_WEIGHT, tone, clipped, regressors);
      const wanted = target[i] - fixed;
      const predicted = regressors[0] * tone.constant + regressors[1] * tone.linear + regressors[2] * tone.square;
      const error = pass === 0 ? 0 : (wanted - predicted) / OUTLIER;
      system.add(wanted, 1 / (1 + error * error));
    }
    const solution = system.solve();
    tone = solution ? limitTone({ constant: solution[0], linear: solution[1], square: solution[2] }) : tone;
  }
  return tone;
}

/** Adds a channel's part of the luma to the regressors; a channel that the tone clips adds a fixed value instead. */
function addChannel(channel: number, weight: number, tone: Tone, clipping: boolean, regressors: Float64Array): number {
  if (clipping) {
    const value = evaluateTone(tone, channel);
    if (value <= 0) {
      return 0;
    }
    if (value >= 255) {
      return 255 * weight;
    }
  }
  regressors[0] += weight;
  regressors[1] += weight * channel;
  regressors[2] += (weight * channel * channel) / 255;
  return 0;
}

/** What a tone curve makes of a channel, unclipped. */
export function evaluateTone(tone: Tone, channel: number): number {
  return tone.constant + channel * (tone.linear + (tone.square * channel) / 255);
}

/** Keeps a tone within what a copy can have: another picture's tones are then left as a disagreement. */
function limitTone(tone: Tone): Tone {
  const square = clamp(tone.square, -STRONGEST_BEND, STRONGEST_BEND);
  const linear = clamp(tone.linear + tone.square, 1 / WIDEST_SPAN, WIDEST_SPAN) - square;
  const middle = clamp(evaluateTone(tone, 127.5), 127.5 - FARTHEST_MIDDLE, 127.5 + FARTHEST_MIDDLE);
  return { constant: middle - 127.5 * (linear + square / 2), linear, square };
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/**
 * Applies a tone curve to every channel of a view's pixels, clipping as 8 bits do. Before the pixels are averaged to
 * cells, since that is the order in which a copy was made.
 */
export function applyTone(view: View, tone: Tone): ChannelPlanes {
  const { planes, coverage } = view;
  const size = planes.luma.length;
  const luma = new Float32Array(size);
  const red = new Float32Array(size);
  const green = new Float32Array(size);
  const blue = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const weight = coverage === undefined ? 1 : coverage[i];
    const r = clamp(evaluateTone(tone, planes.red[i]), 0, 255) * weight;
    const g = clamp(evaluateTone(tone, planes.green[i]), 0, 255) * weight;
    const b = clamp(evaluateTone(tone, planes.blue[i]), 0, 255) * weight;
    red[i] = r;
    green[i] = g;
    blue[i] = b;
    luma[i] = lumaOf(r, g, b);
  }
  return { luma, red, green, blue };
}

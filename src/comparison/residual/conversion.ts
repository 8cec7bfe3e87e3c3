import { lumaOf } from '../base/luma';
import type { Channels } from './channels';
import type { FlatCells } from './flatness';

/** Errors count up to this many 8-bit steps: a part that differs says nothing about profiles. */
const OUTLIER = 24;

/** Squared error, in 8-bit steps, of the luma and of two color differences together. */
export function errorOf(red: number, green: number, blue: number): number {
  const luma = lumaOf(red, green, blue);
  return Math.min(OUTLIER * OUTLIER, luma * luma + (red - luma) * (red - luma) + (blue - luma) * (blue - luma));
}

/** Colors that are converted at once for a sum of errors, which is seldom added to the end. */
const AT_ONCE = 32;
const batch: Channels = { red: new Float32Array(AT_ONCE), green: new Float32Array(AT_ONCE), blue: new Float32Array(AT_ONCE) };

/** The change of colors from one picture to another. */
export abstract class ColorConversion {
  /** How far all its colors together may be off, in 8-bit steps: nothing for a formula. */
  public abstract readonly slack: number;

  /** Converts the channels of the first `count` cells or pixels in place. */
  public abstract convert(channels: Channels, count: number): void;

  /** Converts the channels of cells or pixels. */
  public apply({ red, green, blue }: Channels): Channels {
    const converted = { red: red.slice(), green: green.slice(), blue: blue.slice() };
    this.convert(converted, red.length);
    return converted;
  }

  /**
   * Weighted sum of the errors that this conversion leaves.
   *
   * @param limit - where the sum exceeds it, the rest is not added
   */
  public errorSum(source: Channels, target: Channels, { indices, weights }: FlatCells, limit: number): number {
    const { red, green, blue } = batch;
    let sum = 0;
    for (let first = 0; first < indices.length && sum <= limit; first += AT_ONCE) {
      const count = Math.min(AT_ONCE, indices.length - first);
      for (let k = 0; k < count; k++) {
        const i = indices[first + k];
        red[k] = source.red[i];
        green[k] = source.green[i];
        blue[k] = source.blue[i];
      }
      this.convert(batch, count);
      for (let k = 0; k < count && sum <= limit; k++) {
        const i = indices[first + k];
        sum += weights[first + k] * errorOf(red[k] - target.red[i], green[k] - target.green[i], blue[k] - target.blue[i]);
      }
    }
    return sum;
  }
}

import { lumaOf } from '../base/luma';
import type { Channels } from './channels';
import type { FlatCells } from './flatness';

/** The change of colors from one picture to another. */
export interface ColorConversion {
  /** How far all its colors together may be off, in 8-bit steps: nothing for a formula. */
  readonly slack: number;
  /** Converts the channels of cells or pixels. */
  readonly apply: (channels: Channels) => Channels;
  /**
   * Weighted sum of the errors that this conversion leaves.
   *
   * @param limit - where the sum exceeds it, the rest is not added
   */
  readonly errorSum: (source: Channels, target: Channels, cells: FlatCells, limit: number) => number;
}

/** Errors count up to this many 8-bit steps: a part that differs says nothing about profiles. */
const OUTLIER = 24;

/** Squared error, in 8-bit steps, of the luma and of two color differences together. */
export function errorOf(red: number, green: number, blue: number): number {
  const luma = lumaOf(red, green, blue);
  return Math.min(OUTLIER * OUTLIER, luma * luma + (red - luma) * (red - luma) + (blue - luma) * (blue - luma));
}

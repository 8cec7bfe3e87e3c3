import type { Channels } from './channels';
import { SCALE, explainedBy, systemOf } from './explained';
import type { FlatCells } from './flatness';

const CHANNELS = ['red', 'green', 'blue'] as const;

/** What a conversion leaves of the difference between two pictures' colors, in 8-bit steps. */
export interface ConversionRest {
  /** Root mean square of all of it. */
  readonly total: number;
  /**
   * Root mean square of what one more change of all colors would explain. A table's own errors point this way and that; a person's edit changes all colors
   * one way.
   */
  readonly systematic: number;
}

/** Measures what a conversion leaves, on cells weighed by how flat they are. */
export function conversionRest(converted: Channels, target: Channels, { indices, weights }: FlatCells): ConversionRest {
  let total = 0;
  let systematic = 0;
  let count = 0;
  for (const channel of CHANNELS) {
    const system = systemOf(4);
    const { regressors } = system;
    for (let n = 0; n < indices.length; n++) {
      const i = indices[n];
      const error = target[channel][i] - converted[channel][i];
      regressors[1] = converted.red[i] / SCALE;
      regressors[2] = converted.green[i] / SCALE;
      regressors[3] = converted.blue[i] / SCALE;
      system.add(error, weights[n]);
      total += weights[n] * error * error;
      count += weights[n];
    }
    systematic += explainedBy(system);
  }
  return { total: count === 0 ? 0 : Math.sqrt(total / count), systematic: Math.sqrt(systematic / CHANNELS.length) };
}

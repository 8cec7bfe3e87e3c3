import { lumaOf } from '../base/luma';
import type { Channels } from './channels';
import { SCALE, explainedBy, systemOf } from './explained';
import type { FlatCells } from './flatness';

const CHANNELS = ['red', 'green', 'blue'] as const;

/** Strength of the pull to no change, in cells: so little that only gray pictures, whose channels are their luma, need it. */
const PRIOR = 0.001;

/**
 * Mean square errors of all three channels together below which an edit explains no more than a copy may leave: what compression leaves even at 240 px, half a step for each
 * channel; and 1.9 for each where a table made the conversion, which is measured. Few flat colors, as of drawings, any edit explains to less.
 */
const LEFT_BY_FORMULA = 1.5;
const LEFT_BY_TABLE = 10.8;

/**
 * Says how much better an edit that a person may have made explains a difference between two pictures' colors than a conversion that a service may have made:
 * the root mean square error of the conversion, over that of the closest edit. Noise is in both, so that even a thumbnail tells one from the other.
 *
 * @param isTable - then each channel may become a multiple of itself and of the luma, with an offset, as photo apps change brightness, contrast, warmth and saturation, and
 * as their filters do. Else only the saturation may change: a formula leaves little, of which that many unknowns would explain too much
 */
export function errorToEdit(
  converted: Channels,
  source: Channels,
  target: Channels,
  { indices, weights }: FlatCells,
  isTable: boolean
): number {
  let squares = 0;
  let ofConverted = 0;
  let explained = 0;
  let products = 0;
  let strength = 0;
  let count = 0;
  for (const channel of CHANNELS) {
    const system = systemOf(3, PRIOR);
    const { regressors } = system;
    for (let n = 0; n < indices.length; n++) {
      const i = indices[n];
      const weight = weights[n];
      const from = source[channel][i];
      const luma = lumaOf(source.red[i], source.green[i], source.blue[i]);
      const error = target[channel][i] - from;
      regressors[1] = from / SCALE;
      regressors[2] = luma / SCALE;
      system.add(error, weight);
      products += weight * (from - luma) * error;
      strength += weight * (from - luma) ** 2;
      squares += weight * error * error;
      ofConverted += weight * (target[channel][i] - converted[channel][i]) ** 2;
      count += weight / CHANNELS.length;
    }
    explained += explainedBy(system);
  }
  if (count === 0) {
    return 0;
  }
  const left = squares / count - (isTable ? explained : strength && products ** 2 / strength / count);
  return Math.sqrt(ofConverted / count / Math.max(isTable ? LEFT_BY_TABLE : LEFT_BY_FORMULA, left));
}

import { LeastSquares } from '../math/leastSquares';
import type { Channels } from './channels';
import type { FlatCells } from './flatness';

/** Strength of the pull to no change, in cells. */
const PRIOR = 0.5;

/** Scale of the regressors, in 8-bit steps: about as large as the constant, for numerical stability. */
const SCALE = 64;

const CHANNELS = ['red', 'green', 'blue'] as const;

/**
 * How much of what a conversion leaves one more change of all colors would explain: the root mean square of that change, in 8-bit
 * steps. A table's own errors point this way and that; a person's edit changes all colors one way.
 */
export function systematicRest(converted: Channels, target: Channels, { indices, weights }: FlatCells): number {
  let squares = 0;
  for (const channel of CHANNELS) {
    const system = new LeastSquares(new Float64Array(4), PRIOR);
    const { regressors } = system;
    regressors[0] = 1;
    for (let n = 0; n < indices.length; n++) {
      const i = indices[n];
      regressors[1] = converted.red[i] / SCALE;
      regressors[2] = converted.green[i] / SCALE;
      regressors[3] = converted.blue[i] / SCALE;
      system.add(target[channel][i] - converted[channel][i], weights[n]);
    }
    const solution = system.solve();
    squares += solution ? system.meanSquareOf(solution) : 0;
  }
  return Math.sqrt(squares / CHANNELS.length);
}

import { LeastSquares } from '../math/leastSquares';

/** Strength of the pull to no change, in cells. */
const PRIOR = 0.5;

/** Scale of the regressors, in 8-bit steps: about as large as the constant, for numerical stability. */
export const SCALE = 64;

/** A change of all cells to be solved for; the first regressor is a constant. */
export function systemOf(unknowns: number, prior: number = PRIOR): LeastSquares {
  const system = new LeastSquares(new Float64Array(unknowns), prior);
  system.regressors[0] = 1;
  return system;
}

/** Weighted mean square of what a change explains. */
export function explainedBy(system: LeastSquares): number {
  const solution = system.solve();
  return solution ? system.meanSquareOf(solution) : 0;
}

import { LeastSquares } from '../math/leastSquares';

/** Unknowns: sharpness, shift and growth along x, the same along y. */
const UNKNOWNS = 5;

/** The first pass weights all cells alike; later ones weight outliers down. */
const PASSES = 2;

/** Error, in 8-bit steps, at which a cell's weight is halved. */
const OUTLIER = 8;

/** Strength of the pull to no adjustment, in cells. */
const PRIOR = 0.5;

/**
 * Fits a small change of sharpness (along the Laplacian) and of framing (along the gradients) from predicted luma to the target,
 * and applies it: a tangent distance, after Simard, LeCun and Denker.
 *
 * @param fitted - indices of the cells to fit
 * @param usable - 1 for the cells to adjust, whose four neighbors must be on the grid
 */
export function fitTangents(
  luma: Float32Array,
  target: Float32Array,
  fitted: Int32Array,
  usable: Uint8Array,
  columns: number,
  rows: number
): Float32Array {
  const unchanged = new Float64Array(UNKNOWNS);
  let solution = unchanged;
  for (let pass = 0; pass < PASSES; pass++) {
    const system = new LeastSquares(unchanged, PRIOR);
    const { regressors } = system;
    for (const i of fitted) {
      const y = Math.floor(i / columns);
      fillTangents(luma, i, columns, i / columns - y - 0.5, y / rows - 0.5, regressors);
      const wanted = target[i] - luma[i];
      const error = pass === 0 ? 0 : (wanted - change(regressors, solution)) / OUTLIER;
      system.add(wanted, 1 / (1 + error * error));
    }
    solution = system.solve() ?? solution;
  }
  const adjusted = new Float32Array(luma.length);
  const regressors = new Float64Array(UNKNOWNS);
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      if (usable[i]) {
        fillTangents(luma, i, columns, x / columns - 0.5, y / rows - 0.5, regressors);
        adjusted[i] = Math.max(0, Math.min(255, luma[i] + change(regressors, solution)));
      }
    }
  }
  return adjusted;
}

/** @param across - from the grid's middle, in parts of its width; `down` of its height */
function fillTangents(luma: Float32Array, i: number, columns: number, across: number, down: number, regressors: Float64Array): void {
  const left = luma[i - 1];
  const right = luma[i + 1];
  const above = luma[i - columns];
  const below = luma[i + columns];
  regressors[0] = left + right + above + below - 4 * luma[i];
  regressors[1] = right - left;
  regressors[2] = (right - left) * across;
  regressors[3] = below - above;
  regressors[4] = (below - above) * down;
}

function change(regressors: Float64Array, solution: Float64Array): number {
  return (
    regressors[0] * solution[0] +
    regressors[1] * solution[1] +
    regressors[2] * solution[2] +
    regressors[3] * solution[3] +
    regressors[4] * solution[4]
  );
}

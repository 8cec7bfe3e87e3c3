/** Pivots below this part of their diagonal say that the observations do not determine the unknowns. */
const SINGULAR = 1e-9;

/**
 * A small weighted linear least-squares problem: `regressors · unknowns ≈ target`.
 * It accumulates the normal equations and solves them by Cholesky factorization.
 */
export class LeastSquares {
  /** The observation to be added next; the caller fills it in place. */
  public readonly regressors: Float64Array;

  private readonly _unknowns: number;
  private readonly _prior: number;
  private readonly _matrix: Float64Array;
  private readonly _vector: Float64Array;

  /**
   * @param expected - the unknowns where no observation says otherwise; its length is their number
   * @param weight - of that expectation: an observation of each unknown with a regressor of 1
   */
  public constructor(expected: Float64Array, weight: number) {
    const n = expected.length;
    this._unknowns = n;
    this._prior = weight;
    this.regressors = new Float64Array(n);
    this._matrix = new Float64Array(n * n);
    this._vector = expected.map((value) => value * weight);
    for (let i = 0; i < n; i++) {
      this._matrix[i * n + i] = weight;
    }
  }

  /** Weighted mean square, over the observations, of what a solution makes of their regressors, the first of which is always 1. */
  public meanSquareOf(solution: Float64Array): number {
    const n = this._unknowns;
    const matrix = this._matrix;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const row = i * n;
      squares += solution[i] * solution[i] * (matrix[row + i] - this._prior);
      for (let j = 0; j < i; j++) {
        squares += 2 * solution[i] * solution[j] * matrix[row + j];
      }
    }
    const weights = matrix[0] - this._prior;
    return weights > 0 ? Math.max(0, squares / weights) : 0;
  }

  /** Adds the observation in {@link regressors}. */
  public add(target: number, weight: number): void {
    const n = this._unknowns;
    const { regressors, _matrix: matrix, _vector: vector } = this;
    for (let i = 0; i < n; i++) {
      const scaled = regressors[i] * weight;
      const row = i * n;
      vector[i] += scaled * target;
      for (let j = 0; j <= i; j++) {
        matrix[row + j] += scaled * regressors[j];
      }
    }
  }

  /** @returns the unknowns, or `undefined` where the observations do not determine them */
  public solve(): Float64Array | undefined {
    const n = this._unknowns;
    const l = this._matrix.slice();
    const x = this._vector.slice();
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        l[i * n + j] = (l[i * n + j] - dot(l, i * n, j * n, j)) / l[j * n + j];
      }
      const diagonal = l[i * n + i];
      const pivot = diagonal - dot(l, i * n, i * n, i);
      if (!(pivot > SINGULAR * diagonal)) {
        return undefined;
      }
      l[i * n + i] = Math.sqrt(pivot);
      for (let k = 0; k < i; k++) {
        x[i] -= l[i * n + k] * x[k];
      }
      x[i] /= l[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) {
        x[i] -= l[k * n + i] * x[k];
      }
      x[i] /= l[i * n + i];
    }
    return x;
  }
}

/** Dot product of the first `length` entries of two rows. */
function dot(values: Float64Array, first: number, second: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) {
    sum += values[first + k] * values[second + k];
  }
  return sum;
}

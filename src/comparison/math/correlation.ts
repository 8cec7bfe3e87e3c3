/** Fewer shared cells than this say nothing. */
const FEWEST_CELLS = 4;

/** Variance, in squared 8-bit steps, below which a side counts as uniform: rounding alone makes 1/12. */
const UNIFORM = 0.1;

/** Values on a grid, and which of them count. */
export interface Values {
  readonly luma: Float32Array;
  /** 1 where a value counts, else 0. */
  readonly valid: Uint8Array;
}

/** Sums over cells that two planes share: the first's values `a`, the second's `b`. */
export class CorrelationSums {
  public count: number = 0;
  public a: number = 0;
  public b: number = 0;
  public aa: number = 0;
  public bb: number = 0;
  public ab: number = 0;

  /**
   * Adds a run of cells: of the first plane from index `p` on, of the second from `q` on.
   *
   * @param step - from cell to cell of the second plane: -1 to run against it
   */
  public add(first: Values, p: number, second: Values, q: number, length: number, step: 1 | -1 = 1): void {
    const { luma: lumaA, valid: validA } = first;
    const { luma: lumaB, valid: validB } = second;
    // Local variables stay in registers.
    let { count, a, b, aa, bb, ab } = this;
    for (let i = p, j = q; i < p + length; i++, j += step) {
      if (validA[i] & validB[j]) {
        const valueA = lumaA[i];
        const valueB = lumaB[j];
        count++;
        a += valueA;
        b += valueB;
        aa += valueA * valueA;
        bb += valueB * valueB;
        ab += valueA * valueB;
      }
    }
    this.count = count;
    this.a = a;
    this.b = b;
    this.aa = aa;
    this.bb = bb;
    this.ab = ab;
  }

  /**
   * Normalized correlation (Pearson's).
   *
   * @returns -1 to 1; 0 where one side is uniform, or too few cells are shared
   */
  public correlation(): number {
    const { count, a, b } = this;
    if (count < FEWEST_CELLS) {
      return 0;
    }
    const varianceA = this.aa / count - (a / count) * (a / count);
    const varianceB = this.bb / count - (b / count) * (b / count);
    if (varianceA < UNIFORM || varianceB < UNIFORM) {
      return 0;
    }
    const covariance = this.ab / count - (a / count) * (b / count);
    return covariance / Math.sqrt(varianceA * varianceB);
  }
}

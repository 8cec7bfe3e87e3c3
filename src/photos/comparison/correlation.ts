/** Fewer shared cells than this say nothing. */
const FEWEST_CELLS = 4;

/** Variance, in squared 8-bit steps, below which a side counts as uniform: rounding alone makes 1/12. */
const UNIFORM = 0.1;

/** Sums over cells that two planes share: the first's values `a`, the second's `b`. */
export class CorrelationSums {
  public count: number = 0;
  public a: number = 0;
  public b: number = 0;
  public aa: number = 0;
  public bb: number = 0;
  public ab: number = 0;

  /**
   * Normalised correlation (Pearson's).
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

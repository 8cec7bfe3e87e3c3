/** Two planes on one grid: what one picture predicts, and what the other shows. */
export interface Disagreement {
  readonly columns: number;
  readonly rows: number;
  readonly predicted: Float32Array;
  readonly actual: Float32Array;
  /** Squared error of each cell, in squared 8-bit steps. */
  readonly squaredErrors: Float32Array;
  /** 1 where a cell counts. */
  readonly usable: Uint8Array;
}

/** Sums kept for a block: cells, squared errors, and values and squares of either plane. */
export const CELLS = 0;
export const ERRORS = 1;
export const PREDICTED = 2;
const PREDICTED_SQUARES = 3;
export const ACTUAL = 4;
const ACTUAL_SQUARES = 5;
const SUMS = 6;

/** Summed-area table over blocks of cells. */
export class SummedAreaTable {
  public readonly across: number;
  public readonly down: number;
  private readonly _table: Float64Array;
  private readonly _sum: Float64Array = new Float64Array(SUMS);

  public constructor(disagreement: Disagreement, blockCells: number) {
    const { columns, rows } = disagreement;
    this.across = Math.ceil(columns / blockCells);
    this.down = Math.ceil(rows / blockCells);
    this._table = new Float64Array((this.across + 1) * (this.down + 1) * SUMS);
    this._addCells(disagreement, blockCells);
    this._accumulate();
  }

  /** Sums over a rectangle of blocks, cut to the table; valid until the next call. */
  public sum(left: number, top: number, right: number, bottom: number): Float64Array {
    const stride = (this.across + 1) * SUMS;
    const x0 = Math.max(0, left) * SUMS;
    const x1 = Math.min(this.across, right) * SUMS;
    const y0 = Math.max(0, top) * stride;
    const y1 = Math.min(this.down, bottom) * stride;
    const table = this._table;
    for (let k = 0; k < SUMS; k++) {
      this._sum[k] = table[y1 + x1 + k] - table[y1 + x0 + k] - table[y0 + x1 + k] + table[y0 + x0 + k];
    }
    return this._sum;
  }

  private _addCells(disagreement: Disagreement, blockCells: number): void {
    const { columns, rows, predicted, actual, squaredErrors, usable } = disagreement;
    const table = this._table;
    const stride = this.across + 1;
    for (let y = 0, i = 0; y < rows; y++) {
      const row = (Math.floor(y / blockCells) + 1) * stride + 1;
      for (let x = 0; x < columns; x++, i++) {
        if (usable[i]) {
          const p = predicted[i];
          const a = actual[i];
          const s = (row + Math.floor(x / blockCells)) * SUMS;
          table[s + CELLS]++;
          table[s + ERRORS] += squaredErrors[i];
          table[s + PREDICTED] += p;
          table[s + PREDICTED_SQUARES] += p * p;
          table[s + ACTUAL] += a;
          table[s + ACTUAL_SQUARES] += a * a;
        }
      }
    }
  }

  private _accumulate(): void {
    const table = this._table;
    const stride = (this.across + 1) * SUMS;
    for (let y = 1; y <= this.down; y++) {
      for (let i = y * stride + SUMS; i < (y + 1) * stride; i++) {
        table[i] += table[i - SUMS] + table[i - stride] - table[i - stride - SUMS];
      }
    }
  }
}

/** Variance of the plane whose sum is at `first` and whose squares follow it. */
export function variance(sums: Float64Array, first: number): number {
  const cells = sums[CELLS];
  if (cells === 0) {
    return 0;
  }
  const mean = sums[first] / cells;
  return Math.max(0, sums[first + 1] / cells - mean * mean);
}

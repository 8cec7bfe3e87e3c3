import { CorrelationSums } from '../math/correlation';
import type { Cells } from './sampleLuma';

/** Cells of one picture, with what makes correlating many shifts of them cheap. */
export class ShiftedCells {
  public readonly cells: Cells;
  /** Sums of the values, and of their squares, over the cells above and left of each; absent where some cells do not count. */
  private readonly _sums: Float64Array | undefined;
  private readonly _squares: Float64Array | undefined;

  public constructor(cells: Cells) {
    this.cells = cells;
    if (cells.valid.every((counts) => counts === 1)) {
      const { columns, rows } = cells.grid;
      this._sums = summedArea(cells.luma, columns, rows, 1);
      this._squares = summedArea(cells.luma, columns, rows, 2);
    }
  }

  /** Normalized correlation of these cells, shifted by whole cells, with others, over the cells valid in both. */
  public correlate(others: ShiftedCells, dx: number, dy: number): number {
    const { grid, luma } = this.cells;
    const other = others.cells;
    const { columns } = grid;
    const otherColumns = other.grid.columns;
    const left = Math.max(0, -dx);
    const top = Math.max(0, -dy);
    const right = Math.min(columns, otherColumns - dx);
    const bottom = Math.min(grid.rows, other.grid.rows - dy);
    const sums = new CorrelationSums();
    if (!this._sums || !this._squares || !others._sums || !others._squares) {
      for (let y = top; y < bottom; y++) {
        sums.add(this.cells, y * columns + left, other, (y + dy) * otherColumns + left + dx, right - left);
      }
      return sums.correlation();
    }
    let products = 0;
    const otherLuma = other.luma;
    for (let y = top; y < bottom; y++) {
      let q = (y + dy) * otherColumns + left + dx;
      for (let p = y * columns + left, end = y * columns + right; p < end; p++, q++) {
        products += luma[p] * otherLuma[q];
      }
    }
    sums.count = Math.max(0, right - left) * Math.max(0, bottom - top);
    sums.a = sumOver(this._sums, columns, left, top, right, bottom);
    sums.aa = sumOver(this._squares, columns, left, top, right, bottom);
    sums.b = sumOver(others._sums, otherColumns, left + dx, top + dy, right + dx, bottom + dy);
    sums.bb = sumOver(others._squares, otherColumns, left + dx, top + dy, right + dx, bottom + dy);
    sums.ab = products;
    return sums.correlation();
  }
}

function summedArea(values: Float32Array, columns: number, rows: number, exponent: 1 | 2): Float64Array {
  const stride = columns + 1;
  const table = new Float64Array(stride * (rows + 1));
  for (let y = 0, i = 0; y < rows; y++) {
    let inRow = 0;
    for (let x = 1; x <= columns; x++, i++) {
      inRow += exponent === 1 ? values[i] : values[i] * values[i];
      table[(y + 1) * stride + x] = table[y * stride + x] + inRow;
    }
  }
  return table;
}

function sumOver(table: Float64Array, columns: number, left: number, top: number, right: number, bottom: number): number {
  const above = top * (columns + 1);
  const below = bottom * (columns + 1);
  return table[below + right] - table[below + left] - table[above + right] + table[above + left];
}

import { CorrelationSums } from '../math/correlation';
import type { Cells } from './sampleLuma';
import { ShiftedCells } from './shifts';

function cellsOf(columns: number, rows: number, valueAt: (x: number, y: number) => number): Cells {
  const luma = Float32Array.from({ length: columns * rows }, (_unused, i) => valueAt(i % columns, Math.floor(i / columns)));
  const grid = { columns, rows, left: 0, top: 0, pitchX: 1, pitchY: 1 };
  return { grid, luma, valid: new Uint8Array(luma.length).fill(1) };
}

/** Cell by cell, without any table. */
function slowly(cells: Cells, other: Cells, dx: number, dy: number): number {
  const sums = new CorrelationSums();
  for (let y = 0; y < cells.grid.rows; y++) {
    for (let x = 0; x < cells.grid.columns; x++) {
      if (x + dx >= 0 && x + dx < other.grid.columns && y + dy >= 0 && y + dy < other.grid.rows) {
        sums.add(cells, y * cells.grid.columns + x, other, (y + dy) * other.grid.columns + x + dx, 1);
      }
    }
  }
  return sums.correlation();
}

describe('ShiftedCells', () => {
  const first = cellsOf(7, 5, (x, y) => (x * 37 + y * 91 + x * y * 13) % 256);
  const second = cellsOf(6, 8, (x, y) => (x * 53 + y * 29 + x * x * 7) % 256);

  for (const [dx, dy] of [
    [0, 0],
    [2, 3],
    [-3, 1],
    [1, -2],
    [-2, -1],
    [4, 6]
  ]) {
    it(`correlates at a shift of ${dx}, ${dy}`, () => {
      expect(new ShiftedCells(first).correlate(new ShiftedCells(second), dx, dy)).toBeCloseTo(slowly(first, second, dx, dy), 9);
    });
  }

  it('says nothing where no cells are shared', () => {
    expect(new ShiftedCells(first).correlate(new ShiftedCells(second), 7, 0)).toBe(0);
    expect(new ShiftedCells(first).correlate(new ShiftedCells(second), 0, 9)).toBe(0);
  });

  it('leaves out the cells that do not count in either picture, at any shift', () => {
    for (const [dx, dy] of [
      [1, 2],
      [-2, 1],
      [-1, -1]
    ]) {
      for (const side of [first, second]) {
        const holed: Cells = { ...side, valid: side.valid.map((_one, i) => (i % 5 === 2 ? 0 : 1)) };
        const pair: [Cells, Cells] = side === first ? [holed, second] : [first, holed];
        const correlation = new ShiftedCells(pair[0]).correlate(new ShiftedCells(pair[1]), dx, dy);
        expect(correlation).toBeCloseTo(slowly(...pair, dx, dy), 9);
        expect(correlation).not.toBeCloseTo(slowly(first, second, dx, dy), 3);
      }
    }
  });
});

import { ACTUAL, CELLS, ERRORS, PREDICTED, SummedAreaTable, variance } from './summedAreaTable';

function plane(value: (x: number, y: number) => number, columns: number, rows: number): Float32Array {
  return Float32Array.from({ length: columns * rows }, (_unused, i) => value(i % columns, Math.floor(i / columns)));
}

describe('SummedAreaTable', () => {
  const predicted = plane((x, y) => x + 2 * y, 5, 4);
  const actual = plane((x, y) => x * y, 5, 4);
  const usable = plane((x, y) => (x === 4 && y === 0 ? 0 : 1), 5, 4);
  const table = new SummedAreaTable(
    {
      columns: 5,
      rows: 4,
      predicted,
      actual,
      squaredErrors: actual.map((value, i) => (value - predicted[i]) ** 2),
      usable: Uint8Array.from(usable)
    },
    2
  );

  it('has blocks enough for every cell', () => {
    expect([table.across, table.down]).toEqual([3, 2]);
  });

  it('sums any rectangle of blocks', () => {
    for (const [left, top, right, bottom] of [
      [0, 0, 3, 2],
      [0, 0, 1, 1],
      [1, 0, 3, 1],
      [2, 1, 3, 2],
      [0, 1, 2, 2]
    ]) {
      let cells = 0;
      let errors = 0;
      let p = 0;
      let a = 0;
      let aa = 0;
      for (let y = 2 * top; y < Math.min(4, 2 * bottom); y++) {
        for (let x = 2 * left; x < Math.min(5, 2 * right); x++) {
          if (!(x === 4 && y === 0)) {
            cells++;
            errors += (x * y - x - 2 * y) ** 2;
            p += x + 2 * y;
            a += x * y;
            aa += (x * y) ** 2;
          }
        }
      }
      const sums = table.sum(left, top, right, bottom);
      expect(sums[CELLS]).toBe(cells);
      expect(sums[ERRORS]).toBeCloseTo(errors, 6);
      expect(sums[PREDICTED]).toBeCloseTo(p, 6);
      expect(sums[ACTUAL]).toBeCloseTo(a, 6);
      expect(variance(sums, ACTUAL)).toBeCloseTo(aa / cells - (a / cells) ** 2, 6);
    }
  });

  it('cuts rectangles to the table', () => {
    expect(table.sum(-5, -5, 9, 9)[CELLS]).toBe(19);
    expect(table.sum(-5, 0, 1, 1)[CELLS]).toBe(4);
  });

  it('has no variance without cells', () => {
    expect(variance(new Float64Array(6), PREDICTED)).toBe(0);
  });
});

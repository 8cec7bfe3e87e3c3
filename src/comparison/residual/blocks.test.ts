import { ratiosOfWindows } from './blocks';
import type { Ratio } from './blocks';

/** A grid of 11 × 8 cells: three by two blocks of three cells, and so two windows beside each other. */
const COLUMNS = 11;
const ROWS = 8;

function plane(value: (x: number, y: number) => number): Float64Array {
  return Float64Array.from({ length: COLUMNS * ROWS }, (_unused, i) => value(i % COLUMNS, Math.floor(i / COLUMNS)));
}

const ratio = (given: Partial<Ratio>): Ratio => ({
  columns: COLUMNS,
  rows: ROWS,
  counts: new Uint8Array(COLUMNS * ROWS).fill(1),
  numerator: plane(() => 1),
  denominator: plane(() => 2),
  ...given
});

describe('ratiosOfWindows', () => {
  it('divides the sums over windows of two by two blocks, in ascending order', () => {
    // The left window covers columns 1 to 6, the right one 4 to 9
    const numerator = plane((x) => (x < 4 ? 4 : 1));
    expect([...ratiosOfWindows(ratio({ numerator }), 3, 0)]).toEqual([0.5, 1.25]);
  });

  it('leaves out the outermost cells', () => {
    const numerator = plane((x, y) => (x === 0 || y === 0 || x === COLUMNS - 1 || y === ROWS - 1 ? 100 : 1));
    expect([...ratiosOfWindows(ratio({ numerator }), 3, 0)]).toEqual([0.5, 0.5]);
  });

  it('leaves out a window whose denominator is faint', () => {
    const denominator = plane((x) => (x < 4 ? 2 : 1));
    expect([...ratiosOfWindows(ratio({ denominator }), 3, 1)]).toEqual([36 / 54]);
  });

  it('leaves out a window of which less than half counts, and cells that do not count', () => {
    const numerator = plane((x) => (x < 7 ? 1 : 100));
    const half = Uint8Array.from(plane((x) => (x < 7 ? 1 : 0)));
    expect([...ratiosOfWindows(ratio({ numerator, counts: half }), 3, 0)]).toEqual([0.5, 0.5]);
    const less = Uint8Array.from(plane((x, y) => (x < 7 && !(x === 4 && y === 1) ? 1 : 0)));
    expect([...ratiosOfWindows(ratio({ numerator, counts: less }), 3, 0)]).toEqual([0.5]);
  });

  it('has no window in a strip', () => {
    const strip = { counts: new Uint8Array(11).fill(1), numerator: new Float64Array(11), denominator: new Float64Array(11) };
    expect(ratiosOfWindows({ columns: 11, rows: 1, ...strip }, 3, 0)).toHaveLength(0);
    expect(ratiosOfWindows({ columns: 1, rows: 11, ...strip }, 3, 0)).toHaveLength(0);
  });

  it('has a window at every block but the last along either axis', () => {
    // Three by three blocks of three cells, and the outermost cells
    const square = 11 * 11;
    const filled = (value: number): Float64Array => new Float64Array(square).fill(value);
    const nine: Ratio = { columns: 11, rows: 11, counts: new Uint8Array(square).fill(1), numerator: filled(1), denominator: filled(2) };
    expect([...ratiosOfWindows(nine, 3, 0)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});

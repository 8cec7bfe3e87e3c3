import { differenceOfBackground } from './background';

const COLUMNS = 20;
const ROWS = 40;

/** Whether something is so at a cell. */
type Where = (x: number, y: number) => boolean;

const everywhere: Where = () => true;
/** The strips: four rows, three columns on either side, down to the shoulders. */
const strips: Where = (x, y) => y < 28 && (y < 4 || x < 3 || x >= 17);

interface Planes {
  /** Where the ratio is 0.1 more than elsewhere. */
  readonly raised: Where;
  readonly counts?: Where;
  /** Mean of the denominator in the strips and elsewhere. */
  readonly detail?: readonly [number, number];
}

function differenceOf({ raised, counts = everywhere, detail = [200, 200] }: Planes): number {
  const cells = Array.from({ length: COLUMNS * ROWS }, (_unused, i) => [i % COLUMNS, Math.floor(i / COLUMNS)] as const);
  const denominator = Float64Array.from(cells, ([x, y]) => (strips(x, y) ? detail[0] : detail[1]));
  return differenceOfBackground({
    columns: COLUMNS,
    rows: ROWS,
    counts: Uint8Array.from(cells, ([x, y]) => (counts(x, y) ? 1 : 0)),
    numerator: Float64Array.from(cells, ([x, y], i) => denominator[i] * (raised(x, y) ? 0.3 : 0.2)),
    denominator
  });
}

describe('differenceOfBackground', () => {
  it('is 0 where the ratio is the same everywhere, or differs in the person and the background alike', () => {
    expect(differenceOf({ raised: everywhere })).toBeCloseTo(0, 9);
    expect(differenceOf({ raised: (x, y) => (x + y) % 2 === 0 })).toBeCloseTo(0, 9);
  });

  it('is how far the upper edge and both sides, down to the shoulders, are from the rest, whichever is more', () => {
    expect(differenceOf({ raised: strips })).toBeCloseTo(0.1, 9);
    expect(differenceOf({ raised: (x, y) => !strips(x, y) })).toBeCloseTo(0.1, 9);
  });

  it('weighs cells by their detail', () => {
    expect(differenceOf({ raised: (_x, y) => y < 4, detail: [400, 200] })).toBeCloseTo((0.1 * 80) / 224, 9);
  });

  it('looks only at cells that count', () => {
    expect(differenceOf({ raised: (x, y) => strips(x, y) && x < 10, counts: (x) => x < 10 })).toBeCloseTo(0.1, 9);
    expect(differenceOf({ raised: (x, y) => strips(x, y) && x < 10, counts: (x) => x >= 10 })).toBeCloseTo(0, 9);
  });

  it('tells nothing where either has too little detail', () => {
    expect(differenceOf({ raised: strips, detail: [101, 101] })).toBeCloseTo(0.1, 9);
    expect(differenceOf({ raised: strips, detail: [100, 200] })).toBe(0);
    expect(differenceOf({ raised: strips, detail: [200, 100] })).toBe(0);
    expect(differenceOf({ raised: strips, counts: () => false })).toBe(0);
  });

  it('tells nothing where a round mask has taken most of the background', () => {
    // Of 576 cells in the middle 17 in 100 are 98
    const fewer =
      (rows: number): Where =>
      (x, y) =>
        !strips(x, y) || (y >= 4 && y < 4 + rows);
    expect(differenceOf({ raised: strips, counts: fewer(17) })).toBeCloseTo(0.1, 9);
    expect(differenceOf({ raised: strips, counts: fewer(16) })).toBe(0);
  });
});

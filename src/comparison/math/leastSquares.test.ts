import { LeastSquares } from './leastSquares';

function solve(rows: readonly (readonly [readonly number[], number, number])[], unknowns: number, prior: number): Float64Array | undefined {
  const system = new LeastSquares(new Float64Array(unknowns), prior);
  for (const [regressors, target, weight] of rows) {
    system.regressors.set(regressors);
    system.add(target, weight);
  }
  return system.solve();
}

describe('LeastSquares', () => {
  it('solves exact equations', () => {
    const solution = solve(
      [
        [[2, 1, 0], 5, 1],
        [[1, 3, 1], 6, 1],
        [[0, 1, 4], 13, 1]
      ],
      3,
      0
    );
    // 2a + b = 5; a + 3b + c = 6; b + 4c = 13
    const [a, b, c] = Array.from(solution ?? []);
    expect(2 * a + b).toBeCloseTo(5, 9);
    expect(a + 3 * b + c).toBeCloseTo(6, 9);
    expect(b + 4 * c).toBeCloseTo(13, 9);
  });

  it('fits a line to points, each by its weight', () => {
    const rows: [number[], number, number][] = [
      [[1, 0], 1, 1],
      [[1, 1], 3, 1],
      [[1, 2], 5, 1],
      [[1, 3], 100, 0]
    ];
    const [constant, slope] = Array.from(solve(rows, 2, 0) ?? []);
    expect(constant).toBeCloseTo(1, 9);
    expect(slope).toBeCloseTo(2, 9);
    const [mean] = Array.from(
      solve(
        [
          [[1], 2, 3],
          [[1], 6, 1]
        ],
        1,
        0
      ) ?? []
    );
    expect(mean).toBeCloseTo(3, 9);
  });

  it('stays at what is expected where nothing says otherwise', () => {
    const system = new LeastSquares(Float64Array.of(5, -2), 0.5);
    const [unmoved, still] = Array.from(system.solve() ?? []);
    expect(unmoved).toBeCloseTo(5, 9);
    expect(still).toBeCloseTo(-2, 9);
    system.regressors.set([1, 0]);
    system.add(7, 0.5);
    const [first, second] = Array.from(system.solve() ?? []);
    expect(first).toBeCloseTo(6, 9);
    expect(second).toBeCloseTo(-2, 9);
  });

  it('solves the same system twice alike', () => {
    const system = new LeastSquares(new Float64Array(2), 0.1);
    system.regressors.set([3, 4]);
    system.add(10, 1);
    expect(system.solve()).toEqual(system.solve());
  });

  it('solves at any scale', () => {
    for (const scale of [1e-7, 1e7]) {
      const [slope] = Array.from(solve([[[scale], 3 * scale, 1]], 1, 0) ?? []);
      expect(slope).toBeCloseTo(3, 6);
    }
  });

  it('has no answer where the observations do not determine one', () => {
    expect(solve([], 1, 0)).toBeUndefined();
    expect(solve([], 2, 0)).toBeUndefined();
    expect(
      solve(
        [
          [[1, 2], 1, 1],
          [[2, 4], 2, 1]
        ],
        2,
        0
      )
    ).toBeUndefined();
    expect(solve([[[NaN, 1], 1, 1]], 2, 1)).toBeUndefined();
  });

  it('tells the mean square of what a solution makes of the observations', () => {
    const system = new LeastSquares(new Float64Array(2), 0.5);
    let squares = 0;
    let weights = 0;
    for (const [value, target, weight] of [
      [1, 3, 1],
      [2, 5, 0.5],
      [4, 8, 2]
    ]) {
      system.regressors[0] = 1;
      system.regressors[1] = value;
      system.add(target, weight);
      squares += weight * (0.7 - 1.3 * value) ** 2;
      weights += weight;
    }
    expect(system.meanSquareOf(Float64Array.of(0.7, -1.3))).toBeCloseTo(squares / weights, 9);
    expect(new LeastSquares(new Float64Array(2), 0.5).meanSquareOf(Float64Array.of(1, 1))).toBe(0);
  });
});

import { CorrelationSums } from './correlation';

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const sums = new CorrelationSums();
  for (const [a, b] of pairs) {
    sums.count++;
    sums.a += a;
    sums.b += b;
    sums.aa += a * a;
    sums.bb += b * b;
    sums.ab += a * b;
  }
  return sums.correlation();
}

describe('CorrelationSums', () => {
  it('is 1 for what rises together and -1 for what rises apart', () => {
    expect(correlation([[1, 12], [2, 14], [3, 16], [4, 18]])).toBeCloseTo(1, 9);
    expect(correlation([[1, 18], [2, 16], [3, 14], [4, 12]])).toBeCloseTo(-1, 9);
  });

  it('is 0 for what is independent', () => {
    expect(correlation([[0, 0], [0, 10], [10, 0], [10, 10]])).toBeCloseTo(0, 9);
  });

  it('lies between for what is noisy', () => {
    // Pearson's coefficient of these four pairs, worked out by hand: 4 / sqrt(5 * 5)
    expect(correlation([[1, 2], [2, 1], [3, 4], [4, 3]])).toBeCloseTo(0.6, 9);
  });

  it('is 0 where a side is uniform', () => {
    expect(correlation([[5, 1], [5, 2], [5, 3], [5, 4]])).toBe(0);
    expect(correlation([[1, 5], [2, 5], [3, 5], [4, 5]])).toBe(0);
    expect(correlation([[1, 5], [2, 5.1], [3, 5], [4, 5.1]])).toBe(0);
  });

  it('is 0 where too little is shared', () => {
    expect(correlation([[1, 1], [2, 2], [3, 3]])).toBe(0);
    expect(correlation([])).toBe(0);
  });
});

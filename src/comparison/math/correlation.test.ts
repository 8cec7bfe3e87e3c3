import { CorrelationSums } from './correlation';
import type { Values } from './correlation';

function values(luma: readonly number[], valid: readonly number[] = luma.map(() => 1)): Values {
  return { luma: Float32Array.from(luma), valid: Uint8Array.from(valid) };
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const sums = new CorrelationSums();
  sums.add(values(pairs.map(([a]) => a)), 0, values(pairs.map(([, b]) => b)), 0, pairs.length);
  return sums.correlation();
}

describe('CorrelationSums', () => {
  it('is 1 for what rises together and -1 for what rises apart', () => {
    expect(
      correlation([
        [1, 12],
        [2, 14],
        [3, 16],
        [4, 18]
      ])
    ).toBeCloseTo(1, 9);
    expect(
      correlation([
        [1, 18],
        [2, 16],
        [3, 14],
        [4, 12]
      ])
    ).toBeCloseTo(-1, 9);
  });

  it('is 0 for what is independent', () => {
    expect(
      correlation([
        [0, 0],
        [0, 10],
        [10, 0],
        [10, 10]
      ])
    ).toBeCloseTo(0, 9);
  });

  it('lies between for what is noisy', () => {
    // Pearson's coefficient of these four pairs, worked out by hand: 3 / sqrt(5 * 5)
    expect(
      correlation([
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3]
      ])
    ).toBeCloseTo(0.6, 9);
  });

  it('is 0 where a side is uniform', () => {
    expect(
      correlation([
        [5, 1],
        [5, 2],
        [5, 3],
        [5, 4]
      ])
    ).toBe(0);
    expect(
      correlation([
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5]
      ])
    ).toBe(0);
    expect(
      correlation([
        [1, 5],
        [2, 5.1],
        [3, 5],
        [4, 5.1]
      ])
    ).toBe(0);
  });

  it('is 0 where too little is shared', () => {
    expect(
      correlation([
        [1, 1],
        [2, 2],
        [3, 3]
      ])
    ).toBe(0);
    expect(correlation([])).toBe(0);
    expect(
      correlation([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4]
      ])
    ).toBeCloseTo(1, 9);
  });

  it('sums what counts in both, run by run', () => {
    const first = values([9, 1, 2, 3, 9], [1, 1, 0, 1, 1]);
    const second = values([9, 9, 4, 5, 6, 7], [1, 1, 1, 1, 1, 0]);
    const sums = new CorrelationSums();
    sums.add(first, 1, second, 2, 3);
    expect(sums).toMatchObject({ count: 2, a: 4, b: 10, aa: 10, bb: 52, ab: 22 });
    sums.add(first, 0, second, 4, 2);
    expect(sums).toMatchObject({ count: 3, a: 13, b: 16, aa: 91, bb: 88, ab: 76 });
    sums.add(first, 0, second, 0, 0);
    expect(sums.count).toBe(3);
  });

  it('runs against the second plane for a mirror image', () => {
    const sums = new CorrelationSums();
    sums.add(values([1, 2, 3]), 0, values([0, 30, 20, 10, 0], [1, 1, 0, 1, 1]), 3, 3, -1);
    expect(sums).toMatchObject({ count: 2, a: 4, b: 40, aa: 10, bb: 1000, ab: 100 });
  });
});

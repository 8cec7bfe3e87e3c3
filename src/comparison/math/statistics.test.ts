import { statisticsOf } from './statistics';

describe('statisticsOf', () => {
  it('gives mean and standard deviation of the values that count', () => {
    const { mean, deviation } = statisticsOf(Float32Array.of(2, 100, 4, 9), Uint8Array.of(1, 0, 1, 1));
    expect(mean).toBeCloseTo(5, 9);
    expect(deviation).toBeCloseTo(Math.sqrt((9 + 1 + 16) / 3), 9);
  });

  it('is 0 where no value counts', () => {
    expect(statisticsOf(Float32Array.of(7, 9), new Uint8Array(2))).toEqual({ mean: 0, deviation: 0 });
  });

  it('has no deviation among equal values, whatever rounding does', () => {
    const { mean, deviation } = statisticsOf(new Float32Array(49).fill(0.1), new Uint8Array(49).fill(1));
    expect(mean).toBeCloseTo(0.1, 6);
    expect(deviation).toBeGreaterThanOrEqual(0);
    expect(deviation).toBeLessThan(1e-6);
  });
});

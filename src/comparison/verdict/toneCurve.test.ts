import { applyToneCurve, evaluateToneCurve, fitToneCurve } from './toneCurve';
import type { ToneCurve } from './toneCurve';

const source = Float32Array.from({ length: 400 }, (_unused, i) => (i * 91 + 20) % 256);

const clip = (value: number): number => Math.max(0, Math.min(255, value));

function worstError(tone: ToneCurve, change: (value: number) => number): number {
  let worst = 0;
  for (let value = 20; value < 236; value += 5) {
    worst = Math.max(worst, Math.abs(clip(evaluateToneCurve(tone, value)) - clip(change(value))));
  }
  return worst;
}

describe('fitToneCurve', () => {
  const changes: readonly [string, (value: number) => number, number][] = [
    ['none', (c) => c, 0.1],
    ['brighter', (c) => c + 38, 0.7],
    ['darker', (c) => c - 38, 2],
    ['brighter by a factor', (c) => 1.15 * c, 0.3],
    ['darker by a factor', (c) => 0.85 * c, 0.1],
    ['more contrast', (c) => 128 + 1.15 * (c - 128), 0.7],
    ['less contrast', (c) => 128 + 0.85 * (c - 128), 0.3],
    ['gamma 1.2', (c) => 255 * (c / 255) ** 1.2, 1.1],
    ['gamma 0.8', (c) => 255 * (c / 255) ** 0.8, 2.5]
  ];
  for (const [kind, change, tolerance] of changes) {
    it(`finds the curve: ${kind}`, () => {
      expect(
        worstError(
          fitToneCurve(
            source,
            source.map((value) => clip(change(value)))
          ),
          change
        )
      ).toBeLessThan(tolerance);
    });
  }

  it('looks away from cells that do not fit', () => {
    const target = source.map((value, i) => (i < 80 ? 255 - (0.9 * value + 5) : 0.9 * value + 5));
    expect(worstError(fitToneCurve(source, target), (c) => 0.9 * c + 5)).toBeLessThan(1.5);
  });

  it('takes black and white for clipped only where the curve found says so', () => {
    const blackAndWhite = Float32Array.from({ length: 100 }, (_unused, i) => (i % 2 === 0 ? 0 : 255));
    const tone = fitToneCurve(
      blackAndWhite,
      blackAndWhite.map((value) => (value === 0 ? 20 : 235))
    );
    expect(evaluateToneCurve(tone, 0)).toBeCloseTo(20, 0);
    expect(evaluateToneCurve(tone, 255)).toBeCloseTo(235, 0);
  });

  it('leaves the tones alone where there is nothing to fit', () => {
    const tone = fitToneCurve(new Float32Array(0), new Float32Array(0));
    expect(tone.constant).toBeCloseTo(0, 6);
    expect(tone.linear).toBeCloseTo(1, 6);
    expect(tone.square).toBeCloseTo(0, 6);
  });
});

describe('evaluateToneCurve', () => {
  it('is a parabola', () => {
    const tone: ToneCurve = { constant: 10, linear: 0.5, square: 0.2 };
    expect(evaluateToneCurve(tone, 0)).toBe(10);
    expect(evaluateToneCurve(tone, 255)).toBeCloseTo(10 + 0.7 * 255, 9);
    expect(evaluateToneCurve(tone, 100)).toBeCloseTo(10 + 50 + (0.2 * 10000) / 255, 9);
  });
});

describe('applyToneCurve', () => {
  it('changes every value and clips it', () => {
    const toned = applyToneCurve(Float32Array.of(250, 100, 5), { constant: -20, linear: 1.2, square: 0 });
    expect(Array.from(toned)).toEqual([255, 100, 0]);
  });
});

import { fitTangents } from './tangentFit';

const SIZE = 24;

function plane(value: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: SIZE * SIZE }, (_unused, i) => value(i % SIZE, Math.floor(i / SIZE)));
}

const scene = (x: number, y: number): number => 120 + 50 * Math.sin(0.7 * x + 0.2 * y) + 40 * Math.cos(0.5 * y - 0.1 * x);

const inner = Uint8Array.from({ length: SIZE * SIZE }, (_unused, i) => {
  const x = i % SIZE;
  const y = Math.floor(i / SIZE);
  return x > 0 && x < SIZE - 1 && y > 0 && y < SIZE - 1 ? 1 : 0;
});
const fitted = Int32Array.from(Array.from(inner.keys()).filter((i) => inner[i] === 1));

function largestError(actual: Float32Array, expected: Float32Array): number {
  return Math.max(...Array.from(fitted, (i) => Math.abs(actual[i] - expected[i])));
}

describe('fitTangents', () => {
  const middle = SIZE / 2;
  const targets: readonly [string, Float32Array][] = [
    ['a shift to the right', plane((x, y) => scene(x + 0.2, y))],
    ['a shift upward', plane((x, y) => scene(x, y - 0.2))],
    ['growth along x', plane((x, y) => scene(x + 0.02 * (x - middle), y))],
    ['growth along y', plane((x, y) => scene(x, y + 0.02 * (y - middle)))],
    ['blur', plane((x, y) => 0.6 * scene(x, y) + 0.1 * (scene(x + 1, y) + scene(x - 1, y) + scene(x, y + 1) + scene(x, y - 1)))]
  ];
  for (const [kind, target] of targets) {
    it(`takes away ${kind}`, () => {
      const before = largestError(plane(scene), target);
      const after = largestError(fitTangents(plane(scene), target, fitted, inner, SIZE, SIZE), target);
      expect(before).toBeGreaterThan(2);
      expect(after).toBeLessThan(0.45 * before);
      expect(after).toBeLessThan(2);
    });
  }

  it('does not take away a change of brightness: no service makes one', () => {
    const adjusted = fitTangents(
      plane(scene),
      plane((x, y) => scene(x, y) + 6),
      fitted,
      inner,
      SIZE,
      SIZE
    );
    const mean = Array.from(fitted).reduce((sum, i) => sum + adjusted[i] - plane(scene)[i], 0) / fitted.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
  });

  it('does not take away a part that differs', () => {
    const target = plane((x, y) => scene(x, y) + (Math.hypot(x - 8, y - 8) < 3 ? 60 : 0));
    const adjusted = fitTangents(plane(scene), target, fitted, inner, SIZE, SIZE);
    expect(target[8 * SIZE + 8] - adjusted[8 * SIZE + 8]).toBeGreaterThan(45);
    const elsewhere = Array.from(fitted).filter((i) => Math.hypot((i % SIZE) - 8, Math.floor(i / SIZE) - 8) > 4);
    // A fit that did not look away would be off by 8 steps
    expect(Math.max(...elsewhere.map((i) => Math.abs(target[i] - adjusted[i])))).toBeLessThan(1);
  });

  it('stays within 8 bits, and leaves other cells at nothing', () => {
    // Sharpening an edge would overshoot white and black
    const edge = plane((x) => (x < 11 ? 5 : x < 13 ? 128 : 250));
    const adjusted = fitTangents(
      edge,
      plane((x) => (x < 11 ? -60 : x < 13 ? 128 : 310)),
      fitted,
      inner,
      SIZE,
      SIZE
    );
    expect(Math.max(...adjusted)).toBe(255);
    expect(Math.min(...adjusted)).toBe(0);
    expect(adjusted[0]).toBe(0);
  });

  it('changes nothing where there is nothing to fit', () => {
    const adjusted = fitTangents(
      plane(scene),
      plane(() => 0),
      new Int32Array(0),
      inner,
      SIZE,
      SIZE
    );
    expect(largestError(adjusted, plane(scene))).toBeLessThan(0.001);
  });
});

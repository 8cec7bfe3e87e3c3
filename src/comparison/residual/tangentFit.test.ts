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

  describe('waves whose upper and lower rows are shifted differently', () => {
    /** By how many cells the fit shifts waves of the given height as a whole. */
    function shiftOf(height: number, upperRows: number, upperShift: number, lowerShift: number): number {
      const wave = (x: number): number => 128 + height * Math.sin(0.5 * x);
      const luma = plane(wave);
      const target = plane((x, y) => wave(x + (y < upperRows ? upperShift : lowerShift)));
      const adjusted = fitTangents(luma, target, fitted, inner, SIZE, SIZE);
      let moved = 0;
      let squares = 0;
      for (const i of fitted) {
        const gradient = (luma[i + 1] - luma[i - 1]) / 2;
        moved += gradient * (adjusted[i] - luma[i]);
        squares += gradient * gradient;
      }
      return moved / squares;
    }

    it('follow what most cells show, where the others are many steps off', () => {
      // 14 of the 22 fitted rows: their mean would be 0.32 cells
      expect(shiftOf(110, 15, 0.5, 0)).toBeGreaterThan(0.36);
    });

    it('follow the mean where no cell is more than a step off', () => {
      expect(shiftOf(2, 17, 0.3, -0.3)).toBeCloseTo((0.3 * 16 - 0.3 * 6) / 22, 2);
    });
  });
});

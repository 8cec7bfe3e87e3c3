import { squaredGradient } from '../math/gradient';
import { measureAliasing } from './aliasing';
import type { Side } from './copyModel';

const SIZE = 30;

type Values = (x: number, y: number) => number;

const plane = (value: Values): Float32Array =>
  Float32Array.from({ length: SIZE * SIZE }, (_unused, i) => value(i % SIZE, Math.floor(i / SIZE)));
const scene: Values = (x, y) => 128 + 60 * Math.sin(0.9 * x) + 50 * Math.cos(0.8 * y);
const inner: Values = (x, y) => (x % (SIZE - 1) > 0 && y % (SIZE - 1) > 0 ? 1 : 0);

function aliasingOf(predicted: Values, actual: Values = scene, usable: Values = inner): number {
  return measureAliasing({
    columns: SIZE,
    rows: SIZE,
    luma: plane(predicted),
    target: { luma: plane(actual) } as Side,
    usable: Uint8Array.from(plane(usable))
  });
}

/** Errs by a part of each cell's edges, to either side in turn. */
const off = (part: number): Values => {
  const target = plane(scene);
  return (x, y) => {
    const i = y * SIZE + x;
    const edges = inner(x, y) ? squaredGradient(target, i, SIZE) : 0;
    return target[i] + ((x + y) % 2 === 0 ? 1 : -1) * Math.sqrt(part * edges + 10);
  };
};

describe('measureAliasing', () => {
  it('is twice the part of the edges by which the middle window is off', () => {
    expect(aliasingOf(off(0.02))).toBeCloseTo(0.04, 3);
    expect(aliasingOf(off(0.04))).toBeCloseTo(0.08, 3);
  });

  it('ends at a tenth: more is another picture', () => {
    expect(aliasingOf(off(0.3))).toBe(0.1);
  });

  it('is 0 without errors, and where less than half of the picture errs', () => {
    expect(aliasingOf(scene)).toBe(0);
    expect(aliasingOf((x, y) => (x < 8 ? off(0.3) : scene)(x, y))).toBe(0);
  });

  it('is 0 where there are no edges, and where nothing counts', () => {
    expect(
      aliasingOf(
        () => 120,
        () => 128
      )
    ).toBe(0);
    expect(aliasingOf(off(0.3), scene, () => 0)).toBe(0);
  });
});

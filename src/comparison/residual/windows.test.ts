import type { Disagreement } from './summedAreaTable';
import { measureWindows } from './windows';

const SIZE = 24;

function plane(value: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: SIZE * SIZE }, (_unused, i) => value(i % SIZE, Math.floor(i / SIZE)));
}

function disagreement(predicted: Float32Array, actual: Float32Array, usable?: Uint8Array): Disagreement {
  return {
    columns: SIZE,
    rows: SIZE,
    predicted,
    actual,
    squaredErrors: actual.map((value, i) => (value - predicted[i]) ** 2),
    usable: usable ?? new Uint8Array(SIZE * SIZE).fill(1)
  };
}

const texture = (x: number, y: number): number => 128 + 40 * Math.sin(1.1 * x) * Math.cos(0.9 * y);

describe('measureWindows', () => {
  it('finds nothing between equal planes', () => {
    const result = measureWindows(disagreement(plane(texture), plane(texture)), 2, 36);
    expect(result).toMatchObject({ overall: 0, worst: 0, worstColumn: 12, worstRow: 12, cells: 576, filled: 1 });
    expect(result.contrast).toBeCloseTo(20, 0);
    expect(result.gradient).toBeGreaterThan(10);
  });

  it('finds where and how much they differ', () => {
    const actual = plane((x, y) => texture(x, y) + (x >= 16 && x < 22 && y >= 4 && y < 10 ? 60 : 0));
    const { worst, worstColumn, worstRow, overall } = measureWindows(disagreement(plane(texture), actual), 2, 36);
    expect([worstColumn, worstRow]).toEqual([19, 7]);
    expect(worst).toBeGreaterThan(3);
    expect(worst).toBeLessThan(3600 / 36);
    // 36 cells of 60² in 576 cells, over the structure of about 20² + 4 × 36, a little more where they differ.
    expect(overall).toBeGreaterThan(0.25);
    expect(overall).toBeLessThan(0.45);
  });

  it('finds it in every corner', () => {
    for (const [left, top] of [
      [0, 0],
      [18, 0],
      [0, 18],
      [18, 18]
    ]) {
      const actual = plane((x, y) => texture(x, y) + (x >= left && x < left + 6 && y >= top && y < top + 6 ? 60 : 0));
      const { worstColumn, worstRow } = measureWindows(disagreement(plane(texture), actual), 2, 36);
      expect([worstColumn, worstRow]).toEqual([left + 3, top + 3]);
    }
  });

  it('divides by the structure, its surroundings, and the noise', () => {
    const flat = plane(() => 100);
    const off = measureWindows(
      disagreement(
        flat,
        plane(() => 106)
      ),
      2,
      36
    );
    expect(off.worst).toBeCloseTo(1, 6);
    expect(off.overall).toBeCloseTo(0.25, 6);
    const noisier = measureWindows(
      disagreement(
        flat,
        plane(() => 106)
      ),
      2,
      144
    );
    expect(noisier.worst).toBeCloseTo(0.25, 6);
    const textured = measureWindows(
      disagreement(
        plane(texture),
        plane((x, y) => texture(x, y) + 6)
      ),
      2,
      36
    );
    expect(textured.worst).toBeLessThan(0.15);
    // A flat window beside texture: errors there may be ringing.
    const beside = (x: number, y: number): number => (x < 12 ? 100 : texture(x, y));
    const ringing = measureWindows(
      disagreement(
        plane(beside),
        plane((x, y) => beside(x, y) + (x >= 6 && x < 12 ? 6 : 0))
      ),
      2,
      36
    );
    expect(ringing.worst).toBeLessThan(0.75);
  });

  it('takes the surroundings from every side', () => {
    // A flat cross through texture, off by as much everywhere: as far from the texture on each side
    const error = (x: number, y: number): number => (x >= 9 && x < 15 && y >= 9 && y < 15 ? 6 : 0);
    const worsts = [(x: number) => x < 8, (x: number) => x >= 16, (_x: number, y: number) => y < 8, (_x: number, y: number) => y >= 16].map(
      (isTextured) => {
        const scene = (x: number, y: number): number => (isTextured(x, y) ? 128 + ((x + y) % 2 === 0 ? 40 : -40) : 128);
        return measureWindows(
          disagreement(
            plane(scene),
            plane((x, y) => scene(x, y) + error(x, y))
          ),
          2,
          36
        ).worst;
      }
    );
    expect(worsts[0]).toBeLessThan(0.5);
    for (const worst of worsts) {
      expect(worst).toBeCloseTo(worsts[0], 6);
    }
  });

  it('leaves out cells that do not count, and windows of too few', () => {
    const left = Uint8Array.from(plane((x) => (x < 12 ? 1 : 0)));
    const actual = plane((x, y) => texture(x, y) + (x >= 12 ? 80 : 0));
    const result = measureWindows(disagreement(plane(texture), actual, left), 2, 36);
    expect(result).toMatchObject({ worst: 0, overall: 0, cells: 288 });
    const sliver = Uint8Array.from(plane((x) => (x < 2 ? 1 : 0)));
    const differing = measureWindows(
      disagreement(
        plane(texture),
        plane((x, y) => texture(x, y) + 80),
        sliver
      ),
      2,
      36
    );
    expect(differing.worst).toBe(0);
    expect(differing.overall).toBeGreaterThan(1);
  });

  it('has nothing to say without cells', () => {
    const none = measureWindows(disagreement(plane(texture), plane(texture), new Uint8Array(SIZE * SIZE)), 2, 36);
    expect(none).toMatchObject({ overall: 0, worst: 0, cells: 0, contrast: 0, filled: 0, gradient: 0 });
  });

  it('tells how much of the pictures holds structure, in the emptier one', () => {
    const half = plane((x, y) => (x < 12 ? texture(x, y) : 100));
    const { filled } = measureWindows(disagreement(half, plane(texture)), 2, 36);
    expect(filled).toBeGreaterThan(0.4);
    expect(filled).toBeLessThan(0.75);
    expect(measureWindows(disagreement(plane(texture), half), 2, 36).filled).toBe(filled);
    expect(
      measureWindows(
        disagreement(
          plane(() => 9),
          half
        ),
        2,
        36
      ).filled
    ).toBe(0);
  });

  it('measures nothing more from a limit on', () => {
    const pair = disagreement(
      plane(texture),
      plane((x, y) => (x < 6 && y < 6 ? 255 : texture(x, y)))
    );
    const { worst, gradient } = measureWindows(pair, 2, 36);
    expect(measureWindows(pair, 2, 36, worst + 0.1)).toEqual(measureWindows(pair, 2, 36));
    expect(measureWindows(pair, 2, 36, worst / 2).worst).toBeGreaterThanOrEqual(worst / 2);
    expect(measureWindows(pair, 2, 36, worst / 2).gradient).toBe(0);
    expect(measureWindows(pair, 2, 36, worst).gradient).toBe(0);
    expect(gradient).toBeGreaterThan(0);
  });

  it('takes contrast and gradient from the picture with less', () => {
    const faint = plane((x, y) => 100 + (texture(x, y) - 128) / 4);
    for (const pair of [disagreement(faint, plane(texture)), disagreement(plane(texture), faint)]) {
      const { contrast, gradient } = measureWindows(pair, 2, 36);
      expect(contrast).toBeCloseTo(5, 0);
      expect(gradient).toBeLessThan(6);
    }
  });

  it('measures the gradient in 8-bit steps a cell', () => {
    // 4 steps along each row; 6 along each column, down and up again, so that the two directions stay apart
    const ridge = plane((x, y) => 4 * x + 6 * Math.abs(y - 11.5));
    expect(measureWindows(disagreement(ridge, ridge), 2, 36).gradient).toBeCloseTo(4, 6);
  });

  it('takes the gradient from cells that count, with all their neighbors', () => {
    const regions = [(x: number) => x < 12, (x: number) => x >= 12, (_x: number, y: number) => y < 12, (_x: number, y: number) => y >= 12];
    for (const isUsable of regions) {
      const usable = Uint8Array.from(plane((x, y) => (isUsable(x, y) ? 1 : 0)));
      const shaded = plane((x, y) => (isUsable(x, y) ? 5 * x + 5 * y : texture(3 * x, 5 * y)));
      expect(measureWindows(disagreement(shaded, shaded, usable), 2, 36).gradient).toBeCloseTo(0, 3);
    }
  });

  it('has no gradient where a picture changes along one direction only', () => {
    for (const shade of [(x: number) => 8 * x, (_x: number, y: number) => 8 * y, (x: number, y: number) => 5 * x + 5 * y]) {
      const shading = plane(shade);
      expect(measureWindows(disagreement(shading, shading), 2, 36).gradient).toBeCloseTo(0, 3);
    }
    const corner = plane((x, y) => 8 * Math.max(x, y));
    expect(measureWindows(disagreement(corner, corner), 2, 36).gradient).toBeGreaterThan(1);
  });

  it('looks at no row of windows below one that reached the limit', () => {
    // Six steps, squared, are as much as the noise in the first row of windows and its surroundings; far more lie below
    const actual = plane((_x, y) => (y < 10 ? 106 : 200));
    const pair = disagreement(
      plane(() => 100),
      actual
    );
    expect(measureWindows(pair, 2, 36, 1).worst).toBe(1);
    expect(measureWindows(pair, 2, 36, 1.01).worst).toBeGreaterThan(2);
  });

  it('counts a window of which half counts', () => {
    const off = (columns: number): number => {
      const usable = Uint8Array.from(plane((x) => (x < columns ? 1 : 0)));
      const [flat, other] = [plane(() => 100), plane(() => 106)];
      return measureWindows(disagreement(flat, other, usable), 2, 36).worst;
    };
    // Of the six columns of the first window
    expect(off(3)).toBe(1);
    expect(off(2)).toBe(0);
  });

  it('takes for structure what varies by more than the noise', () => {
    // Six steps up and down: squared, the noise
    const checkered = plane((x, y) => ((x + y) % 2 === 0 ? 94 : 106));
    const strong = plane((x, y) => ((x + y) % 2 === 0 ? 60 : 140));
    for (const pair of [disagreement(checkered, strong), disagreement(strong, checkered)]) {
      expect(measureWindows(pair, 2, 36).filled).toBe(0);
      expect(measureWindows(pair, 2, 35).filled).toBe(1);
    }
  });

  it('finds the worse of two windows, however faint the noise', () => {
    // One step off in the upper left quarter, two in the lower right one: squared, four and sixteen times a noise of a quarter
    const actual = plane((x, y) => (x < 12 && y < 12 ? 101 : x >= 12 && y >= 12 ? 102 : 100));
    const { worst, worstColumn, worstRow } = measureWindows(
      disagreement(
        plane(() => 100),
        actual
      ),
      2,
      0.25
    );
    expect(worst).toBeGreaterThan(4);
    expect([worstColumn, worstRow].every((at) => at > 12)).toBe(true);
  });

  it('names the first of windows that are equally bad', () => {
    const checkered = plane((x, y) => ((x + y) % 2 === 0 ? 88 : 168));
    const lighter = checkered.map((value) => value + 6);
    expect(measureWindows(disagreement(checkered, lighter), 2, 36)).toMatchObject({ worstColumn: 3, worstRow: 3 });
  });

  it('takes the gradient along the columns as it takes the one along the rows', () => {
    const ridge = plane((x, y) => 6 * Math.abs(x - 11.5) + 4 * y);
    expect(measureWindows(disagreement(ridge, ridge), 2, 36).gradient).toBeCloseTo(4, 6);
  });
});

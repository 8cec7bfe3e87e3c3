import type { Grid } from '../base/geometry';
import { Sampler } from './resample';
import type { Source } from './resample';

function source(width: number, height: number, coverage?: Float32Array): Source {
  return { width, height, box: { left: 0, top: 0, right: width, bottom: height }, coverage };
}

function grid(columns: number, rows: number, left: number, top: number, pitchX: number, pitchY: number): Grid {
  return { columns, rows, left, top, pitchX, pitchY };
}

/** A plane whose value is x + 100 y at each pixel's center. */
function ramp(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_unused, i) => (i % width) + 0.5 + 100 * (Math.floor(i / width) + 0.5));
}

function expectClose(cells: Float32Array, expected: readonly number[]): void {
  expect(cells.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(cells[i] - value)).toBeLessThan(0.001);
  }
}

describe('Sampler', () => {
  it('reproduces the pixels at a pitch of one', () => {
    const plane = Float32Array.from([1, 5, 2, 8, 3, 9]);
    const sampler = new Sampler(source(3, 2), grid(3, 2, 0, 0, 1, 1));
    expectClose(sampler.sample(plane), [1, 5, 2, 8, 3, 9]);
    expect(Array.from(sampler.valid)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('interpolates between pixels', () => {
    const sampler = new Sampler(source(4, 1), grid(3, 1, 0.5, 0, 1, 1));
    expectClose(sampler.sample(Float32Array.from([0, 10, 30, 60])), [5, 20, 45]);
  });

  it('keeps a slope at any pitch and place, away from the edges', () => {
    for (const [pitchX, pitchY] of [
      [1, 1],
      [1.3, 2],
      [2.5, 1.7],
      [4, 4]
    ]) {
      const sampler = new Sampler(source(40, 40), grid(5, 5, 8, 9, pitchX, pitchY));
      const cells = sampler.sample(ramp(40, 40));
      for (const [x, y] of [
        [0, 0],
        [4, 0],
        [2, 3],
        [4, 4]
      ]) {
        const expected = 8 + (x + 0.5) * pitchX + 100 * (9 + (y + 0.5) * pitchY);
        expect(Math.abs(cells[y * 5 + x] - expected)).toBeLessThan(8);
      }
    }
  });

  it('averages under a tent of a cell\u2019s radius', () => {
    // One cell of pitch 2 centered on pixel edge 2: pixels 0.5 to 3.5 weigh 0.5, 1.5, 1.5, 0.5 of 4.
    const sampler = new Sampler(source(4, 1), grid(1, 1, 1, 0, 2, 1));
    const cells = sampler.sample(Float32Array.from([8, 0, 0, 0]));
    expect(cells[0]).toBeCloseTo((8 * 0.5) / 4, 5);
    expect(sampler.sample(Float32Array.from([0, 8, 0, 0]))[0]).toBeCloseTo((8 * 1.5) / 4, 5);
    expect(sampler.sample(Float32Array.from([0, 0, 8, 0]))[0]).toBeCloseTo((8 * 1.5) / 4, 5);
  });

  it('keeps nothing of one grid for the next', () => {
    const plane = Float32Array.from({ length: 400 }, (_unused, i) => (i * 53) % 256);
    const small = (): number[] => Array.from(new Sampler(source(20, 20), grid(3, 3, 2, 2, 2, 2)).sample(plane));
    const before = small();
    new Sampler(source(20, 20), grid(18, 18, 0, 0, 1, 1)).sample(plane);
    expect(small()).toEqual(before);
  });

  it('marks cells outside the box as not valid, on every side', () => {
    const plane = new Float32Array(100).fill(7);
    const boxed: Source = { width: 10, height: 10, box: { left: 2, top: 3, right: 8, bottom: 9 }, coverage: undefined };
    const { valid } = new Sampler(boxed, grid(10, 10, 0, 0, 1, 1));
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 10; x++) {
        expect(valid[y * 10 + x]).toBe(x >= 2 && x < 8 && y >= 3 && y < 9 ? 1 : 0);
      }
    }
    expect(Array.from(new Sampler(boxed, grid(10, 10, 0, 0, 1, 1)).sample(plane)).every((value) => Math.abs(value - 7) < 1e-4)).toBe(true);
  });

  it('does not read across the box\u2019s edge', () => {
    const plane = Float32Array.from([100, 100, 1, 1, 100, 100]);
    const boxed: Source = { width: 6, height: 1, box: { left: 2, top: 0, right: 4, bottom: 1 }, coverage: undefined };
    expectClose(new Sampler(boxed, grid(1, 1, 2, 0, 2, 1)).sample(plane), [1]);
  });

  it('survives grids that lie far outside', () => {
    for (const [left, top] of [
      [-500, 0],
      [500, 0],
      [0, -500],
      [0, 500]
    ]) {
      const sampler = new Sampler(source(5, 5), grid(3, 3, left, top, 1.5, 1.5));
      expect(Array.from(sampler.valid)).toEqual(new Array(9).fill(0));
      expect(Array.from(sampler.sample(new Float32Array(25).fill(3))).every((value) => Math.abs(value - 3) < 1e-4)).toBe(true);
    }
  });

  it('divides by the coverage, and leaves out cells of little coverage', () => {
    const coverage = Float32Array.from([1, 1, 0.5, 0]);
    const sampler = new Sampler(source(4, 1, coverage), grid(4, 1, 0, 0, 1, 1));
    const premultiplied = Float32Array.from([40, 60, 40, 0]);
    expectClose(sampler.sample(premultiplied).subarray(0, 3), [40, 60, 80]);
    expect(Array.from(sampler.valid)).toEqual([1, 1, 0, 0]);
    expect(Array.from(new Sampler(source(1, 1, Float32Array.of(0.95)), grid(1, 1, 0, 0, 1, 1)).valid)).toEqual([1]);
  });

  it('counts a cell whose center lies on the box\u2019s edge, and none beyond', () => {
    const boxed: Source = { width: 10, height: 10, box: { left: 2, top: 2, right: 8, bottom: 8 }, coverage: undefined };
    // Centers at 0, 2, 4, 6, 8 and 10
    const along = [0, 1, 1, 1, 1, 0];
    expect(Array.from(new Sampler(boxed, grid(6, 1, -1, 4, 2, 2)).valid)).toEqual(along);
    expect(Array.from(new Sampler(boxed, grid(1, 6, 4, -1, 2, 2)).valid)).toEqual(along);
  });

  it('is 0 where nothing is covered', () => {
    const sampler = new Sampler(source(2, 1, new Float32Array(2)), grid(2, 1, 0, 0, 1, 1));
    expect(Array.from(sampler.sample(new Float32Array(2)))).toEqual([0, 0]);
  });
});

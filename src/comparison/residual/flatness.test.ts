import { flatCells } from './flatness';

const COLUMNS = 6;
const plane = (value: (x: number) => number): Float32Array => Float32Array.from({ length: 18 }, (_unused, i) => value(i % COLUMNS));
const row = Int32Array.of(7, 8, 9, 10);

describe('flatCells', () => {
  it('weighs flat cells 1, and a cell half where its gradient is the root of 30', () => {
    const flat = plane(() => 90);
    expect(Array.from(flatCells(row, flat, flat, COLUMNS).weights)).toEqual([1, 1, 1, 1]);
    const shading = plane((x) => Math.sqrt(30) * x);
    flatCells(row, shading, flat, COLUMNS).weights.forEach((weight) => expect(weight).toBeCloseTo(0.5, 5));
  });

  it('counts an edge of either picture, and hardly any of its cells', () => {
    const flat = plane(() => 90);
    const edge = plane((x) => (x < 3 ? 20 : 220));
    for (const [first, second] of [
      [flat, edge],
      [edge, flat]
    ]) {
      const { indices, weights } = flatCells(row, first, second, COLUMNS);
      expect(indices).toBe(row);
      expect(weights[0]).toBe(1);
      expect(weights[1]).toBeLessThan(0.01);
      expect(weights[2]).toBeLessThan(0.01);
      expect(weights[3]).toBe(1);
    }
  });
});

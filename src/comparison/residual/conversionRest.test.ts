import type { Channels } from './channels';
import type { FlatCells } from './flatness';
import { conversionRest } from './conversionRest';

const systematicRest = (...pictures: Parameters<typeof conversionRest>): number => conversionRest(...pictures).systematic;

const count = 300;
const plane = (valueAt: (i: number) => number): Float32Array => Float32Array.from({ length: count }, (_unused, i) => valueAt(i));
const colors: Channels = { red: plane((i) => (i * 37) % 250), green: plane((i) => (i * 53) % 240), blue: plane((i) => (i * 71) % 230) };
const all: FlatCells = { indices: Int32Array.from({ length: count }, (_unused, i) => i), weights: new Float32Array(count).fill(1) };
const changed = (change: (value: number, i: number) => number): Channels => ({
  red: colors.red.map(change),
  green: colors.green.map(change),
  blue: colors.blue.map(change)
});

describe('what a conversion leaves', () => {
  it('is systematic where it is a change of all colors', () => {
    expect(systematicRest(colors, colors, all)).toBe(0);
    expect(
      systematicRest(
        colors,
        changed((value) => value + 4),
        all
      )
    ).toBeCloseTo(4, 1);
    // One channel of three
    expect(systematicRest(colors, { ...colors, red: colors.red.map((value) => value + 4) }, all)).toBeCloseTo(4 / Math.sqrt(3), 1);
    const darker = changed((value) => 0.9 * value);
    const squares = [...colors.red, ...colors.green, ...colors.blue].map((value) => (0.1 * value) ** 2);
    expect(systematicRest(colors, darker, all)).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length), 1);
  });

  it('is little where errors point this way and that', () => {
    expect(
      systematicRest(
        colors,
        changed((value, i) => value + ((i * 7) % 11) - 5),
        all
      )
    ).toBeLessThan(0.6);
  });

  it('looks only at the cells that count', () => {
    const half: FlatCells = { indices: all.indices.subarray(0, count / 2), weights: all.weights.subarray(0, count / 2) };
    expect(
      systematicRest(
        colors,
        changed((value, i) => value + (i < count / 2 ? 0 : 50)),
        half
      )
    ).toBe(0);
  });

  it('is in all the root mean square of every error, as the cells weigh', () => {
    const one: FlatCells = { indices: Int32Array.of(3, 7), weights: Float32Array.of(3, 1) };
    const off = changed((value, i) => value + (i === 3 ? 2 : 6));
    expect(conversionRest(colors, off, one).total).toBeCloseTo(Math.sqrt((3 * 4 + 36) / 4), 4);
    expect(conversionRest(colors, off, { indices: new Int32Array(0), weights: new Float32Array(0) })).toEqual({ total: 0, systematic: 0 });
  });
});

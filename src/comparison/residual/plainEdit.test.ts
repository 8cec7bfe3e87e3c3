import { lumaOf } from '../base/luma';
import type { Channels } from './channels';
import type { FlatCells } from './flatness';
import { errorToEdit } from './plainEdit';

type Pictures = readonly [converted: Channels, source: Channels, target: Channels, cells: FlatCells];
const errorToFilter = (...pictures: Pictures): number => errorToEdit(...pictures, true);
const errorToSaturation = (...pictures: Pictures): number => errorToEdit(...pictures, false);

const count = 300;
const plane = (valueAt: (i: number) => number): Float32Array => Float32Array.from({ length: count }, (_unused, i) => valueAt(i));
const source: Channels = {
  red: plane((i) => 20 + ((i * 37) % 200)),
  green: plane((i) => 30 + ((i * 53) % 190)),
  blue: plane((i) => 40 + ((i * 71) % 170))
};
const all: FlatCells = { indices: Int32Array.from({ length: count }, (_unused, i) => i), weights: new Float32Array(count).fill(1) };

/** The source, changed cell by cell. */
function changed(change: (value: number, luma: number, i: number) => number): Channels {
  const lumaAt = (i: number): number => lumaOf(source.red[i], source.green[i], source.blue[i]);
  const apply = (channel: Float32Array): Float32Array => channel.map((value, i) => change(value, lumaAt(i), i));
  return { red: apply(source.red), green: apply(source.green), blue: apply(source.blue) };
}

/** Each channel of every cell off by so many steps, this way and that. */
const off = (channels: Channels, steps: number): Channels => {
  const moved = (channel: Float32Array): Float32Array => channel.map((value, i) => value + (i % 2 === 0 ? steps : -steps));
  return { red: moved(channels.red), green: moved(channels.green), blue: moved(channels.blue) };
};

/** Of three channels that are each off by this much, and of what a formula leaves anyway: 1.5 as a mean square of all three; or a table: 10.8. */
const overFormula = (steps: number): number => Math.sqrt((3 * steps * steps) / 1.5);
const overTable = (steps: number): number => Math.sqrt((3 * steps * steps) / 10.8);

const filters: { readonly [name: string]: Channels } = {
  brighter: changed((value) => 1.15 * value),
  'of less contrast': changed((value) => 128 + 0.85 * (value - 128)),
  'of less saturation': changed((value, luma) => luma + 0.6 * (value - luma)),
  gray: changed((_value, luma) => luma),
  warmer: { ...source, red: source.red.map((value) => 1.1 * value), blue: source.blue.map((value) => 0.88 * value) }
};

describe('the error of a table to that of a filter', () => {
  for (const [name, target] of Object.entries(filters)) {
    it(`is large where the target is ${name} and the conversion is off`, () => {
      expect(errorToFilter(off(target, 5), source, target, all)).toBeCloseTo(overTable(5), 1);
    });
  }

  it('is 0 where the conversion is right, and below 1 where no filter comes near', () => {
    const bent = changed((value) => 255 * (value / 255) ** 2);
    expect(errorToFilter(bent, source, bent, all)).toBe(0);
    expect(errorToFilter(off(bent, 2), source, bent, all)).toBeLessThan(0.5);
  });

  it('is 1 where noise is all that either leaves', () => {
    const noisy = off(source, 4);
    expect(errorToFilter(source, source, noisy, all)).toBeCloseTo(1, 1);
  });

  it('works where the source is gray: its channels are its luma', () => {
    const grays = { red: source.red, green: source.red, blue: source.red };
    expect(errorToFilter(off(grays, 5), grays, grays, all)).toBeCloseTo(overTable(5), 1);
  });
});

describe('the error of a formula to that of a saturation', () => {
  it('is large where a saturation is what was done', () => {
    expect(errorToSaturation(off(filters['of less saturation'], 5), source, filters['of less saturation'], all)).toBeCloseTo(
      overFormula(5),
      3
    );
    const stronger = changed((value, luma) => luma + 1.4 * (value - luma));
    expect(errorToSaturation(off(stronger, 5), source, stronger, all)).toBeCloseTo(overFormula(5), 3);
  });

  it('is small where tones were changed: it knows no other edit', () => {
    expect(errorToSaturation(off(filters.brighter, 2), source, filters.brighter, all)).toBeLessThan(0.2);
  });

  it('works where the source is gray: no saturation changes it', () => {
    const grays = { red: source.red, green: source.red, blue: source.red };
    expect(errorToSaturation(grays, grays, off(grays, 4), all)).toBeCloseTo(1, 3);
  });
});

for (const [name, errorTo, overNoise] of [
  ['a table', errorToFilter, overTable],
  ['a formula', errorToSaturation, overFormula]
] as const) {
  describe(`the error of ${name} and the cells`, () => {
    it('looks only at those that count, as they weigh', () => {
      const target = changed((value, luma, i) => luma + 0.6 * (value - luma) + (i < count / 2 ? 0 : 90));
      const half: FlatCells = { indices: all.indices.subarray(0, count / 2), weights: all.weights.subarray(0, count / 2) };
      expect(errorTo(off(target, 5), source, target, half)).toBeCloseTo(overNoise(5), 1);
      const weights = Float32Array.from({ length: count }, (_unused, i) => (i < count / 2 ? 2 : 0));
      expect(errorTo(off(target, 5), source, target, { ...all, weights })).toBeCloseTo(overNoise(5), 1);
    });

    it('is 0 where there are none', () => {
      expect(errorTo(source, source, off(source, 9), { indices: new Int32Array(0), weights: new Float32Array(0) })).toBe(0);
    });
  });
}

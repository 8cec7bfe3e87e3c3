import type { Colours } from './colour';
import type { Side } from './copyModel';
import { measureShift } from './shift';
import type { Shift } from './shift';

const CELLS = 400;
const values = (value: (i: number) => number): Float32Array => Float32Array.from({ length: CELLS }, (_unused, i) => value(i));
const luma = values((i) => 40 + ((i * 37) % 170));
const colours: Colours = { luma, blue: values((i) => ((i * 53) % 41) - 20), red: values((i) => ((i * 29) % 31) - 5) };
const noise = (i: number): number => 4 * (((i * 7919) % 101) / 50 - 1);

function shiftOf(
  tone: (value: number, i: number) => number,
  change: (blue: number, red: number) => readonly [number, number] = (b, r) => [b, r]
): Shift {
  const actual: Colours = {
    luma,
    blue: values((i) => change(colours.blue[i], colours.red[i])[0]),
    red: values((i) => change(colours.blue[i], colours.red[i])[1])
  };
  return measureShift({
    luma,
    target: { luma: values((i) => tone(luma[i], i)) } as Side,
    fitted: Int32Array.from(luma.keys()),
    colours: {
      columns: 20,
      rows: 20,
      predicted: colours,
      actual,
      usable: new Uint8Array(CELLS).fill(1),
      inner: new Uint8Array(CELLS).fill(1)
    }
  });
}

const same = (value: number): number => value;

describe('measureShift', () => {
  it('is nothing without a change, and nearly nothing where there is only noise', () => {
    expect(shiftOf(same)).toEqual({ tone: 0, colour: 0, rest: 0 });
    const { tone, rest } = shiftOf((value, i) => value + noise(i));
    expect(tone).toBeLessThan(0.8);
    expect(rest).toBeGreaterThan(2);
  });

  it('is the root mean square of what a change of all tones explains', () => {
    expect(shiftOf((value) => value + 5).tone).toBeCloseTo(5, 1);
    expect(shiftOf((value) => 1.1 * value).tone).toBeGreaterThan(10);
    expect(shiftOf((value) => 255 * (value / 255) ** 0.8).tone).toBeGreaterThan(8);
    expect(shiftOf((value) => value + 5).rest).toBeLessThan(0.5);
  });

  it('is the same for the colours', () => {
    expect(shiftOf(same, (b, r) => [b + 3, r + 4]).colour).toBeCloseTo(5, 1);
    expect(shiftOf(same, (b, r) => [0.6 * b, 0.6 * r]).colour).toBeGreaterThan(4);
    expect(shiftOf(same, (b, r) => [0.6 * b, 0.6 * r]).tone).toBe(0);
    expect(shiftOf(same, (b, r) => [r, b]).colour).toBeGreaterThan(5);
  });

  it('leaves out what differs in one place only', () => {
    expect(shiftOf((value, i) => (i % 40 === 0 ? 255 : value)).tone).toBeLessThan(6);
    expect(shiftOf((value, i) => (i % 40 === 0 ? 255 : value)).rest).toBeGreaterThan(15);
  });
});

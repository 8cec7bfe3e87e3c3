import type { Colors } from './color';
import type { Side } from './copyModel';
import { NO_SHIFT, measureGlobalShift } from './globalShift';
import type { GlobalShift } from './globalShift';

const COLUMNS = 20;
const CELLS = COLUMNS * COLUMNS;
const values = (value: (i: number) => number): Float32Array => Float32Array.from({ length: CELLS }, (_unused, i) => value(i));
/** A shading: flat everywhere. */
const luma = values((i) => 40 + 5 * (i % COLUMNS) + 4 * Math.floor(i / COLUMNS));
const colors: Colors = { luma, blue: values((i) => ((i * 53) % 41) - 20), red: values((i) => ((i * 29) % 31) - 5) };
const inner = Int32Array.from(
  Array.from(luma.keys()).filter((i) => i % COLUMNS > 0 && i % COLUMNS < COLUMNS - 1 && i > COLUMNS && i < CELLS - COLUMNS)
);
const noise = (i: number): number => 4 * (((i * 7919) % 101) / 50 - 1);

function shiftOf(
  tone: (value: number, i: number) => number,
  change: (blue: number, red: number, i: number) => readonly [number, number] = (b, r) => [b, r]
): GlobalShift {
  const actual: Colors = {
    luma,
    blue: values((i) => change(colors.blue[i], colors.red[i], i)[0]),
    red: values((i) => change(colors.blue[i], colors.red[i], i)[1])
  };
  return measureGlobalShift({
    luma,
    target: { luma: values((i) => tone(luma[i], i)) } as Side,
    fitted: inner,
    columns: COLUMNS,
    colors: {
      columns: COLUMNS,
      rows: COLUMNS,
      predicted: colors,
      actual,
      usable: new Uint8Array(CELLS).fill(1),
      inner: new Uint8Array(CELLS).fill(1),
      flat: { indices: inner, weights: new Float32Array(inner.length).fill(1) }
    }
  });
}

const same = (value: number): number => value;

describe('measureGlobalShift', () => {
  it('is nothing without a change, and nearly nothing where there is only noise', () => {
    expect(shiftOf(same)).toMatchObject({ tone: 0, color: 0, unexplainedTone: 0, unexplainedColor: 0 });
    const { tone, unexplainedTone } = shiftOf((value, i) => value + noise(i));
    expect(tone).toBeLessThan(0.8);
    expect(unexplainedTone).toBeGreaterThan(2);
  });

  it('is the root mean square of what a change of all tones explains', () => {
    expect(shiftOf((value) => value + 5).tone).toBeCloseTo(5, 1);
    expect(shiftOf((value) => 1.1 * value).tone).toBeGreaterThan(10);
    expect(shiftOf((value) => 255 * (value / 255) ** 0.8).tone).toBeGreaterThan(8);
    expect(shiftOf((value) => value + 5).unexplainedTone).toBeLessThan(0.5);
  });

  it('is the same for the colors', () => {
    expect(shiftOf(same, (b, r) => [b + 3, r + 4]).color).toBeCloseTo(5, 1);
    expect(shiftOf(same, (b, r) => [0.6 * b, 0.6 * r]).color).toBeGreaterThan(4);
    expect(shiftOf(same, (b, r) => [0.6 * b, 0.6 * r]).tone).toBe(0);
    expect(shiftOf(same, (b, r) => [r, b]).color).toBeGreaterThan(5);
  });

  it('leaves out what differs in one place only', () => {
    expect(shiftOf((value, i) => (i % 43 === 0 ? 255 : value)).tone).toBeLessThan(6);
    expect(shiftOf((value, i) => (i % 43 === 0 ? 255 : value)).unexplainedTone).toBeGreaterThan(15);
  });

  it('looks away from edges, which sharpening and clipping shift', () => {
    // Two steps of 100 in the luma; beside them the copy is brighter
    const steps = values((i) => 60 + 100 * Math.floor((i % COLUMNS) / 8));
    const beside = (i: number): boolean => [7, 8, 15, 16].includes(i % COLUMNS);
    const { tone, unexplainedTone } = measureGlobalShift({
      luma: steps,
      target: { luma: values((i) => steps[i] + (beside(i) ? 20 : 0)) } as Side,
      fitted: inner,
      columns: COLUMNS,
      colors: {
        columns: COLUMNS,
        rows: COLUMNS,
        predicted: colors,
        actual: colors,
        usable: new Uint8Array(CELLS),
        inner: new Uint8Array(CELLS),
        flat: { indices: inner, weights: new Float32Array(inner.length).fill(1) }
      }
    });
    expect(tone).toBeLessThan(0.5);
    expect(unexplainedTone).toBeLessThan(3);
  });

  it('tells how strong the colors are in the fainter picture, and what remains of their difference', () => {
    const { colorStrength } = shiftOf(same, () => [3, 4]);
    expect(colorStrength).toBeCloseTo(5, 5);
    expect(shiftOf(same, (b, r, i) => [b + noise(i), r]).unexplainedColor).toBeGreaterThan(1.5);
    expect(shiftOf(same, (b, r) => [b + 3, r + 4]).unexplainedColor).toBeLessThan(0.5);
  });

  it('is no shift at all where no cell can be measured', () => {
    const none = new Int32Array(0);
    const nothing = measureGlobalShift({
      luma,
      target: { luma } as Side,
      fitted: none,
      columns: COLUMNS,
      colors: {
        columns: COLUMNS,
        rows: COLUMNS,
        predicted: colors,
        actual: colors,
        usable: new Uint8Array(CELLS),
        inner: new Uint8Array(CELLS),
        flat: { indices: none, weights: new Float32Array(0) }
      }
    });
    expect(nothing).toEqual(NO_SHIFT);
    expect(nothing).toEqual({ tone: 0, color: 0, unexplainedTone: 0, unexplainedColor: 0, colorStrength: 0 });
  });

  it('explains tones that bend, as a change of contrast in the middle does', () => {
    // 20 steps at the middle of the shading, none at its ends, 40 and 211
    const bent = (value: number): number => value + (20 * (value - 40) * (211 - value)) / 85.5 ** 2;
    // Without a square term 6 steps would remain: the root of 4 / 45 of the 20
    expect(shiftOf(bent).unexplainedTone).toBeLessThan(3);
    expect(shiftOf(bent).tone).toBeGreaterThan(10);
  });

  it('explains colors that mix, and that follow the luma', () => {
    const mixed = shiftOf(same, (b, r, i) => [0.5 * b - 0.3 * r + 0.1 * luma[i], 0.2 * b + 0.7 * r - 0.1 * luma[i]]);
    expect(mixed.color).toBeGreaterThan(10);
    expect(mixed.unexplainedColor).toBeLessThan(0.2 * mixed.color);
  });

  it('adds up what remains of both color differences', () => {
    const ofBlue = shiftOf(same, (b, r, i) => [b + noise(i), r]).unexplainedColor;
    const ofRed = shiftOf(same, (b, r, i) => [b, r + noise(i)]).unexplainedColor;
    const ofBoth = shiftOf(same, (b, r, i) => [b + noise(i), r + noise(i)]).unexplainedColor;
    expect(ofBoth).toBeCloseTo(Math.hypot(ofBlue, ofRed), 1);
  });
});

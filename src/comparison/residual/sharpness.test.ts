import type { Side } from './copyModel';
import { measureSharpness } from './sharpness';

const SIZE = 40;

type Values = (x: number, y: number) => number;

const plane = (value: Values): Float32Array =>
  Float32Array.from({ length: SIZE * SIZE }, (_unused, i) => value(i % SIZE, Math.floor(i / SIZE)));
const texture: Values = (x, y) => 128 + 30 * Math.sin(1.9 * x + 0.3 * y) * Math.cos(1.7 * y);
const flatter =
  (amount: number): Values =>
  (x, y) =>
    128 + amount * (texture(x, y) - 128);

function detailOf(
  predicted: Values,
  actual: Values,
  usable: Values = (x, y) => (x % (SIZE - 1) > 0 && y % (SIZE - 1) > 0 ? 1 : 0)
): number {
  return measureSharpness({
    columns: SIZE,
    rows: SIZE,
    luma: plane(predicted),
    target: { luma: plane(actual) } as Side,
    usable: Uint8Array.from(plane(usable))
  });
}

/** Blurred, or sharpened, by a multiple of the Laplacian. */
const blurred =
  (multiple: number, value: Values = texture): Values =>
  (x, y) =>
    value(x, y) + multiple * (value(x - 1, y) + value(x + 1, y) + value(x, y - 1) + value(x, y + 1) - 4 * value(x, y));
const leftPart =
  (width: number, left: Values, right: Values): Values =>
  (x, y) =>
    (x < width ? left : right)(x, y);

describe('measureSharpness', () => {
  it('is 0 where the detail is as predicted', () => {
    expect(detailOf(texture, texture)).toBe(0);
    expect(detailOf(texture, (x, y) => texture(x, y) + 30)).toBeLessThan(0.02);
  });

  it('is the multiple of the Laplacian by which a part was blurred or sharpened', () => {
    expect(detailOf(texture, leftPart(20, blurred(0.1), texture))).toBeCloseTo(0.1, 2);
    expect(detailOf(texture, leftPart(20, texture, blurred(0.1)))).toBeCloseTo(0.1, 2);
    expect(detailOf(texture, leftPart(20, blurred(-0.06), texture))).toBeCloseTo(0.06, 2);
  });

  it('sees from either picture what was blurred', () => {
    const part = leftPart(20, blurred(0.1), texture);
    expect(detailOf(part, texture)).toBeGreaterThan(0.1);
  });

  it('is hardly changed by noise', () => {
    const noise: Values = (x, y) => 12 * (((x * 73 + y * 179 + x * y * 31) % 17) / 8 - 1);
    expect(detailOf(texture, (x, y) => texture(x, y) + noise(x, y))).toBeLessThan(0.06);
    expect(detailOf(texture, (x, y) => leftPart(20, blurred(0.15), texture)(x, y) + noise(x, y))).toBeGreaterThan(0.1);
  });

  it('passes over a spot, and over faint detail', () => {
    expect(detailOf(texture, (x, y) => (x > 16 && x < 20 && y > 16 && y < 20 ? 128 : texture(x, y)))).toBeLessThan(0.02);
    expect(detailOf(flatter(0.08), () => 128)).toBe(0);
    expect(detailOf(flatter(0.3), () => 128)).toBeGreaterThan(0.1);
  });

  it('needs half of a window', () => {
    const columns =
      (first: number, last: number): Values =>
      (x, y) =>
        x >= first && x <= last && y > 0 && y < SIZE - 1 ? 1 : 0;
    // Of eight cells across, four count in a window, then three: those beside unusable cells do not
    expect(detailOf(texture, blurred(0.1), columns(4, 9))).toBeCloseTo(0.1, 2);
    expect(detailOf(texture, blurred(0.1), columns(4, 8))).toBeCloseTo(0, 6);
  });

  it('sees in the background as a whole what is too weak for windows', () => {
    const pixels = (x: number, y: number): number => Math.max(Math.abs(x - 19.5), y < 28 ? 19.5 - y : 0);
    const strips: Values = (x, y) => (pixels(x, y) > 15 ? blurred(0.1) : texture)(x, y);
    // Windows see 0.05 of it
    expect(detailOf(texture, strips)).toBeGreaterThan(0.07);
  });

  it('looks to the last column and row of windows', () => {
    const last: Values = (x, y) => (x >= 32 && x <= 37 && y > 0 && y < SIZE - 1 ? 1 : 0);
    expect(detailOf(texture, blurred(0.1), last)).toBeCloseTo(0.1, 2);
    expect(detailOf(texture, blurred(0.1), (x, y) => last(y, x))).toBeCloseTo(0.1, 2);
  });

  it('looks only at usable cells', () => {
    const part = leftPart(20, blurred(0.1), texture);
    expect(detailOf(texture, part, (x, y) => (x > 20 && x < SIZE - 1 && y % (SIZE - 1) > 0 ? 1 : 0))).toBeCloseTo(0, 9);
    expect(detailOf(texture, part, () => 0)).toBe(0);
  });
});

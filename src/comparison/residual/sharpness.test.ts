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

describe('measureSharpness', () => {
  it('is 0 where the detail is as predicted', () => {
    expect(detailOf(texture, texture)).toBe(0);
    expect(detailOf(texture, (x, y) => texture(x, y) + 30)).toBeCloseTo(0, 3);
  });

  it('sees a part that lost its detail, and one that won it', () => {
    const blurred: Values = (x, y) => (x < 20 ? 128 : texture(x, y));
    expect(detailOf(texture, blurred)).toBeGreaterThan(0.7);
    expect(detailOf(blurred, texture)).toBeGreaterThan(0.7);
  });

  it('grows with what is lost', () => {
    const values = [0.9, 0.7, 0.4, 0].map((amount) => detailOf(texture, (x, y) => (x < 20 ? flatter(amount) : texture)(x, y)));
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });

  it('passes over a spot, and what compression does to faint detail', () => {
    expect(detailOf(texture, (x, y) => (x > 16 && x < 20 && y > 16 && y < 20 ? 128 : texture(x, y)))).toBeLessThan(0.2);
    expect(detailOf(flatter(0.1), () => 128)).toBeLessThan(0.2);
  });

  it('looks only at usable cells', () => {
    const blurred: Values = (x, y) => (x < 20 ? 128 : texture(x, y));
    expect(detailOf(texture, blurred, (x, y) => (x > 20 && x < SIZE - 1 && y % (SIZE - 1) > 0 ? 1 : 0))).toBeLessThan(0.05);
    expect(detailOf(texture, blurred, () => 0)).toBe(0);
  });
});

import { align, refineFinely } from '../register/align';
import { borderWidth } from './border';
import { viewOf } from '../reduce/view';
import { ADA, letterbox, portrait, render, withNoise } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { proposed } from '../register/testing/proposed';

const ada = portrait(ADA);
const original = render(ada, 120, 120);

function widthOf(left: RgbaImage, right: RgbaImage): number {
  const [alignment] = proposed(align(viewOf(left), viewOf(right)));
  return borderWidth(refineFinely(alignment));
}

describe('borderWidth', () => {
  it('is the width on the thinnest side, as a part of the picture', () => {
    expect(Math.abs(widthOf(original, letterbox(original, 136, 136, [250, 240, 230])) - 8 / 136)).toBeLessThan(0.015);
  });

  it('is found on either picture', () => {
    const framed = letterbox(render(ada, 60, 60), 70, 70, [250, 240, 230]);
    expect(widthOf(original, framed)).toBeGreaterThan(0.04);
    expect(widthOf(framed, original)).toBeGreaterThan(0.04);
  });

  it('is 0 without a border, and with bars on two sides only', () => {
    expect(widthOf(original, render(ada, 100, 100))).toBe(0);
    expect(widthOf(original, letterbox(original, 150, 120, [0, 0, 0]))).toBe(0);
    expect(widthOf(original, letterbox(original, 120, 150, [0, 0, 0]))).toBe(0);
  });

  it('is 0 where what one shows beyond the other is no border but picture', () => {
    expect(widthOf(original, render(ada, 100, 100, [0.1, 0.1, 0.8, 0.8]))).toBe(0);
  });

  it('is found where it is two pixels wide, and rings as a JPEG does', () => {
    const framed = withNoise(letterbox(render(ada, 44, 44), 48, 48, [200, 30, 40]), 24);
    expect(widthOf(original, framed)).toBeGreaterThan(0.02);
  });

  it('may be farther off its color on a side where one pixel is measured and the picture itself is far from it, up to a limit', () => {
    const framed = letterbox(render(ada, 66, 66), 70, 70, [200, 30, 40]);
    const withLeftSide = (green: number): RgbaImage => {
      const data = Uint8ClampedArray.from(framed.data);
      for (let y = 0; y < 70; y++) {
        for (let x = 0; x < 2; x++) {
          data[4 * (y * 70 + x) + 1] = green;
        }
      }
      return { ...framed, data };
    };
    // A quarter of the border's pixels are on that side, so that it is three quarters as far from their mean
    expect(widthOf(original, withLeftSide(66))).toBeGreaterThan(0.02);
    expect(widthOf(original, withLeftSide(80))).toBe(0);
  });

  it('is 0 where a crop cuts into a wall on three sides and into something nearly as bright on the fourth', () => {
    const jacket = 147;
    const beforeWall = (u: number, v: number): readonly [number, number, number] => {
      const tone = Math.hypot(u - 0.5, v - 0.5) < 0.42 ? 40 + 250 * Math.abs(u - 0.5) + 100 * v : v > 0.8 ? jacket : 120;
      return [tone, tone, tone];
    };
    const cropped = render(beforeWall, 96, 96, [0.12, 0.12, 0.76, 0.76]);
    expect(widthOf(render(beforeWall, 200, 200), cropped)).toBe(0);
  });

  it('is 0 where the other picture goes on in that color: it was only cropped', () => {
    const dot = (u: number, v: number): readonly [number, number, number] =>
      Math.hypot(u - 0.45, v - 0.5) < 0.3 ? [40 + 300 * u, 80, 200 * v] : [180, 200, 220];
    expect(widthOf(render(dot, 100, 100), render(dot, 84, 84, [0.08, 0.08, 0.84, 0.84]))).toBe(0);
  });
});

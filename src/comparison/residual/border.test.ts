import { align, refineFinely } from '../register/align';
import { borderWidth } from './border';
import { viewOf } from '../reduce/view';
import { ADA, letterbox, portrait, recolor, render, uniform, withNoise } from '../testing/pictures';
import type { Alignment } from '../register/refine';
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

describe('a border around a picture that lies at a known place', () => {
  const [width, height] = [100, 104];
  const photo = recolor(uniform(92, 96, [60, 60, 60, 255]), (_value, channel, _pixel, x) => [20 + x, 60, 140 - x][channel]);

  /** A frame of the given gray tones, and what borderWidth finds of it around a picture of its inside, at the given margins. */
  function widthAt(outer: RgbaImage, inner: RgbaImage, left: number, top: number, right: number = left, bottom: number = top): number {
    const [reference, other] = [viewOf(inner), viewOf(outer)];
    const scaleX = (outer.width - left - right) / inner.width;
    const scaleY = (outer.height - top - bottom) / inner.height;
    const onOther = { reference, other, transform: { scaleX, scaleY, offsetX: left, offsetY: top } } as Alignment;
    const back = { scaleX: 1 / scaleX, scaleY: 1 / scaleY, offsetX: -left / scaleX, offsetY: -top / scaleY };
    const onReference = { reference: other, other: reference, transform: back } as Alignment;
    expect(borderWidth(onReference)).toBeCloseTo(borderWidth(onOther), 9);
    return borderWidth(onOther);
  }

  const gray = (toneAt: (x: number, y: number) => number, columns: number = width, rows: number = height): RgbaImage =>
    recolor(uniform(columns, rows, [0, 0, 0, 255]), (_value, _channel, _pixel, x, y) => toneAt(x, y));
  const plain = gray(() => 200);

  it('is as wide as on its thinnest side, whichever that is', () => {
    expect(widthAt(plain, photo, 3, 8, 8, 8)).toBeCloseTo(3 / width, 9);
    expect(widthAt(plain, photo, 8, 3, 8, 8)).toBeCloseTo(3 / height, 9);
    expect(widthAt(plain, photo, 8, 8, 3, 8)).toBeCloseTo(3 / width, 9);
    expect(widthAt(plain, photo, 8, 8, 8, 3)).toBeCloseTo(3 / height, 9);
  });

  it('is none below 0.012 of a side', () => {
    const large = gray(() => 200, 125, 125);
    expect(widthAt(large, photo, 1.5, 3)).toBeCloseTo(0.012, 9);
    // Below, it counts as a frame over the picture
    expect(widthAt(large, photo, 1.49, 3)).toBe(0.05);
  });

  it('may be twelve steps off its mean color where two pixels of a side are measured, and more where the picture is far off', () => {
    // The two rows above and below have as many pixels as the columns beside them, so that the mean lies between their tones
    const inTwoTones = (off: number): RgbaImage => gray((_x, y) => (y < 2 || y >= height - 2 ? 200 + off : 200 - off));
    // Two fifths of 30 steps are twelve, of 100 and more beyond the limit of 32
    const near = gray((x) => (x < width / 2 ? 170 : 225));
    expect(widthAt(inTwoTones(12), near, 4, 4)).toBeCloseTo(4 / height, 9);
    expect(widthAt(inTwoTones(13), near, 4, 4)).toBe(0);
    expect(widthAt(inTwoTones(31), photo, 4, 4)).toBeCloseTo(4 / height, 9);
    expect(widthAt(inTwoTones(33), photo, 4, 4)).toBe(0);
  });

  it('is a frame over the picture where that alone has one color in the middles of all sides', () => {
    const framed = (color: number): RgbaImage =>
      recolor(photo, (value, _channel, _pixel, x, y) => (Math.min(x, y, 91 - x, 95 - y) < 3 ? color : value));
    expect(widthAt(framed(250), photo, 0, 0)).toBe(0.05);
    // The other goes on beyond it: it was cropped first
    expect(widthAt(framed(250), photo, -10, 0)).toBe(0.05);
    // It goes on beyond the other by more than 3 %, where bars may lie
    expect(widthAt(framed(250), photo, 4, 0)).toBe(0);
  });

  it('is no frame over the picture where one side shows the picture, or both have that color', () => {
    const open = recolor(photo, (value, _channel, _pixel, x, y) => (Math.min(x, 91 - x, 95 - y) < 3 ? 250 : value));
    expect(widthAt(open, photo, 0, 0)).toBe(0);
    const framed = recolor(photo, (value, _channel, _pixel, x, y) => (Math.min(x, y, 91 - x, 95 - y) < 3 ? 250 : value));
    expect(widthAt(framed, framed, 0, 0)).toBe(0);
  });

  it('may be farther off where one pixel is measured along either axis', () => {
    // 3 % of 50 pixels, of which half is measured, is one; of 120, two
    const narrow = (off: number): RgbaImage => gray((x) => (x === 0 ? 200 + off : 200), 50, 120);
    expect(widthAt(narrow(20), photo, 1.5, 3.6)).toBeCloseTo(0.03, 9);
    expect(widthAt(narrow(60), photo, 1.5, 3.6)).toBe(0);
  });

  it('is measured in its outer half: the inner one mixes with the picture', () => {
    const mixed = gray((x, y) => (x < 2 || y < 2 || x >= width - 2 || y >= height - 2 ? 200 : 90));
    expect(widthAt(mixed, photo, 4, 4)).toBeCloseTo(4 / height, 9);
  });

  it('is none where the picture within is of its color on all four sides, to 22 steps', () => {
    const withEdge = (tone: number): RgbaImage => gray((x, y) => (x === 0 || y === 0 || x === 91 || y === 95 ? tone : 40), 92, 96);
    expect(widthAt(plain, withEdge(178), 4, 4)).toBe(0);
    expect(widthAt(plain, withEdge(177), 4, 4)).toBeCloseTo(4 / height, 9);
    // On one side it may be
    const sky = gray((_x, y) => (y === 0 ? 200 : 40), 92, 96);
    expect(widthAt(plain, sky, 4, 4)).toBeCloseTo(4 / height, 9);
  });
});

import type { Box } from '../base/geometry';
import { areaAverage } from './areaAverage';
import { findBars } from './bars';
import { ADA, letterbox, portrait, recolor, render, uniform, withNoise } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

const photo = (width: number, height: number): RgbaImage => render(portrait({ ...ADA, background: [120, 140, 150] }), width, height);

function bars(image: RgbaImage): Box | undefined {
  return findBars(areaAverage(image, 1000));
}

describe('findBars', () => {
  it('finds bars at the top and the bottom', () => {
    expect(bars(letterbox(photo(80, 60), 80, 80, [0, 0, 0]))).toEqual({ left: 0, right: 80, top: 11, bottom: 69 });
  });

  it('finds bars at the left and the right', () => {
    expect(bars(letterbox(photo(60, 80), 80, 80, [255, 255, 255]))).toEqual({ left: 11, right: 69, top: 0, bottom: 80 });
  });

  it('finds the thicker pair where all four sides look like bars: no service makes them all', () => {
    expect(bars(letterbox(photo(60, 60), 100, 80, [200, 10, 10]))).toEqual({ left: 21, right: 79, top: 0, bottom: 80 });
    expect(bars(letterbox(photo(60, 60), 80, 100, [200, 10, 10]))).toEqual({ left: 0, right: 80, top: 21, bottom: 79 });
  });

  it('finds bars that compression made noisy', () => {
    expect(bars(withNoise(letterbox(photo(80, 60), 80, 80, [40, 40, 40]), 6))).toEqual({ left: 0, right: 80, top: 11, bottom: 69 });
  });

  it('takes the thicker of two bars for both, where they differ by what compression blurs', () => {
    const odd = letterbox(photo(80, 59), 80, 80, [0, 0, 0]);
    expect(bars(odd)).toEqual({ left: 0, right: 80, top: 12, bottom: 68 });
    const movedUp = (rows: number): RgbaImage => {
      const data = Uint8ClampedArray.from(odd.data);
      data.copyWithin(0, 80 * 4 * rows);
      return { ...odd, data };
    };
    expect(bars(movedUp(2))).toEqual({ left: 0, right: 80, top: 14, bottom: 66 });
    expect(bars(movedUp(3))).toBeUndefined();
  });

  it('measures what compression blurs in pixels of the picture', () => {
    const odd = letterbox(photo(240, 177), 240, 240, [0, 0, 0]);
    odd.data.copyWithin(0, 240 * 4 * 4);
    // Three pixels average to one: bars of 9 and 12 of 80, where a small picture's may differ by 5
    expect(findBars(areaAverage(odd, 80))).toBeUndefined();
    expect(findBars(areaAverage(letterbox(photo(240, 177), 240, 240, [0, 0, 0]), 80))?.top).toBe(11);
  });

  it('leaves thin bars to the search, and finds none where they leave no photo', () => {
    const thin = (rows: number, size: number): RgbaImage => letterbox(photo(size, size - 2 * rows), size, size, [0, 0, 0]);
    expect(bars(thin(1, 60))).toEqual({ left: 0, right: 60, top: 2, bottom: 58 });
    expect(bars(thin(2, 160))).toBeUndefined();
    expect(bars(thin(3, 160))).toEqual({ left: 0, right: 160, top: 4, bottom: 156 });
    expect(bars(thin(39, 100))).toEqual({ left: 0, right: 100, top: 40, bottom: 60 });
    expect(bars(thin(40, 100))).toBeUndefined();
  });

  it('lets bars differ by a part of a large side', () => {
    const moved = (rows: number): RgbaImage => {
      const image = letterbox(photo(300, 200), 300, 300, [0, 0, 0]);
      image.data.copyWithin(0, 300 * 4 * rows);
      return image;
    };
    expect(bars(moved(4))?.top).toBe(55);
    expect(bars(moved(5))).toBeUndefined();
  });

  it('leaves at least twelve pixels of photo along either side', () => {
    expect(bars(letterbox(photo(24, 16), 24, 32, [0, 0, 0]))).toEqual({ left: 0, right: 24, top: 9, bottom: 23 });
    // A pixel on either side is left out, where bar and photo mix
    expect(bars(letterbox(photo(24, 14), 24, 30, [0, 0, 0]))).toEqual({ left: 0, right: 24, top: 9, bottom: 21 });
    expect(bars(letterbox(photo(24, 13), 24, 29, [0, 0, 0]))).toBeUndefined();
    expect(bars(letterbox(photo(16, 24), 32, 24, [0, 0, 0]))).toEqual({ left: 9, right: 23, top: 0, bottom: 24 });
    expect(bars(letterbox(photo(13, 24), 29, 24, [0, 0, 0]))).toBeUndefined();
  });

  it('finds none on one side only, as above a head before a plain wall', () => {
    const image = letterbox(photo(80, 70), 80, 80, [0, 0, 0]);
    expect(bars({ width: 80, height: 75, data: image.data.slice(0, 80 * 75 * 4) })).toBeUndefined();
  });

  it('finds none in a photo, in a plain picture, or where the photo would be a sliver', () => {
    expect(bars(photo(80, 80))).toBeUndefined();
    expect(bars(uniform(80, 80, [90, 90, 90, 255]))).toBeUndefined();
    expect(bars(letterbox(photo(80, 14), 80, 80, [0, 0, 0]))).toBeUndefined();
    expect(bars(letterbox(photo(13, 20), 30, 20, [0, 0, 0]))).toBeUndefined();
  });

  it('lets the rows of a bar stray seven steps from its outermost one, and not eight', () => {
    const framed = letterbox(photo(80, 60), 80, 80, [0, 0, 0]);
    const strayed = (by: number): RgbaImage =>
      recolor(framed, (value, _channel, _pixel, _x, y) => ((y > 0 && y < 10) || (y >= 70 && y < 79) ? by : value));
    expect(bars(strayed(7))).toEqual({ left: 0, right: 80, top: 11, bottom: 69 });
    expect(bars(strayed(8))).toBeUndefined();
  });
});

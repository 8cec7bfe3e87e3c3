import type { RgbaImage } from '../base/types';
import { mayBeResized, pixelCorrelation, pointSampled } from './pointSampled';

/** A picture whose red channel is its column, green its row. */
function numbered(width: number, height: number): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      data.set([10 * x, 10 * y, 7, 255], p);
    }
  }
  return { width, height, data };
}

const pixel = ({ data, width }: RgbaImage, x: number, y: number): number[] =>
  Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4));

describe('pointSampled', () => {
  it('takes the pixel below the center of each pixel', () => {
    const sampled = pointSampled(numbered(10, 20), 4, 4, 'nearest');
    expect([sampled.width, sampled.height, sampled.data.length]).toEqual([4, 4, 64]);
    // Centers at 1.25, 3.75, 6.25 and 8.75 across, at 2.5, 7.5, 12.5 and 17.5 down
    expect([0, 1, 2, 3].map((i) => pixel(sampled, i, i))).toEqual([
      [10, 20, 7, 255],
      [30, 70, 7, 255],
      [60, 120, 7, 255],
      [80, 170, 7, 255]
    ]);
  });

  it('mixes the two pixels beside the center along each axis', () => {
    const sampled = pointSampled(numbered(10, 20), 4, 4, 'twoPixels');
    // Between the centers of pixels 0 and 1, three quarters on: 7.5, rounded to even
    expect(pixel(sampled, 0, 0)).toEqual([8, 20, 7, 255]);
    expect(pixel(sampled, 3, 3)).toEqual([82, 170, 7, 255]);
  });

  it('mixes no others: a bright pixel shows only where it is one of the two', () => {
    const bright: RgbaImage = { width: 4, height: 1, data: new Uint8ClampedArray(16) };
    bright.data[8] = 200;
    const sampled = pointSampled(bright, 2, 1, 'twoPixels');
    expect([sampled.data[0], sampled.data[4]]).toEqual([0, 100]);
  });

  it('stays within the picture', () => {
    expect(pixel(pointSampled(numbered(2, 2), 3, 3, 'twoPixels'), 0, 0)).toEqual([0, 0, 7, 255]);
    expect(pixel(pointSampled(numbered(2, 2), 3, 3, 'twoPixels'), 2, 2)).toEqual([10, 10, 7, 255]);
  });
});

describe('mayBeResized', () => {
  const size = (width: number, height: number): RgbaImage => ({ width, height, data: new Uint8ClampedArray(0) });

  it('where one is smaller by a quarter at least, and of the same shape but for a pixel', () => {
    expect(mayBeResized(size(100, 150), size(80, 120))).toBe(true);
    expect(mayBeResized(size(100, 150), size(81, 121))).toBe(false);
    expect(mayBeResized(size(100, 150), size(50, 76))).toBe(true);
    expect(mayBeResized(size(100, 150), size(50, 74))).toBe(true);
    expect(mayBeResized(size(100, 150), size(50, 77))).toBe(false);
    expect(mayBeResized(size(100, 150), size(50, 73))).toBe(false);
  });
});

describe('pixelCorrelation', () => {
  it('is 1 for the same pixels, and -1 for their negative', () => {
    const image = numbered(8, 8);
    const negative: RgbaImage = { ...image, data: image.data.map((value, i) => (i % 4 === 3 ? value : 255 - value)) };
    expect(pixelCorrelation(image, image)).toBeCloseTo(1, 6);
    expect(pixelCorrelation(image, negative)).toBeCloseTo(-1, 6);
  });
});

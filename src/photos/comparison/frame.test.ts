import { areaAverage } from './areaAverage';
import { findBars, findRoundMask } from './frame';
import type { Box } from './resample';
import { ADA, letterbox, portrait, render, roundMask, uniform, withNoise } from './testing/pictures';
import type { RgbaImage } from './types';

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

  it('finds bars all round', () => {
    expect(bars(letterbox(photo(60, 60), 80, 80, [200, 10, 10]))).toEqual({ left: 11, right: 69, top: 11, bottom: 69 });
  });

  it('finds bars that compression made noisy', () => {
    expect(bars(withNoise(letterbox(photo(80, 60), 80, 80, [40, 40, 40]), 6))).toEqual({ left: 0, right: 80, top: 11, bottom: 69 });
  });

  it('forgives a pixel of difference between the bars, and no more', () => {
    const odd = letterbox(photo(80, 59), 80, 80, [0, 0, 0]);
    expect(bars(odd)).toEqual({ left: 0, right: 80, top: 11, bottom: 68 });
    const shifted = { ...odd, data: Uint8ClampedArray.from(odd.data) };
    shifted.data.copyWithin(0, 80 * 4 * 5);
    expect(bars(shifted)).toBeUndefined();
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
});

function mask(image: RgbaImage, box?: Box): Float32Array | undefined {
  const planes = areaAverage(image, 1000);
  return findRoundMask(planes, box ?? { left: 0, top: 0, right: planes.width, bottom: planes.height });
}

describe('findRoundMask', () => {
  for (const colour of [[255, 255, 255], [0, 0, 0], [0, 120, 212]] as const) {
    it(`finds the corners of a mask of colour ${colour.join(' ')}`, () => {
      const coverage = mask(roundMask(photo(80, 80), colour)) ?? new Float32Array(0);
      expect(coverage.length).toBe(6400);
      for (const corner of [0, 79, 79 * 80, 79 * 81, 5 * 80 + 8]) {
        expect(coverage[corner]).toBe(0);
      }
      for (const inside of [40 * 80 + 40, 40 * 80 + 3, 3 * 80 + 40, 76 * 80 + 40, 40 * 80 + 76]) {
        expect(coverage[inside]).toBe(1);
      }
      // The disc, less two pixels along its edge.
      const covered = coverage.reduce((sum, value) => sum + value, 0);
      expect(covered).toBeGreaterThan(Math.PI * 37 * 37);
      expect(covered).toBeLessThan(Math.PI * 39 * 39);
    });
  }

  it('finds an ellipse in a frame that is not square', () => {
    const coverage = mask(roundMask(photo(100, 60), [255, 255, 255])) ?? new Float32Array(0);
    expect(coverage[0]).toBe(0);
    expect(coverage[3 * 100 + 50]).toBe(1);
    expect(coverage[30 * 100 + 3]).toBe(1);
  });

  it('finds a mask within bars', () => {
    const image = letterbox(roundMask(photo(60, 60), [255, 255, 255]), 80, 60, [255, 255, 255]);
    const coverage = mask(image, { left: 10, top: 0, right: 70, bottom: 60 }) ?? new Float32Array(0);
    expect(coverage[12]).toBe(0);
    expect(coverage[30 * 80 + 40]).toBe(1);
  });

  it('masks only the corners where the photo is seen to end', () => {
    // A white background behind dark clothes: the lower corners are cut, the upper ones look the same either way.
    const image = roundMask(
      render((_u, v) => (v < 0.55 ? [255, 255, 255] : [30, 30, 60]), 80, 80),
      [255, 255, 255]
    );
    const coverage = mask(image) ?? new Float32Array(0);
    expect(coverage[0]).toBe(1);
    expect(coverage[79]).toBe(1);
    expect(coverage[79 * 80]).toBe(0);
    expect(coverage[79 * 81]).toBe(0);
  });

  it('finds none in a photo, on a plain background, or in a tiny picture', () => {
    expect(mask(photo(80, 80))).toBeUndefined();
    expect(mask(uniform(80, 80, [90, 90, 90, 255]))).toBeUndefined();
    expect(mask(render((u, v) => (Math.hypot(u - 0.5, v - 0.5) < 0.3 ? [0, 0, 0] : [255, 255, 255]), 80, 80))).toBeUndefined();
    expect(mask(roundMask(photo(15, 15), [255, 255, 255]))).toBeUndefined();
  });

  it('finds none where the corners are of two colours', () => {
    const image = roundMask(photo(80, 80), [255, 255, 255]);
    image.data.fill(0, 0, 80 * 4 * 12);
    expect(mask(image)).toBeUndefined();
  });
});

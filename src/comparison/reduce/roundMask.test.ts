import type { Box } from '../base/geometry';
import { areaAverage } from './areaAverage';
import { findRoundMask } from './roundMask';
import { ADA, letterbox, portrait, recolor, render, roundMask, uniform, withNoise } from '../testing/pictures';
import type { Scene } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

const photo = (width: number, height: number): RgbaImage => render(portrait({ ...ADA, background: [120, 140, 150] }), width, height);

function mask(image: RgbaImage, box?: Box): Float32Array | undefined {
  const planes = areaAverage(image, 1000);
  return findRoundMask(planes, box ?? { left: 0, top: 0, right: planes.width, bottom: planes.height });
}

/** A disc in a square of 80 pixels, in gray tones: of the mask outside of it, and of the photo inside. */
function roundMaskOf(outside: (x: number, y: number) => number, inside: (x: number, y: number) => number): RgbaImage {
  return recolor(uniform(80, 80, [0, 0, 0, 255]), (_value, _channel, _pixel, x, y) =>
    Math.hypot(x + 0.5 - 40, y + 0.5 - 40) < 40 ? inside(x, y) : outside(x, y)
  );
}

describe('findRoundMask', () => {
  for (const color of [
    [255, 255, 255],
    [0, 0, 0],
    [0, 120, 212]
  ] as const) {
    it(`finds the corners of a mask of color ${color.join(' ')}`, () => {
      const coverage = mask(roundMask(photo(80, 80), color)) ?? new Float32Array(0);
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

  it('finds what is round but for a pixel or two, and no ellipse: services mask squares', () => {
    const coverage = mask(roundMask(photo(69, 60), [255, 255, 255])) ?? new Float32Array(0);
    expect(coverage[0]).toBe(0);
    expect(coverage[3 * 69 + 34]).toBe(1);
    expect(coverage[30 * 69 + 3]).toBe(1);
    expect(mask(roundMask(photo(70, 60), [255, 255, 255]))).toBeUndefined();
    expect(mask(roundMask(photo(60, 70), [255, 255, 255]))).toBeUndefined();
  });

  it('finds none where a ring lies along the circle', () => {
    const ringed = (side: number, ring: readonly number[]): RgbaImage =>
      recolor(photo(side, side), (value, channel, _pixel, x, y) => {
        const radius = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) / (side / 2);
        return radius > 1 ? 200 : radius > 0.86 ? ring[channel] : value;
      });
    expect(mask(ringed(80, [200, 30, 40]))).toBeUndefined();
    // Where the ring is of the photo's own color all along, it is none
    expect(mask(ringed(80, [120, 140, 150]))).toBeDefined();
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

  it('masks a corner of which little is seen, where another shows the mask', () => {
    // White behind dark clothes, and a dark lock of hair that the circle cuts at the top right
    const scene: Scene = (u, v) => (v > 0.7 || Math.hypot(u - 0.88, v - 0.2) < 0.08 ? [30, 30, 60] : [255, 255, 255]);
    const coverage = mask(roundMask(render(scene, 80, 80), [255, 255, 255])) ?? new Float32Array(0);
    expect([coverage[0], coverage[79], coverage[79 * 80], coverage[79 * 81]]).toEqual([1, 0, 0, 0]);
    // The lock alone shows no mask
    expect(
      mask(
        roundMask(
          render((u, v) => (v > 0.7 ? [255, 255, 255] : scene(u, v)), 80, 80),
          [255, 255, 255]
        )
      )
    ).toBeUndefined();
  });

  it('finds a mask whose edge compression has blurred', () => {
    const sharp = roundMask(photo(48, 48), [0, 120, 212]);
    const at = (x: number, y: number, i: number): number =>
      sharp.data[(Math.min(47, Math.max(0, y)) * 48 + Math.min(47, Math.max(0, x))) * 4 + i];
    const blurred = recolor(sharp, (_c, i, _pixel, x, y) => {
      let sum = 0;
      for (let dy = -3; dy <= 3; dy++) {
        for (let dx = -3; dx <= 3; dx++) {
          sum += at(x + dx, y + dy, i);
        }
      }
      return sum / 49;
    });
    const coverage = mask(withNoise(blurred, 19)) ?? new Float32Array(0);
    expect([coverage[0], coverage[47], coverage[47 * 48], coverage[47 * 49], coverage[24 * 49]]).toEqual([0, 0, 0, 0, 1]);
  });

  it('finds none in a photo, on a plain background, or in a tiny picture', () => {
    expect(mask(photo(80, 80))).toBeUndefined();
    expect(mask(uniform(80, 80, [90, 90, 90, 255]))).toBeUndefined();
    expect(mask(render((u, v) => (Math.hypot(u - 0.5, v - 0.5) < 0.3 ? [0, 0, 0] : [255, 255, 255]), 80, 80))).toBeUndefined();
    expect(mask(roundMask(photo(15, 15), [255, 255, 255]))).toBeUndefined();
  });

  it('finds none in what is too narrow for one, along either side', () => {
    expect(mask(roundMask(photo(17, 15), [255, 255, 255]))).toBeUndefined();
    expect(mask(roundMask(photo(15, 17), [255, 255, 255]))).toBeUndefined();
    expect(mask(roundMask(photo(17, 16), [255, 255, 255]))).toBeDefined();
    expect(mask(roundMask(photo(16, 17), [255, 255, 255]))).toBeDefined();
  });

  it('masks the ellipse within its box, wherever that lies', () => {
    const disc = roundMask(
      render(() => [30, 60, 90], 44, 40),
      [255, 255, 255]
    );
    const planes = areaAverage(letterbox(disc, 84, 60, [255, 255, 255]), 1000);
    const coverage = findRoundMask(planes, { left: 20, top: 10, right: 64, bottom: 50 }) ?? new Float32Array(0);
    const radius = (i: number): number => Math.hypot(((i % 84) + 0.5 - 42) / 22, (Math.floor(i / 84) + 0.5 - 30) / 20);
    expect(coverage).toHaveLength(84 * 60);
    // What lies within the ellipse is photo, less two pixels of 20 along its edge
    expect(Array.from(coverage)).toEqual(Array.from(coverage, (_part, i) => (radius(i) < 0.9 ? 1 : 0)));
  });

  for (const [corner, x, y] of [
    ['top left', 0, 0],
    ['top right', 50, 0],
    ['bottom left', 0, 50],
    ['bottom right', 50, 50]
  ] as const) {
    it(`finds none where the corner at the ${corner} is of another color`, () => {
      const image = roundMask(photo(80, 80), [255, 255, 255]);
      const other = recolor(image, (c, _i, _pixel, px, py) => (px >= x && px < x + 30 && py >= y && py < y + 30 && c === 255 ? 0 : c));
      expect(mask(image)).toBeDefined();
      expect(mask(other)).toBeUndefined();
    });

    it(`keeps the corner at the ${corner} where no edge is seen there`, () => {
      const image = roundMask(photo(80, 80), [255, 255, 255]);
      const plain = recolor(image, (c, _i, _pixel, px, py) =>
        px >= 0.8 * x && px < 0.8 * x + 40 && py >= 0.8 * y && py < 0.8 * y + 40 ? 255 : c
      );
      const coverage = mask(plain) ?? new Float32Array(0);
      const kept = [0, 79, 79 * 80, 79 * 81].filter((p) => coverage[p] === 1);
      expect(kept).toEqual([(y === 0 ? 0 : 79 * 80) + (x === 0 ? 0 : 79)]);
    });
  }

  it('sees an edge of nine steps, and none of eight', () => {
    const disc = (step: number): RgbaImage => roundMask(uniform(80, 80, [200 - step, 200, 200, 255]), [200, 200, 200]);
    expect(mask(disc(9))).toBeDefined();
    expect(mask(disc(8))).toBeUndefined();
  });

  it('finds none where the corners are of two colors', () => {
    const image = roundMask(photo(80, 80), [255, 255, 255]);
    image.data.fill(0, 0, 80 * 4 * 12);
    expect(mask(image)).toBeUndefined();
  });

  it('takes for a mask what strays fourteen steps about its mean color, and not what strays fifteen', () => {
    // Half of the corners' pixels are as much lighter as the others are darker
    const strayed = (by: number): RgbaImage =>
      roundMaskOf(
        (x) => (x < 40 ? 200 + by : 200 - by),
        () => 60
      );
    expect(mask(strayed(14))).toBeDefined();
    expect(mask(strayed(15))).toBeUndefined();
  });

  it('asks for an edge along three tenths of an arc', () => {
    // 96 points are looked at, 24 an arc, the first 1.9 degrees below the horizontal and one every 3.75 degrees
    const wedge = (degrees: number): RgbaImage =>
      roundMaskOf(
        () => 200,
        (x, y) => (y >= 40 && x > 40 && Math.atan2(y + 0.5 - 40, x + 0.5 - 40) < (degrees * Math.PI) / 180 ? 60 : 200)
      );
    expect(mask(wedge(26.25))).toBeUndefined();
    expect(mask(wedge(32))).toBeDefined();
  });

  it('keeps a corner up to the middle of the box', () => {
    // The photo ends at the mask at the bottom right only
    const image = roundMaskOf(
      () => 200,
      (x, y) => (x >= 40 && y >= 40 ? 60 : 200)
    );
    const coverage = mask(image) ?? new Float32Array(0);
    expect(coverage).toHaveLength(80 * 80);
    const lastRow = Array.from(coverage.subarray(79 * 80));
    expect(lastRow).toEqual(lastRow.map((_part, x) => (x < 40 ? 1 : 0)));
    const lastColumn = Array.from({ length: 80 }, (_unused, y) => coverage[80 * y + 79]);
    expect(lastColumn).toEqual(lastColumn.map((_part, y) => (y < 40 ? 1 : 0)));
  });
});

import { lumaOf } from '../base/luma';
import { areaAverage } from './areaAverage';
import type { RgbaImage } from '../base/types';

function picture(width: number, height: number, pixel: (x: number, y: number) => readonly number[]): RgbaImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      data.set(pixel(x, y), (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

describe('areaAverage', () => {
  it('keeps a small picture as it is', () => {
    const planes = areaAverage(
      picture(3, 2, (x, y) => [10 * x, 20 * y, 30, 255]),
      75
    );
    expect([planes.width, planes.height, planes.factorX, planes.factorY]).toEqual([3, 2, 1, 1]);
    expect([planes.frameWidth, planes.frameHeight]).toEqual([3, 2]);
    expect(Array.from(planes.red)).toEqual([0, 10, 20, 0, 10, 20]);
    expect(Array.from(planes.green)).toEqual([0, 0, 0, 20, 20, 20]);
    expect(Array.from(planes.blue)).toEqual([30, 30, 30, 30, 30, 30]);
    expect(planes.luma[5]).toBeCloseTo(lumaOf(20, 20, 30), 4);
    expect(planes.coverage).toBeUndefined();
  });

  it('averages whole blocks, and leaves out what fills none', () => {
    const planes = areaAverage(
      picture(131, 98, (x, y) => [x, y, 7, 255]),
      65
    );
    expect([planes.width, planes.height, planes.factorX, planes.factorY]).toEqual([65, 49, 2, 2]);
    expect([planes.frameWidth, planes.frameHeight]).toEqual([65.5, 49]);
    expect(planes.red[0]).toBe(0.5);
    expect(planes.red[64]).toBe(128.5);
    expect(planes.green[0]).toBe(0.5);
    expect(planes.green[65 * 48]).toBe(96.5);
    expect(planes.blue[1000]).toBe(7);
  });

  it('mixes no block with the next, where rows and columns remain that fill none', () => {
    const planes = areaAverage(
      picture(131, 99, (x, y) => [x, y, 7, 255]),
      65
    );
    expect([planes.width, planes.height]).toEqual([65, 49]);
    for (let y = 0; y < 49; y++) {
      for (let x = 0; x < 65; x++) {
        // The mean of two neighboring pixels, 2 x and 2 x + 1
        expect([planes.red[65 * y + x], planes.green[65 * y + x]]).toEqual([2 * x + 0.5, 2 * y + 0.5]);
      }
    }
  });

  it('keeps the rows of a panorama', () => {
    const planes = areaAverage(
      picture(600, 40, (_x, y) => [y, y, y, 255]),
      75
    );
    expect([planes.width, planes.height, planes.factorX, planes.factorY]).toEqual([75, 40, 8, 1]);
    const column = areaAverage(
      picture(40, 600, (x) => [x, x, x, 255]),
      75
    );
    expect([column.width, column.height, column.factorX, column.factorY]).toEqual([40, 75, 1, 8]);
  });

  it('never averages to nothing', () => {
    const planes = areaAverage(
      picture(1, 500, () => [9, 9, 9, 255]),
      75
    );
    expect([planes.width, planes.height]).toEqual([1, 83]);
  });

  it('weighs pixels by their alpha', () => {
    const planes = areaAverage(
      picture(128, 128, (x) => (x % 2 === 0 ? [200, 100, 50, 255] : [0, 0, 0, 51])),
      64
    );
    expect(planes.red[0]).toBeCloseTo((200 * 255) / 306, 3);
    expect(planes.green[70]).toBeCloseTo((100 * 255) / 306, 3);
    expect(planes.blue[64 * 63]).toBeCloseTo((50 * 255) / 306, 3);
    expect(planes.coverage?.[0]).toBeCloseTo(306 / 510, 5);
  });

  it('shows a transparent pixel as black without coverage', () => {
    const planes = areaAverage(
      picture(2, 1, (x) => [90, 90, 90, x * 255]),
      75
    );
    expect(Array.from(planes.coverage ?? [])).toEqual([0, 1]);
    expect(Array.from(planes.red)).toEqual([0, 90]);
  });

  it('gives the same for bytes that do not lie on words', () => {
    const aligned = picture(100, 90, (x, y) => [x, 2 * y, x + y, 255]);
    const shifted = new Uint8Array(new ArrayBuffer(aligned.data.length + 3), 3);
    shifted.set(aligned.data);
    expect(areaAverage({ ...aligned, data: shifted }, 40)).toEqual(areaAverage(aligned, 40));
  });

  it('adds up bright blocks without overflow', () => {
    const planes = areaAverage(
      picture(600, 600, () => [255, 254, 253, 255]),
      3
    );
    expect([planes.factorX, planes.factorY]).toEqual([18, 18]);
    expect([planes.red[0], planes.green[0], planes.blue[0]]).toEqual([255, 254, 253]);
  });

  it('adds up long blocks without overflow', () => {
    const planes = areaAverage(
      picture(8300, 32, () => [255, 254, 253, 255]),
      30
    );
    expect([planes.factorX, planes.factorY]).toEqual([259, 1]);
    expect([planes.red[0], planes.green[0], planes.blue[0]]).toEqual([255, 254, 253]);
  });

  it('finds transparency in the last row too', () => {
    const planes = areaAverage(
      picture(4, 4, (x, y) => [1, 2, 3, x === 3 && y === 3 ? 254 : 255]),
      75
    );
    expect(planes.coverage?.[15]).toBeCloseTo(254 / 255, 5);
  });
});

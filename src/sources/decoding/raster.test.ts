import type { RgbaImage } from '../../photos';
import { type Raster, readReduced } from './raster';

const { signal } = new AbortController();
const limit: number = 64;

/** A picture in which a function says each pixel; what is read of it is kept. */
function rasterOf(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number, number]
): Raster & { readonly bands: readonly (readonly [number, number])[] } {
  const bands: (readonly [number, number])[] = [];
  return {
    width,
    height,
    orientation: 1,
    bands,
    close: () => undefined,
    readRows: async (firstRow, rows) => {
      bands.push([firstRow, rows]);
      const data: Uint8ClampedArray = new Uint8ClampedArray(4 * width * rows);
      for (let index: number = 0; index < width * rows; index++) {
        data.set(pixel(index % width, firstRow + Math.floor(index / width)), 4 * index);
      }
      return data;
    }
  };
}

/** A large picture without anything in it, which is read at once. */
function blank(width: number, height: number): ReturnType<typeof rasterOf> {
  const bands: (readonly [number, number])[] = [];
  return {
    ...rasterOf(width, height, gray),
    bands,
    readRows: async (firstRow, rows) => {
      bands.push([firstRow, rows]);
      return new Uint8ClampedArray(4 * width * rows);
    }
  };
}

function gray(x: number, y: number): readonly [number, number, number, number] {
  const value: number = (7 * x + 13 * y) % 256;
  return [value, value, value, 255];
}

async function read(raster: Raster): Promise<RgbaImage> {
  return readReduced(raster, limit, signal);
}

describe('reading a picture reduced', () => {
  it.each([
    ['a small one', 20, 30, 20, 30],
    ['one as large as the limit', 64, 64, 64, 64],
    ['landscape', 128, 96, 64, 48],
    ['portrait: it is not enlarged', 50, 70, 46, 64],
    ['a square', 100, 100, 64, 64],
    ['a narrow giant', 3, 16000, 1, 64],
    ['a flat giant', 16000, 1, 64, 1]
  ])('%s', async (_name, width, height, newWidth, newHeight) => {
    const { data, ...size } = await read(rasterOf(width, height, gray));
    expect(size).toEqual({ width: newWidth, height: newHeight });
    expect(data.length).toBe(4 * newWidth * newHeight);
  });

  it('turns it upright afterwards', async () => {
    const { width, height } = await read({ ...rasterOf(128, 96, gray), orientation: 6 });
    expect([width, height]).toEqual([48, 64]);
  });

  it('averages by the area that each pixel covers', async () => {
    // 96 columns in 64: each takes one pixel and a half
    const stripes: RgbaImage = await read(rasterOf(96, 96, (x) => [[0, 90, 240][x % 3], 0, 0, 255]));
    expect([...stripes.data.slice(0, 8)]).toEqual([30, 0, 0, 255, 190, 0, 0, 255]);
  });

  it('keeps the mean of the whole picture, at its edges too', async () => {
    const raster: Raster = rasterOf(211, 173, gray);
    const whole: Uint8ClampedArray = await raster.readRows(0, 173);
    const mean = (data: ArrayLike<number>): number => Array.from(data).reduce((sum, value) => sum + value, 0) / data.length;
    expect(mean((await read(raster)).data)).toBeCloseTo(mean(whole), 0);
  });

  it('gives transparent pixels no color', async () => {
    const half: RgbaImage = await read(rasterOf(128, 128, (x) => (x % 2 ? [200, 100, 50, 255] : [0, 0, 0, 0])));
    expect([...half.data.slice(0, 4)]).toEqual([200, 100, 50, 128]);
    const clear: RgbaImage = await read(rasterOf(128, 128, () => [9, 9, 9, 0]));
    expect([...clear.data.slice(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('reads a large one in bands of a megapixel at most and an even number of rows', async () => {
    const raster = blank(4000, 701);
    await read(raster);
    expect(raster.bands).toEqual([
      [0, 262],
      [262, 262],
      [524, 177]
    ]);
  });

  it('stops between two bands when it was canceled', async () => {
    const raster = blank(4000, 701);
    await readReduced(raster, limit, AbortSignal.abort());
    expect(raster.bands).toEqual([]);
  });
});

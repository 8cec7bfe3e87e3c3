import type { RgbaImage } from '../../src/comparison';
import { apply } from './images';
import type { Random } from './random';

/** A way to make a picture smaller. */
export type Resize = (image: RgbaImage, width: number, height: number) => Promise<RgbaImage> | RgbaImage;

type Kernel = 'linear' | 'cubic' | 'mitchell' | 'lanczos2' | 'lanczos3';

const byKernel =
  (kernel: Kernel, sharpen = 0): Resize =>
  (image, width, height) =>
    apply(image, (p) => {
      const resized = p.resize(width, height, { fit: 'fill', kernel });
      return sharpen > 0 ? resized.sharpen({ sigma: sharpen }) : resized;
    });

/** The filters that services resize with, by name. */
export const FILTERS = {
  'nearest neighbor': (image, width, height) => sample(image, width, height, nearest),
  box: (image, width, height) => sample(image, width, height, box),
  'bilinear, two pixels': (image, width, height) => sample(image, width, height, twoPixels),
  'bilinear, smoothed': byKernel('linear'),
  bicubic: byKernel('cubic'),
  Mitchell: byKernel('mitchell'),
  'Lanczos 2': byKernel('lanczos2'),
  'Lanczos 3': byKernel('lanczos3'),
  'Lanczos, sharpened': byKernel('lanczos3', 0.6),
  'bicubic, sharpened': byKernel('cubic', 1)
} satisfies { readonly [name: string]: Resize };

export type FilterName = keyof typeof FILTERS;

/** The filters that most services use: a row of the table that is about something else takes one of these. */
const USUAL: readonly FilterName[] = ['bilinear, smoothed', 'bicubic', 'Mitchell', 'Lanczos 2', 'Lanczos 3', 'Lanczos, sharpened'];

/** Resizes so that the longer side has the given length. */
export async function fitTo(image: RgbaImage, size: number, filter: FilterName): Promise<RgbaImage> {
  const scale = size / Math.max(image.width, image.height);
  return FILTERS[filter](image, Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
}

export function usualFilter(random: Random): FilterName {
  return random.pick(USUAL);
}

/** The pixels that one pixel of the result is made of, along one axis, and their weights. */
type Taps = (center: number, scale: number, length: number) => readonly (readonly [number, number])[];

const within = (pixel: number, length: number): number => Math.min(length - 1, Math.max(0, pixel));

const nearest: Taps = (center, _scale, length) => [[within(Math.floor(center), length), 1]];

const twoPixels: Taps = (center, _scale, length) => {
  const first = Math.floor(center - 0.5);
  const part = center - 0.5 - first;
  return [
    [within(first, length), 1 - part],
    [within(first + 1, length), part]
  ];
};

const box: Taps = (center, scale, length) => {
  const from = Math.max(0, center - Math.max(1, scale) / 2);
  const to = Math.min(length, center + Math.max(1, scale) / 2);
  const taps: [number, number][] = [];
  for (let pixel = Math.floor(from); pixel < to; pixel++) {
    taps.push([within(pixel, length), (Math.min(to, pixel + 1) - Math.max(from, pixel)) / (to - from)]);
  }
  return taps;
};

function sample(image: RgbaImage, width: number, height: number, taps: Taps): RgbaImage {
  const along = (count: number, length: number): ReturnType<Taps>[] =>
    Array.from({ length: count }, (_unused, i) => taps(((i + 0.5) * length) / count, length / count, length));
  const columns = along(width, image.width);
  const rows = along(height, image.height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 4; c++, to++) {
        let sum = 0;
        for (const [row, rowWeight] of rows[y]) {
          for (const [column, weight] of columns[x]) {
            sum += image.data[(row * image.width + column) * 4 + c] * rowWeight * weight;
          }
        }
        data[to] = sum;
      }
    }
  }
  return { width, height, data };
}

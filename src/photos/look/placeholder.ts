import type { RgbaImage } from '../../comparison';

/**
 * Cells along each side of the grid on which two pictures are compared. SharePoint's 48 and 72 px, and the 96, 120 and 240 px of
 * other sources, fill its cells with whole pixels.
 */
const gridCells: number = 24;

/**
 * The largest mean difference of two copies of one placeholder, of 255 per channel. Measured on drawings like those of the tests, in seven sizes
 * from 48 to 300 px against 240: copies as PNG differ by at most 0.7, as JPEG of quality 40 by 3.9; other initials on the same ground by 4.7 and
 * more.
 */
const tolerance: number = 4;

/** The largest difference of two aspect ratios: one pixel of the 48 that the smallest size has */
const aspectTolerance: number = 1 / 48;

/** Each picture is looked at several times, and its pixels do not change. */
const grids: WeakMap<RgbaImage, readonly number[]> = new WeakMap();

/**
 * Whether a picture is a copy of the placeholder, in whatever size. Placeholders are too plain for `compare`, which looks for
 * structure.
 */
export function looksLikePlaceholder(picture: RgbaImage, placeholder: RgbaImage): boolean {
  if (Math.abs(picture.width / picture.height - placeholder.width / placeholder.height) > aspectTolerance) {
    return false;
  }
  if (isSameFile(picture, placeholder)) {
    // For the other sizes, which are compared with it
    grids.set(placeholder, gridOf(picture));
    return true;
  }
  const [left, right] = [gridOf(picture), gridOf(placeholder)];
  const sum: number = left.reduce((total, value, index) => total + Math.abs(value - right[index]), 0);
  return sum / left.length <= tolerance;
}

/** Most often it is the very same picture: then nothing needs to be measured. */
function isSameFile(left: RgbaImage, right: RgbaImage): boolean {
  if (left.width !== right.width || left.height !== right.height) {
    return false;
  }
  const [first, second] = [pixelsOf(left), pixelsOf(right)];
  // Counted by index: a function for each pixel takes several times as long before the browser has optimized it
  for (let index: number = 0; index < first.length; index++) {
    if (first[index] !== second[index]) {
      return false;
    }
  }
  return true;
}

/** Its pixels, each as one number: a quarter of the steps that its bytes take. A copy, since a view may begin at no multiple of four. */
function pixelsOf({ data }: RgbaImage): Uint32Array {
  return new Uint32Array(data.slice().buffer);
}

/** The mean colors of a picture, which are measured once. */
export function gridOf(image: RgbaImage): readonly number[] {
  const grid: readonly number[] = grids.get(image) ?? measureGrid(image);
  grids.set(image, grid);
  return grid;
}

/** The mean color of each cell on white ground: red, green and blue in turn, row by row, 0 to 255. */
function measureGrid({ width, height, data }: RgbaImage): readonly number[] {
  const sums: number[] = new Array<number>(gridCells * gridCells * 3).fill(0);
  const counts: number[] = new Array<number>(gridCells * gridCells).fill(0);
  // A picture with fewer pixels than cells is looked up pixel by pixel, so that no cell stays empty
  const [columns, rows] = [Math.max(width, gridCells), Math.max(height, gridCells)];
  for (let y: number = 0; y < rows; y++) {
    const cellY: number = Math.floor((y * gridCells) / rows);
    const pixelY: number = Math.floor((y * height) / rows);
    for (let x: number = 0; x < columns; x++) {
      const cell: number = cellY * gridCells + Math.floor((x * gridCells) / columns);
      const pixel: number = 4 * (pixelY * width + Math.floor((x * width) / columns));
      const opacity: number = data[pixel + 3] / 255;
      counts[cell] += 1;
      for (let channel: number = 0; channel < 3; channel++) {
        sums[3 * cell + channel] += data[pixel + channel] * opacity + 255 * (1 - opacity);
      }
    }
  }
  return sums.map((sum, index) => sum / counts[Math.floor(index / 3)]);
}

import type { RgbaImage } from '../../photos';

/** How a picture lies in its file, as EXIF writes it: 1 upright, 2 to 8 mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Whether width and height change places when the picture is turned upright. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** Turns a picture upright. */
export function upright(image: RgbaImage, orientation: Orientation): RgbaImage {
  if (orientation === 1) {
    return image;
  }
  const { width, height, data } = image;
  const [newWidth, newHeight] = isSideways(orientation) ? [height, width] : [width, height];
  const from: Uint32Array = new Uint32Array(data.slice().buffer);
  const to: Uint32Array = new Uint32Array(width * height);
  for (let y: number = 0; y < newHeight; y++) {
    for (let x: number = 0; x < newWidth; x++) {
      const [column, row] = sourceOf(orientation, x, y, width, height);
      to[y * newWidth + x] = from[row * width + column];
    }
  }
  return { width: newWidth, height: newHeight, data: new Uint8ClampedArray(to.buffer) };
}

/** Where a pixel of the upright picture lies in the file's, which is `width` x `height`. */
function sourceOf(orientation: Orientation, x: number, y: number, width: number, height: number): readonly [number, number] {
  switch (orientation) {
    case 1:
      return [x, y];
    case 2:
      return [width - 1 - x, y];
    case 3:
      return [width - 1 - x, height - 1 - y];
    case 4:
      return [x, height - 1 - y];
    case 5:
      return [y, x];
    case 6:
      return [y, height - 1 - x];
    case 7:
      return [width - 1 - y, height - 1 - x];
    case 8:
      return [width - 1 - y, x];
  }
}

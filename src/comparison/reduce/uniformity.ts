import type { Planes } from './areaAverage';

/** Red, green and blue, 0 to 255 each. */
export type Color = readonly [number, number, number];

/** Mean color of some pixels, given by their indices: at least one. */
export function meanColor(planes: Planes, pixels: readonly number[]): Color {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const p of pixels) {
    red += planes.red[p];
    green += planes.green[p];
    blue += planes.blue[p];
  }
  return [red / pixels.length, green / pixels.length, blue / pixels.length];
}

/** How far some pixels are from a color on average, in 8-bit steps: 0 where they are all of it. */
export function meanDistance(planes: Planes, pixels: readonly number[], color: Color): number {
  let sum = 0;
  for (const p of pixels) {
    sum += distance(planes, p, color);
  }
  return sum / pixels.length;
}

/** How far a pixel is from a color: the largest difference of a channel, in 8-bit steps. */
export function distance(planes: Planes, p: number, color: Color): number {
  return Math.max(Math.abs(planes.red[p] - color[0]), Math.abs(planes.green[p] - color[1]), Math.abs(planes.blue[p] - color[2]));
}

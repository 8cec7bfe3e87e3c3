import type { Planes } from './areaAverage';

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** Mean colour of some pixels, given by their indices: at least one. */
export function meanColour(planes: Planes, pixels: readonly number[]): Colour {
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

/** How far some pixels are from a colour on average, in 8-bit steps: 0 where they are all of it. */
export function meanDistance(planes: Planes, pixels: readonly number[], colour: Colour): number {
  let sum = 0;
  for (const p of pixels) {
    sum += distance(planes, p, colour);
  }
  return sum / pixels.length;
}

/** How far a pixel is from a colour: the largest difference of a channel, in 8-bit steps. */
export function distance(planes: Planes, p: number, colour: Colour): number {
  return Math.max(Math.abs(planes.red[p] - colour[0]), Math.abs(planes.green[p] - colour[1]), Math.abs(planes.blue[p] - colour[2]));
}

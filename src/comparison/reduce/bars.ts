import type { Box } from '../base/geometry';
import type { Planes } from './areaAverage';
import { meanColor, meanDistance } from './uniformity';

/** A bar's row may stray this far, in 8-bit steps on average, from the bar's color: JPEG ringing at quality 40. */
const BAR_TOLERANCE = 7;

/** Bars thinner than the first part of the side count as a crop; thicker than the second, they leave no photo. */
const THINNEST_BAR = 0.015;
const THICKEST_BAR = 0.4;

/**
 * Opposite bars of a letterbox are equally thick, to this part of the side; or to these picture pixels, since an edge rings
 * in all of its 8-pixel JPEG block.
 */
const BAR_ASYMMETRY = 0.03;
const BAR_RINGING = 5;

/** A photo between bars has at least this many plane pixels along either side. */
const SMALLEST_PHOTO = 12;

/**
 * Finds letterbox or pillarbox bars: equally thick, of one color, on two opposite sides. Where all four sides look so, the thinner pair is a plain background, or both
 * are a frame, which no service makes.
 *
 * @returns the box between the bars, or `undefined` where there are none
 */
export function findBars(planes: Planes): Box | undefined {
  const { width, height, factorX, factorY } = planes;
  const top = barThickness(planes, 0, 1, width, width, height);
  const bottom = barThickness(planes, (height - 1) * width, 1, width, -width, height);
  const left = barThickness(planes, 0, width, height, 1, width);
  const right = barThickness(planes, width - 1, width, height, -1, width);
  const vertical = pairOfBars(top, bottom, height, factorY);
  const horizontal = pairOfBars(left, right, width, factorX);
  if (vertical === 0 && horizontal === 0) {
    return undefined;
  }
  const [across, down] = horizontal / width > vertical / height ? [horizontal, 0] : [0, vertical];
  const box: Box = { left: across, top: down, right: width - across, bottom: height - down };
  return Math.min(box.right - box.left, box.bottom - box.top) < SMALLEST_PHOTO ? undefined : box;
}

/** Thickness of two opposite bars, with the pixel where bar and photo mix; 0 where they are none. */
function pairOfBars(first: number, second: number, side: number, factor: number): number {
  const thinner = Math.min(first, second);
  const thicker = Math.max(first, second);
  const isPair =
    thinner >= Math.max(1, THINNEST_BAR * side) &&
    thicker - thinner <= Math.max(BAR_ASYMMETRY * side, BAR_RINGING / factor) &&
    thinner < THICKEST_BAR * side;
  return isPair ? thicker + 1 : 0;
}

/** Counts the uniform lines of `length` pixels from one side; `lineStep` leads from line to line, `step` along one. */
function barThickness(planes: Planes, start: number, step: number, length: number, lineStep: number, lines: number): number {
  const color = meanColor(planes, pixelsOfLine(start, step, length));
  let thickness = 0;
  while (thickness < lines && meanDistance(planes, pixelsOfLine(start + thickness * lineStep, step, length), color) <= BAR_TOLERANCE) {
    thickness++;
  }
  return thickness;
}

function pixelsOfLine(start: number, step: number, length: number): number[] {
  const pixels: number[] = [];
  for (let i = 0; i < length; i++) {
    pixels.push(start + i * step);
  }
  return pixels;
}

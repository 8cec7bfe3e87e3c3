import type { Box } from '../base/geometry';
import type { Planes } from './areaAverage';
import { distance, meanColor, meanDistance } from './uniformity';
import type { Color } from './uniformity';

/** A masked photo has at least this radius, in plane pixels: below, its edge takes up most of it. */
const SMALLEST_RADIUS = 8;

/** Longest shape of a round mask's box: bars around it are found to a pixel of its smallest radius on each side. */
const ROUND = 1.15;

/** The corners of a round mask are of one color, to this many 8-bit steps on average. */
const CORNER_TOLERANCE = 14;

/** A photo differs from the mask's color along the circle by at least this many 8-bit steps ... */
const ARC_STEP = 9;

/** ... on at least this part of an arc, in one corner at least; what is left of the mask's edge in the others may be short. */
const ARC_PART = 0.3;
const SHORTEST_ARC_PART = 0.08;

/**
 * What lies along the circle is a ring and no photo where it is of one color, and what lies inside of another. The first number, divided by the radius in plane pixels, and
 * the second at most, are 8-bit steps from the one color on average: a small picture's JPEG blocks mix more of the ring with what is beside it. The third is how far the
 * inside is from it at least. Of 14 rings all are to 16 at 48 px and to 6 from 96 px on of one color, and 73 off inside; of 144 masked photos none is to 15.
 */
const RING_TOLERANCE = 400;
const LARGEST_RING_TOLERANCE = 20;
const RING_STEP = 40;

/** The inside of a ring, in parts of the radius: rings are up to 9 % of the side wide. */
const INSIDE_RING = 0.76;

/** Points looked at along the circle: more than one for each pixel of the smallest. */
const ARC_SAMPLES = 96;

/** What lies this far outside the circle is mask, in parts of the radius and in plane pixels: JPEG blurs the edge. */
const OUTSIDE = 0.04;
const OUTSIDE_PIXELS = 2;

/** What lies this far inside the circle, in plane pixels, is photo. */
const INSIDE_PIXELS = 2;

/**
 * Finds a round mask painted in one color: the four corners outside the box's inscribed ellipse are of one
 * color, and the photo ends at the ellipse, which is nearly a circle. Only corners where that edge is seen are masked, so that a photo on a
 * plain background keeps its corners.
 *
 * @returns the coverage of the plane's pixels, or `undefined` where there is no mask
 */
export function findRoundMask(planes: Planes, box: Box): Float32Array | undefined {
  const ellipse: Ellipse = {
    centerX: (box.left + box.right) / 2,
    centerY: (box.top + box.bottom) / 2,
    radiusX: (box.right - box.left) / 2,
    radiusY: (box.bottom - box.top) / 2
  };
  const radius = Math.min(ellipse.radiusX, ellipse.radiusY);
  const shape = (ellipse.radiusX * planes.factorX) / (ellipse.radiusY * planes.factorY);
  if (radius < SMALLEST_RADIUS || Math.max(shape, 1 / shape) > ROUND) {
    return undefined;
  }
  const corners = pixelsOutside(planes, box, ellipse, 1 + OUTSIDE + OUTSIDE_PIXELS / radius);
  const color = meanColor(planes, corners);
  if (meanDistance(planes, corners, color) > CORNER_TOLERANCE) {
    return undefined;
  }
  const inside = 1 - INSIDE_PIXELS / radius;
  const circle = pixelsAlong(planes, ellipse, inside);
  if (isRing(planes, circle, pixelsAlong(planes, ellipse, INSIDE_RING), Math.min(LARGEST_RING_TOLERANCE, RING_TOLERANCE / radius))) {
    return undefined;
  }
  const arcs = arcsSeen(planes, circle, color);
  return Math.max(...arcs) < ARC_PART ? undefined : coverageOf(planes, ellipse, inside, arcs);
}

/** In plane pixels. */
interface Ellipse {
  readonly centerX: number;
  readonly centerY: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

/** Whether a pixel's center lies within so many radii of the ellipse. */
function isWithin({ centerX, centerY, radiusX, radiusY }: Ellipse, radii: number, x: number, y: number): boolean {
  const right = (x + 0.5 - centerX) / radiusX;
  const down = (y + 0.5 - centerY) / radiusY;
  return right * right + down * down < radii * radii;
}

/** Indices of the box's pixels beyond so many radii. */
function pixelsOutside({ width }: Planes, box: Box, ellipse: Ellipse, radii: number): number[] {
  const pixels: number[] = [];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if (!isWithin(ellipse, radii, x, y)) {
        pixels.push(y * width + x);
      }
    }
  }
  return pixels;
}

/** A corner of the box: top left, top right, bottom left, bottom right. */
function cornerOf(isLeft: boolean, isTop: boolean): number {
  return (isLeft ? 0 : 1) + (isTop ? 0 : 2);
}

/** Indices of the pixels along the circle, so many radii from the center, from the right one on, clockwise. */
function pixelsAlong({ width }: Planes, { centerX, centerY, radiusX, radiusY }: Ellipse, radii: number): number[] {
  return Array.from({ length: ARC_SAMPLES }, (_unset, sample) => {
    const angle = ((sample + 0.5) / ARC_SAMPLES) * 2 * Math.PI;
    const x = Math.floor(centerX + radiusX * radii * Math.cos(angle));
    const y = Math.floor(centerY + radiusY * radii * Math.sin(angle));
    return y * width + x;
  });
}

function isRing(planes: Planes, circle: readonly number[], inside: readonly number[], tolerance: number): boolean {
  const color = meanColor(planes, circle);
  return meanDistance(planes, circle, color) <= tolerance && meanDistance(planes, inside, color) > RING_STEP;
}

/** The corners in the order in which the circle's pixels pass them. */
const CLOCKWISE = [cornerOf(false, false), cornerOf(true, false), cornerOf(true, true), cornerOf(false, true)];

/** For each corner: on which part of its arc does the photo differ from the mask? */
function arcsSeen(planes: Planes, circle: readonly number[], color: Color): number[] {
  const arc = ARC_SAMPLES / CLOCKWISE.length;
  const seen = CLOCKWISE.map(() => 0);
  circle.forEach((pixel, sample) => {
    seen[CLOCKWISE[Math.floor(sample / arc)]] += distance(planes, pixel, color) >= ARC_STEP ? 1 / arc : 0;
  });
  return seen;
}

/** 1 within so many radii, and in corners of which no arc is seen. */
function coverageOf({ width, height }: Planes, ellipse: Ellipse, radii: number, arcs: readonly number[]): Float32Array {
  const coverage = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const corner = cornerOf(x + 0.5 < ellipse.centerX, y + 0.5 < ellipse.centerY);
      coverage[i] = isWithin(ellipse, radii, x, y) || arcs[corner] < SHORTEST_ARC_PART ? 1 : 0;
    }
  }
  return coverage;
}

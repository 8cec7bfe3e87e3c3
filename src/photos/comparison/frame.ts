import type { Planes } from './areaAverage';
import type { Box } from './resample';

/** A bar's row may stray this far, in 8-bit steps on average, from the bar's colour: JPEG ringing at quality 40. */
const BAR_TOLERANCE = 7;

/** Bars thinner than this part of the side are left to the search over framings; thicker ones leave no photo. */
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

/** The corners of a round mask are of one colour, to this many 8-bit steps on average. */
const CORNER_TOLERANCE = 14;

/** A photo differs from the mask's colour along the circle by at least this many 8-bit steps ... */
const ARC_STEP = 9;

/** ... on at least this part of an arc, in one corner at least; what is left of the mask's edge in the others may be short. */
const ARC_PART = 0.3;
const SHORTEST_ARC_PART = 0.08;

/** What lies this far outside the circle is mask, in parts of the radius and in plane pixels: JPEG blurs the edge. */
const OUTSIDE = 0.04;
const OUTSIDE_PIXELS = 2;

/**
 * Finds letterbox or pillarbox bars: equally thick, of one colour, on two opposite sides or on all four.
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
  const box: Box = { left: horizontal, top: vertical, right: width - horizontal, bottom: height - vertical };
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
  const colour = meanOfLine(planes, start, step, length);
  let thickness = 0;
  while (thickness < lines && lineDeviation(planes, start + thickness * lineStep, step, length, colour) <= BAR_TOLERANCE) {
    thickness++;
  }
  return thickness;
}

type Colour = readonly [number, number, number];

function meanOfLine(planes: Planes, start: number, step: number, length: number): Colour {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let i = 0, p = start; i < length; i++, p += step) {
    red += planes.red[p];
    green += planes.green[p];
    blue += planes.blue[p];
  }
  return [red / length, green / length, blue / length];
}

function distance(planes: Planes, p: number, colour: Colour): number {
  return Math.max(
    Math.abs(planes.red[p] - colour[0]),
    Math.abs(planes.green[p] - colour[1]),
    Math.abs(planes.blue[p] - colour[2])
  );
}

function lineDeviation(planes: Planes, start: number, step: number, length: number, colour: Colour): number {
  let sum = 0;
  for (let i = 0, p = start; i < length; i++, p += step) {
    sum += distance(planes, p, colour);
  }
  return sum / length;
}

/**
 * Finds a round mask painted in one colour: the four corners outside the box's inscribed ellipse are of one
 * colour, and the photo ends at the ellipse. Only corners where that edge is seen are masked, so that a photo on a
 * plain background keeps its corners.
 *
 * @returns the coverage of the plane's pixels, or `undefined` where there is no mask
 */
export function findRoundMask(planes: Planes, box: Box): Float32Array | undefined {
  const { width, height } = planes;
  const centreX = (box.left + box.right) / 2;
  const centreY = (box.top + box.bottom) / 2;
  const radiusX = (box.right - box.left) / 2;
  const radiusY = (box.bottom - box.top) / 2;
  if (Math.min(radiusX, radiusY) < 8) {
    return undefined;
  }
  const corners = [
    pixelAt(planes, box.left, box.top),
    pixelAt(planes, box.right, box.top),
    pixelAt(planes, box.left, box.bottom),
    pixelAt(planes, box.right, box.bottom)
  ];
  const cornerColour = colourAt(planes, corners[0]);
  if (corners.some((p) => distance(planes, p, cornerColour) > 4 * CORNER_TOLERANCE)) {
    return undefined;
  }
  // Squared radius, in units of the ellipse's, of every pixel's centre.
  const radii = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const v = (y + 0.5 - centreY) / radiusY;
    for (let x = 0; x < width; x++, i++) {
      const u = (x + 0.5 - centreX) / radiusX;
      radii[i] = u * u + v * v;
    }
  }
  const outside = 1 + OUTSIDE + OUTSIDE_PIXELS / Math.min(radiusX, radiusY);
  const inside = 1 - 2 / Math.min(radiusX, radiusY);
  const outer: number[] = [];
  for (let y = Math.ceil(box.top); y < box.bottom; y++) {
    for (let x = Math.ceil(box.left); x < box.right; x++) {
      if (radii[y * width + x] > outside * outside) {
        outer.push(y * width + x);
      }
    }
  }
  const colour = meanOf(planes, outer);
  let stray = 0;
  for (const p of outer) {
    stray += distance(planes, p, colour);
  }
  if (stray > CORNER_TOLERANCE * outer.length) {
    return undefined;
  }
  const arcs = arcsSeen(planes, colour, centreX, centreY, radiusX * (inside - 0.01), radiusY * (inside - 0.01));
  if (Math.max(...arcs) < ARC_PART) {
    return undefined;
  }
  const coverage = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const corner = (x + 0.5 < centreX ? 0 : 1) + (y + 0.5 < centreY ? 0 : 2);
      coverage[y * width + x] = radii[y * width + x] < inside * inside || arcs[corner] < SHORTEST_ARC_PART ? 1 : 0;
    }
  }
  return coverage;
}

function pixelAt(planes: Planes, x: number, y: number): number {
  const column = Math.min(planes.width - 1, Math.floor(x));
  const row = Math.min(planes.height - 1, Math.floor(y));
  return row * planes.width + column;
}

function colourAt(planes: Planes, p: number): Colour {
  return [planes.red[p], planes.green[p], planes.blue[p]];
}

function meanOf(planes: Planes, pixels: readonly number[]): Colour {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const p of pixels) {
    red += planes.red[p];
    green += planes.green[p];
    blue += planes.blue[p];
  }
  const count = Math.max(1, pixels.length);
  return [red / count, green / count, blue / count];
}

/** For each corner (top left, top right, bottom left, bottom right): on which part of its arc does the photo differ from the mask? */
function arcsSeen(planes: Planes, colour: Colour, centreX: number, centreY: number, radiusX: number, radiusY: number): number[] {
  const samples = 96;
  const steps = [0, 0, 0, 0];
  for (let i = 0; i < samples; i++) {
    const angle = ((i + 0.5) / samples) * 2 * Math.PI;
    const x = Math.min(planes.width - 1, Math.max(0, Math.floor(centreX + radiusX * Math.cos(angle))));
    const y = Math.min(planes.height - 1, Math.max(0, Math.floor(centreY + radiusY * Math.sin(angle))));
    if (distance(planes, y * planes.width + x, colour) >= ARC_STEP) {
      steps[(Math.cos(angle) < 0 ? 0 : 1) + (Math.sin(angle) < 0 ? 0 : 2)]++;
    }
  }
  return steps.map((count) => (4 * count) / samples);
}

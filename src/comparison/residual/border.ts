import { mapBox } from '../base/geometry';
import type { Box } from '../base/geometry';
import type { Planes } from '../reduce/areaAverage';
import { meanColor, meanDistance } from '../reduce/uniformity';
import { frameOf } from '../reduce/view';
import type { Alignment } from '../register/refine';

/** Least margin of one picture around the other on every side, as a part of its length: below, no border is looked for. */
const THINNEST = 0.012;

/** Part of that margin, from the outside, that is measured: the rest mixes with the picture. */
const OUTER_PART = 0.5;

/**
 * How far the border's pixels on a side may be from its color on average, in 8-bit steps: more where the picture itself is far from the color there, as a part of that
 * distance, since in thumbnails the border has mixed with the picture, and rings. Of 180 frames at 48 px eight have a side that is 23 to 29 off, where the picture is 66
 * and more off. A gray jacket before a gray wall, which a crop cuts into on all four sides, is 19 off.
 */
const LEAST_TOLERANCE = 12;
const TOLERANCE_BY_PICTURE = 0.4;
const LARGEST_TOLERANCE = 32;

/** How far the picture's own sides may be from the color where it only goes on inside, and those of a frame over the picture. */
const TOLERANCE = 22;

/** A picture that goes beyond the other by no more than this part of its length, on any side, may have a frame over it. Beyond, its sides may be bars. */
const ALIKE = 0.03;

/** Where the middle of a side begins, as a part of its length: a circle as wide as the picture keeps within half a pixel of 48 px from there on. */
const MIDDLE = 0.35;

/** Width that counts for a frame over the picture, which hides how wide it is. */
const OVER = 0.05;

/**
 * Width of the border that one picture has around the other, on the side where it is thinnest, as a part of the picture.
 * Services add bars on two sides, to reach a shape; a border of one color on all four sides, or a frame over them, is a person's edit.
 *
 * @returns 0 where there is none
 */
export function borderWidth({ reference, other, transform }: Alignment): number {
  const onOther = mapBox(frameOf(reference), transform);
  const onReference = unmapBox(frameOf(other), transform);
  return Math.max(borderAround(other.planes, onOther, reference.planes), borderAround(reference.planes, onReference, other.planes));
}

function unmapBox(box: Box, { scaleX, scaleY, offsetX, offsetY }: Alignment['transform']): Box {
  return mapBox(box, { scaleX: 1 / scaleX, scaleY: 1 / scaleY, offsetX: -offsetX / scaleX, offsetY: -offsetY / scaleY });
}

/** @param at - where the inner picture lies on the outer one */
function borderAround(outer: Planes, at: Box, inner: Planes): number {
  const { width, height } = outer;
  const margins = [at.left / width, at.top / height, 1 - at.right / width, 1 - at.bottom / height];
  const margin = Math.min(...margins);
  if (margin < THINNEST) {
    return Math.max(...margins) < ALIKE && isFrameOver(outer, at, inner) ? OVER : 0;
  }
  const [thickX, thickY] = [width, height].map((length) => Math.max(1, Math.round(OUTER_PART * margin * length)));
  const sides = sidesOf(outer, thickX, thickY);
  const color = meanColor(outer, sides.flat());
  const outerDistances = sides.map((pixels) => meanDistance(outer, pixels, color));
  const innerDistances = sidesOf(inner, 1, 1).map((pixels) => meanDistance(inner, pixels, color));
  const isOfColor = (distance: number, side: number): boolean =>
    distance <= Math.max(LEAST_TOLERANCE, Math.min(LARGEST_TOLERANCE, TOLERANCE_BY_PICTURE * innerDistances[side]));
  if (!outerDistances.every(isOfColor)) {
    return 0;
  }
  // A background that continues inside is no border: the other picture was only cropped
  return innerDistances.every((distance) => distance <= TOLERANCE) ? 0 : margin;
}

/** True where one picture has one color in the middles of all four sides, and the other has not in their places. Under a round mask, a photo reaches them. */
function isFrameOver(framed: Planes, at: Box, bare: Planes): boolean {
  const sides = middlesOfSides(framed);
  const color = meanColor(framed, sides.flat());
  const placeOf = (pixel: number): number => {
    const u = ((pixel % framed.width) + 0.5 - at.left) / (at.right - at.left);
    const v = (Math.floor(pixel / framed.width) + 0.5 - at.top) / (at.bottom - at.top);
    // Beside the other picture, a place is none, or one of the next line: no side lies there alone
    return Math.floor(v * bare.height) * bare.width + Math.floor(u * bare.width);
  };
  return (
    sides.every((pixels) => meanDistance(framed, pixels, color) <= TOLERANCE) &&
    sides.some((pixels) => meanDistance(bare, pixels.map(placeOf), color) > LARGEST_TOLERANCE)
  );
}

/** Outermost pixels of each side, in its middle. */
function middlesOfSides(planes: Planes): number[][] {
  return sidesOf(planes, 1, 1).map((side) => side.slice(MIDDLE * side.length, (1 - MIDDLE) * side.length));
}

/** Pixels along each of the four sides: in a photo at least one of them has another color. */
function sidesOf({ width, height }: Planes, thickX: number, thickY: number): number[][] {
  const [innerRight, innerBottom] = [width - thickX, height - thickY];
  return [
    pixelsIn(width, { left: 0, top: 0, right: width, bottom: thickY }),
    pixelsIn(width, { left: 0, top: innerBottom, right: width, bottom: height }),
    pixelsIn(width, { left: 0, top: thickY, right: thickX, bottom: innerBottom }),
    pixelsIn(width, { left: innerRight, top: thickY, right: width, bottom: innerBottom })
  ];
}

function pixelsIn(width: number, { left, top, right, bottom }: Box): number[] {
  const pixels: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      pixels.push(y * width + x);
    }
  }
  return pixels;
}

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
 * How far the border's pixels on a side may be from its color on average, in 8-bit steps, where one pixel is measured: ringing of a thin border at 48 px and
 * quality 40 reaches 20.
 */
const TOLERANCE = 22;

/**
 * The same where two pixels and more are measured: of 45 frames none is farther off than 7.6. A gray jacket before a gray wall, which a crop cuts into on all four sides, is 19 off.
 */
const TOLERANCE_OF_THICK = 12;

/**
 * How far a side may be where the picture itself is far from the border's color there, as a part of that distance, and at most: in thumbnails the border has
 * mixed with the picture. Of 180 frames at 48 px eight have a side that is 23 to 29 off, where the picture is 66 and more off.
 */
const TOLERANCE_BY_PICTURE = 0.4;
const LARGEST_TOLERANCE = 32;

/**
 * Width of the border that one picture has around the other, on the side where it is thinnest, as a part of the picture.
 * Services add bars on two sides, to reach a shape; a border of one color on all four sides is a person's edit.
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
  const margin = Math.min(at.left / width, at.top / height, 1 - at.right / width, 1 - at.bottom / height);
  if (margin < THINNEST) {
    return 0;
  }
  const [thickX, thickY] = [width, height].map((length) => Math.max(1, Math.round(OUTER_PART * margin * length)));
  const sides = sidesOf(outer, thickX, thickY);
  const color = meanColor(outer, sides.flat());
  const outerDistances = sides.map((pixels) => meanDistance(outer, pixels, color));
  const innerDistances = sidesOf(inner, 1, 1).map((pixels) => meanDistance(inner, pixels, color));
  const isOfColor = (distance: number, side: number): boolean =>
    distance <=
    (Math.min(thickX, thickY) > 1
      ? TOLERANCE_OF_THICK
      : Math.max(TOLERANCE, Math.min(LARGEST_TOLERANCE, TOLERANCE_BY_PICTURE * innerDistances[side])));
  if (!outerDistances.every(isOfColor)) {
    return 0;
  }
  // A background that continues inside is no border: the other picture was only cropped
  return innerDistances.every((distance) => distance <= TOLERANCE) ? 0 : margin;
}

/** Pixels along each of the four sides: in a photo at least one of them has another color. */
function sidesOf({ width, height }: Planes, thickX: number, thickY: number): number[][] {
  const above: number[] = [];
  const below: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  for (let y = 0; y < height; y++) {
    const row = y < thickY ? above : y >= height - thickY ? below : undefined;
    for (let x = 0; x < width; x++) {
      const side = row ?? (x < thickX ? left : x >= width - thickX ? right : undefined);
      side?.push(y * width + x);
    }
  }
  return [above, below, left, right];
}

import { mapBox } from '../base/geometry';
import type { Box } from '../base/geometry';
import { meanColour, meanDistance } from '../reduce/evenness';
import type { View } from '../reduce/picture';
import type { Alignment } from '../register/refine';

/** Least that one picture shows more than the other on every side, as a part of its length, before a frame is looked for. */
const THINNEST = 0.012;

/** Plane pixels beside the inner picture where it mixes with the frame. */
const EDGE = 1;

/** How far the frame's pixels may be from its color on average, in 8-bit steps: ringing of a thin frame at 48 px and quality 40. */
const TOLERANCE = 16;

/**
 * Width of the frame that one picture has around the other, on the side where it is thinnest, as a part of the picture. Services
 * put bars on two sides, to reach a shape; a person puts a frame of one color on all four.
 *
 * @returns 0 where there is none
 */
export function frameWidth({ reference, other, transform }: Alignment): number {
  const frame = frameOf(other);
  return Math.max(frameAround(other, mapBox(frameOf(reference), transform)), frameAround(reference, unmapBox(frame, transform)));
}

function frameOf({ frameWidth: right, frameHeight: bottom }: View): Box {
  return { left: 0, top: 0, right, bottom };
}

function unmapBox(box: Box, { scaleX, scaleY, offsetX, offsetY }: Alignment['transform']): Box {
  return mapBox(box, { scaleX: 1 / scaleX, scaleY: 1 / scaleY, offsetX: -offsetX / scaleX, offsetY: -offsetY / scaleY });
}

function frameAround({ planes }: View, inner: Box): number {
  const { width, height } = planes;
  const margin = Math.min(inner.left / width, inner.top / height, 1 - inner.right / width, 1 - inner.bottom / height);
  if (margin < THINNEST) {
    return 0;
  }
  // Left, right, above, below: each side for itself, since in a photo at least one of them looks otherwise
  const sides: number[][] = [[], [], [], []];
  for (let y = 0; y < height; y++) {
    const row = y + 1 + EDGE <= inner.top ? 2 : y >= inner.bottom + EDGE ? 3 : undefined;
    for (let x = 0; x < width; x++) {
      const side = row ?? (x + 1 + EDGE <= inner.left ? 0 : x >= inner.right + EDGE ? 1 : undefined);
      if (side !== undefined) {
        sides[side].push(y * width + x);
      }
    }
  }
  if (sides.some((pixels) => pixels.length === 0)) {
    return 0;
  }
  const color = meanColour(planes, sides.flat());
  return sides.every((pixels) => meanDistance(planes, pixels, color) <= TOLERANCE) ? margin : 0;
}

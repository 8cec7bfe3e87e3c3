import type { Alignment } from '../register/refine';
import type { Framing } from '../base/types';

/** Edges nearer than this part of a side count as the same: alignment is that exact, cropping is coarser. */
const SAME_EDGE = 0.008;

/** Describes an alignment as one picture inside the other, over whole frames. */
export function framingOf(alignment: Alignment, leftIsReference: boolean): Framing {
  const { transform, reference, other } = alignment;
  // The other picture's frame in the reference's, as fractions of the reference's width and height.
  const otherInReference = {
    left: -transform.offsetX / transform.scaleX / reference.frameWidth,
    top: -transform.offsetY / transform.scaleY / reference.frameHeight,
    width: other.frameWidth / transform.scaleX / reference.frameWidth,
    height: other.frameHeight / transform.scaleY / reference.frameHeight
  };
  const right = leftIsReference ? otherInReference : invert(otherInReference);
  const left = invert(right);
  const rightInside = isInside(right);
  const leftInside = isInside(left);
  if (leftInside && !rightInside) {
    return { inner: 'left', scale: left.width, offsetX: left.left, offsetY: left.top };
  }
  const inner = rightInside && !leftInside ? 'right' : 'neither';
  return { inner, scale: right.width, offsetX: right.left, offsetY: right.top };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function invert(frame: Frame): Frame {
  return {
    left: -frame.left / frame.width,
    top: -frame.top / frame.height,
    width: 1 / frame.width,
    height: 1 / frame.height
  };
}

function isInside(frame: Frame): boolean {
  return (
    frame.left >= -SAME_EDGE &&
    frame.top >= -SAME_EDGE &&
    frame.left + frame.width <= 1 + SAME_EDGE &&
    frame.top + frame.height <= 1 + SAME_EDGE
  );
}

import { mapBox } from '../base/geometry';
import type { Box } from '../base/geometry';
import { boxSize, frameOf } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Alignment } from '../register/refine';

/** From this shape on (length along an axis by length across it) a crop may be one to a square: rounding and Exchange's own squares included. */
const NEARLY_SQUARE = 0.94;

/**
 * The deepest cut that one picture makes on a side of the other, as a part of the other's length there; what cropping to
 * a square takes from a picture that is none does not count.
 *
 * What was taken for bars is cut off too. Services put bars on two sides, so that along one axis at least the whole frames have to fit as well:
 * else a drawing's plain margins would pass for bars, and excuse any crop.
 */
export function deepestCut({ reference, other, transform }: Alignment): number {
  const { across, down } = cutsBetween(mapBox(reference.box, transform), shapeOf(reference), other.box, shapeOf(other));
  const whole = cutsBetween(mapBox(frameOf(reference), transform), frameShape(reference), frameOf(other), frameShape(other));
  return Math.max(across, down, Math.min(whole.across, whole.down));
}

/** The deepest cut along each axis. */
interface Cuts {
  readonly across: number;
  readonly down: number;
}

function cutsBetween(first: Box, firstShape: number, second: Box, secondShape: number): Cuts {
  const bySecond = cutsOff(first, firstShape, second, secondShape);
  const byFirst = cutsOff(second, secondShape, first, firstShape);
  return { across: Math.max(bySecond.across, byFirst.across), down: Math.max(bySecond.down, byFirst.down) };
}

/** Width by height. */
function shapeOf(view: View): number {
  const { width, height } = boxSize(view);
  return width / height;
}

function frameShape({ frameWidth, frameHeight, factorX, factorY }: View): number {
  return (frameWidth * factorX) / (frameHeight * factorY);
}

function cutsOff(outer: Box, outerShape: number, inner: Box, innerShape: number): Cuts {
  const across = Math.max(inner.left - outer.left, outer.right - inner.right) / (outer.right - outer.left);
  const down = Math.max(inner.top - outer.top, outer.bottom - inner.bottom) / (outer.bottom - outer.top);
  return {
    across: across / beforeSquare(outerShape, innerShape) - forSquare(outerShape, innerShape),
    down: down / beforeSquare(1 / outerShape, 1 / innerShape) - forSquare(1 / outerShape, 1 / innerShape)
  };
}

/** The part of an axis that cropping towards a square takes, given both shapes along it. */
function forSquare(outerShape: number, innerShape: number): number {
  return innerShape >= NEARLY_SQUARE && outerShape > innerShape ? 1 - innerShape / outerShape : 0;
}

/** Length along an axis, in parts of a square's, that the square was cropped from if that had the other's shape: a crop counts from there. */
function beforeSquare(outerShape: number, innerShape: number): number {
  const isSquare = outerShape >= NEARLY_SQUARE && outerShape <= 1 / NEARLY_SQUARE;
  return isSquare ? Math.max(1, innerShape / outerShape) : 1;
}

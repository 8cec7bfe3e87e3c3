import { mapBox } from '../base/geometry';
import type { Box } from '../base/geometry';
import { boxSize } from '../reduce/picture';
import type { View } from '../reduce/picture';
import type { Alignment } from '../register/refine';

/** From this shape on (length along an axis by length across it) a crop may be one to a square: rounding and Exchange's own squares included. */
const NEARLY_SQUARE = 0.94;

/**
 * The deepest cut that one picture makes on a side of the other, as a part of the other's length there; what cropping to
 * a square takes from a picture that is none does not count.
 */
export function deepestCut(alignment: Alignment): number {
  const { reference, other } = alignment;
  const mapped = mapBox(reference.box, alignment.transform);
  const shapes = { mapped: shapeOf(reference), own: shapeOf(other) };
  return Math.max(cut(mapped, shapes.mapped, other.box, shapes.own), cut(other.box, shapes.own, mapped, shapes.mapped));
}

/** Width by height. */
function shapeOf(view: View): number {
  const { width, height } = boxSize(view);
  return width / height;
}

function cut(outer: Box, outerShape: number, inner: Box, innerShape: number): number {
  const across = Math.max(inner.left - outer.left, outer.right - inner.right) / (outer.right - outer.left);
  const down = Math.max(inner.top - outer.top, outer.bottom - inner.bottom) / (outer.bottom - outer.top);
  return Math.max(across - forSquare(outerShape, innerShape), down - forSquare(1 / outerShape, 1 / innerShape));
}

/** The part of an axis that cropping towards a square takes, given both shapes along it. */
function forSquare(outerShape: number, innerShape: number): number {
  return innerShape >= NEARLY_SQUARE && outerShape > innerShape ? 1 - innerShape / outerShape : 0;
}

import type { Transform } from '../../base/geometry';
import { viewOf } from '../../reduce/view';
import type { View } from '../../reduce/view';
import { ADA, portrait, render } from '../../testing/pictures';
import type { Frame } from '../../testing/pictures';

/** The portrait that the views show. */
export const ada = portrait(ADA);

/** A view of one portrait, or of a part of it. */
export function view(size: number, frame: Frame = [0, 0, 1, 1]): View {
  return viewOf(render(ada, size, Math.round((size * frame[3]) / frame[2]), frame));
}

/** Where the transform puts the reference's corners, as fractions of the other picture. */
export function cornersOf(transform: Transform, reference: View, other: View): number[] {
  return [
    transform.offsetX / other.frameWidth,
    transform.offsetY / other.frameHeight,
    (reference.frameWidth * transform.scaleX + transform.offsetX) / other.frameWidth,
    (reference.frameHeight * transform.scaleY + transform.offsetY) / other.frameHeight
  ];
}

/** Expects numbers to be within a tolerance. */
export function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i] - value)).toBeLessThan(tolerance);
  }
}

/** Pairs of parts of one scene that services may crop: what they are called, the reference's part and the other's. */
export const framings: readonly [string, Frame, Frame][] = [
  ['the same', [0, 0, 1, 1], [0, 0, 1, 1]],
  ['a crop by 12 % a side', [0, 0, 1, 1], [0.12, 0.12, 0.76, 0.76]],
  ['a crop at the top left', [0, 0, 1, 1], [0, 0, 0.8, 0.8]],
  ['a crop at the bottom right', [0, 0, 1, 1], [0.2, 0.2, 0.8, 0.8]],
  ['the other way round', [0.1, 0.05, 0.8, 0.8], [0, 0, 1, 1]],
  ['crops on opposite sides', [0, 0, 0.88, 0.88], [0.12, 0.12, 0.88, 0.88]],
  ['crops on the other two sides', [0.12, 0.12, 0.88, 0.88], [0, 0, 0.88, 0.88]],
  ['a strip of a square', [0, 0.2, 1, 0.5], [0, 0, 1, 1]],
  ['a part of a strip', [0, 0.2, 1, 0.5], [0.3, 0.2, 0.4, 0.5]],
  ['a square of a portrait', [0.1, 0, 0.8, 1], [0.1, 0.1, 0.8, 0.8]]
];

/** The reference's frame within the other's, as fractions: left, top, right, bottom. */
export function expectedCorners([left, top, width, height]: Frame, other: Frame): number[] {
  return [
    (left - other[0]) / other[2],
    (top - other[1]) / other[3],
    (left + width - other[0]) / other[2],
    (top + height - other[1]) / other[3]
  ];
}

import type { Comparison, Framing, Verdict } from '../../comparison';
import { type Area, type OverlayCrop, overlayCropOf } from './overlayCrop';

function comparison(verdict: Verdict, framing: Partial<Framing> = {}): Comparison {
  return {
    verdict,
    framing: { scale: 1, offsetX: 0, offsetY: 0, inner: 'neither', ...framing }
  } as Comparison;
}

function expectArea(area: Area, left: number, top: number, width: number, height: number): void {
  expect(area.left).toBeCloseTo(left);
  expect(area.top).toBeCloseTo(top);
  expect(area.width).toBeCloseTo(width);
  expect(area.height).toBeCloseTo(height);
}

/** Where a point of the view lies in a picture, in pixels */
function pointIn(area: Area, size: { readonly width: number; readonly height: number }): readonly [number, number] {
  return [(area.left + 0.25 * area.width) * size.width, (area.top + 0.75 * area.height) * size.height];
}

const square = { width: 240, height: 240 };
const large = { width: 648, height: 648 };

describe('what is laid over each other', () => {
  it('is all of both when the same picture has the same frame', () => {
    const view: OverlayCrop = overlayCropOf(comparison('same'), square, large);
    expectArea(view.left, 0, 0, 1, 1);
    expectArea(view.right, 0, 0, 1, 1);
    expect(view.aspectRatio).toBeCloseTo(1);
    expect(view.isAligned).toBe(true);
  });

  it('is the frame of a right picture that is cut out of the left one', () => {
    const framing: Framing = { inner: 'right', scale: 0.8, offsetX: 0.15, offsetY: 0.05 };
    const view: OverlayCrop = overlayCropOf(comparison('same', framing), large, square);
    expectArea(view.left, 0.15, 0.05, 0.8, 0.8);
    expectArea(view.right, 0, 0, 1, 1);
  });

  it('is the frame of a left picture that is cut out of the right one', () => {
    const framing: Framing = { inner: 'left', scale: 0.8, offsetX: 0.15, offsetY: 0.05 };
    const view: OverlayCrop = overlayCropOf(comparison('same', framing), square, large);
    expectArea(view.left, 0, 0, 1, 1);
    expectArea(view.right, 0.15, 0.05, 0.8, 0.8);
  });

  it('is what both show when each shows something that the other does not', () => {
    const framing: Framing = { inner: 'neither', scale: 1, offsetX: 0.1, offsetY: -0.2 };
    const view: OverlayCrop = overlayCropOf(comparison('same', framing), square, square);
    expectArea(view.left, 0.1, 0, 0.9, 0.8);
    expectArea(view.right, 0, 0.2, 0.9, 0.8);
    expect(view.aspectRatio).toBeCloseTo(0.9 / 0.8);
  });

  it('puts the same point of the sitter on the same place of the view, whatever the proportions', () => {
    // A square of 300 px, cut out of an upright picture of 400 x 600 px, 50 px from its left and 120 px from its top
    const upright = { width: 400, height: 600 };
    const framing: Framing = { inner: 'right', scale: 300 / 400, offsetX: 50 / 400, offsetY: 120 / 600 };
    const view: OverlayCrop = overlayCropOf(comparison('same', framing), upright, square);
    expect(view.aspectRatio).toBeCloseTo(1);
    const [x, y] = pointIn(view.left, upright);
    const [innerX, innerY] = pointIn(view.right, square);
    expect(x).toBeCloseTo(50 + (innerX * 300) / 240);
    expect(y).toBeCloseTo(120 + (innerY * 300) / 240);
  });

  it.each<Verdict>(['different', 'unsure'])('is the square in the middle of each when the verdict is "%s"', (verdict) => {
    const framing: Framing = { inner: 'right', scale: 0.5, offsetX: 0.5, offsetY: 0.5 };
    const view: OverlayCrop = overlayCropOf(comparison(verdict, framing), { width: 400, height: 200 }, { width: 100, height: 400 });
    expectArea(view.left, 0.25, 0, 0.5, 1);
    expectArea(view.right, 0, 0.375, 1, 0.25);
    expect(view.aspectRatio).toBe(1);
    expect(view.isAligned).toBe(false);
  });

  it('is the square in the middle of each when the frames do not even touch', () => {
    const view: OverlayCrop = overlayCropOf(comparison('same', { offsetX: 2 }), square, square);
    expectArea(view.left, 0, 0, 1, 1);
    expect(view.isAligned).toBe(false);
  });

  it('is all of a picture that lost its orientation flag, turned back', () => {
    const upright = { width: 300, height: 400 };
    const lying = { width: 200, height: 150 };
    const turned: OverlayCrop = overlayCropOf({ ...comparison('same'), turn: 90 }, upright, lying);
    expectArea(turned.left, 0, 0, 1, 1);
    expectArea(turned.right, 0, 0, 1, 1);
    expect(turned).toMatchObject({ turn: 90, isAligned: true, aspectRatio: 0.75 });
    // Half a turn keeps the shape; pictures that differ, and those that lie alike, are not turned
    expectArea(overlayCropOf({ ...comparison('same'), turn: 180 }, upright, { width: 150, height: 200 }).right, 0, 0, 1, 1);
    expect(overlayCropOf({ ...comparison('different'), turn: 90 }, upright, lying).turn).toBe(0);
    expect(overlayCropOf(comparison('same'), square, large).turn).toBe(0);
  });
});

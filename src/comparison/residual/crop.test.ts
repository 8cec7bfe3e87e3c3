import { deepestCut } from './crop';
import type { View } from '../reduce/view';
import type { Alignment } from '../register/refine';

function view(width: number, height: number): View {
  const box = { left: 0, top: 0, right: width, bottom: height };
  return { box, frameWidth: width, frameHeight: height, factorX: 1, factorY: 1 } as View;
}

/** The view of what lies between margins that were taken for bars. */
function between(whole: View, left: number, top: number, right: number, bottom: number): View {
  return { ...whole, box: { left, top, right, bottom } };
}

/** The deepest cut where the other picture shows the given part of the reference, at half its size. */
function cutOf(reference: View, left: number, top: number, width: number, height: number): number {
  const other = view(width / 2, height / 2);
  const forth = { reference, other, transform: { scaleX: 0.5, scaleY: 0.5, offsetX: -left / 2, offsetY: -top / 2 } } as Alignment;
  const back = { reference: other, other: reference, transform: { scaleX: 2, scaleY: 2, offsetX: left, offsetY: top } } as Alignment;
  expect(deepestCut(back)).toBeCloseTo(deepestCut(forth), 9);
  return deepestCut(forth);
}

describe('deepestCut', () => {
  it('is the deepest of the four sides', () => {
    expect(cutOf(view(100, 100), 10, 20, 85, 75)).toBeCloseTo(0.2, 9);
    expect(cutOf(view(100, 100), 0, 5, 70, 75)).toBeCloseTo(0.3, 9);
    expect(cutOf(view(100, 100), 0, 0, 100, 100)).toBeCloseTo(0, 9);
    expect(cutOf(view(100, 100), 12, 12, 76, 76)).toBeCloseTo(0.12, 9);
  });

  it('allows what cropping to a square takes, at either end', () => {
    for (const top of [0, 10, 25]) {
      expect(cutOf(view(100, 125), 0, top, 100, 100)).toBeLessThan(0.01);
      expect(cutOf(view(125, 100), top, 0, 100, 100)).toBeLessThan(0.01);
    }
    // Beyond it, the rest counts
    expect(cutOf(view(100, 125), 20, 20, 60, 60)).toBeCloseTo(0.2, 9);
  });

  it('does not allow it where the result is no square', () => {
    expect(cutOf(view(100, 100), 20, 0, 80, 100)).toBeCloseTo(0.2, 9);
    expect(cutOf(view(100, 125), 0, 25, 100, 80)).toBeCloseTo(0.2, 9);
  });

  it("counts from the length that a square had before it was cropped from the other's shape", () => {
    // 12 % of 125 cut from the upper edge, of which the square lost a fifth below
    const square = view(100, 100);
    const other = view(76, 95);
    const alignment = { reference: square, other, transform: { scaleX: 1, scaleY: 1, offsetX: -12, offsetY: -15 } } as Alignment;
    expect(deepestCut(alignment)).toBeCloseTo(0.12, 9);
  });

  it('lets bars hide a part on two sides, and not on four', () => {
    const sides = between(view(100, 100), 20, 0, 80, 100);
    const between60 = {
      reference: sides,
      other: view(60, 100),
      transform: { scaleX: 1, scaleY: 1, offsetX: -20, offsetY: 0 }
    } as Alignment;
    expect(deepestCut(between60)).toBeCloseTo(0, 9);
    const all = between(view(100, 100), 20, 20, 80, 80);
    const cropped = { reference: all, other: view(60, 60), transform: { scaleX: 1, scaleY: 1, offsetX: -20, offsetY: -20 } } as Alignment;
    expect(deepestCut(cropped)).toBeCloseTo(0.2, 9);
  });

  it('takes for a square what is at most 6 % narrower', () => {
    // 31 of 125 are 0.248 of the width
    expect(cutOf(view(125, 100), 31, 0, 94, 100)).toBeCloseTo(0, 9);
    expect(cutOf(view(125, 100), 32, 0, 93, 100)).toBeCloseTo(0.256, 9);
  });

  it('counts what a crop towards a square takes beyond the shape that it leaves', () => {
    // Of 125 rows 25 are cut off above: a fifth, of which the new shape of 9 to 10 explains a ninth
    expect(cutOf(view(100, 125), 5, 25, 90, 100)).toBeCloseTo(0.2 - 1 / 9, 9);
  });

  /** The deepest cut where the other picture begins at the given point of the first, at its size. */
  function cutBetween(reference: View, other: View, left: number, top: number): number {
    const transform = { scaleX: 1, scaleY: 1, offsetX: -left, offsetY: -top };
    return deepestCut({ reference, other, transform } as Alignment);
  }

  it("counts from a square's length before it was one, along either axis", () => {
    // Of the length that the other's shape foretells: 125 of a square of 100, 120 and 117.5 of 94
    expect(cutBetween(view(100, 100), view(95, 76), 15, 12)).toBeCloseTo(0.12, 9);
    expect(cutBetween(view(100, 105), view(80, 100), 10, 15)).toBeCloseTo(15 / 125, 9);
    // As narrow, and as wide, as a square may be
    expect(cutBetween(view(94, 100), view(120, 100), 12, 0)).toBeCloseTo(12 / 120, 9);
    expect(cutBetween(view(94, 100), view(88, 110), 3, 12)).toBeCloseTo(12 / 117.5, 9);
    // What is no square counts as it is
    expect(cutBetween(view(150, 100), view(200, 100), 15, 0)).toBeCloseTo(15 / 150, 9);
  });

  it('allows what a crop to a square takes between bars too, in pixels of the picture', () => {
    // A square of 60 out of 100 by 150: a fifth is cut at the left, and a half above, of which the square explains a third
    const square = view(60, 60);
    const whole = view(100, 150);
    expect(cutBetween(between(whole, 20, 75, 80, 135), square, 20, 75)).toBeCloseTo(1 / 6, 9);
    // The same in planes of which a pixel averages two along one axis
    const halfAsWide = between({ ...view(50, 150), factorX: 2 }, 10, 75, 40, 135);
    const twiceAcross = { scaleX: 2, scaleY: 1, offsetX: -20, offsetY: -75 };
    expect(deepestCut({ reference: halfAsWide, other: square, transform: twiceAcross } as Alignment)).toBeCloseTo(1 / 6, 9);
    const halfAsHigh = between({ ...view(100, 75), factorY: 2 }, 20, 37.5, 80, 67.5);
    const twiceDown = { scaleX: 1, scaleY: 2, offsetX: -20, offsetY: -75 };
    expect(deepestCut({ reference: halfAsHigh, other: square, transform: twiceDown } as Alignment)).toBeCloseTo(1 / 6, 9);
  });
});

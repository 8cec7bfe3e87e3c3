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
});

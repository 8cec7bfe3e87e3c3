import type { Box, Transform } from '../base/geometry';
import { barOverlap } from './barOverlap';
import { viewOf } from '../reduce/view';
import type { View } from '../reduce/view';
import type { Alignment } from '../register/refine';
import { uniform } from '../testing/pictures';

const whole = viewOf(uniform(60, 60, [1, 2, 3, 255]));
const HERE: Transform = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };

function boxed(box: Box): View {
  return { ...whole, box };
}

function hidden(reference: View, other: View, transform: Transform = HERE): number {
  return barOverlap({ reference, other, transform } as Alignment);
}

describe('barOverlap', () => {
  it('is nothing without bars', () => {
    expect(hidden(whole, whole)).toBe(0);
    expect(hidden(whole, whole, { scaleX: 1.2, scaleY: 1.2, offsetX: -5, offsetY: -7 })).toBe(0);
  });

  it('is what of the other lies on the bars', () => {
    const bars = boxed({ left: 20, top: 0, right: 40, bottom: 60 });
    // Of 60 columns, 20 lie between the bars, and 1.5 on either side are given away.
    expect(hidden(bars, whole)).toBeCloseTo(37 / 60, 6);
    expect(hidden(whole, bars)).toBeCloseTo(37 / 60, 6);
  });

  it('is nothing where the other ends with the photo between the bars', () => {
    const bars = boxed({ left: 20, top: 0, right: 40, bottom: 60 });
    // The other's 60 columns span the 20 between the bars.
    const transform: Transform = { scaleX: 3, scaleY: 3, offsetX: -60, offsetY: -60 };
    expect(hidden(bars, whole, transform)).toBeLessThan(0.02);
    const inverse: Transform = { scaleX: 1 / 3, scaleY: 1 / 3, offsetX: 20, offsetY: 20 };
    expect(hidden(whole, bars, inverse)).toBeLessThan(0.02);
  });

  it('is nothing between two pictures with bars at the same place', () => {
    const bars = boxed({ left: 10, top: 0, right: 50, bottom: 60 });
    expect(hidden(bars, bars)).toBe(0);
  });

  it('counts bars above and below as well', () => {
    const bars = boxed({ left: 0, top: 20, right: 60, bottom: 40 });
    expect(hidden(bars, whole)).toBeCloseTo(37 / 60, 6);
  });

  it('is measured where the one picture lies on the other', () => {
    // At half its size and moved, the reference covers 30 × 30 of the other's 60 × 60, 11.5 columns of them between its bars
    const bars = boxed({ left: 20, top: 0, right: 40, bottom: 60 });
    expect(hidden(bars, whole, { scaleX: 0.5, scaleY: 0.5, offsetX: 10, offsetY: 20 })).toBeCloseTo((30 * 30 - 11.5 * 30) / 3600, 6);
    // Twice as large, and beginning left of and above the other, it covers all of it
    expect(hidden(whole, bars, { scaleX: 2, scaleY: 2, offsetX: -30, offsetY: -10 })).toBeCloseTo((3600 - 23 * 60) / 14400, 6);
    const lying = boxed({ left: 0, top: 20, right: 60, bottom: 40 });
    expect(hidden(lying, whole, { scaleX: 0.5, scaleY: 0.25, offsetX: 10, offsetY: 20 })).toBeCloseTo((30 * 15 - 30 * 5.75) / 3600, 6);
  });
});

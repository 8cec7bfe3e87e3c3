import { align, refineFinely } from '../register/align';
import { overlapOf, predictColors, predictCopy } from './copyModel';
import { inkConversions } from './profiles';
import type { Prediction } from './copyModel';
import { viewOf } from '../reduce/view';
import type { Alignment } from '../register/refine';
import { ADA, portrait, recolor, render, roundMask } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { proposed } from '../register/testing/proposed';

const ada = portrait(ADA);
const original = render(ada, 120, 120);

function aligned(reference: RgbaImage, other: RgbaImage): Alignment {
  const [best] = proposed(align(viewOf(reference), viewOf(other)));
  return refineFinely(best);
}

/** The largest difference between the prediction and what it predicts, over the usable cells. */
function largestError({ luma, target, usable }: Prediction): number {
  return Math.max(...Array.from(luma, (value, i) => (usable[i] ? Math.abs(value - target.luma[i]) : 0)));
}

/** The root mean square of the differences. */
function meanError({ luma, target, usable }: Prediction): number {
  const errors = Array.from(luma, (value, i) => value - target.luma[i]).filter((_error, i) => usable[i] === 1);
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

/** IEC 61966-2-1 */
const srgbLight = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

describe('predictCopy', () => {
  const copies: readonly (readonly [string, RgbaImage])[] = [
    ['of another size', render(ada, 80, 80)],
    ['without its gamma of 1.8', recolor(original, (c) => 255 * srgbLight(c / 255) ** (1 / 1.8))],
    ['cropped', render(ada, 100, 100, [0.08, 0.05, 0.88, 0.88])]
  ];
  for (const [kind, copy] of copies) {
    it(`predicts a copy: ${kind}`, () => {
      expect(meanError(predictCopy(aligned(original, copy), true))).toBeLessThan(2.5);
    });

    it(`predicts the original from its copy: ${kind}`, () => {
      expect(meanError(predictCopy(aligned(original, copy), false))).toBeLessThan(2.5);
    });
  }

  it('names the sides', () => {
    const alignment = aligned(original, render(ada, 80, 80));
    const forward = predictCopy(alignment, true);
    expect(forward.source).toEqual({ view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma });
    expect(forward.target).toEqual({ view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma });
    const backward = predictCopy(alignment, false);
    expect(backward.source).toEqual(forward.target);
    expect(backward.target).toEqual(forward.source);
    expect(backward.seen.source).toEqual(forward.seen.target);
    expect(backward.seen.target).toEqual(forward.seen.source);
  });

  it('predicts either way from one overlap', () => {
    const alignment = aligned(original, copies[1][1]);
    const overlap = overlapOf(alignment);
    for (const otherIsTarget of [true, false]) {
      expect(predictCopy(alignment, otherIsTarget, overlap)).toEqual(predictCopy(alignment, otherIsTarget));
    }
  });

  it('leaves what a person did to the tones', () => {
    for (const change of [(c: number) => 0.85 * c, (c: number) => 1.15 * c, (c: number) => 128 + 0.85 * (c - 128)]) {
      expect(meanError(predictCopy(aligned(original, recolor(original, change)), true))).toBeGreaterThan(4);
    }
  });

  it('leaves a part that differs', () => {
    const badge = recolor(original, (c, i, _pixel, x, y) => (Math.hypot(x - 90, y - 30) < 16 ? [255, 255, 255][i] : c));
    const alignment = aligned(original, badge);
    expect(largestError(predictCopy(alignment, true))).toBeGreaterThan(50);
    expect(largestError(predictCopy(alignment, false))).toBeGreaterThan(50);
  });

  it('sees through a mask: what is transparent neither counts nor darkens', () => {
    const prediction = predictCopy(aligned(original, roundMask(original)), true);
    expect(largestError(prediction)).toBeLessThan(12);
    const back = predictCopy(aligned(roundMask(original), original), true);
    expect(largestError(back)).toBeLessThan(12);
    const counted = prediction.usable.reduce((sum, value) => sum + value, 0) / prediction.usable.length;
    // A disc is 0.79 of its square, less the cells along its edge
    expect(counted).toBeGreaterThan(0.55);
    expect(counted).toBeLessThan(0.79);
  });

  it('works on pictures of a few pixels', () => {
    const { luma, usable } = predictCopy(aligned(render(ada, 9, 9), render(ada, 12, 12)), true);
    expect(luma.every(Number.isFinite)).toBe(true);
    expect(usable.length).toBe(luma.length);
  });
});

describe('overlapOf', () => {
  for (const [kind, width, height] of [
    ['wide', 120, 60],
    ['tall', 60, 120]
  ] as const) {
    it(`fits an even sample of the cells that count: ${kind}`, () => {
      const picture = render(ada, width, height);
      const { fitted, usable, reference } = overlapOf(aligned(picture, picture));
      const { columns, rows } = reference.grid;
      const placesOf = (place: (i: number) => number): number[] => [...new Set(Array.from(fitted, place))].sort((a, b) => a - b);
      const across = placesOf((i) => i % columns);
      const down = placesOf((i) => Math.floor(i / columns));
      expect(fitted.every((i) => usable[i] === 1)).toBe(true);
      // Every cell that two such places share
      expect(fitted).toHaveLength(across.length * down.length);
      // About 22 cells along the longer side; the stride is a whole number of cells
      const longer = width > height ? across : down;
      expect(longer.length).toBeGreaterThan(15);
      expect(longer.length).toBeLessThan(30);
      // As far apart along either axis, from one edge to the other
      const stride = longer[1] - longer[0];
      for (const [places, cells] of [
        [across, columns],
        [down, rows]
      ] as const) {
        expect(places).toEqual(places.map((_place, k) => 1 + k * stride));
        expect(places[places.length - 1]).toBeGreaterThanOrEqual(cells - 1 - stride);
      }
    });
  }

  it('fits no cell that lies in one picture only', () => {
    const { fitted, usable } = overlapOf(aligned(original, roundMask(original)));
    expect(fitted.length).toBeGreaterThan(100);
    expect(fitted.every((i) => usable[i] === 1)).toBe(true);
  });
});

describe('predictColors', () => {
  const withoutGamma = (image: RgbaImage): RgbaImage => recolor(image, (c) => 255 * srgbLight(c / 255) ** (1 / 1.8));

  /** Through inks, as the table has it. */
  function throughInks({ width, height, data }: RgbaImage): RgbaImage {
    const channel = (c: number): Float32Array => Float32Array.from({ length: width * height }, (_unused, i) => data[4 * i + c]);
    const { red, green, blue } = inkConversions().alone.apply({ red: channel(0), green: channel(1), blue: channel(2) });
    const pixels = Array.from(red, (value, i) => [value, green[i], blue[i], 255]);
    return { width, height, data: Uint8ClampedArray.from(pixels.flat()) };
  }

  /** Mean difference of the blue color difference, where it counts. */
  function blueError(prediction: Prediction): number {
    const { predicted, actual, inner } = predictColors(prediction);
    const errors = Array.from(inner, (counts, i) => (counts ? Math.abs(predicted.blue[i] - actual.blue[i]) : 0));
    return errors.reduce((sum, error) => sum + error, 0) / inner.filter((counts) => counts === 1).length;
  }

  it('converts the colors as the luma was', () => {
    const prediction = predictCopy(aligned(original, withoutGamma(original)), true);
    expect(prediction.converted).toBeDefined();
    expect(blueError(prediction)).toBeLessThan(0.5);
    expect(blueError({ ...prediction, expected: prediction.seen.source })).toBeGreaterThan(1);
  });

  it('compares a conversion, of pixels that were converted before they are averaged, with an edit', () => {
    const inked = throughInks(original);
    const { slack, errorToEdit } = predictCopy(aligned(original, inked), true);
    expect(slack).toBe(0.5);
    // A table that is off by half a step, of edits that are off by five
    expect(errorToEdit).toBeGreaterThan(0);
    expect(errorToEdit).toBeLessThan(0.3);
    const ofFormula = predictCopy(aligned(original, withoutGamma(original)), true);
    expect(ofFormula.slack).toBe(0);
    expect(ofFormula.errorToEdit).toBeLessThan(0.3);
    expect(predictCopy(aligned(original, original), true).errorToEdit).toBe(0);
  });

  it('leaves the transparent pixels out of converted colors', () => {
    const prediction = predictCopy(aligned(roundMask(original), roundMask(withoutGamma(original))), true);
    expect(prediction.converted).toBeDefined();
    expect(meanError(prediction)).toBeLessThan(2.5);
    expect(blueError(prediction)).toBeLessThan(0.5);
  });

  it('takes colors as they are where no profile explains the difference', () => {
    const prediction = predictCopy(aligned(original, render(ada, 80, 80)), true);
    expect(prediction.converted).toBeUndefined();
    expect(blueError(prediction)).toBeLessThan(1);
  });
});

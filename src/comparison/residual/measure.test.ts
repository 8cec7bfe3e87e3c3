import { measureAliasing } from './aliasing';
import { align, refineFinely } from '../register/align';
import { measureColor } from './color';
import { predictColors, predictCopy } from './copyModel';
import { measure } from './measure';
import type { Measurement } from './measure';
import { viewOf } from '../reduce/view';
import { ADOBE_RGB, Conversion, SRGB_CURVE } from './profiles';
import type { Alignment } from '../register/refine';
import { measureResidual } from './residual';
import { measureGlobalShift } from './globalShift';
import { InkTable } from './inkTable';
import { THROUGH_INKS } from './throughInks';
import { ADA, BEN, portrait, recolor, render } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { proposed } from '../register/testing/proposed';

const original = render(portrait({ ...ADA, background: [70, 110, 190], clothes: [150, 40, 60] }), 120, 120);

function aligned(reference: RgbaImage, other: RgbaImage): Alignment {
  const [best] = proposed(align(viewOf(reference), viewOf(other)));
  return refineFinely(best);
}

function measured(reference: RgbaImage, other: RgbaImage): Measurement {
  return measure(aligned(reference, other));
}

/** What one way leaves over: from the reference to the other, or back. */
function oneWay(
  alignment: Alignment,
  otherIsTarget: boolean
): Pick<Measurement, 'residual' | 'color' | 'globalShift'> & { readonly most: number } {
  const prediction = predictCopy(alignment, otherIsTarget);
  const colors = predictColors(prediction);
  const residual = measureResidual(prediction, measureAliasing(prediction));
  const color = measureColor(colors);
  const globalShift = measureGlobalShift({ ...prediction, colors });
  const most = Math.max(residual.worst, color / 2, 0.2 * globalShift.tone, 0.2 * globalShift.color);
  return { residual, color, globalShift, most };
}

describe('measure', () => {
  it('finds nothing between a picture and its copy', () => {
    const { residual, color, barOverlap } = measured(
      original,
      render(portrait({ ...ADA, background: [70, 110, 190], clothes: [150, 40, 60] }), 100, 100)
    );
    expect(residual.worst).toBeLessThan(0.05);
    expect(residual.overall).toBeLessThan(0.01);
    expect(color).toBeLessThan(0.1);
    expect(barOverlap).toBe(0);
  });

  it('explains a copy whose profile was dropped, whichever of the two is the reference', () => {
    // Of Adobe RGB, after its specification
    const dropped = new Conversion(SRGB_CURVE, ADOBE_RGB.fromSrgb, ADOBE_RGB.curve).apply(viewOf(original).planes);
    const copy = recolor(original, (_c, i, _pixel, x, y) => [dropped.red, dropped.green, dropped.blue][i][y * 120 + x]);
    for (const { color, residual, globalShift } of [measured(original, copy), measured(copy, original)]) {
      expect(color).toBeLessThan(0.2);
      expect(residual.worst).toBeLessThan(0.1);
      expect(Math.max(globalShift.tone, globalShift.color)).toBeLessThan(1);
    }
  });

  it('explains a copy that went through inks, however much darker it is and whichever of the two is the reference', () => {
    // Flat and dark, where inks change most
    const dark = render(portrait({ ...ADA, background: [30, 30, 30] }), 120, 120);
    const grey = recolor(dark, (_c, _i, [r, g, b]) => 0.3 * r + 0.6 * g + 0.1 * b);
    const inked = new InkTable(THROUGH_INKS).apply(viewOf(grey).planes);
    const copy = recolor(grey, (_c, i, _pixel, x, y) => [inked.red, inked.green, inked.blue][i][y * 120 + x]);
    for (const { residual, globalShift } of [measured(grey, copy), measured(copy, grey)]) {
      expect(residual.worst).toBeLessThan(0.1);
      expect(Math.max(globalShift.tone, globalShift.color)).toBeLessThan(1);
    }
  });

  it('measures what a person did to the whole', () => {
    expect(
      measured(
        original,
        recolor(original, (c) => 0.93 * c)
      ).globalShift.tone
    ).toBeGreaterThan(2);
    expect(
      measured(
        original,
        recolor(original, (c, i) => c * [1.1, 1, 0.88][i])
      ).globalShift.color
    ).toBeGreaterThan(3);
  });

  it('predicts from the least correlation of a copy on', () => {
    const alignment = aligned(original, original);
    expect(measure({ ...alignment, correlation: 0.8 }).prediction).toBeDefined();
    expect(measure({ ...alignment, correlation: 0.79 }).prediction).toBeUndefined();
  });

  it('counts the pixels along the longer side, before the picture is reduced', () => {
    // The two are reduced by two and by three
    const [small, large] = [150, 225].map((size) => render(portrait(ADA), size, (2 * size) / 3));
    for (const { pixels } of [measured(small, large), measured(large, small)]) {
      expect(Math.abs(pixels - 150)).toBeLessThan(3);
    }
  });

  it('counts the pixels of the smaller picture', () => {
    expect(Math.abs(measured(original, render(portrait({ ...ADA, background: [70, 110, 190] }), 60, 60)).pixels - 60)).toBeLessThan(1.5);
  });

  describe('the two ways round', () => {
    const sitter = portrait({ ...ADA, background: [70, 110, 190], clothes: [150, 40, 60] });
    const stranger = portrait({ ...BEN, background: [70, 110, 190] });
    const other = render(stranger, 120, 120);
    const face = recolor(original, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 52) < 14 ? other.data[(y * 120 + x) * 4 + i] : c));
    const badge = (radius: number, strength: number = 1): RgbaImage =>
      recolor(original, (c, i, _pixel, x, y) => (Math.hypot(x - 95, y - 25) < radius ? c - strength * [30, 20, 10][i] : c));
    const clipped = recolor(original, (c) => 1.15 * c + 30);
    const copy = render(sitter, 90, 90);
    const mixed = (part: number): RgbaImage =>
      render(
        (u, v) => {
          const own = sitter(u, v);
          const foreign = stranger(u, v);
          return [0, 1, 2].map((i) => own[i] * (1 - part) + foreign[i] * part) as [number, number, number];
        },
        120,
        120
      );
    const pairs = [copy, clipped, face, badge(5), badge(9), badge(13), badge(9, 5), mixed(0.2), mixed(0.4), mixed(0.6)];
    // Both orders, so that in one of them the way back leaves less
    const alignments = pairs.flatMap((picture) => [aligned(original, picture), aligned(picture, original)]);

    /** Measures in one way or the other, and says whether the way back would have left less. */
    function backIsLess(isTried: (there: ReturnType<typeof oneWay>) => boolean): Set<boolean> {
      const outcomes = new Set<boolean>();
      for (const alignment of alignments) {
        const there = oneWay(alignment, true);
        const back = oneWay(alignment, false);
        if (isTried(there)) {
          outcomes.add(back.most < there.most);
          const { residual } = measure(alignment);
          const isBoth = there.most >= 0.3 && there.residual.worst <= 6 && there.residual.overall <= 0.06;
          expect(residual).toEqual(isBoth && back.most < there.most ? back.residual : there.residual);
        }
      }
      return outcomes;
    }

    it('the better counts, where the first leaves too much', () => {
      expect(backIsLess(({ most, residual }) => most >= 0.3 && residual.worst <= 6 && residual.overall <= 0.06).size).toBe(2);
    });

    it('the first is enough, where it leaves little, a part that no clipping explains, or too much everywhere', () => {
      expect(backIsLess(({ most }) => most < 0.3).has(true)).toBe(true);
      expect(backIsLess(({ residual }) => residual.worst > 6 && residual.overall <= 0.06).size).toBeGreaterThan(0);
      expect(backIsLess(({ residual }) => residual.worst <= 6 && residual.overall > 0.06).has(true)).toBe(true);
    });

    it('the first is enough where a part is far off, however little of the whole it is', () => {
      const badged = recolor(original, (c, _i, _pixel, x, y) => (Math.hypot(x - 60, y - 100) < 8 ? 0 : c));
      const alignment = aligned(original, badged);
      const there = oneWay(alignment, true);
      expect(there.residual.worst).toBeGreaterThan(6);
      expect(there.residual.overall).toBeLessThan(0.06);
      expect(oneWay(alignment, false).most).toBeLessThan(there.most);
      expect(measure(alignment).residual).toEqual(there.residual);
    });

    it('the first is enough where tones or colors alone are far off, and no conversion explains them', () => {
      const weaker = recolor(original, (c, _i, [r, g, b]) => c + 0.5 * (0.299 * r + 0.587 * g + 0.114 * b - c));
      const alignment = aligned(original, weaker);
      const there = oneWay(alignment, true);
      expect(there.most).toBeGreaterThan(0.8);
      expect(oneWay(alignment, false).most).toBeLessThan(there.most);
      expect(measure(alignment).globalShift).toEqual(there.globalShift);
    });

    it('the better counts where the tones are a little off', () => {
      const alignment = aligned(
        original,
        recolor(original, (c) => 1.02 * c)
      );
      const there = oneWay(alignment, true);
      const back = oneWay(alignment, false);
      expect(there.most).toBeGreaterThan(0.3);
      expect(there.most).toBeLessThan(0.8);
      expect(back.most).toBeLessThan(there.most);
      expect(measure(alignment).globalShift).toEqual(back.globalShift);
    });

    it('the first counts where the other leaves as much', () => {
      // A red badge, hardly lighter or darker than what it covers: its color counts most, which is as far off either way
      const badged = recolor(original, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 100) < 5 ? [255, 0, 0][i] : c));
      const alignment = aligned(original, badged);
      const there = oneWay(alignment, true);
      const back = oneWay(alignment, false);
      expect(back.most).toBe(there.most);
      expect(back.residual.worst).not.toBe(there.residual.worst);
      expect(measure(alignment).residual).toEqual(there.residual);
    });

    it('the colors are asked only where the luma leaves a doubt', () => {
      for (const alignment of alignments) {
        const there = oneWay(alignment, true);
        if (there.residual.worst > 6) {
          expect(there.color).toBeGreaterThan(0);
          expect(measure(alignment).color).toBe(0);
        } else {
          expect(measure(alignment).color).toBeGreaterThan(0);
        }
      }
    });
  });

  it('finds another hue', () => {
    const hue = recolor(original, (_c, i, [r, g, b]) => [r, g, b][(i + 1) % 3]);
    const { color } = measured(
      original,
      recolor(hue, (c, _i, [r, g, b], x, y) => {
        // Of the same luma as before, so that only the colors differ
        const p = (y * 120 + x) * 4;
        const was = 0.299 * original.data[p] + 0.587 * original.data[p + 1] + 0.114 * original.data[p + 2];
        return c + was - (0.299 * r + 0.587 * g + 0.114 * b);
      })
    );
    expect(color).toBeGreaterThan(1);
  });

  it('does not ask for the colors of strangers', () => {
    const { alignment, color, residual } = measured(
      original,
      render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90)
    );
    expect(alignment.correlation).toBeLessThan(0.8);
    expect(color).toBe(0);
    expect(residual.overall).toBeGreaterThan(0.3);
  });

  it('finds the part that differs, either way round', () => {
    const other = render(portrait({ ...BEN, background: [70, 110, 190] }), 120, 120);
    const face = recolor(original, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 52) < 22 ? other.data[(y * 120 + x) * 4 + i] : c));
    expect(measured(original, face).residual.worst).toBeGreaterThan(0.5);
    expect(measured(face, original).residual.worst).toBeGreaterThan(0.5);
  });
});

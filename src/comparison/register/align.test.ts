import type { Grid } from '../base/geometry';
import { croppedViews, gridOver, viewOf } from '../reduce/view';
import type { View } from '../reduce/view';
import { align, alignEqual, alignHypothesis, isSameFraming, refineFinely } from './align';
import type { Alignment } from './refine';
import type { RgbaImage } from '../base/types';
import { BEN, letterbox, portrait, render } from '../testing/pictures';
import type { Frame } from '../testing/pictures';
import { ada, cornersOf, expectNear, expectedCorners, framings, view } from './testing/framings';
import { proposed } from './testing/proposed';

describe('align', () => {
  for (const [kind, first, second] of framings) {
    it(`finds ${kind}, to a few thousandths`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const [coarse] = proposed(align(reference, other));
      expectNear(cornersOf(coarse.transform, reference, other), expectedCorners(first, second), 0.02);
      const best = refineFinely(coarse);
      expectNear(cornersOf(best.transform, reference, other), expectedCorners(first, second), 0.005);
      expect(best.correlation).toBeGreaterThan(0.99);
    });
  }

  it('offers one framing of a portrait, and two where a pattern repeats itself', () => {
    expect(Array.from(proposed(align(view(80), view(100, [0.06, 0.03, 0.9, 0.9])))).length).toBe(1);
    const period = 0.14;
    const pattern = (frame?: Frame): View =>
      viewOf(render((u, v) => [128 + 60 * Math.sin((2 * Math.PI * u) / period), 128 + 60 * Math.sin(9 * v), 128], 80, 80, frame));
    // Moved by a quarter of a period, so that whole frames do not agree
    const offered = Array.from(proposed(align(pattern(), pattern([period / 4, 0, 1, 1]))));
    expect(offered.length).toBe(2);
    expect(offered.every(({ correlation }) => correlation > 0.95)).toBe(true);
    const apart = Math.abs(offered[0].transform.offsetX - offered[1].transform.offsetX) / 80;
    expect(Math.abs(apart - period)).toBeLessThan(0.02);
  });

  it('offers a second framing only where it fits as well, to 2 %', () => {
    // Waves that repeat after 0.14, and others that do not; the second picture is moved by half of that, so that whole frames do not agree
    const waves = (others: number, left: number): View =>
      viewOf(
        render(
          (u, v) => {
            const tone = 128 + 50 * Math.sin((2 * Math.PI * u) / 0.14) + others * Math.sin(17 * u * u + 3 * u) + 40 * Math.sin(9 * v);
            return [tone, tone, tone];
          },
          80,
          80,
          [left, 0, 1, 1]
        )
      );
    const offered = (others: number): number => [...proposed(align(waves(others, 0), waves(others, 0.07)))].length;
    expect([5, 10].map(offered)).toEqual([2, 1]);
  });

  it('does not lay frames of unlike shapes over each other', () => {
    // Shown with equal scales, as two crops of one picture
    const [wide] = proposed(align(view(80), viewOf(render(ada, 100, 94))));
    expect(wide.transform.scaleX / wide.transform.scaleY).toBeLessThan(1.046);
    const [tall] = proposed(align(view(80), viewOf(render(ada, 94, 100))));
    expect(tall.transform.scaleY / tall.transform.scaleX).toBeLessThan(1.046);
    const { scaleX, scaleY } = [...proposed(align(view(80), viewOf(render(ada, 100, 97))))][0].transform;
    expectNear([scaleX, scaleY], [1.25, 97 / 80], 0.01);
  });

  it('uses a grid that the coarser picture supports', () => {
    const cellsOf = (a: View, b: View): number => [...proposed(align(a, b))].map(refineFinely)[0].grid.columns;
    expect(cellsOf(view(48), view(100))).toBe(41);
    expect(cellsOf(view(100), view(48))).toBe(41);
    expect(cellsOf(view(100), view(100))).toBe(56);
    expect(cellsOf(view(9), view(100))).toBe(8);
    // Half of the other's pixels lie in the reference.
    expect(cellsOf(view(100, [0.12, 0.12, 0.76, 0.76]), view(60))).toBe(39);
    // Along the longer side: 60 pixels
    expect(cellsOf(view(60, [0, 0.2, 1, 0.5]), view(100, [0, 0.2, 1, 0.5]))).toBe(51);
    expect(cellsOf(view(100, [0, 0.2, 1, 0.5]), view(60, [0, 0.2, 1, 0.5]))).toBe(51);
  });

  it('counts the pixels between bars only', () => {
    for (const [width, height] of [
      [100, 48],
      [48, 100]
    ]) {
      const between = croppedViews(viewOf(letterbox(render(ada, 48, 48), width, height, [0, 0, 0]))).filter(({ coverage }) => !coverage)[0];
      const found = alignHypothesis(between, view(100));
      const { columns, rows } = found ? refineFinely(found).grid : { columns: 0, rows: 0 };
      // 0.85 of 48
      expect(Math.max(columns, rows)).toBe(41);
    }
  });

  it('leaves strangers on the coarse grid', () => {
    const noise = viewOf(render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90));
    const alignments = Array.from(proposed(align(view(90), noise)));
    expect(alignments.length).toBe(1);
    expect(alignments[0].grid.columns).toBe(24);
    expect(alignments[0].correlation).toBeLessThan(0.8);
    expect(refineFinely(alignments[0])).toBe(alignments[0]);
  });
});

describe('alignHypothesis', () => {
  for (const [kind, first, second] of framings) {
    it(`finds ${kind}`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const found = alignHypothesis(reference, other);
      expectNear(found ? cornersOf(found.transform, reference, other) : [], expectedCorners(first, second), 0.02);
      expect(found?.correlation).toBeGreaterThan(0.98);
      expect(found?.grid).toEqual(gridOver(reference, 24));
    });
  }

  it('gives up strangers, early or late', () => {
    const noise = viewOf(render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 80, 80));
    const paleHair = viewOf(render(portrait({ ...BEN, hair: [190, 190, 190] }), 80, 80));
    const otherLight = viewOf(render(portrait({ ...BEN, light: -1, clothes: [150, 130, 140] }), 80, 80));
    for (const stranger of [noise, paleHair, otherLight]) {
      expect(alignHypothesis(view(80), stranger)).toBeUndefined();
    }
  });
});

describe('alignHypothesis, near its limits', () => {
  it('gives up what resembles the other in its fine structure only', () => {
    // In light from either side; the search's grid hardly sees the structure
    const lit = (light: number): View =>
      viewOf(
        render(
          (u, v) => new Array(3).fill(128 + 60 * Math.sin(31.4 * u) * Math.cos(31.4 * v) + light * (u - 0.5)) as [number, number, number],
          80,
          80
        )
      );
    expect(alignHypothesis(lit(10), lit(-10))?.correlation).toBeGreaterThan(0.95);
    expect(alignHypothesis(lit(14), lit(-14))).toBeUndefined();
  });

  it('gives up what resembles the other in its outlines only', () => {
    const stranger = portrait({ ...BEN, light: -1, clothes: [150, 130, 140] });
    const mixed = (part: number): View =>
      viewOf(
        render(
          (u, v) => {
            const own = ada(u, v);
            const other = stranger(u, v);
            return [0, 1, 2].map((i) => own[i] * (1 - part) + other[i] * part) as [number, number, number];
          },
          80,
          80
        )
      );
    expect(alignHypothesis(view(80), mixed(0.5))?.correlation).toBeGreaterThan(0.9);
    expect(alignHypothesis(view(80), mixed(0.6))).toBeUndefined();
  });
});

describe('alignEqual', () => {
  it('lays what is between the bars of one picture over what is between those of another', () => {
    const between = (barred: RgbaImage): View => croppedViews(viewOf(barred))[0];
    const portraitOf = (width: number): RgbaImage => render(ada, width, width);
    const besides = [between(letterbox(portraitOf(120), 150, 120, [0, 0, 0])), between(letterbox(portraitOf(100), 140, 100, [0, 0, 0]))];
    const above = [between(letterbox(portraitOf(120), 120, 150, [0, 0, 0])), between(letterbox(portraitOf(100), 100, 140, [0, 0, 0]))];
    for (const [reference, other] of [besides, above]) {
      const found = alignEqual(reference, other);
      expect(found?.correlation).toBeGreaterThan(0.99);
      const corners = (view: View): number[] => [view.box.left, view.box.top, view.box.right, view.box.bottom];
      const { scaleX, scaleY, offsetX, offsetY } = (found as Alignment).transform;
      const [left, top, right, bottom] = corners(reference);
      // A bar takes the pixel with it where it mixes with the picture
      const mapped = [left * scaleX + offsetX, top * scaleY + offsetY, right * scaleX + offsetX, bottom * scaleY + offsetY];
      expectNear(mapped, corners(other), 2);
    }
  });

  it('is for pictures of one shape that agree', () => {
    expect(alignEqual(view(80), view(100))?.correlation).toBeGreaterThan(0.99);
    expect(alignEqual(view(80), viewOf(render(ada, 100, 80)))).toBeUndefined();
    expect(alignEqual(view(80), view(100, [0.1, 0, 0.8, 0.8]))).toBeUndefined();
  });
});

describe('isSameFraming', () => {
  const grid: Grid = { columns: 20, rows: 10, left: 3, top: 5, pitchX: 4, pitchY: 2 };
  const same = (other: Partial<Grid>): boolean => isSameFraming({ otherGrid: grid }, { otherGrid: { ...grid, ...other } });

  it('is where every edge lies within half a cell', () => {
    for (const other of [
      {},
      { left: 4.9 },
      { left: 1.1 },
      { top: 5.9 },
      { top: 4.1 },
      { pitchX: 4.09 },
      { pitchX: 3.91 },
      { pitchY: 2.09 },
      { pitchY: 1.91 }
    ]) {
      expect(same(other)).toBe(true);
    }
  });

  it('is not where any edge lies farther off', () => {
    for (const other of [
      { left: 5 },
      { left: 1 },
      { top: 6 },
      { top: 4 },
      { pitchX: 4.1 },
      { pitchX: 3.9 },
      { pitchY: 2.1 },
      { pitchY: 1.9 }
    ]) {
      expect(same(other)).toBe(false);
    }
    // The far edge is right, the near one is not
    expect(same({ left: 5, pitchX: 3.9 })).toBe(false);
    expect(same({ left: 5.1, pitchX: 3.895 })).toBe(false);
    expect(same({ top: 6.1, pitchY: 1.89 })).toBe(false);
  });
});

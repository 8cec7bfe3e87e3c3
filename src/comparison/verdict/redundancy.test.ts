import { croppedViews, viewOf } from '../reduce/view';
import type { View } from '../reduce/view';
import { align, alignHypothesis, refineFinely } from '../register/align';
import type { Alignment } from '../register/refine';
import { measure } from '../residual/measure';
import type { Measurement } from '../residual/measure';
import { ADA, letterbox, portrait, recolor, render } from '../testing/pictures';
import { isRedundant } from './redundancy';
import { proposed } from '../register/testing/proposed';

const BLACK = [0, 0, 0] as const;

const ada = render(portrait(ADA), 120, 120);

describe('isRedundant', () => {
  const badge = recolor(ada, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 40) < 9 ? [255, 255, 255][i] : c));
  const barred = letterbox(badge, 160, 160, BLACK);
  const coarse = alignHypothesis(viewOf(ada), viewOf(badge)) as Alignment;
  const known = measure(refineFinely(coarse));
  const after = (change: Partial<Measurement>, hypothesis: Partial<Alignment> = {}): boolean =>
    isRedundant(coarse, { ...known, ...change }, { ...coarse, ...hypothesis });

  it('where the part that differed lies where it lay', () => {
    expect(known.residual.worst).toBeGreaterThan(1.1);
    expect(after({})).toBe(true);
  });

  it('also between the hypotheses on two frames', () => {
    const [between] = croppedViews(viewOf(barred));
    const hypothesis = alignHypothesis(viewOf(ada), between) as Alignment;
    const [whole] = proposed(align(viewOf(ada), viewOf(barred)));
    // The bars keep the whole frames from resembling each other: only the hypothesis shows the part that differs
    expect(isRedundant(whole, measure(refineFinely(whole)), hypothesis)).toBe(false);
    expect(isRedundant(hypothesis, measure(refineFinely(hypothesis)), hypothesis)).toBe(true);
  });

  it('not where nothing differed clearly', () => {
    expect(after({ residual: { ...known.residual, worst: 0.49 } })).toBe(false);
    expect(after({ residual: { ...known.residual, worst: 0.5 } })).toBe(true);
  });

  it('not where the hypothesis correlates better', () => {
    const { correlation } = coarse;
    expect(after({}, { correlation: correlation + 0.009 })).toBe(true);
    expect(after({}, { correlation: correlation + 0.011 })).toBe(false);
    // From 0, since the difference of two fractions is rounded
    const uncorrelated = { ...coarse, correlation: 0 };
    expect(isRedundant(uncorrelated, known, { ...coarse, correlation: 0.01 })).toBe(true);
  });

  it('not where the pictures lie elsewhere', () => {
    const { otherGrid } = coarse;
    expect(after({}, { otherGrid: { ...otherGrid, left: otherGrid.left + 0.6 * otherGrid.pitchX } })).toBe(false);
    expect(after({}, { otherGrid: { ...otherGrid, top: otherGrid.top - 0.6 * otherGrid.pitchY } })).toBe(false);
  });

  it('not where the hypothesis leaves out the part', () => {
    // Of the 24 cells along a side, the badge is in the middle, a third down
    const { grid, valid } = coarse;
    expect([grid.columns, grid.rows]).toEqual([24, 24]);
    const without = (left: number, top: number, right: number, bottom: number): boolean =>
      after({}, { valid: valid.map((value, i) => (i % 24 >= left && i % 24 < right && i >= top * 24 && i < bottom * 24 ? 0 : value)) });
    expect(without(9, 5, 15, 11)).toBe(false);
    expect(without(0, 0, 24, 4)).toBe(true);
    expect(without(0, 13, 24, 24)).toBe(true);
    expect(without(0, 0, 7, 24)).toBe(true);
    expect(without(17, 0, 24, 24)).toBe(true);
  });

  it('not where the part lies beside the hypothesis', () => {
    for (const [worstColumn, worstRow] of [
      [-1, 20],
      [56, 20],
      [20, -1],
      [20, 56]
    ]) {
      expect(after({ residual: { ...known.residual, worstColumn, worstRow } })).toBe(false);
    }
    for (const [worstColumn, worstRow] of [
      [1, 20],
      [55, 20],
      [20, 1],
      [20, 55]
    ]) {
      expect(after({ residual: { ...known.residual, worstColumn, worstRow } })).toBe(true);
    }
  });

  it('finds the part where the hypotheses begin within a frame', () => {
    const framed = (image: typeof ada): View => croppedViews(viewOf(letterbox(image, 120, 160, BLACK)))[0];
    const hypothesis = alignHypothesis(framed(ada), framed(badge)) as Alignment;
    expect(hypothesis.grid.top).toBeGreaterThan(0);
    const measured = measure(refineFinely(hypothesis));
    // The badge is in the middle, a third down
    const { columns, rows } = hypothesis.grid;
    const without = (fromX: number, toX: number, fromY: number, toY: number): boolean =>
      isRedundant(hypothesis, measured, {
        ...hypothesis,
        valid: hypothesis.valid.map((value, i) => {
          const x = (i % columns) / columns;
          const y = Math.floor(i / columns) / rows;
          return x >= fromX && x < toX && y >= fromY && y < toY ? 0 : value;
        })
      });
    expect(without(0.3, 0.7, 0.15, 0.5)).toBe(false);
    expect(without(0, 0.3, 0, 1)).toBe(true);
    expect(without(0.7, 1, 0, 1)).toBe(true);
    expect(without(0, 1, 0.6, 1)).toBe(true);
  });
});

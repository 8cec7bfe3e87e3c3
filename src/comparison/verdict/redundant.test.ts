import { framedViews, viewOf } from '../reduce/picture';
import { align, alignDoubtful, place } from '../register/align';
import type { Alignment } from '../register/refine';
import { measure } from '../residual/measure';
import type { Measurement } from '../residual/measure';
import { ADA, letterbox, portrait, recolour, render } from '../testing/pictures';
import { showsAgain } from './redundant';

const BLACK = [0, 0, 0] as const;

const ada = render(portrait(ADA), 120, 120);

describe('showsAgain', () => {
  const badge = recolour(ada, (c, i, _pixel, x, y) => (Math.hypot(x - 60, y - 40) < 9 ? [255, 255, 255][i] : c));
  const barred = letterbox(badge, 160, 160, BLACK);
  const coarse = alignDoubtful(viewOf(ada), viewOf(badge)) as Alignment;
  const known = measure(place(coarse));
  const after = (change: Partial<Measurement>, reading: Partial<Alignment> = {}): boolean =>
    showsAgain(coarse, { ...known, ...change }, { ...coarse, ...reading });

  it('where the part that differed lies where it lay', () => {
    expect(known.residual.worst).toBeGreaterThan(1.1);
    expect(after({})).toBe(true);
  });

  it('also between the readings of two frames', () => {
    const [between] = framedViews(viewOf(barred));
    const reading = alignDoubtful(viewOf(ada), between) as Alignment;
    const [whole] = align(viewOf(ada), viewOf(barred));
    // The bars keep the whole frames from resembling each other: only the reading shows the part that differs
    expect(showsAgain(whole, measure(place(whole)), reading)).toBe(false);
    expect(showsAgain(reading, measure(place(reading)), reading)).toBe(true);
  });

  it('not where nothing differed clearly', () => {
    expect(after({ residual: { ...known.residual, worst: 1.09 } })).toBe(false);
    expect(after({ residual: { ...known.residual, worst: 1.11 } })).toBe(true);
  });

  it('not where the reading is truer', () => {
    const { correlation } = coarse;
    expect(after({}, { correlation: correlation + 0.009 })).toBe(true);
    expect(after({}, { correlation: correlation + 0.011 })).toBe(false);
  });

  it('not where the pictures lie elsewhere', () => {
    const { otherGrid } = coarse;
    expect(after({}, { otherGrid: { ...otherGrid, left: otherGrid.left + 0.6 * otherGrid.pitchX } })).toBe(false);
    expect(after({}, { otherGrid: { ...otherGrid, top: otherGrid.top - 0.6 * otherGrid.pitchY } })).toBe(false);
  });

  it('not where the reading leaves out the part', () => {
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

  it('not where the part lies beside the reading', () => {
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
});

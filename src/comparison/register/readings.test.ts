import { align, alignDoubtful, place } from './align';
import { measure } from '../residual/measure';
import type { Measurement } from '../residual/measure';
import { framedViews, viewOf } from '../reduce/picture';
import { alignReadings, showsAgain } from './readings';
import type { Alignment } from './refine';
import { ADA, BEN, letterbox, portrait, recolour, render, roundMask } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

const ada = render(portrait(ADA), 120, 120);
const tall = render(portrait(ADA), 96, 120);

/** Correlations of the readings' alignments, in their order. */
function correlations(left: RgbaImage, right: RgbaImage): number[] {
  return Array.from(alignReadings(viewOf(left), viewOf(right)), ({ correlation }) => correlation);
}

describe('alignReadings', () => {
  const framed: { [kind: string]: readonly [RgbaImage, RgbaImage] } = {
    'bars around one': [ada, letterbox(render(portrait(ADA), 90, 90), 150, 90, BLACK)],
    'bars around the other': [letterbox(render(portrait(ADA), 90, 90), 150, 90, BLACK), ada],
    'bars around both': [
      letterbox(render(portrait(ADA), 90, 90), 150, 90, BLACK),
      letterbox(render(portrait(ADA), 80, 80), 80, 130, WHITE)
    ],
    'a mask on one': [ada, roundMask(render(portrait(ADA), 90, 90), BLACK)],
    'a mask on the other': [roundMask(render(portrait(ADA), 90, 90), BLACK), ada],
    'bars around one, a mask on the other': [
      letterbox(render(portrait(ADA), 90, 90), 90, 150, WHITE),
      roundMask(render(portrait(ADA), 90, 90), BLACK)
    ],
    'a mask within bars': [ada, letterbox(roundMask(render(portrait(ADA), 90, 90), WHITE), 150, 90, BLACK)],
    'one stretched': [tall, ada]
  };
  for (const [kind, [left, right]] of Object.entries(framed)) {
    it(`reads past ${kind}`, () => {
      const [whole, ...others] = correlations(left, right);
      expect(Math.max(...others)).toBeGreaterThan(0.99);
      expect(Math.max(...others)).toBeGreaterThan(whole);
    });
  }

  it('begins with the whole frames', () => {
    const [left, right] = framed['bars around one'];
    const [first] = alignReadings(viewOf(left), viewOf(right));
    const [whole] = align(viewOf(left), viewOf(right));
    expect(first.transform).toEqual(whole.transform);
  });

  it('does not go on reading where there is nothing to read past', () => {
    expect(correlations(ada, render(portrait(BEN), 120, 120)).length).toBe(1);
  });

  it('leaves out readings that do not resemble each other', () => {
    const noise = render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90);
    const barred = letterbox(noise, 150, 90, BLACK);
    expect(framedViews(viewOf(barred)).length).toBeGreaterThan(0);
    expect(correlations(ada, barred).length).toBe(1);
  });
});

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

import { align } from './align';
import { croppedViews, viewOf } from '../reduce/view';
import { alignHypotheses } from './hypotheses';
import { ADA, BEN, letterbox, portrait, render, roundMask } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { proposed } from './testing/proposed';

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;

const ada = render(portrait(ADA), 120, 120);
const tall = render(portrait(ADA), 96, 120);

/** Correlations of the hypotheses' alignments, in their order. */
function correlations(left: RgbaImage, right: RgbaImage): number[] {
  return Array.from(proposed(alignHypotheses(viewOf(left), viewOf(right))), ({ correlation }) => correlation);
}

describe('alignHypotheses', () => {
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
    it(`aligns past ${kind}`, () => {
      const [whole, ...others] = correlations(left, right);
      expect(Math.max(...others)).toBeGreaterThan(0.99);
      expect(Math.max(...others)).toBeGreaterThan(whole);
    });
  }

  it('begins with the whole frames', () => {
    const [left, right] = framed['bars around one'];
    const [first] = proposed(alignHypotheses(viewOf(left), viewOf(right)));
    const [whole] = proposed(align(viewOf(left), viewOf(right)));
    expect(first.transform).toEqual(whole.transform);
  });

  it('begins with a hypothesis that correlates well where the whole frames correlate poorly', () => {
    const narrow = render(portrait(ADA), 82, 120);
    const [{ correlation }] = [...proposed(align(viewOf(narrow), viewOf(ada)))];
    expect(correlation).toBeGreaterThan(0.8);
    expect(correlation).toBeLessThan(0.95);
    const [stretched, ...others] = correlations(narrow, ada);
    expect(stretched).toBeGreaterThan(0.98);
    expect(others.filter((value) => value === correlation).length).toBe(1);
  });

  it('goes on with the whole frames right after a hypothesis that came before them, and adds nothing', () => {
    // Both in bars: with the mask and without it, what is between them correlates
    const maskedInBars = viewOf(letterbox(roundMask(render(portrait(ADA), 90, 90), WHITE), 150, 90, BLACK));
    const inBars = viewOf(letterbox(render(portrait(ADA), 100, 100), 125, 100, BLACK));
    const alignments = [...proposed(alignHypotheses(maskedInBars, inBars))];
    const kinds = alignments.map(({ reference, other }) => (reference === maskedInBars && other === inBars ? 'whole' : 'cropped'));
    expect(kinds.slice(0, 2)).toEqual(['cropped', 'whole']);
    expect(kinds.lastIndexOf('cropped')).toBeGreaterThan(kinds.lastIndexOf('whole'));
    expect(alignments.every(({ correlation }) => correlation > 0.8)).toBe(true);
  });

  it('puts no hypothesis off where the whole frames do not wait', () => {
    // They hardly correlate. A poor hypothesis comes before a good one: a mask of the background's color, which cuts light clothes, has two readings
    const lightly = portrait({ ...ADA, clothes: [110, 125, 140] });
    const masked = roundMask(render(lightly, 90, 90), ADA.background);
    const [whole, first, second] = correlations(masked, letterbox(render(lightly, 60, 60), 135, 60, BLACK));
    expect(whole).toBeLessThan(0.8);
    expect(first).toBeLessThan(0.95);
    expect(second).toBeGreaterThan(0.98);
  });

  it('still yields the whole frames where they correlate poorly, and no hypothesis does well', () => {
    const other = render(portrait({ ...ADA, hair: BEN.hair, skin: BEN.skin }), 120, 120);
    const narrow = render(portrait(ADA), 82, 120);
    const [{ correlation }] = [...proposed(align(viewOf(narrow), viewOf(other)))];
    const [first, ...others] = correlations(narrow, other);
    expect(first).toBe(correlation);
    expect(others.length).toBeGreaterThan(0);
  });

  it('yields the whole frames alone where no view can be cropped', () => {
    expect(correlations(ada, render(portrait(BEN), 120, 120)).length).toBe(1);
  });

  it('leaves out hypotheses that do not correlate', () => {
    const noise = render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90);
    const barred = letterbox(noise, 150, 90, BLACK);
    expect(croppedViews(viewOf(barred)).length).toBeGreaterThan(0);
    expect(correlations(ada, barred).length).toBe(1);
  });
});

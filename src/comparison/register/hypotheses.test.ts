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
      const whole = [...proposed(align(viewOf(left), viewOf(right)))].map(({ correlation }) => correlation);
      const all = correlations(left, right);
      expect(Math.max(...all)).toBeGreaterThan(0.99);
      expect(Math.max(...all)).toBeGreaterThan(Math.max(...whole));
    });
  }

  it('begins with whole frames that agree when one is laid over the other, and searches none', () => {
    const [first, ...others] = proposed(alignHypotheses(viewOf(ada), viewOf(render(portrait(ADA), 90, 90))));
    expect(first.correlation).toBeGreaterThan(0.99);
    expect(others.length).toBe(0);
    // Nor where another framing agrees too
    const stripes = viewOf(render((u, v) => [128 + 60 * Math.sin((2 * Math.PI * u) / 0.14), 128 + 60 * Math.sin(9 * v), 128], 80, 80));
    expect([...proposed(align(stripes, stripes))].length).toBe(2);
    expect([...proposed(alignHypotheses(stripes, stripes))].map(({ transform }) => transform.offsetX)).toEqual([0]);
  });

  it('begins with a hypothesis that agrees so, where the whole frames do not', () => {
    for (const kind of ['a mask on one', 'a mask on the other', 'one stretched']) {
      const [left, right] = framed[kind].map(viewOf);
      const [first, ...others] = proposed(alignHypotheses(left, right));
      expect(first.correlation).toBeGreaterThan(0.99);
      expect(first.reference === left && first.other === right).toBe(false);
      // The whole frames are still searched, and the hypothesis is not
      const [whole] = proposed(align(left, right));
      expect(others.map(({ transform }) => transform)).toContainEqual(whole.transform);
      expect(others.every(({ reference, other }) => reference !== first.reference || other !== first.other)).toBe(true);
    }
  });

  it('searches the other hypotheses after the whole frames', () => {
    // A crop of what is between the bars does not agree when it is laid over that
    const barred = viewOf(letterbox(render(portrait(ADA), 100, 100), 160, 100, BLACK));
    const cropped = viewOf(render(portrait(ADA), 90, 90, [0.1, 0.1, 0.8, 0.8]));
    const alignments = [...proposed(alignHypotheses(barred, cropped))];
    const kinds = alignments.map(({ reference }) => (reference === barred ? 'whole' : 'between bars'));
    expect(kinds.lastIndexOf('whole')).toBeLessThan(kinds.indexOf('between bars'));
    expect(alignments[kinds.indexOf('between bars')].correlation).toBeGreaterThan(0.99);
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

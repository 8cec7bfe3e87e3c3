import { viewOf } from '../reduce/view';
import type { View } from '../reduce/view';
import { alignEqual } from './align';
import { alignHypotheses } from './hypotheses';
import { BEN, portrait, render } from '../testing/pictures';
import type { Frame } from '../testing/pictures';
import { ada, view } from './testing/framings';
import { proposed } from './testing/proposed';

/** A view that counts how often it is sampled. */
function counted(sampled: View): { readonly view: View; readonly samples: () => number } {
  let samples = 0;
  const counting: View = {
    ...sampled,
    get coarse() {
      samples++;
      return sampled.coarse;
    }
  };
  return { view: counting, samples: () => samples };
}

/** How often each picture is sampled until the first framing is proposed. */
function samplesOf(reference: View, other: View): { readonly reference: number; readonly other: number } {
  const [first, second] = [counted(reference), counted(other)];
  proposed(alignHypotheses(first.view, second.view)).next();
  return { reference: first.samples(), other: second.samples() };
}

describe('the cost of an alignment', () => {
  it('is no search where one frame laid over the other agrees', () => {
    expect(samplesOf(view(80), view(100)).reference).toBe(1);
    // One sample for each scale of the search
    expect(samplesOf(view(80), view(100, [0.06, 0.03, 0.76, 0.76])).reference).toBeGreaterThan(8);
  });

  it('is no search either where shapes differ by less than 4 %', () => {
    const wide = (width: number): View => viewOf(render(ada, width, 50));
    expect(samplesOf(view(50), wide(51)).reference).toBe(1);
    expect(alignEqual(view(50), wide(51))?.correlation).toBeGreaterThan(0.99);
    expect(alignEqual(view(50), wide(52))).toBeUndefined();
  });

  it('is no search of panoramas, whichever axis of either was averaged', () => {
    // 160 pixels are averaged to 80 along the longer side; the shorter one keeps its 40
    const strip: Frame = [0, 0.3, 1, 0.25];
    const column: Frame = [0.4, 0, 0.25, 1];
    for (const frame of [strip, column]) {
      const small = view(frame === strip ? 72 : 18, frame);
      const large = view(frame === strip ? 160 : 40, frame);
      expect(large.factorX * large.factorY).toBe(2);
      expect(samplesOf(small, large).reference).toBe(1);
      expect(samplesOf(large, small).reference).toBe(1);
    }
  });

  it('is one step of one candidate where that is clear, or hopeless', () => {
    const noise = viewOf(render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90));
    const clear = samplesOf(view(80), view(100, [0.06, 0.03, 0.76, 0.76])).other;
    const hopeless = samplesOf(view(80), noise).other;
    const doubtful = samplesOf(view(80), viewOf(render(portrait(BEN), 80, 80))).other;
    // A step samples twice, before and after it: the search keeps five candidates
    expect(doubtful - hopeless).toBeGreaterThanOrEqual(2 * 4);
    // The clear one is refined, by three more steps at most
    expect(clear - hopeless).toBeLessThanOrEqual(1 + 3);
  });
});

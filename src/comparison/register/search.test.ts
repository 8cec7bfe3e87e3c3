import { croppedViews, viewOf } from '../reduce/view';
import { searchFramings } from './search';
import { BEN, letterbox, portrait, render, uniform } from '../testing/pictures';
import { ada, cornersOf, expectNear, expectedCorners, framings, view } from './testing/framings';

describe('searchFramings', () => {
  for (const [kind, first, second] of framings) {
    it(`proposes ${kind}, to within a cell`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const candidates = searchFramings(reference, other);
      expect(candidates.length).toBe(5);
      const correlations = candidates.map(({ correlation }) => correlation);
      expect([...correlations].sort((a, b) => b - a)).toEqual(correlations);
      const expected = expectedCorners(first, second);
      const nearest = Math.min(
        ...candidates.map(({ transform }) =>
          Math.max(...cornersOf(transform, reference, other).map((value, i) => Math.abs(value - expected[i])))
        )
      );
      expect(nearest).toBeLessThan(0.1);
    });
  }

  it('searches what lies between bars', () => {
    for (const [width, height, corners] of [
      [100, 60, [0.2, 0, 0.8, 1]],
      [60, 100, [0, 0.2, 1, 0.8]]
    ] as const) {
      const views = croppedViews(viewOf(letterbox(render(ada, 60, 60), width, height, [0, 0, 0])));
      const between = views.filter(({ coverage }) => !coverage)[0];
      const whole = view(80);
      const [inOther] = searchFramings(whole, between);
      expectNear(cornersOf(inOther.transform, whole, between), corners, 0.06);
      const [inReference] = searchFramings(between, whole);
      expect(inReference.correlation).toBeGreaterThan(0.95);
      const { scaleX, scaleY, offsetX, offsetY } = inReference.transform;
      // Back to front, the same place
      expectNear([-offsetX / scaleX / width, -offsetY / scaleY / height], corners.slice(0, 2), 0.06);
    }
  });

  it('correlates a copy highly, and a stranger less', () => {
    const [best] = searchFramings(view(80), view(120));
    expect(best.correlation).toBeGreaterThan(0.97);
    const [stranger] = searchFramings(view(80), viewOf(render(portrait(BEN), 80, 80)));
    expect(stranger.correlation).toBeLessThan(best.correlation);
  });

  it('proposes something for anything', () => {
    const line = viewOf(uniform(300, 1, [9, 9, 9, 255]));
    const dot = viewOf(uniform(1, 1, [9, 9, 9, 255]));
    for (const [a, b] of [
      [line, dot],
      [dot, line],
      [dot, dot],
      [line, view(60)]
    ] as const) {
      const candidates = searchFramings(a, b);
      expect(candidates.length).toBeGreaterThan(0);
      expect(candidates.every(({ transform }) => Object.values(transform).every(Number.isFinite))).toBe(true);
    }
  });

  it('searches wide frames in a bounded time', () => {
    const wide = viewOf(render((u) => [255 * u, 0, 0], 1500, 32));
    const tall = viewOf(render((_u, v) => [0, 255 * v, 0], 32, 1500));
    expect(searchFramings(wide, tall).length).toBe(5);
  });
});

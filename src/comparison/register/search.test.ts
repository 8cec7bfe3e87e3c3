import { croppedViews, viewOf } from '../reduce/view';
import { searchFramings } from './search';
import { BEN, letterbox, portrait, render, uniform } from '../testing/pictures';
import type { Frame } from '../testing/pictures';
import { ada, cornersOf, expectNear, expectedCorners, framings, view } from './testing/framings';

describe('searchFramings', () => {
  for (const [kind, first, second] of framings) {
    it(`proposes ${kind}, to little more than half a cell`, () => {
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
      // A twelfth of the side, halved, is 0.042
      expect(nearest).toBeLessThan(0.05);
    });
  }

  it('tries the tightest crop that a service makes, and a little more, of either picture', () => {
    const whole = view(80);
    const crop = view(80, [0.13, 0.13, 0.74, 0.74]);
    for (const [reference, other, scale] of [
      [whole, crop, 1 / 0.74],
      [crop, whole, 0.74]
    ] as const) {
      const distances = searchFramings(reference, other).map(({ transform }) => Math.abs(Math.log(transform.scaleX / scale)));
      // Half of the factor of 1.07 from one scale to the next
      expect(Math.min(...distances)).toBeLessThan(Math.log(1.035));
    }
  });

  it('shifts frames of one size by up to two of twelve cells: so far apart lie crops by 12 % on opposite sides', () => {
    for (const [first, second, shift] of [
      [[0, 0, 0.88, 0.88], [0.12, 0.12, 0.88, 0.88], -2 / 12],
      [[0.12, 0.12, 0.88, 0.88], [0, 0, 0.88, 0.88], 2 / 12]
    ] as const) {
      const reference = view(80, first);
      const other = view(100, second);
      const offsets = searchFramings(reference, other)
        .map(({ transform }) => cornersOf(transform, reference, other))
        .map(([left, top]) => Math.max(Math.abs(left - shift), Math.abs(top - shift)));
      expect(Math.min(...offsets)).toBeLessThan(0.001);
    }
  });

  it('shifts a much smaller frame beyond the larger by no more than a cell: no two crops lie so', () => {
    const reference = view(80);
    // Two cells of the crop, each a twelfth of it, lie left of the reference
    const beyond: Frame = [-0.76 / 6, 0.12, 0.76, 0.76];
    const other = view(100, beyond);
    const [expected] = expectedCorners([0, 0, 1, 1], beyond);
    for (const { transform } of searchFramings(reference, other)) {
      const [left, , right] = cornersOf(transform, reference, other);
      const isOfThatSize = Math.abs(Math.log((right - left) * 0.76)) < Math.log(1.035);
      expect(isOfThatSize && left > expected - 0.5 / 12).toBe(false);
    }
  });

  it('sees all of both pictures: what shows on one side only, whichever side it is', () => {
    const texture = (along: number, across: number): number => 128 + 100 * Math.sin(25 * along) * Math.cos(14 * across);
    for (const sideOf of [(u: number) => u, (u: number) => 1 - u, (_u: number, v: number) => v, (_u: number, v: number) => 1 - v]) {
      const scene = (u: number, v: number): [number, number, number] => {
        const tone = sideOf(u, v) < 0.4 ? texture(u, v) : 128;
        return [tone, tone, tone];
      };
      const reference = viewOf(render(scene, 80, 80));
      const other = viewOf(render(scene, 100, 100));
      const [best] = searchFramings(reference, other);
      expect(best.correlation).toBeGreaterThan(0.98);
      expectNear(cornersOf(best.transform, reference, other), [0, 0, 1, 1], 0.01);
    }
  });

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

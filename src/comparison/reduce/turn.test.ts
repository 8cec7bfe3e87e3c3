import { viewOf } from './view';
import type { View } from './view';
import { turn, turnPlane } from './turn';
import { ADA, portrait, render, turned } from '../testing/pictures';

describe('turnPlane', () => {
  // 1 2 3
  // 4 5 6
  const plane = Float32Array.of(1, 2, 3, 4, 5, 6);

  it('turns clockwise by a quarter, a half and three quarters', () => {
    expect(Array.from(turnPlane(plane, 3, 2, 1))).toEqual([4, 1, 5, 2, 6, 3]);
    expect(Array.from(turnPlane(plane, 3, 2, 2))).toEqual([6, 5, 4, 3, 2, 1]);
    expect(Array.from(turnPlane(plane, 3, 2, 3))).toEqual([3, 6, 2, 5, 1, 4]);
    expect(Array.from(plane)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

/** Averages are summed in another order, and differ in their last bits. */
function rounded(view: View): unknown {
  return JSON.parse(JSON.stringify(view, (_key, value: unknown) => (typeof value === 'number' ? Math.round(10 * value) / 10 : value)));
}

describe('turn', () => {
  it('is the view of the turned picture', () => {
    for (const image of [render(portrait(ADA), 60, 74), render(portrait(ADA), 152, 304)]) {
      for (const turns of [1, 2, 3] as const) {
        expect(rounded(turn(viewOf(image), turns))).toEqual(rounded(viewOf(turned(image, turns))));
      }
    }
  });

  it('turns the box and the coverage with the picture', () => {
    const whole = viewOf(render(portrait(ADA), 40, 60));
    const coverage = Float32Array.from({ length: 2400 }, (_unused, i) => (i < 40 ? 0 : 1));
    const view = { ...whole, coverage, box: { left: 3, top: 5, right: 30, bottom: 50 } };
    const { box, coverage: covering } = turn(view, 1);
    expect(box).toEqual({ left: 10, top: 3, right: 55, bottom: 30 });
    // The uncovered row above lies at the right
    expect(covering?.[59]).toBe(0);
    expect(covering?.[0]).toBe(1);
    expect(turn(view, 2).box).toEqual({ left: 10, top: 10, right: 37, bottom: 55 });
    expect(turn(turn(view, 1), 3)).toEqual(view);
  });
});

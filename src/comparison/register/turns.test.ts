import { viewOf } from '../reduce/view';
import { ADA, BEN, portrait, render, turned, uniform } from '../testing/pictures';
import type { Scene } from '../testing/pictures';
import { likelyTurn } from './turns';

const ada = portrait(ADA);
const original = viewOf(render(ada, 100, 125));

describe('likelyTurn', () => {
  it('is the one that turns the other picture back', () => {
    const copy = render(ada, 60, 74, [0.06, 0.06, 0.88, 0.88]);
    expect(likelyTurn(original, viewOf(turned(copy, 3)))).toBe(1);
    expect(likelyTurn(original, viewOf(turned(copy, 2)))).toBe(2);
    expect(likelyTurn(original, viewOf(turned(copy, 1)))).toBe(3);
  });

  it('is none where no turn makes them alike', () => {
    expect(likelyTurn(original, original)).toBeUndefined();
    expect(likelyTurn(original, viewOf(render(portrait(BEN), 100, 125)))).toBeUndefined();
    expect(likelyTurn(original, viewOf(uniform(50, 50, [90, 90, 90, 255])))).toBeUndefined();
  });

  it('is none for a faint likeness, such as two in a hundred strangers have', () => {
    const mixedWith = (part: number): Scene => {
      const ben = portrait(BEN);
      return (u, v) => {
        // Turned by a half, so that the likeness is with the turned picture
        const [a, b] = [ada(1 - u, 1 - v), ben(u, v)];
        return [0, 1, 2].map((c) => part * a[c] + (1 - part) * b[c]) as [number, number, number];
      };
    };
    expect(likelyTurn(original, viewOf(render(mixedWith(0.4), 100, 125)))).toBeUndefined();
    expect(likelyTurn(original, viewOf(render(mixedWith(0.7), 100, 125)))).toBe(2);
  });
});

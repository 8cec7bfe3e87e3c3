import { viewOf } from '../reduce/view';
import { ADA, BEN, portrait, render, turned, uniform } from '../testing/pictures';
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
});

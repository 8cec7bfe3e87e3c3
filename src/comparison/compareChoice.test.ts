import { compare } from './index';
import { ADA, letterbox, portrait, recolor, render, turned } from './testing/pictures';
import type { Scene } from './testing/pictures';

const ada = portrait(ADA);

describe('a turned picture', () => {
  it('is not looked for where the pictures resemble each other upright', () => {
    // A pattern that is its own quarter turn, with a badge at the right: turned, it is the same to the last pixel
    const pattern: Scene = (u, v) => {
      const [x, y] = [u - 0.5, v - 0.5];
      const tone = 128 + 50 * Math.cos(20 * x) * Math.cos(20 * y) + 40 * Math.cos(30 * Math.hypot(x, y));
      return [tone, tone, tone];
    };
    const badged: Scene = (u, v) => (Math.hypot(u - 0.8, v - 0.5) < 0.1 ? [255, 120, 0] : pattern(u, v));
    const { verdict, turn, evidence } = compare(render(badged, 120, 120), turned(render(badged, 100, 100), 1));
    expect({ verdict, turn, cause: evidence.cause }).toEqual({ verdict: 'different', turn: undefined, cause: 'partDiffers' });
  });

  it('is not told of what shows too little: a shading lies any way', () => {
    const shading: Scene = (u) => [20 + 200 * u, 20 + 200 * u, 20 + 200 * u];
    const { verdict, turn, evidence } = compare(render(shading, 120, 120), turned(render(shading, 100, 100), 1));
    expect({ verdict, turn, cause: evidence.cause }).toEqual({ verdict: 'unsure', turn: undefined, cause: 'tooLittleContent' });
  });

  it('is unrelated where it is another one turned back as well', () => {
    const image = render(ada, 120, 150);
    const badged = recolor(image, (c, i, _p, x, y) => (Math.hypot(x - 90, y - 40) < 12 ? [255, 255, 255][i] : c));
    const { verdict, turn, evidence } = compare(image, turned(badged, 1));
    expect({ verdict, turn, cause: evidence.cause }).toEqual({ verdict: 'different', turn: undefined, cause: 'unrelated' });
  });
});

describe('the evidence', () => {
  it('is of the reading that agrees best, not of the last', () => {
    // A badge on a copy between bars; stretched to the other's shape, as is tried last, the two hardly correlate
    const badged = recolor(render(ada, 90, 90), (c, i, _p, x, y) => (Math.hypot(x - 75, y - 15) < 7 ? [255, 255, 255][i] : c));
    const { evidence } = compare(render(ada, 120, 120), letterbox(badged, 110, 90, [0, 0, 0]));
    expect(evidence.cause).toBe('partDiffers');
    expect(evidence.correlation).toBeGreaterThan(0.95);
    // The badge, 75 and 15 of 90 pixels
    expect(Math.abs(evidence.worstAt.x - 0.83)).toBeLessThan(0.1);
    expect(Math.abs(evidence.worstAt.y - 0.17)).toBeLessThan(0.1);
  });
});

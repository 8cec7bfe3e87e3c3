import { lumaOf } from './areaAverage';
import { viewOf } from './picture';
import { applyTone, evaluateTone, fitTone } from './tone';
import type { ChannelPlanes, Tone } from './tone';
import { uniform } from './testing/pictures';

/** Cells of many colours. */
function colours(count: number): ChannelPlanes {
  const red = Float32Array.from({ length: count }, (_unused, i) => (i * 37) % 256);
  const green = Float32Array.from({ length: count }, (_unused, i) => (i * 91 + 20) % 256);
  const blue = Float32Array.from({ length: count }, (_unused, i) => (i * 53 + 90) % 256);
  return { red, green, blue, luma: red.map((r, i) => lumaOf(r, green[i], blue[i])) };
}

function lumaAfter(change: (channel: number) => number, { red, green, blue }: ChannelPlanes): Float32Array {
  const clip = (channel: number): number => Math.max(0, Math.min(255, change(channel)));
  return red.map((r, i) => lumaOf(clip(r), clip(green[i]), clip(blue[i])));
}

const source = colours(400);

function worstError(tone: Tone, change: (channel: number) => number): number {
  let worst = 0;
  for (let channel = 20; channel < 236; channel += 5) {
    const clipped = (value: number): number => Math.max(0, Math.min(255, value));
    worst = Math.max(worst, Math.abs(clipped(evaluateTone(tone, channel)) - clipped(change(channel))));
  }
  return worst;
}

describe('fitTone', () => {
  const changes: readonly [string, (channel: number) => number, number][] = [
    ['none', (c) => c, 0.5],
    ['brighter', (c) => c + 38, 0.7],
    ['darker', (c) => c - 38, 2],
    ['brighter by a factor', (c) => 1.15 * c, 0.1],
    ['darker by a factor', (c) => 0.85 * c, 0.1],
    ['more contrast', (c) => 128 + 1.15 * (c - 128), 0.68],
    ['less contrast', (c) => 128 + 0.85 * (c - 128), 0.3],
    ['gamma 1.2', (c) => 255 * (c / 255) ** 1.2, 1.1],
    ['gamma 0.8', (c) => 255 * (c / 255) ** 0.8, 2.5]
  ];
  for (const [kind, change, tolerance] of changes) {
    it(`finds the curve: ${kind}`, () => {
      expect(worstError(fitTone(source, lumaAfter(change, source)), change)).toBeLessThan(tolerance);
    });
  }

  it('looks away from cells that do not fit', () => {
    const target = lumaAfter((c) => 0.9 * c + 5, source);
    for (let i = 0; i < 80; i++) {
      target[i] = 255 - target[i];
    }
    expect(worstError(fitTone(source, target), (c) => 0.9 * c + 5)).toBeLessThan(0.6);
  });

  it('leaves the tones alone where there is nothing to fit', () => {
    const tone = fitTone(colours(0), new Float32Array(0));
    expect(tone.constant).toBeCloseTo(0, 6);
    expect(tone.linear).toBeCloseTo(1, 6);
    expect(tone.square).toBeCloseTo(0, 6);
  });

  it('stays within what a copy can have', () => {
    for (const change of [(c: number) => 255 - c, (c: number) => 3 * c, (c: number) => 0.2 * c + 100, (c: number) => c - 140, (c: number) => c + 140, (c: number) => (c * c * c) / 65025]) {
      const tone = fitTone(source, lumaAfter(change, source));
      const span = tone.linear + tone.square;
      expect(span).toBeLessThanOrEqual(1.36 + 1e-9);
      expect(span).toBeGreaterThanOrEqual(1 / 1.36 - 1e-9);
      expect(Math.abs(tone.square)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(evaluateTone(tone, 127.5) - 127.5)).toBeLessThanOrEqual(60 + 1e-9);
    }
  });
});

describe('evaluateTone', () => {
  it('is a parabola', () => {
    const tone: Tone = { constant: 10, linear: 0.5, square: 0.2 };
    expect(evaluateTone(tone, 0)).toBe(10);
    expect(evaluateTone(tone, 255)).toBeCloseTo(10 + 0.7 * 255, 9);
    expect(evaluateTone(tone, 100)).toBeCloseTo(10 + 50 + (0.2 * 10000) / 255, 9);
  });
});

describe('applyTone', () => {
  it('changes every channel, clips it, and adds up the luma', () => {
    const view = viewOf(uniform(4, 4, [250, 100, 5, 255]));
    const { red, green, blue, luma } = applyTone(view, { constant: -20, linear: 1.2, square: 0 });
    expect([red[0], green[0], blue[0]]).toEqual([255, 100, 0]);
    expect(luma[15]).toBeCloseTo(lumaOf(255, 100, 0), 3);
  });

  it('multiplies by the coverage', () => {
    const view = viewOf(uniform(4, 4, [200, 100, 50, 51]));
    const { red, luma } = applyTone(view, { constant: 0, linear: 1, square: 0 });
    expect(red[3]).toBeCloseTo(40, 3);
    expect(luma[3]).toBeCloseTo(lumaOf(200, 100, 50) / 5, 3);
  });
});

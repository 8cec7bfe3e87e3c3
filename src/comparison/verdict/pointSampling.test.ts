import { compare } from '../compare';
import { pixelCorrelation, pointSampled } from '../reduce/pointSampled';
import { viewOf } from '../reduce/view';
import { alignHypothesis, refineFinely } from '../register/align';
import { measure } from '../residual/measure';
import { ADA, portrait, recolor, render } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { judge } from './judge';
import type { Judgment } from './judge';
import { judgePointSampled } from './pointSampling';
import type { Picture } from './pointSampling';

/** A sitter before thin lines: of their pixels, a thumbnail shows some as they are, where an average is one tone. */
const lined: RgbaImage = recolor(render(portrait(ADA), 240, 240), (value, _channel, _pixel, x, y) =>
  Math.hypot(x - 120, y - 130) > 90 && y % 7 < 2 ? value / 3 : value
);

const picture = (image: RgbaImage): Picture => ({ image, view: viewOf(image) });

function averagedJudgment(reference: Picture, other: Picture): Judgment {
  const alignment = alignHypothesis(reference.view, other.view);
  if (!alignment) {
    throw new Error('The pictures do not correlate.');
  }
  return judge(measure(refineFinely(alignment)));
}

function judged(first: RgbaImage, second: RgbaImage, change: Partial<Judgment> = {}): Judgment | undefined {
  const [reference, other] = [picture(first), picture(second)];
  return judgePointSampled(reference, other, { ...averagedJudgment(reference, other), ...change });
}

describe('judgePointSampled', () => {
  for (const filter of ['nearest', 'twoPixels'] as const) {
    it(`explains thin lines that a resize by single pixels (${filter}) kept or lost, whichever picture is the reference`, () => {
      // Of four pixels along an axis, one is kept or the two in the middle are
      const small = pointSampled(lined, 60, 60, filter);
      expect(averagedJudgment(picture(lined), picture(small)).score).toBeGreaterThan(0.5);
      // Resized in the same way, the two are equal; in the other way, they are not quite
      expect(judged(lined, small)?.score).toBeLessThan(0.01);
      expect(judged(small, lined)?.score).toBeLessThan(0.01);
    });
  }

  it('makes them the same', () => {
    const small = pointSampled(lined, 48, 48, 'nearest');
    expect(compare(lined, small).verdict).toBe('same');
    expect(compare(small, lined).verdict).toBe('same');
  });

  it('does not explain a part that differs', () => {
    const badged = recolor(lined, (value, channel, _pixel, x, y) => (Math.hypot(x - 120, y - 110) < 22 ? [255, 255, 255][channel] : value));
    expect(compare(lined, pointSampled(badged, 48, 48, 'nearest')).verdict).not.toBe('same');
    expect(judged(lined, pointSampled(badged, 48, 48, 'nearest'))).toBeUndefined();
  });

  it('is not asked where the pictures are the same, turned, of other tones, or of other shapes', () => {
    const small = pointSampled(lined, 48, 48, 'nearest');
    expect(judged(lined, small)).toBeDefined();
    expect(judged(lined, small, { score: 0.5 })).toBeDefined();
    expect(judged(lined, small, { score: 0.49 })).toBeUndefined();
    expect(judged(lined, small, { turns: 1 })).toBeUndefined();
    expect(judged(lined, small, { cause: 'tooLittleContent' })).toBeUndefined();
    expect(
      judged(
        lined,
        recolor(small, (value) => 0.8 * value)
      )
    ).toBeUndefined();
    expect(judged(lined, pointSampled(lined, 48, 44, 'nearest'))).toBeUndefined();
  });

  it('has to explain much more than a resize that averages', () => {
    const clean = pointSampled(lined, 48, 48, 'nearest');
    const small = recolor(
      clean,
      (value, _channel, _pixel, x, y) => value + (Math.hypot(x - 24, y - 20) < 6 ? 33 * Math.sin((x + 2 * y) / 2) : 0)
    );
    const score = judged(lined, small)?.score ?? 0;
    expect(score).toBeGreaterThan(0.4);
    expect(judged(lined, small, { score: score / 0.69 })).toBeDefined();
    expect(judged(lined, small, { score: score / 0.71 })).toBeUndefined();
  });

  it('is not asked where the framing differs as well, or nothing correlates', () => {
    const [reference, other] = [picture(lined), picture(pointSampled(lined, 48, 48, 'nearest'))];
    const averaged = averagedJudgment(reference, other);
    const { measurement } = averaged;
    const withCut = (cut: number): Judgment => ({ ...averaged, measurement: { ...measurement, cut } });
    // The limit of `same` is a cut of 0.14
    expect(judgePointSampled(reference, other, withCut(0.139))).toBeDefined();
    expect(judgePointSampled(reference, other, withCut(0.14))).toBeUndefined();
    const correlating = (correlation: number): Judgment => ({
      ...averaged,
      measurement: { ...measurement, alignment: { ...measurement.alignment, correlation } }
    });
    expect(judgePointSampled(reference, other, correlating(0.8))).toBeDefined();
    expect(judgePointSampled(reference, other, correlating(0.79))).toBeUndefined();
  });

  it('asks the single pixels to correlate, not only their averages', () => {
    const pale = recolor(lined, (value) => 128 + (value - 128) / 1.5);
    const clean = pointSampled(pale, 96, 96, 'nearest');
    // Every other pixel lighter, the others darker: averages do not show it
    const checkered = (by: number): RgbaImage => recolor(clean, (value, _channel, _pixel, x, y) => value + ((x + y) % 2 === 0 ? by : -by));
    expect(pixelCorrelation(clean, checkered(13))).toBeGreaterThan(0.95);
    expect(judged(pale, checkered(13))).toBeDefined();
    expect(pixelCorrelation(clean, checkered(15))).toBeLessThan(0.95);
    expect(judged(pale, checkered(15))).toBeUndefined();
  });
});

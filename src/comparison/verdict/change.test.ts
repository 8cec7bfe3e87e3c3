import { viewOf } from '../reduce/view';
import { alignHypotheses } from '../register/hypotheses';
import { refineFinely } from '../register/align';
import { proposed } from '../register/testing/proposed';
import { predictCopy } from '../residual/copyModel';
import { measure } from '../residual/measure';
import type { Measurement } from '../residual/measure';
import { changeOf, fitsApartFromTones } from './change';
import { type Judgment, isBetter, judge } from './judge';
import { compare, compareInSteps } from '../index';
import type { Change, RgbaImage } from '../index';
import { ADA, BEN, letterbox, portrait, recolor, render } from '../testing/pictures';

const ada = portrait(ADA);
const original = render(ada, 200, 200);

const luma = (pixel: readonly [number, number, number]): number => 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];

describe('the same photo, edited', () => {
  const faded = (amount: number): RgbaImage => recolor(original, (c, _i, pixel) => luma(pixel) + amount * (c - luma(pixel)));
  const edits: { [kind: string]: readonly [RgbaImage, Change] } = {
    brighter: [recolor(original, (c) => c + 25), 'brighter'],
    'brighter by 15 %': [recolor(original, (c) => 1.15 * c), 'brighter'],
    'darker by 15 %': [recolor(original, (c) => 0.85 * c), 'darker'],
    'of more contrast': [recolor(original, (c) => 128 + 1.15 * (c - 128)), 'moreContrast'],
    'of less contrast': [recolor(original, (c) => 128 + 0.85 * (c - 128)), 'lessContrast'],
    'in grayscale': [faded(0), 'gray'],
    'of weaker colors': [faded(0.5), 'otherColors'],
    'a little warmer': [recolor(original, (c, i) => c * [1.03, 1, 0.97][i]), 'otherColors'],
    warmer: [recolor(original, (c, i) => c * [1.1, 1, 0.85][i]), 'otherColors'],
    'cropped to the middle 60 %': [render(ada, 120, 120, [0.2, 0.2, 0.6, 0.6]), 'croppedTighter'],
    'cropped by 20 % at the left': [render(ada, 160, 200, [0.2, 0, 0.8, 1]), 'croppedTighter'],
    'cropped by 16 % at the top': [render(ada, 200, 168, [0, 0.16, 1, 0.84]), 'croppedTighter'],
    'with a frame': [letterbox(render(ada, 150, 150), 170, 170, [240, 240, 240]), 'framed']
  };
  const opposites: Partial<Record<Change, Change>> = {
    brighter: 'darker',
    darker: 'brighter',
    moreContrast: 'lessContrast',
    lessContrast: 'moreContrast',
    gray: 'colored',
    croppedTighter: 'croppedWider',
    framed: 'unframed'
  };
  for (const [kind, [edited, change]] of Object.entries(edits)) {
    it(`is not the same, and the change has a name: ${kind}`, () => {
      const forth = compare(original, edited);
      expect(forth.verdict).not.toBe('same');
      expect(forth.change).toBe(change);
      const back = compare(edited, original);
      expect(back.verdict).toBe(forth.verdict);
      expect(back.change).toBe(opposites[change] ?? change);
    });
  }

  it('has no name where a part differs, and none where nothing does', () => {
    const badge = recolor(original, (c, i, _p, x, y) => (Math.hypot(x - 160, y - 50) < 28 ? [255, 255, 255][i] : c));
    expect(compare(original, badge)).not.toHaveProperty('change');
    expect(compare(original, render(ada, 96, 96))).not.toHaveProperty('change');
    expect(compare(original, render(portrait(BEN), 96, 96))).not.toHaveProperty('change');
  });
});

describe('the same photo in other tones', () => {
  it('is measured at one framing only', async () => {
    const pausesOf = async (first: RgbaImage, second: RgbaImage): Promise<number> => {
      let pauses = 0;
      await compareInSteps(first, second, async () => {
        pauses++;
      });
      return pauses;
    };
    const plain = render(ada, 150, 150);
    const brighter = recolor(render(ada, 120, 120), (c) => 1.1 * c);
    const barred = (image: RgbaImage): RgbaImage => letterbox(image, (4 / 3) * image.width, image.height, [0, 0, 0]);
    // Without bars there is no other framing; each that is measured takes a dozen steps
    expect(await pausesOf(barred(brighter), barred(plain))).toBe(await pausesOf(brighter, plain));
  });
});

describe('either picture as the reference', () => {
  const judged = (reference: RgbaImage, other: RgbaImage): Judgment =>
    [...proposed(alignHypotheses(viewOf(reference), viewOf(other)))]
      .map((alignment) => judge(measure(refineFinely(alignment))))
      .reduce((best, next) => (isBetter(next, best) ? next : best));
  const gray = recolor(original, (_c, _i, pixel) => luma(pixel));
  const brighter = recolor(original, (c) => c + 25);
  const strong = recolor(original, (c) => 128 + 1.15 * (c - 128));

  it('names what the other is against it', () => {
    const framed = letterbox(render(ada, 150, 150), 170, 170, [240, 240, 240]);
    const expected: readonly (readonly [RgbaImage, Change, Change])[] = [
      [brighter, 'brighter', 'darker'],
      [strong, 'moreContrast', 'lessContrast'],
      [gray, 'gray', 'colored'],
      [framed, 'framed', 'unframed']
    ];
    for (const [edited, forth, back] of expected) {
      expect(changeOf(judged(original, edited))).toBe(forth);
      expect(changeOf(judged(edited, original))).toBe(back);
    }
  });

  it('names a mirrored one whatever else was measured, and nothing where the verdict is the same or nothing is to be seen', () => {
    const judgment = judged(original, brighter);
    expect(changeOf({ ...judgment, cause: 'mirrored' })).toBe('mirrored');
    expect(changeOf({ ...judgment, score: 0.49 })).toBeUndefined();
    expect(changeOf({ ...judgment, score: 0.5 })).toBe('brighter');
    expect(changeOf({ ...judgment, cause: 'tooLittleContent' })).toBeUndefined();
  });

  it('needs no other framing where the tones alone differ clearly', () => {
    const judgment = judged(original, brighter);
    expect(fitsApartFromTones(judgment)).toBe(true);
    expect(fitsApartFromTones({ ...judgment, score: 0.54 })).toBe(true);
    expect(fitsApartFromTones({ ...judgment, score: 0.53 })).toBe(false);
    expect(fitsApartFromTones({ ...judgment, cause: 'tooLittleContent' })).toBe(false);
    expect(fitsApartFromTones(judged(original, render(portrait(BEN), 200, 200)))).toBe(false);
  });

  it('names a sharpness that alone differs', () => {
    const { measurement, ...rest } = judged(original, render(ada, 96, 96));
    const softer: Judgment = { ...rest, score: 0.75, measurement: { ...measurement, sharpness: 100 } };
    expect(changeOf(softer)).toBe('otherSharpness');
    expect(changeOf({ ...softer, measurement: { ...measurement, sharpness: 0 } })).toBeUndefined();
    // The limit of `same` at 100 pixels
    const atLimit = { ...measurement, pixels: 100, aliasing: 0, sharpness: 0.065 + 2.6 / 100 };
    expect(changeOf({ ...softer, measurement: atLimit })).toBe('otherSharpness');
    expect(changeOf({ ...softer, measurement: { ...atLimit, sharpness: 0.09 } })).toBeUndefined();
  });

  it('names the change whichever picture predicts the other', () => {
    const names: readonly (readonly [RgbaImage, Change, Change])[] = [
      [brighter, 'brighter', 'darker'],
      [strong, 'moreContrast', 'lessContrast'],
      [gray, 'gray', 'colored']
    ];
    for (const [edited, forth, back] of names) {
      for (const otherIsTarget of [true, false]) {
        const predicting = (judgment: Judgment): Judgment => {
          const prediction = predictCopy(judgment.measurement.alignment, otherIsTarget);
          return { ...judgment, measurement: { ...judgment.measurement, prediction } };
        };
        expect(changeOf(predicting(judged(original, edited)))).toBe(forth);
        expect(changeOf(predicting(judged(edited, original)))).toBe(back);
      }
    }
  });

  it('names the framing from where it is no longer the same, and the tones only below', () => {
    const { measurement, ...rest } = judged(original, brighter);
    const differing = (change: Partial<Measurement>): Judgment => ({ ...rest, measurement: { ...measurement, ...change } });
    // The limits of `same` are a cut of 0.14, a border of 0.012 and an overlap with bars of 0.04
    expect(changeOf(differing({ cut: 0.139, border: 0.0119 }))).toBe('brighter');
    expect(changeOf(differing({ cut: 0.14 }))).toMatch(/^cropped/);
    // A frame over a picture cuts nothing, and may be on either
    expect(changeOf(differing({ border: 0.012 }))).toBeUndefined();
    expect(changeOf(differing({ border: 0.012, cut: 0.012 }))).toMatch(/framed$/);
    expect(fitsApartFromTones(differing({ cut: 0.139, border: 0.0119, barOverlap: 0.039 }))).toBe(true);
    for (const change of [{ cut: 0.14 }, { border: 0.012 }, { barOverlap: 0.04 }]) {
      expect(fitsApartFromTones(differing(change))).toBe(false);
    }
  });

  it('calls a picture colored from twice the colors that count as gray', () => {
    const faded = (part: number): RgbaImage => recolor(original, (c, _i, pixel) => luma(pixel) + part * (c - luma(pixel)));
    // The whole has 26 steps of color, and 4 count as gray
    expect(changeOf(judged(gray, faded(0.25)))).toBe('otherColors');
    expect(changeOf(judged(gray, faded(0.4)))).toBe('colored');
  });

  it('names the tones where they and the colors differ as clearly', () => {
    expect(
      changeOf(
        judged(
          original,
          recolor(original, (c, i) => c + [30, 25, 15][i])
        )
      )
    ).toBe('brighter');
  });

  it('names nothing where every part differs a little', () => {
    /** Waves, with a part of other ones over them. */
    const waves = (lighter: number, others: number): RgbaImage =>
      render(
        (u, v) => {
          const tone = Math.sin(40 * u + 9 * v) * Math.cos(33 * v) + others * Math.sin(47 * v - 8 * u) * Math.cos(37 * u);
          return [128 + lighter + 50 * tone, 128 + lighter + 50 * tone, 128 + lighter + 50 * tone];
        },
        120,
        120
      );
    // Squared, 9 % of their energy, and 20 %: no window is bad by itself
    expect(changeOf(judged(waves(0, 0), waves(20, 0.3)))).toBe('brighter');
    const differing = judged(waves(0, 0), waves(20, 0.45));
    expect(differing.measurement.residual.worst).toBeLessThan(0.34);
    expect(changeOf(differing)).toBeUndefined();
    expect(fitsApartFromTones(differing)).toBe(false);
  });
});

import { viewOf } from '../reduce/view';
import { alignHypotheses } from '../register/hypotheses';
import { refineFinely } from '../register/align';
import { proposed } from '../register/testing/proposed';
import { measure } from '../residual/measure';
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
    warmer: [recolor(original, (c, i) => c * [1.1, 1, 0.85][i]), 'otherColors'],
    'cropped to the middle 60 %': [render(ada, 120, 120, [0.2, 0.2, 0.6, 0.6]), 'croppedTighter'],
    'cropped by 20 % at the left': [render(ada, 160, 200, [0.2, 0, 0.8, 1]), 'croppedTighter'],
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
  });
});

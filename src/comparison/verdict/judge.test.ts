import { differsOnlyByBorder, isBetter, judge } from './judge';
import type { Judgment } from './judge';
import type { Measurement } from '../residual/measure';
import type { Cause } from '../base/types';

const AGREEING = { overall: 0, worst: 0, worstColumn: 0, worstRow: 0, cells: 2000, contrast: 40, filled: 0.9, gradient: 10 };

/** Beside the luma's residual, whose numbers are named as in WindowedResidual. */
const OTHERS = {
  color: 0,
  barOverlap: 0,
  cut: 0,
  border: 0,
  sharpness: 0,
  aliasing: 0,
  pixels: 100,
  toneShift: 0,
  colorShift: 0,
  unexplainedTone: 0,
  unexplainedColor: 0,
  colorStrength: 0,
  slack: 0,
  errorToEdit: 0,
  correlation: 0.99
};

type Change = Partial<typeof AGREEING & typeof OTHERS>;

function measured(change: Change): Measurement {
  const {
    color,
    barOverlap,
    cut,
    border,
    sharpness,
    aliasing,
    pixels,
    toneShift,
    colorShift,
    unexplainedTone,
    unexplainedColor,
    colorStrength,
    slack,
    errorToEdit,
    correlation,
    ...residual
  } = {
    ...AGREEING,
    ...OTHERS,
    ...change
  };
  const globalShift = { tone: toneShift, color: colorShift, unexplainedTone, unexplainedColor, colorStrength };
  return {
    residual,
    color,
    barOverlap,
    cut,
    border,
    sharpness,
    aliasing,
    pixels,
    globalShift,
    prediction: { slack, errorToEdit },
    alignment: { correlation }
  } as unknown as Measurement;
}

function judged(change: Change): { score: number; cause: Cause } {
  const { score, cause } = judge(measured(change));
  return { score, cause };
}

describe('judge', () => {
  it('scores agreement 0', () => {
    expect(judged({})).toEqual({ score: 0, cause: 'agreement' });
  });

  it('scores each measurement: half a score where same ends, a whole one where different begins', () => {
    const limits: readonly [keyof Change, number, number, Cause][] = [
      ['worst', 0.34, 1.1, 'partDiffers'],
      ['overall', 0.05, 0.3, 'unrelated'],
      ['color', 1, 2.5, 'colorDiffers'],
      ['barOverlap', 0.04, 0.3, 'partDiffers'],
      ['cut', 0.14, 0.19, 'framingDiffers'],
      ['border', 0.012, 0.1, 'framingDiffers'],
      // At 100 pixels
      ['toneShift', 1.2, 4.8, 'colorDiffers'],
      ['colorShift', 0.75, 3, 'colorDiffers'],
      ['sharpness', 0.091, 0.364, 'partDiffers']
    ];
    for (const [name, same, different, cause] of limits) {
      expect(judged({ [name]: same / 2 }).score).toBeCloseTo(0.25, 9);
      expect(judged({ [name]: 0.999 * same })).toMatchObject({ cause: 'agreement' });
      expect(judged({ [name]: 0.999 * same }).score).toBeLessThan(0.5);
      expect(judged({ [name]: same }).score).toBeCloseTo(0.5, 9);
      expect(judged({ [name]: 1.001 * same }).cause).toBe('undecided');
      expect(judged({ [name]: (same + different) / 2 }).score).toBeCloseTo(0.75, 9);
      expect(judged({ [name]: 0.999 * different }).score).toBeLessThan(1);
      expect(judged({ [name]: 0.999 * different }).cause).toBe('undecided');
      expect(judged({ [name]: 1.001 * different })).toEqual({ score: 1, cause });
      expect(judged({ [name]: 100 })).toEqual({ score: 1, cause });
    }
  });

  it('is unsure from exactly half a score on', () => {
    expect(judged({ worst: 0.34 })).toEqual({ score: 0.5, cause: 'undecided' });
  });

  it('names the content where the framing differs as clearly', () => {
    expect(judged({ cut: 1, color: 9 }).cause).toBe('colorDiffers');
    expect(judged({ cut: 1, worst: 9 }).cause).toBe('partDiffers');
    expect(judged({ cut: 1, worst: 1 }).cause).toBe('framingDiffers');
  });

  it('lets a shift be larger, the fewer pixels there are and the more is unexplained', () => {
    expect(judged({ toneShift: 1 + 20 / 48, pixels: 48 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ toneShift: 1.2 + 0.33 * 4, unexplainedTone: 4 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ colorShift: 0.65 + 10 / 240 + 0.35 * 3, pixels: 240, unexplainedColor: 3 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ colorShift: 0.75 + 0.03 * 20, colorStrength: 20 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ toneShift: 1.2 + 0.6 * 0.5, slack: 0.5 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ colorShift: 0.75 + 0.5, slack: 0.5 }).score).toBeCloseTo(0.5, 9);
  });

  it('is not the same where an edit explains the colors better than the conversion', () => {
    expect(judged({ errorToEdit: 1.099 }).cause).toBe('agreement');
    expect(judged({ errorToEdit: 1.1 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ errorToEdit: 2.19 }).cause).toBe('undecided');
    expect(judged({ errorToEdit: 2.21 })).toEqual({ score: 1, cause: 'colorDiffers' });
  });

  it('lets an edit explain more where a table of inks made the conversion', () => {
    expect(judged({ errorToEdit: 1.27, slack: 0.5 }).cause).toBe('agreement');
    expect(judged({ errorToEdit: 1.28, slack: 0.5 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ errorToEdit: 2.21, slack: 0.5 })).toEqual({ score: 1, cause: 'colorDiffers' });
  });

  it('lets detail vary more, and windows err more, where there is aliasing', () => {
    expect(judged({ sharpness: 0.091 + 0.4 * 0.05, aliasing: 0.05 }).score).toBeCloseTo(0.5, 9);
    expect(judged({ worst: 0.34 + 0.36 * 0.1, aliasing: 0.1 }).score).toBeCloseTo(0.5, 9);
  });

  it('takes the worst of the measurements', () => {
    expect(judged({ worst: 0.17, overall: 0.01, color: 0.2, barOverlap: 0.01 }).score).toBeCloseTo(0.25, 9);
    expect(judged({ worst: 0.01, overall: 0.04, color: 0.2 }).score).toBeCloseTo(0.4, 9);
    expect(judged({ worst: 5, color: 9 }).cause).toBe('partDiffers');
    expect(judged({ worst: 0.9, color: 9 }).cause).toBe('colorDiffers');
    expect(judged({ worst: 5, color: 9, overall: 0.4 }).cause).toBe('unrelated');
  });

  it('does not judge what shows too little', () => {
    const little = { score: 0.75, cause: 'tooLittleContent' };
    expect(judged({ contrast: 5.9 })).toEqual(little);
    expect(judged({ filled: 0.039 })).toEqual(little);
    expect(judged({ gradient: 1.49 })).toEqual(little);
    expect(judged({ cells: 29 })).toEqual(little);
    expect(judged({ contrast: 6, filled: 0.04, gradient: 1.5, cells: 30 })).toEqual({ score: 0, cause: 'agreement' });
    expect(judged({ contrast: 1, worst: 9, correlation: 0 })).toEqual(little);
  });

  it('calls pictures unrelated that do not correlate', () => {
    expect(judged({ correlation: 0.79 })).toEqual({ score: 1, cause: 'unrelated' });
    expect(judged({ correlation: 0.8 })).toEqual({ score: 0, cause: 'agreement' });
  });
});

describe('differsOnlyByBorder', () => {
  const differs = (change: Change): boolean => differsOnlyByBorder(judge(measured(change)));

  it('where everything else agrees', () => {
    expect(differs({ border: 0.0119 })).toBe(false);
    expect(differs({ border: 0.012 })).toBe(true);
    expect(differs({ border: 0.05, worst: 0.339 })).toBe(true);
  });

  it('not where anything else differs, or too little is shown', () => {
    expect(differs({ border: 0.05, worst: 0.34 })).toBe(false);
    expect(differs({ border: 0.05, cut: 0.15 })).toBe(false);
    expect(differs({ border: 0.05, contrast: 1 })).toBe(false);
  });
});

describe('isBetter', () => {
  const of = (score: number, cause: Cause): Judgment => ({ score, cause }) as Judgment;

  it('is the lower score', () => {
    expect(isBetter(of(0.6, 'undecided'), of(1, 'partDiffers'))).toBe(true);
    expect(isBetter(of(1, 'partDiffers'), of(0.6, 'undecided'))).toBe(false);
    expect(isBetter(of(1, 'partDiffers'), of(1, 'unrelated'))).toBe(false);
  });

  it('is never what leaves too little to compare, and always what leaves enough', () => {
    expect(isBetter(of(0.75, 'tooLittleContent'), of(1, 'partDiffers'))).toBe(false);
    expect(isBetter(of(1, 'partDiffers'), of(0.75, 'tooLittleContent'))).toBe(true);
    expect(isBetter(of(0.75, 'tooLittleContent'), of(0.75, 'tooLittleContent'))).toBe(false);
  });
});

import { isBetter, judge } from './judge';
import type { Judgement } from './judge';
import type { Measurement } from './measure';
import type { Cause } from './types';

const AGREEING = { overall: 0, worst: 0, worstColumn: 0, worstRow: 0, cells: 2000, contrast: 40, filled: 0.9, detail: 10 };

type Change = Partial<typeof AGREEING> & { readonly colour?: number; readonly hidden?: number; readonly correlation?: number };

function judged({ colour = 0, hidden = 0, correlation = 0.99, ...residual }: Change): { score: number; cause: Cause } {
  const measurement = { residual: { ...AGREEING, ...residual }, colour, hidden, alignment: { correlation } } as Measurement;
  const { score, cause } = judge(measurement);
  return { score, cause };
}

describe('judge', () => {
  it('scores agreement 0', () => {
    expect(judged({})).toEqual({ score: 0, cause: 'agreement' });
  });

  it('grades each measurement: half a score where same ends, a whole one where different begins', () => {
    const limits: readonly [keyof Change, number, number, Cause][] = [
      ['worst', 0.34, 1.1, 'partDiffers'],
      ['overall', 0.05, 0.3, 'unrelated'],
      ['colour', 1, 2.5, 'colourDiffers'],
      ['hidden', 0.04, 0.3, 'partDiffers']
    ];
    for (const [name, same, different, cause] of limits) {
      expect(judged({ [name]: same / 2 }).score).toBeCloseTo(0.25, 9);
      expect(judged({ [name]: 0.999 * same })).toMatchObject({ cause: 'agreement' });
      expect(judged({ [name]: 0.999 * same }).score).toBeLessThan(0.5);
      expect(judged({ [name]: same })).toEqual({ score: 0.5, cause: 'undecided' });
      expect(judged({ [name]: (same + different) / 2 }).score).toBeCloseTo(0.75, 9);
      expect(judged({ [name]: 0.999 * different }).score).toBeLessThan(1);
      expect(judged({ [name]: 0.999 * different }).cause).toBe('undecided');
      expect(judged({ [name]: 1.001 * different })).toEqual({ score: 1, cause });
      expect(judged({ [name]: 100 })).toEqual({ score: 1, cause });
    }
  });

  it('takes the worst of the measurements', () => {
    expect(judged({ worst: 0.17, overall: 0.01, colour: 0.2, hidden: 0.01 }).score).toBeCloseTo(0.25, 9);
    expect(judged({ worst: 0.01, overall: 0.04, colour: 0.2 }).score).toBeCloseTo(0.4, 9);
    expect(judged({ worst: 5, colour: 9 }).cause).toBe('partDiffers');
    expect(judged({ worst: 0.9, colour: 9 }).cause).toBe('colourDiffers');
    expect(judged({ worst: 5, colour: 9, overall: 0.4 }).cause).toBe('unrelated');
  });

  it('does not judge what shows too little', () => {
    const little = { score: 0.75, cause: 'tooLittleContent' };
    expect(judged({ contrast: 5.9 })).toEqual(little);
    expect(judged({ filled: 0.039 })).toEqual(little);
    expect(judged({ detail: 1.49 })).toEqual(little);
    expect(judged({ cells: 29 })).toEqual(little);
    expect(judged({ contrast: 6, filled: 0.04, detail: 1.5, cells: 30 })).toEqual({ score: 0, cause: 'agreement' });
    expect(judged({ contrast: 1, worst: 9, correlation: 0 })).toEqual(little);
  });

  it('calls pictures unrelated that do not correlate', () => {
    expect(judged({ correlation: 0.79 })).toEqual({ score: 1, cause: 'unrelated' });
    expect(judged({ correlation: 0.8 })).toEqual({ score: 0, cause: 'agreement' });
  });
});

describe('isBetter', () => {
  const of = (score: number, cause: Cause): Judgement => ({ score, cause }) as Judgement;

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

import type { Judgment } from './judge';
import { IDENTICAL, report } from './report';
import type { Cause, Change, Verdict } from '../base/types';

const grid = { columns: 50, rows: 40, left: 4, top: 2, pitchX: 2, pitchY: 1.5 };
const otherGrid = { columns: 50, rows: 40, left: 10, top: 6, pitchX: 1, pitchY: 0.75 };

/** The other picture, half as large, shows the reference moved by 8 and 5 pixels of its own. */
function judgment(score: number, cause: Cause): Judgment {
  return {
    score,
    cause,
    measurement: {
      alignment: {
        grid,
        otherGrid,
        correlation: 0.97,
        reference: { frameWidth: 120, frameHeight: 80 },
        other: { frameWidth: 60, frameHeight: 50 },
        transform: { scaleX: 0.5, scaleY: 0.5, offsetX: 8, offsetY: 5 }
      },
      residual: { overall: 0.02, worst: 0.3, worstColumn: 20, worstRow: 8, cells: 1500 },
      color: 0.4
    }
  } as Judgment;
}

describe('report', () => {
  it('puts the score into words', () => {
    const verdicts: readonly (readonly [number, Verdict])[] = [
      [0, 'same'],
      [0.499, 'same'],
      [0.5, 'unsure'],
      [0.999, 'unsure'],
      [1, 'different']
    ];
    for (const [score, verdict] of verdicts) {
      expect(report(judgment(score, 'undecided'), undefined, true)).toMatchObject({ verdict, score });
    }
  });

  it('hands on the evidence', () => {
    expect(report(judgment(0.3, 'agreement'), undefined, true).evidence).toEqual({
      cause: 'agreement',
      correlation: 0.97,
      overallResidual: 0.02,
      worstResidual: 0.3,
      worstAt: { x: (4 + 20 * 2) / 120, y: (2 + 8 * 1.5) / 80 },
      colorResidual: 0.4,
      overlap: 0.75,
      gridCells: 50
    });
  });

  it('names a change of the right picture, whichever is the reference', () => {
    const changeOf = (change: Change, leftIsReference: boolean): Change | undefined =>
      report(judgment(0.8, 'undecided'), change, leftIsReference).change;
    expect(changeOf('brighter', true)).toBe('brighter');
    const opposites: readonly (readonly [Change, Change])[] = [
      ['brighter', 'darker'],
      ['moreContrast', 'lessContrast'],
      ['gray', 'colored'],
      ['croppedTighter', 'croppedWider'],
      ['framed', 'unframed'],
      ['otherColors', 'otherColors'],
      ['otherSharpness', 'otherSharpness'],
      ['mirrored', 'mirrored']
    ];
    for (const [one, other] of opposites) {
      expect(changeOf(one, false)).toBe(other);
      expect(changeOf(other, false)).toBe(one);
    }
    expect(report(judgment(0.8, 'undecided'), undefined, true)).not.toHaveProperty('change');
  });

  it('says where in the left picture, whichever is the reference', () => {
    expect(report(judgment(0.3, 'agreement'), undefined, false).evidence.worstAt).toEqual({
      x: (10 + 20 * 1) / 60,
      y: (6 + 8 * 0.75) / 50
    });
  });

  it('describes the framing of the right picture in the left', () => {
    const { framing } = report(judgment(0.3, 'agreement'), undefined, true);
    expect(framing).toEqual({ inner: 'neither', scale: 60 / 0.5 / 120, offsetX: -16 / 120, offsetY: -10 / 80 });
  });

  it('says nothing of the framing where nothing is to be seen', () => {
    const { framing, verdict } = report(judgment(0.75, 'tooLittleContent'), undefined, true);
    expect(framing).toEqual({ inner: 'neither', scale: 1, offsetX: 0, offsetY: 0 });
    expect(verdict).toBe('unsure');
  });

  it('reports identical pictures without measuring', () => {
    expect(IDENTICAL).toEqual({
      verdict: 'same',
      score: 0,
      framing: { inner: 'neither', scale: 1, offsetX: 0, offsetY: 0 },
      evidence: {
        cause: 'agreement',
        correlation: 1,
        overallResidual: 0,
        worstResidual: 0,
        worstAt: { x: 0.5, y: 0.5 },
        colorResidual: 0,
        overlap: 1,
        gridCells: 0
      }
    });
  });
});

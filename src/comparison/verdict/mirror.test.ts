import { align, alignHypothesis, refineFinely } from '../register/align';
import { judge } from './judge';
import type { Judgment } from './judge';
import { measure } from '../residual/measure';
import { judgeMirrored } from './mirror';
import { croppedViews, viewOf } from '../reduce/view';
import { ADA, letterbox, mirrored, portrait, render, roundMask, withNoise } from '../testing/pictures';
import type { Frame, Scene } from '../testing/pictures';
import type { RgbaImage } from '../base/types';
import { proposed } from '../register/testing/proposed';

/** A symmetric sitter with a mark on one cheek, of the given strength in 8-bit steps. */
function marked(strength: number): Scene {
  return (u, v) => {
    const x = Math.abs(u - 0.5);
    const mark = Math.hypot((u - 0.36) / 0.09, (v - 0.5) / 0.08) < 1 ? strength : 0;
    if (Math.hypot(x / 0.25, (v - 0.45) / 0.32) < 1) {
      const eye = Math.hypot((x - 0.1) / 0.035, (v - 0.38) / 0.025) < 1;
      return eye ? [30, 30, 30] : [190 - mark, 140 - mark, 115 - mark];
    }
    return v > 0.75 ? [60, 60, 90] : [230 - 160 * x, 225 - 150 * v, 210 - 100 * x];
  };
}

/** A symmetric pattern, too fine to resemble itself beside its axis, in light from the right. */
function lit(light: number): Scene {
  return (u, v) => {
    const tone = 45 * Math.sin(40 * Math.abs(u - 0.5)) * Math.cos(35 * v) + light * (u - 0.5);
    return [128 + tone, 120 + tone, 110 + tone];
  };
}

function judged(reference: RgbaImage, other: RgbaImage): Judgment {
  const [best] = proposed(align(viewOf(reference), viewOf(other)));
  return judge(measure(refineFinely(best)));
}

describe('judgeMirrored', () => {
  const picture = render(marked(28), 160, 160);

  it('refutes a nearly symmetric picture that fits far better mirrored', () => {
    const refuted = judgeMirrored(judged(picture, render(mirrored(marked(28)), 120, 120)));
    expect(refuted).toMatchObject({ cause: 'mirrored', score: 1 });
  });

  it('keeps the measurement', () => {
    const judgment = judged(picture, render(mirrored(marked(28)), 120, 120));
    expect(judgeMirrored(judgment)?.measurement).toBe(judgment.measurement);
  });

  it('also where the middle is not the axis: cropped on one side, or masked', () => {
    const cropped: Frame = [0.1, 0, 0.9, 0.9];
    const left = render(marked(40), 160, 160, cropped);
    expect(judgeMirrored(judged(left, render(mirrored(marked(40)), 160, 160, cropped)))?.cause).toBe('mirrored');
    const disc = roundMask(render(mirrored(marked(40)), 120, 120));
    expect(judgeMirrored(judged(render(marked(40), 160, 160), disc))?.cause).toBe('mirrored');
  });

  it('does not ask it of a picture that is not symmetric', () => {
    // Mirrored it fits perfectly, and it could not be taken for a copy as it is
    const judgment = judged(render(lit(120), 160, 160), render(mirrored(lit(120)), 120, 120));
    expect(judgment.measurement.residual.overall).toBeGreaterThan(0.0015);
    expect(judgeMirrored(judgment)).toBeUndefined();
  });

  it('takes no notice of what is within the noise', () => {
    const faint = judged(render(marked(8), 160, 160), render(mirrored(marked(8)), 120, 120));
    expect(faint.measurement.residual.overall).toBeLessThan(0.0015);
    expect(judgeMirrored(faint)).toBeUndefined();
    const clear = judged(render(marked(10), 160, 160), render(mirrored(marked(10)), 120, 120));
    expect(judgeMirrored(clear)?.cause).toBe('mirrored');
  });

  it('does not refute copies', () => {
    for (const copy of [
      render(marked(28), 120, 120),
      withNoise(render(marked(28), 100, 100), 10),
      render(marked(28), 72, 72, [0.05, 0.05, 0.9, 0.9])
    ]) {
      expect(judgeMirrored(judged(picture, copy))).toBeUndefined();
    }
  });

  it('finds the axis beside the middle, on either side', () => {
    const cropped: readonly Frame[] = [
      [0.1, 0, 0.9, 0.9],
      [0, 0.1, 0.9, 0.9]
    ];
    for (const frame of cropped) {
      const refuted = judgeMirrored(judged(render(lit(8), 160, 160, frame), render(mirrored(lit(8)), 160, 160)));
      expect(refuted?.cause).toBe('mirrored');
    }
  });

  it('is sure or not by how much better the mirrored way fits', () => {
    // The light of either fits the other by the difference mirrored, by the sum else: squared, a ratio of 0 or 0.44
    expect(judgeMirrored(judged(render(lit(8), 160, 160), render(mirrored(lit(8)), 120, 120)))?.score).toBe(1);
    expect(judgeMirrored(judged(render(lit(10), 160, 160), render(mirrored(lit(2)), 120, 120)))?.score).toBe(0.75);
    // 0.79 is not much better
    expect(judgeMirrored(judged(render(lit(16), 160, 160), render(mirrored(lit(0.9)), 120, 120)))).toBeUndefined();
  });

  it('does not ask where the picture is not nearly symmetric', () => {
    const ada = portrait(ADA);
    const noisy = withNoise(render(ada, 120, 120), 30);
    expect(judgeMirrored(judged(render(ada, 160, 160), noisy))).toBeUndefined();
  });

  it('takes for noise what is below 0.0015, and not what is as much', () => {
    const judgment = judged(picture, render(mirrored(marked(28)), 120, 120));
    const leaving = (overall: number): Judgment => ({
      ...judgment,
      measurement: { ...judgment.measurement, residual: { ...judgment.measurement.residual, overall } }
    });
    expect(judgeMirrored(leaving(0.0014))).toBeUndefined();
    expect(judgeMirrored(leaving(0.0015))?.cause).toBe('mirrored');
  });

  for (const [side, left] of [
    ['right', 0],
    ['left', 0.125]
  ] as const) {
    it(`looks for the axis up to 7 % of the width beside the middle: cropped at the ${side}`, () => {
      // An eighth cut off leaves the axis four of 56 cells beside the middle
      const reference = render(lit(8), 160, 160, [left, 0, 0.875, 0.9]);
      const other = render(mirrored(lit(8)), 160, 160, [0.125 - left, 0, 0.875, 0.9]);
      expect(judgeMirrored(judged(reference, other))?.cause).toBe('mirrored');
    });
  }

  it('also between bars, where it is cropped', () => {
    const cropped = render(mirrored(marked(28)), 120, 120, [0.08, 0.08, 0.84, 0.84]);
    const [between] = croppedViews(viewOf(letterbox(cropped, 160, 120, [0, 0, 0])));
    const alignment = alignHypothesis(viewOf(picture), between);
    expect(alignment && judgeMirrored(judge(measure(refineFinely(alignment))))?.cause).toBe('mirrored');
  });
});

import { align, place } from './align';
import { channelsOf, erode, predictCopy } from './copyModel';
import type { Prediction } from './copyModel';
import { viewOf } from './picture';
import type { Alignment } from './refine';
import { ADA, portrait, recolour, render, roundMask } from './testing/pictures';
import type { RgbaImage } from './types';

const ada = portrait(ADA);
const original = render(ada, 120, 120);

function aligned(reference: RgbaImage, other: RgbaImage): Alignment {
  const [best] = align(viewOf(reference), viewOf(other));
  return place(best);
}

/** The largest difference between the prediction and what it predicts, over the usable cells. */
function largestError({ luma, target, usable }: Prediction): number {
  return Math.max(...Array.from(luma, (value, i) => (usable[i] ? Math.abs(value - target.luma[i]) : 0)));
}

/** The root mean square of the differences. */
function meanError({ luma, target, usable }: Prediction): number {
  const errors = Array.from(luma, (value, i) => value - target.luma[i]).filter((_error, i) => usable[i] === 1);
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

describe('predictCopy', () => {
  const copies: readonly (readonly [string, RgbaImage])[] = [
    ['of another size', render(ada, 80, 80)],
    ['brighter', recolour(original, (c) => 1.1 * c + 12)],
    ['of another gamma', recolour(original, (c) => 255 * (c / 255) ** 1.2)],
    ['cropped', render(ada, 100, 100, [0.08, 0.05, 0.88, 0.88])]
  ];
  for (const [kind, copy] of copies) {
    it(`predicts a copy: ${kind}`, () => {
      expect(meanError(predictCopy(aligned(original, copy), true))).toBeLessThan(2.5);
    });

    it(`predicts the original from its copy: ${kind}`, () => {
      expect(meanError(predictCopy(aligned(original, copy), false))).toBeLessThan(2.5);
    });
  }

  it('names the sides', () => {
    const alignment = aligned(original, render(ada, 80, 80));
    const forward = predictCopy(alignment, true);
    expect(forward.source).toEqual({ view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma });
    expect(forward.target).toEqual({ view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma });
    const backward = predictCopy(alignment, false);
    expect(backward.source).toEqual(forward.target);
    expect(backward.target).toEqual(forward.source);
  });

  it('fits the tones that lead from the source to the target', () => {
    const alignment = aligned(original, recolour(original, (c) => 0.8 * c + 30));
    const { tone, toned } = predictCopy(alignment, true);
    const changed = tone.constant + 100 * (tone.linear + (tone.square * 100) / 255);
    expect(Math.abs(changed - 110)).toBeLessThan(2);
    const { planes } = alignment.reference;
    expect(Math.abs(toned.green[5000] - (0.8 * planes.green[5000] + 30))).toBeLessThan(3);
  });

  it('leaves a part that differs', () => {
    const badge = recolour(original, (c, i, _pixel, x, y) => (Math.hypot(x - 90, y - 30) < 16 ? [255, 255, 255][i] : c));
    const alignment = aligned(original, badge);
    expect(largestError(predictCopy(alignment, true))).toBeGreaterThan(50);
    expect(largestError(predictCopy(alignment, false))).toBeGreaterThan(50);
  });

  it('sees through a mask: what is transparent neither counts nor darkens', () => {
    const prediction = predictCopy(aligned(original, roundMask(recolour(original, (c) => 0.9 * c + 5))), true);
    expect(largestError(prediction)).toBeLessThan(12);
    const back = predictCopy(aligned(roundMask(recolour(original, (c) => 0.9 * c + 5)), original), true);
    expect(largestError(back)).toBeLessThan(12);
    const counted = prediction.usable.reduce((sum, value) => sum + value, 0) / prediction.usable.length;
    // A disc is 0.79 of its square, less the cells along its edge
    expect(counted).toBeGreaterThan(0.55);
    expect(counted).toBeLessThan(0.79);
  });

  it('works on pictures of a few pixels', () => {
    const { luma, usable } = predictCopy(aligned(render(ada, 9, 9), render(ada, 12, 12)), true);
    expect(luma.every(Number.isFinite)).toBe(true);
    expect(usable.length).toBe(luma.length);
  });
});

describe('erode', () => {
  it('keeps cells with four kept neighbours', () => {
    const columns = 7;
    const rows = 6;
    const valid = new Uint8Array(columns * rows).fill(1);
    valid[2 * columns + 3] = 0;
    const kept = erode(valid, columns, rows);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const onEdge = x === 0 || y === 0 || x === columns - 1 || y === rows - 1;
        const besideHole = Math.abs(x - 3) + Math.abs(y - 2) <= 1;
        expect(kept[y * columns + x]).toBe(onEdge || besideHole ? 0 : 1);
      }
    }
  });
});

describe('channelsOf', () => {
  it('multiplies by the coverage, where there is one', () => {
    const opaque = viewOf(original);
    expect(channelsOf(opaque)).toBe(opaque.planes);
    const masked = viewOf(roundMask(original));
    const { red, green, blue, luma } = channelsOf(masked);
    const middle = 60 * 120 + 60;
    expect([red[middle], green[middle], blue[middle]]).toEqual([
      masked.planes.red[middle],
      masked.planes.green[middle],
      masked.planes.blue[middle]
    ]);
    expect([red[0], green[0], blue[0], luma[0]]).toEqual([0, 0, 0, 0]);
  });
});

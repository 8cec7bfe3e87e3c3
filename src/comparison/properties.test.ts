import * as fc from 'fast-check';

import { compare } from './index';
import type { Comparison, RgbaImage } from './index';
import { ADA, BEN, portrait, recolor, render } from './testing/pictures';

/** Any picture at all, small enough to try many. */
const anyPicture: fc.Arbitrary<RgbaImage> = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }).map((data): RgbaImage => ({ width, height, data }))
  );

/** Portraits of various framing, tone and size. */
const anyPortrait: fc.Arbitrary<RgbaImage> = fc
  .record({
    sitter: fc.constantFrom(ADA, BEN),
    side: fc.integer({ min: 40, max: 110 }),
    left: fc.double({ min: 0, max: 0.1, noNaN: true }),
    top: fc.double({ min: 0, max: 0.1, noNaN: true }),
    size: fc.double({ min: 0.8, max: 0.9, noNaN: true }),
    gain: fc.double({ min: 0.85, max: 1.15, noNaN: true })
  })
  .map(({ sitter, side, left, top, size, gain }) =>
    recolor(render(portrait(sitter), side, side, [left, top, size, size]), (channel) => gain * channel)
  );

function numbersOf({ score, framing, evidence }: Comparison): number[] {
  const { correlation, overallResidual, worstResidual, colorResidual, overlap, gridCells, worstAt } = evidence;
  const { scale, offsetX, offsetY } = framing;
  return [
    score,
    scale,
    offsetX,
    offsetY,
    correlation,
    overallResidual,
    worstResidual,
    colorResidual,
    overlap,
    gridCells,
    worstAt.x,
    worstAt.y
  ];
}

describe('for any two pictures', () => {
  it('the verdict is one, with finite numbers, and the same from either side', () => {
    fc.assert(
      fc.property(fc.oneof(anyPicture, anyPortrait), fc.oneof(anyPicture, anyPortrait), (left, right) => {
        const forward = compare(left, right);
        const backward = compare(right, left);
        expect(['same', 'different', 'unsure']).toContain(forward.verdict);
        expect(numbersOf(forward).every(Number.isFinite)).toBe(true);
        expect(backward.verdict).toBe(forward.verdict);
        expect(backward.score).toBe(forward.score);
        expect(backward.evidence.cause).toBe(forward.evidence.cause);
      }),
      { numRuns: 60, seed: 1 }
    );
  });

  it('the framing from the other side is the same one', () => {
    const opposite = { left: 'right', right: 'left', neither: 'neither' };
    fc.assert(
      fc.property(anyPortrait, anyPortrait, (left, right) => {
        const forward = compare(left, right).framing;
        const backward = compare(right, left).framing;
        expect(backward.inner).toBe(opposite[forward.inner]);
        if (forward.inner === 'neither') {
          expect(backward.scale * forward.scale).toBeCloseTo(1, 6);
        } else {
          expect(backward.scale).toBeCloseTo(forward.scale, 6);
          expect(backward.offsetX).toBeCloseTo(forward.offsetX, 6);
          expect(backward.offsetY).toBeCloseTo(forward.offsetY, 6);
        }
      }),
      { numRuns: 25, seed: 2 }
    );
  });
});

describe('a strip of a few pixels', () => {
  it.each([
    [1, 300],
    [2, 300],
    [8, 300],
    [300, 1]
  ])('of %i x %i is too little to be called, whatever it is compared with', (width, height) => {
    const strip = render(portrait(ADA), width, height);
    for (const other of [render(portrait(ADA), Math.ceil(width / 2), Math.ceil(height / 2)), render(portrait(BEN), 120, 120)]) {
      expect(compare(strip, other).verdict).toBe('unsure');
      expect(compare(other, strip).verdict).toBe('unsure');
    }
  });
});

describe('a picture and itself', () => {
  it('are the same at any size', () => {
    fc.assert(
      fc.property(fc.constantFrom(ADA, BEN), fc.integer({ min: 20, max: 260 }), (sitter, side) => {
        const picture = render(portrait(sitter), side, side);
        expect(compare(picture, { ...picture, data: picture.data.slice() }).verdict).toBe('same');
      }),
      { numRuns: 12, seed: 3 }
    );
  });

  it('are the same at any two sizes', () => {
    const size = fc.integer({ min: 44, max: 260 });
    fc.assert(
      fc.property(fc.constantFrom(ADA, BEN), size, size, (sitter, first, second) => {
        expect(compare(render(portrait(sitter), first, first), render(portrait(sitter), second, second)).verdict).toBe('same');
      }),
      { numRuns: 12, seed: 4 }
    );
  });
});

describe('two sitters', () => {
  it('are never the same, however each was cropped', () => {
    const crop = fc.double({ min: 0, max: 0.12, noNaN: true });
    fc.assert(
      fc.property(crop, crop, fc.integer({ min: 48, max: 200 }), (x, y, side) => {
        const left = render(portrait(ADA), 120, 120);
        const right = render(portrait(BEN), side, side, [x, y, 0.88, 0.88]);
        expect(compare(left, right).verdict).not.toBe('same');
      }),
      { numRuns: 25, seed: 6 }
    );
  });
});

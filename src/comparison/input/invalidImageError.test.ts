import { InvalidImageError, compare } from '../index';
import type { InvalidImageReason, RgbaImage } from '../index';

const valid: RgbaImage = { width: 2, height: 1, data: new Uint8ClampedArray(8) };

function thrownBy(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('an input that is not a picture', () => {
  const cases: readonly [string, RgbaImage, InvalidImageReason, string][] = [
    ['no width', { width: 0, height: 3, data: new Uint8Array(0) }, 'emptyImage', 'is empty: 0 × 3 pixels'],
    ['no height', { width: 3, height: 0, data: new Uint8Array(0) }, 'emptyImage', 'is empty: 3 × 0 pixels'],
    ['a negative width', { width: -1, height: 3, data: new Uint8Array(0) }, 'invalidSize', 'size is not one: -1 × 3'],
    ['a negative height', { width: 3, height: -1, data: new Uint8Array(0) }, 'invalidSize', 'size is not one: 3 × -1'],
    ['half a pixel across', { width: 1.5, height: 2, data: new Uint8Array(12) }, 'invalidSize', 'size is not one: 1.5 × 2'],
    ['half a pixel down', { width: 2, height: 1.5, data: new Uint8Array(12) }, 'invalidSize', 'size is not one: 2 × 1.5'],
    ['no number', { width: NaN, height: 2, data: new Uint8Array(8) }, 'invalidSize', 'size is not one: NaN × 2'],
    ['too little data', { width: 2, height: 2, data: new Uint8Array(15) }, 'sizeMismatch', 'has 15 bytes; 2 × 2 pixels take 16'],
    ['too much data', { width: 2, height: 2, data: new Uint8Array(17) }, 'sizeMismatch', 'has 17 bytes; 2 × 2 pixels take 16']
  ];
  for (const [kind, image, reason, message] of cases) {
    for (const side of ['left', 'right'] as const) {
      it(`${kind}, on the ${side}`, () => {
        const error = thrownBy(() => (side === 'left' ? compare(image, valid) : compare(valid, image)));
        expect(error).toBeInstanceOf(InvalidImageError);
        expect(error).toBeInstanceOf(Error);
        expect(error).toMatchObject({ name: 'InvalidImageError', reason });
        expect(String(error)).toContain(message);
        expect(String(error)).toContain(`The ${side} picture`);
      });
    }
  }
});

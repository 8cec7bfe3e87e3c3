import { isIdentical } from './identical';
import { ADA, portrait, render, uniform } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

const photo = render(portrait(ADA), 30, 40);

function copyOf(image: RgbaImage): RgbaImage {
  return { ...image, data: image.data.slice() };
}

describe('isIdentical', () => {
  it('is true for the same bytes', () => {
    expect(isIdentical(photo, photo)).toBe(true);
    expect(isIdentical(photo, copyOf(photo))).toBe(true);
  });

  it('is false for one byte less alike, wherever it is', () => {
    for (const at of [0, 3, 1201, photo.data.length - 1]) {
      const other = copyOf(photo);
      other.data[at] ^= 1;
      expect(isIdentical(photo, other)).toBe(false);
    }
  });

  it('is false for another shape of the same bytes', () => {
    expect(isIdentical(photo, { ...photo, width: 40, height: 30 })).toBe(false);
    expect(isIdentical(photo, { ...photo, width: 29 })).toBe(false);
    expect(isIdentical(photo, { ...photo, height: 39 })).toBe(false);
    expect(isIdentical(photo, render(portrait(ADA), 30, 41))).toBe(false);
    expect(isIdentical(photo, render(portrait(ADA), 31, 40))).toBe(false);
  });

  it('is false for pictures that show nothing', () => {
    expect(isIdentical(uniform(9, 9, [200, 30, 90, 255]), uniform(9, 9, [200, 30, 90, 255]))).toBe(false);
    const transparent = copyOf(photo);
    for (let p = 3; p < transparent.data.length; p += 4) {
      transparent.data[p] = 0;
    }
    expect(isIdentical(transparent, transparent)).toBe(false);
    // Half black, half a gray 22 steps lighter: a deviation of 11.
    const faint: RgbaImage = { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 22, 22, 22, 255) };
    expect(isIdentical(faint, faint)).toBe(false);
    const plain: RgbaImage = { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 24, 24, 24, 255) };
    expect(isIdentical(plain, plain)).toBe(true);
  });

  it('counts only opaque pixels', () => {
    const ghost: RgbaImage = { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 127) };
    expect(isIdentical(ghost, ghost)).toBe(false);
    const solid: RgbaImage = { width: 2, height: 1, data: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 128) };
    expect(isIdentical(solid, solid)).toBe(true);
  });
});

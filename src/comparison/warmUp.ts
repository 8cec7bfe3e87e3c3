import type { RgbaImage } from './base/types';
import { type ReducedPictures, compareInSteps } from './compare';

/** By how much the copy is darker: enough that color profiles are tried. */
const DARKER = 0.9;

/** The part of the width that the copy lacks: enough that whole frames do not agree and the framing is searched for, and no more than services crop. */
const CUT = 0.1;

/**
 * Compares a picture with a smaller, darker, cropped copy of itself. Nothing follows from it but that the browser has compiled the code of a comparison, and that the picture has
 * been reduced: on a page that has just been opened, the first comparison takes as long as four of the next.
 *
 * @param image - a valid picture that is to be compared soon
 * @param pause - lets the page do something else; rejects to end it
 * @param reduced - where the reduced picture is kept for the comparison
 */
export async function warmUp(image: RgbaImage, pause: () => Promise<void>, reduced: ReducedPictures): Promise<void> {
  await compareInSteps(image, croppedHalf(image), pause, reduced);
}

/** Every second pixel of each axis, without a strip at the left. */
function croppedHalf({ width, height, data }: RgbaImage): RgbaImage {
  const left = Math.floor(width * CUT);
  const half = { width: Math.ceil((width - left) / 2), height: Math.ceil(height / 2) };
  const pixels = new Uint8ClampedArray(4 * half.width * half.height);
  for (let y = 0, to = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++, to += 4) {
      const from = 4 * (2 * y * width + left + 2 * x);
      for (let c = 0; c < 4; c++) {
        pixels[to + c] = c === 3 ? data[from + c] : DARKER * data[from + c];
      }
    }
  }
  return { ...half, data: pixels };
}

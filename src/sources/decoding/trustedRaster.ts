import { nextTask } from '../browser/nextTask';
import { openCanvasRaster } from './canvasRaster';
import { hasImageDecoder, openDecoderRaster } from './decoderRaster';
import { type TestPattern, testPattern } from './testPattern';
import type { OpenRaster, Raster } from './raster';

/** The check of this page: it is made with the first picture that is decoded, but does not end with that. */
let check: { readonly answer: Promise<OpenRaster | undefined>; readonly controller: AbortController } | undefined;

/**
 * The way of decoding that gives the pixels as they are. Protections against fingerprinting alter what a page reads from a canvas: Firefox
 * gives white or random pixels, Brave and extensions add noise. A comparison of such pixels would be of no worth, and it would not show. So each way
 * first has to read a known picture, exactly: a canvas does that wherever nothing alters it, since opaque sRGB pixels pass through it unchanged.
 * @returns undefined where this browser has no such way
 */
export async function trustedRaster(): Promise<OpenRaster | undefined> {
  if (!check) {
    const controller: AbortController = new AbortController();
    check = { answer: firstTrusted([openCanvasRaster, ...(hasImageDecoder() ? [openDecoderRaster] : [])], controller.signal), controller };
  }
  return check.answer;
}

/** The next picture makes the check anew: a decoder did not answer, perhaps in the check itself. */
export function forgetTrustedRaster(): void {
  check?.controller.abort();
  check = undefined;
}

async function firstTrusted(ways: readonly OpenRaster[], signal: AbortSignal): Promise<OpenRaster | undefined> {
  // The browser may just have run this chunk's modules, and what is read next waits for a decoder anyway
  await nextTask();
  const known: TestPattern = testPattern();
  await nextTask();
  for (const open of ways) {
    if (await readsExactly(open, known, signal)) {
      return open;
    }
  }
  return undefined;
}

async function readsExactly(open: OpenRaster, { bytes, pixels }: TestPattern, signal: AbortSignal): Promise<boolean> {
  try {
    const raster: Raster = await open({ bytes, type: 'image/png' }, signal);
    try {
      const read: Uint8ClampedArray = await raster.readRows(0, raster.height);
      return read.length === pixels.length && pixels.every((value, index) => value === read[index]);
    } finally {
      raster.close();
    }
  } catch {
    // Not there, or refused
    return false;
  }
}

import { imageDimensionsFromData } from 'image-dimensions';
import { type Picture, type ReadFailure, type ReadOptions, failed, throwIfAborted } from '../../photos';
import { type OpenRaster, type PictureFile, type Raster, readReduced } from './raster';
import { openCanvasRaster } from './canvasRaster';
import { maximumBytes } from './maximumBytes';
import { forgetTrustedRaster, trustedRaster } from './trustedRaster';

/**
 * The largest picture that is decoded, in pixels: 64 megapixels, more than the 50 of today's phones. A browser needs four
 * bytes for each while it decodes, so that a picture of 20,000 x 20,000 px in a few kB would take 1.6 GB.
 */
const maximumPixels: number = 64 * 1024 * 1024;

/** The longest side that is decoded, in pixels: the longest of a canvas in Safari, and of a WebP file. Photos of 64 megapixels have under 10,000. */
const maximumSide: number = 16384;

/**
 * The longer side to which larger pictures are reduced, in pixels. Microsoft Graph's largest size is 648, so only originals are reduced;
 * the comparison itself looks at far fewer pixels.
 */
const decodedSide: number = 648;

/**
 * The longest that decoding may take, in milliseconds. In Chromium on two busy cores, the 240 px that Microsoft Graph is asked for take 8 ms at the most, 12
 * megapixels 0.7 s, and 50 megapixels, which no service sends, 5 s.
 */
export const decodeTimeout: number = 10000;

/** Finds out how this browser decodes, while the first picture is still on its way. */
export function prepareDecoding(): void {
  trustedRaster().catch(() => {
    // The first picture says so
  });
}

type Header = PictureFile & { readonly width: number; readonly height: number };

/**
 * Decodes a picture of unknown origin. What it is, is read from its own bytes: SVG and everything else that is no plain
 * raster picture is refused, whatever content type it came with.
 * @param bytes - the file as served
 * @returns the picture, upright after its EXIF orientation, without pixels where the browser hides them; or `unreadablePicture`; or `timedOut`, where
 * the browser's decoder did not answer. Rejects with the reason of the signal.
 */
export async function decodePicture(
  bytes: ArrayBuffer,
  { signal, clock }: Pick<ReadOptions, 'signal' | 'clock'>
): Promise<Picture | ReadFailure> {
  const header: Header | undefined = readHeader(bytes);
  if (!header) {
    return failed('unreadablePicture');
  }
  throwIfAborted(signal);
  const ended: AbortController = new AbortController();
  const end = (): void => ended.abort(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([
      decode(header, ended.signal),
      clock.wait(decodeTimeout, ended.signal).then(() => {
        forgetTrustedRaster();
        return failed('timedOut');
      })
    ]);
  } finally {
    signal.removeEventListener('abort', end);
    // Ends the waiting; a decoder that answers from now on finds nobody, and its picture is let go
    ended.abort();
  }
}

/** What a file is, if it is a picture that may be decoded. */
function readHeader(bytes: ArrayBuffer): Header | undefined {
  if (bytes.byteLength === 0 || bytes.byteLength > maximumBytes) {
    return undefined;
  }
  try {
    const { type, width, height } = imageDimensionsFromData(new Uint8Array(bytes)) ?? { type: 'none', width: 0, height: 0 };
    return isDecodable(width, height) ? { bytes, type: `image/${type}`, width, height } : undefined;
  } catch {
    return undefined;
  }
}

function isDecodable(width: number, height: number): boolean {
  return Math.min(width, height) >= 1 && Math.max(width, height) <= maximumSide && width * height <= maximumPixels;
}

async function decode(header: Header, signal: AbortSignal): Promise<Picture | ReadFailure> {
  const blob: Blob = new Blob([header.bytes], { type: header.type });
  const trusted: OpenRaster | undefined = await trustedRaster();
  try {
    // Without a way that can be trusted the browser still tells whether it is a picture, and how large
    const raster: Raster = await (trusted ?? openCanvasRaster)(header, signal);
    try {
      if (signal.aborted || !isDecodable(raster.width, raster.height)) {
        return failed('unreadablePicture');
      }
      return trusted
        ? { image: await readReduced(raster, decodedSide, signal), blob, width: header.width, height: header.height }
        : { image: undefined, blob, width: raster.width, height: raster.height };
    } finally {
      raster.close();
    }
  } catch {
    // Truncated, damaged, or a format that this browser does not know: the bytes are at fault, not the service
    return failed('unreadablePicture');
  }
}

import { imageDimensionsFromData } from 'image-dimensions';
import { type Picture, type ReadFailure, failed } from '../photos';

/**
 * The largest file that is decoded, in bytes. Microsoft 365 takes uploads of at most 4 MB; four times that leaves room
 * for a change of mind and none for an attack.
 */
export const maximumBytes: number = 16 * 1024 * 1024;

/**
 * The largest picture that is decoded, in pixels: 64 megapixels, more than the 50 of today's phones. A browser needs four
 * bytes for each while it decodes, so that a picture of 20,000 x 20,000 px in a few kB would take 1.6 GB.
 */
const maximumPixels: number = 64 * 1024 * 1024;

/**
 * The longer side to which larger pictures are reduced while decoding, in pixels. Microsoft Graph's largest size is
 * 648, so only originals are reduced; the comparison itself looks at far fewer pixels.
 */
const decodedSide: number = 648;

/**
 * Decodes a picture of unknown origin. What it is, is read from its own bytes: SVG and everything else that is no plain
 * raster picture is refused, whatever content type it came with.
 * @param bytes - the file as served
 * @returns the picture, upright after its EXIF orientation; or `unreadablePicture`
 */
export async function decodePicture(bytes: ArrayBuffer): Promise<Picture | ReadFailure> {
  if (bytes.byteLength === 0 || bytes.byteLength > maximumBytes) {
    return failed('unreadablePicture');
  }
  const header: ReturnType<typeof imageDimensionsFromData> = readHeader(bytes);
  if (header === undefined || header.width < 1 || header.height < 1 || header.width * header.height > maximumPixels) {
    return failed('unreadablePicture');
  }
  const blob: Blob = new Blob([bytes], { type: `image/${header.type}` });
  try {
    const bitmap: ImageBitmap = await createImageBitmap(blob, reduction(header.width, header.height));
    try {
      const image: ImageData = pixelsOf(bitmap);
      return { image, blob, width: header.width, height: header.height };
    } finally {
      bitmap.close();
    }
  } catch {
    // Truncated, damaged, or a format that this browser does not know: the bytes are at fault, not the service
    return failed('unreadablePicture');
  }
}

function readHeader(bytes: ArrayBuffer): ReturnType<typeof imageDimensionsFromData> {
  try {
    return imageDimensionsFromData(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

function reduction(width: number, height: number): ImageBitmapOptions {
  const upright: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (Math.max(width, height) <= decodedSide) {
    return upright;
  }
  // Only one side is given, so that the browser keeps the proportions even if the orientation swaps the two
  return { ...upright, resizeWidth: decodedSide, resizeQuality: 'medium' };
}

/** The canvas that pictures are read back from. One for all: making one takes twice as long as reading it. */
let readback: OffscreenCanvasRenderingContext2D | undefined;

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const { width, height } = bitmap;
  readback ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }) ?? undefined;
  if (!readback) {
    throw new Error('This browser offers no 2d canvas');
  }
  const { canvas } = readback;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
  }
  // Nothing of the picture before shows through a transparent one. A change of size resets this too
  readback.globalCompositeOperation = 'copy';
  readback.drawImage(bitmap, 0, 0);
  return readback.getImageData(0, 0, width, height);
}

import { throwIfAborted } from '../../photos';
import { type FoundOrientation, jpegOrientationOf } from './jpegOrientation';
import type { Orientation } from './orientation';
import type { PictureFile, Raster } from './raster';

/** What newer browsers tell of a frame: how to turn it upright. Reading its pixels does not do that. */
interface TurnedFrame {
  /** Degrees, clockwise */
  readonly rotation?: number;
  /** Whether it is mirrored too */
  readonly flip?: boolean;
}

/** EXIF orientations by rotation: as it is, and mirrored too (measured in Chromium 156 with PNG files of all eight) */
const orientations: Readonly<Record<number, readonly [Orientation, Orientation]>> = { 0: [1, 2], 90: [6, 5], 180: [3, 4], 270: [8, 7] };

/** Plain pixels, whatever the decoder holds: most photos are decoded to brightness and color at half the size. */
const plain: VideoFrameCopyToOptions = { format: 'RGBA', colorSpace: 'srgb' };

/** Whether this browser can decode without a canvas: Chromium 94, Firefox 133, Safari not yet (MDN); only in pages that came over https. */
export function hasImageDecoder(): boolean {
  return typeof ImageDecoder === 'function';
}

/** Decodes with WebCodecs, without a canvas; colors come converted from the file's profile to sRGB. */
export async function openDecoderRaster(file: PictureFile, signal: AbortSignal): Promise<Raster> {
  throwIfAborted(signal);
  const { data, orientation } = withoutOrientation(file);
  const decoder: ImageDecoder = new ImageDecoder({ data, type: file.type });
  const close = (): void => decoder.close();
  // A decoder that never answers is let go as well
  signal.addEventListener('abort', close, { once: true });
  try {
    const { image } = await decoder.decode();
    return rasterOf(image, orientation ?? orientationOf(image));
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

function rasterOf(frame: VideoFrame, orientation: Orientation): Raster {
  const { width, height } = frame.visibleRect ?? { width: frame.displayWidth, height: frame.displayHeight };
  const [left, top] = [frame.visibleRect?.x ?? 0, frame.visibleRect?.y ?? 0];
  return {
    width,
    height,
    orientation,
    readRows: async (firstRow, rows) => {
      const options: VideoFrameCopyToOptions = { ...plain, rect: { x: left, y: top + firstRow, width, height: rows } };
      const length: number = 4 * width * rows;
      // A browser that does not know the option would copy what the decoder holds
      if (frame.allocationSize(options) !== length) {
        throw new Error('This browser does not convert decoded pictures');
      }
      const pixels: Uint8ClampedArray = new Uint8ClampedArray(length);
      await frame.copyTo(pixels, options);
      return pixels;
    },
    close: () => frame.close()
  };
}

/** A JPEG file that says it is upright, and how it really lies: some browsers tell with a frame how to turn it, some do not. */
function withoutOrientation({ bytes, type }: PictureFile): { readonly data: ArrayBuffer; readonly orientation?: Orientation } {
  if (type !== 'image/jpeg') {
    return { data: bytes };
  }
  const found: FoundOrientation | undefined = jpegOrientationOf(bytes);
  if (!found) {
    return { data: bytes, orientation: 1 };
  }
  const data: ArrayBuffer = bytes.slice(0);
  new Uint8Array(data)[found.at] = 1;
  return { data, orientation: found.orientation };
}

function orientationOf(frame: VideoFrame & TurnedFrame): Orientation {
  return orientations[frame.rotation ?? 0]?.[frame.flip === true ? 1 : 0] ?? 1;
}

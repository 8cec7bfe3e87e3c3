import type { PictureFile, Raster } from './raster';

type ReadableContext = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** The longer side of a canvas that is kept, in pixels: pictures that are not reduced fit in. */
const keptSide: number = 1024;

/** The canvas that pictures are read back from. One for all: making one takes twice as long as reading it. */
let kept: ReadableContext | undefined;

/** Decodes with `createImageBitmap`, which turns a photo upright after its EXIF orientation, and reads it back from a canvas. */
export async function openCanvasRaster({ bytes, type }: PictureFile): Promise<Raster> {
  const bitmap: ImageBitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' });
  const { width, height } = bitmap;
  let own: ReadableContext | undefined;
  return {
    width,
    height,
    orientation: 1,
    readRows: async (firstRow, rows) => {
      if (Math.max(width, rows) <= keptSide) {
        kept = contextOf(kept, width, rows);
        return pixelsOf(kept, bitmap, firstRow, rows);
      }
      own = contextOf(own, width, rows);
      return pixelsOf(own, bitmap, firstRow, rows);
    },
    close: () => bitmap.close()
  };
}

function pixelsOf(context: ReadableContext, bitmap: ImageBitmap, firstRow: number, rows: number): Uint8ClampedArray {
  const { width } = bitmap;
  // Nothing of the picture before shows through a transparent one
  context.clearRect(0, 0, width, rows);
  context.drawImage(bitmap, 0, firstRow, width, rows, 0, 0, width, rows);
  return context.getImageData(0, 0, width, rows, { colorSpace: 'srgb' }).data;
}

/** A context of at least that size: the one that is there, or a new one. */
function contextOf(before: ReadableContext | undefined, width: number, height: number): ReadableContext {
  const context: ReadableContext | undefined = before ?? newContext(width, height);
  if (!context) {
    throw new Error('This browser offers no 2d canvas');
  }
  const { canvas } = context;
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
  }
  return context;
}

function newContext(width: number, height: number): ReadableContext | undefined {
  const settings: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  if (typeof OffscreenCanvas === 'function') {
    return new OffscreenCanvas(width, height).getContext('2d', settings) ?? undefined;
  }
  const canvas: HTMLCanvasElement = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', settings) ?? undefined;
}

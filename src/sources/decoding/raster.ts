import type { RgbaImage } from '../../photos';
import { nextTask } from '../browser/nextTask';
import { type Orientation, upright } from './orientation';
import { Reducer } from './reducer';

/** A decoded picture that lies in the browser and is read row by row, so that a large one never has to be copied as a whole. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** How its rows lie in the picture: canvases give them upright, decoders as the file has them */
  readonly orientation: Orientation;
  /**
   * Reads whole rows.
   * @returns RGBA, 8 bits a channel, not premultiplied, in sRGB
   */
  readonly readRows: (firstRow: number, rows: number) => Promise<Uint8ClampedArray>;
  /** Lets go of the browser's memory */
  readonly close: () => void;
}

/** Decodes a file. Rejects where the browser cannot decode it. */
export type OpenRaster = (file: PictureFile, signal: AbortSignal) => Promise<Raster>;

/** A file of which it is known what it is. */
export interface PictureFile {
  readonly bytes: ArrayBuffer;
  /** Its media type, after its own bytes */
  readonly type: string;
}

/** Pixels that are read at a time while a picture is reduced, in a task of their own: 4 MB. */
const bandPixels: number = 1024 * 1024;

/**
 * Reads a picture, reduced so that neither side is longer than a limit; it is never enlarged, and keeps its proportions. Pixels are averaged here, not
 * by the browser: browsers differ in that.
 * @param side - the limit, in pixels
 * @param signal - ends the reading between two bands; what is returned then is of no use
 * @returns the picture, upright
 */
export async function readReduced(raster: Raster, side: number, signal: AbortSignal): Promise<RgbaImage> {
  return upright(await readRows(raster, side, signal), raster.orientation);
}

async function readRows(raster: Raster, side: number, signal: AbortSignal): Promise<RgbaImage> {
  const { width, height } = raster;
  const longer: number = Math.max(width, height);
  if (longer <= side) {
    return { width, height, data: await raster.readRows(0, height) };
  }
  const reducer: Reducer = new Reducer(width, height, reduced(width, side / longer), reduced(height, side / longer));
  // An even number of rows: a picture may hold its colors once for every two
  const rowsAtOnce: number = Math.max(2, 2 * Math.floor(bandPixels / width / 2));
  for (let row: number = 0; row < height && !signal.aborted; row += rowsAtOnce) {
    const rows: number = Math.min(rowsAtOnce, height - row);
    reducer.add(await raster.readRows(row, rows), rows);
    await nextTask();
  }
  return reducer.image;
}

function reduced(length: number, scale: number): number {
  return Math.max(1, Math.round(length * scale));
}

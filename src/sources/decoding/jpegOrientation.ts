import type { Orientation } from './orientation';

/** The EXIF orientation of a JPEG file. */
export interface FoundOrientation {
  readonly orientation: Orientation;
  /** Where its value stands: the index of its low byte */
  readonly at: number;
}

/** Tag, type (16-bit number) and number of values of the orientation in EXIF */
const orientationTag: number = 0x0112;
const shortType: number = 3;

/** Marker of the segment that holds EXIF, and of the one after which no more headers follow */
const app1: number = 0xffe1;
const startOfScan: number = 0xffda;

/** @returns undefined where the file names no orientation, or is no JPEG */
export function jpegOrientationOf(bytes: ArrayBuffer): FoundOrientation | undefined {
  const view: DataView = new DataView(bytes);
  try {
    if (view.getUint16(0) !== 0xffd8) {
      return undefined;
    }
    for (let at: number = 2; view.getUint16(at) !== startOfScan; at += 2 + view.getUint16(at + 2)) {
      // Any number of bytes may fill the space before a marker
      while (view.getUint16(at) === 0xffff) {
        at += 1;
      }
      const found: FoundOrientation | undefined = view.getUint16(at) === app1 ? orientationIn(view, at + 4) : undefined;
      if (found) {
        return found;
      }
      if (view.getUint8(at) !== 0xff || view.getUint16(at + 2) < 2) {
        return undefined;
      }
    }
  } catch {
    // It ends in the middle of its headers
  }
  return undefined;
}

/** @param start - where the content of the segment begins: `Exif`, two zeros, and a TIFF file */
function orientationIn(view: DataView, start: number): FoundOrientation | undefined {
  if (view.getUint32(start) !== 0x45786966 || view.getUint16(start + 4) !== 0) {
    return undefined;
  }
  const tiff: number = start + 6;
  const isLittle: boolean = view.getUint16(tiff) === 0x4949;
  const directory: number = tiff + view.getUint32(tiff + 4, isLittle);
  const entries: number = view.getUint16(directory, isLittle);
  for (let entry: number = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
    if (view.getUint16(entry, isLittle) === orientationTag && view.getUint16(entry + 2, isLittle) === shortType) {
      const value: number = view.getUint16(entry + 8, isLittle);
      return isOrientation(value) ? { orientation: value, at: entry + (isLittle ? 8 : 9) } : undefined;
    }
  }
  return undefined;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}

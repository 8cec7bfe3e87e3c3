/**
 * Width and height of the known picture, in pixels. Protections that add noise change as few as ten pixels of a canvas (Bromite), leave canvases
 * of one color alone (Firefox), and pass over small ones (extensions): 128 x 128 px are larger than the smallest photo, and cheap to read.
 */
export const testPatternSide: number = 128;

/** A picture whose pixels are known: what a reader of pictures returns for it shows whether the reader can be trusted. */
export interface TestPattern {
  /** A PNG file */
  readonly bytes: ArrayBuffer;
  /** RGBA, row by row, opaque: pixels with transparency do not survive a canvas exactly */
  readonly pixels: Uint8ClampedArray;
}

/** Colors of a palette of 8 bits */
const colors: number = 256;

/**
 * Makes the known picture: the colors of neighbors differ in each channel, and each channel takes all values. Every visitor's browser does this before it compares: a palette makes
 * the file a third of what its colors would be, and with it the checksums.
 */
export function testPattern(): TestPattern {
  const palette: Uint8Array = new Uint8Array(3 * colors);
  for (let color: number = 0; color < colors; color++) {
    // Odd factors: each channel has every value once, in an order of its own
    palette[3 * color] = color;
    palette[3 * color + 1] = 167 * color + 13;
    palette[3 * color + 2] = 91 * color + 101;
  }
  const rowLength: number = 1 + testPatternSide;
  const rows: Uint8Array = new Uint8Array(testPatternSide * rowLength);
  const pixels: Uint8ClampedArray = new Uint8ClampedArray(testPatternSide * testPatternSide * 4);
  // A linear congruential generator (Numerical Recipes): the picture is the same each time, and like no drawing
  let state: number = 1;
  let before: number = 0;
  for (let pixel: number = 0; pixel < testPatternSide * testPatternSide; pixel++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const color: number = state >>> 24 === before ? (before + 1) % colors : state >>> 24;
    before = color;
    // Each row begins with its filter: none
    rows[Math.floor(pixel / testPatternSide) * rowLength + 1 + (pixel % testPatternSide)] = color;
    pixels[4 * pixel] = palette[3 * color];
    pixels[4 * pixel + 1] = palette[3 * color + 1];
    pixels[4 * pixel + 2] = palette[3 * color + 2];
    pixels[4 * pixel + 3] = 255;
  }
  return { bytes: pngOf(palette, rows, testPatternSide), pixels };
}

/** A PNG file with the colors of a palette, not compressed and without a color profile, so that nothing converts them. */
function pngOf(palette: Uint8Array, rows: Uint8Array, side: number): ArrayBuffer {
  return joined([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    // 8 bits a pixel, color type 3 (palette), not interlaced
    chunk('IHDR', [[...bigEndian(side), ...bigEndian(side), 8, 3, 0, 0, 0]]),
    chunk('PLTE', [palette]),
    chunk('IDAT', stored(rows)),
    chunk('IEND', [])
  ]).buffer;
}

type Bytes = ArrayLike<number>;

function joined(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const bytes: Uint8Array<ArrayBuffer> = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at: number = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function chunk(type: string, parts: readonly Bytes[]): Uint8Array {
  const body: Uint8Array = joined([[...type].map((letter) => letter.charCodeAt(0)), ...parts]);
  return joined([bigEndian(body.length - type.length), body, bigEndian(crc32(body))]);
}

/** A zlib stream (RFC 1950) of one block that is stored as it is; it holds 65,535 bytes at the most. */
function stored(data: Uint8Array): readonly Bytes[] {
  const [low, high] = [data.length & 0xff, data.length >>> 8];
  return [[0x78, 0x01, 1, low, high, low ^ 0xff, high ^ 0xff], data, bigEndian(adler32(data))];
}

function bigEndian(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function adler32(data: Uint8Array): number {
  let [low, high] = [1, 0];
  // Counted by index: an iterator takes several times as long before the browser has optimized it
  for (let at: number = 0; at < data.length; at++) {
    low = (low + data[at]) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

function crc32(data: Uint8Array): number {
  const table: Uint32Array = new Uint32Array(256);
  for (let byte: number = 0; byte < table.length; byte++) {
    let crc: number = byte;
    for (let bit: number = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    table[byte] = crc;
  }
  let crc: number = 0xffffffff;
  for (let at: number = 0; at < data.length; at++) {
    crc = (crc >>> 8) ^ table[(crc ^ data[at]) & 0xff];
  }
  return (crc ^ 0xffffffff) >>> 0;
}

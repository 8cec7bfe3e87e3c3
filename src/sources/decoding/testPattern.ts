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

/** Makes the known picture: each channel of each pixel differs from those around it, and takes all values. */
export function testPattern(): TestPattern {
  const pixels: Uint8ClampedArray = new Uint8ClampedArray(testPatternSide * testPatternSide * 4);
  // A linear congruential generator (Numerical Recipes): the picture is the same each time, and like no drawing
  let state: number = 1;
  for (let index: number = 0; index < pixels.length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[index] = index % 4 === 3 ? 255 : state >>> 24;
  }
  return { bytes: pngOf(pixels, testPatternSide), pixels };
}

/** A PNG file with pixels in red, green and blue, not compressed and without a color profile, so that nothing converts them. */
function pngOf(pixels: Uint8ClampedArray, side: number): ArrayBuffer {
  const rowLength: number = 1 + 3 * side;
  const rows: Uint8Array = new Uint8Array(side * rowLength);
  for (let pixel: number = 0; pixel < side * side; pixel++) {
    // Each row begins with its filter: none
    const start: number = Math.floor(pixel / side) * rowLength + 1 + 3 * (pixel % side);
    rows.set(pixels.subarray(4 * pixel, 4 * pixel + 3), start);
  }
  return joined([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    // 8 bits a channel, color type 2 (red, green and blue), not interlaced
    chunk('IHDR', [[...bigEndian(side), ...bigEndian(side), 8, 2, 0, 0, 0]]),
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
  for (const byte of data) {
    low = (low + byte) % 65521;
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
  for (const byte of data) {
    crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff];
  }
  return (crc ^ 0xffffffff) >>> 0;
}

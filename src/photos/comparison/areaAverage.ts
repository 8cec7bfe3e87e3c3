import type { RgbaImage } from './types';

/** A picture reduced to luma, red, green, blue and coverage. Each plane has `width * height` values. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  /** Picture pixels that one plane pixel averages, along x and y: whole numbers, at least 1. */
  readonly factorX: number;
  readonly factorY: number;
  /** The whole picture's size in plane pixels: at least `width` and `height`, by under one. */
  readonly frameWidth: number;
  readonly frameHeight: number;
  /** Luma (ITU-R BT.601, as in JPEG), 0 to 255. */
  readonly luma: Float32Array;
  /** 0 to 255 each. */
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** How much of each pixel is opaque, 0 to 1; absent where all of them are. */
  readonly coverage: Float32Array | undefined;
}

/** Weights of the channels in luma: ITU-R BT.601, as in JPEG. */
export const RED_WEIGHT = 0.299;
export const GREEN_WEIGHT = 0.587;
export const BLUE_WEIGHT = 0.114;

/** An axis is never averaged to fewer pixels than this while it has them: a panorama keeps its rows. */
const FEWEST_PIXELS = 32;

/**
 * Reduces a picture by area averaging, in one pass over its pixels.
 *
 * Whole pixels are averaged in blocks, so that no pixel is split between two averages; what does not fill a block at
 * the right and at the bottom, at most 3 %, is left out. Transparent pixels count in no average.
 *
 * @param image - a valid picture
 * @param side - pixels that the longer side keeps at least, where it has them; it keeps fewer than twice as many
 */
export function areaAverage(image: RgbaImage, side: number): Planes {
  const { width, height } = image;
  const factor = Math.max(1, Math.floor(Math.max(width, height) / side));
  const factorX = Math.min(factor, Math.max(1, Math.floor(width / FEWEST_PIXELS)));
  const factorY = Math.min(factor, Math.max(1, Math.floor(height / FEWEST_PIXELS)));
  const blocks: Blocks = {
    width: Math.floor(width / factorX),
    height: Math.floor(height / factorY),
    factorX,
    factorY
  };
  const sums = sumOpaqueBlocks(image, blocks) ?? sumBlocks(image, blocks);
  return toPlanes(image, blocks, sums);
}

interface Blocks {
  readonly width: number;
  readonly height: number;
  readonly factorX: number;
  readonly factorY: number;
}

/** Sums over each block. */
interface Sums {
  readonly red: Float64Array;
  readonly green: Float64Array;
  readonly blue: Float64Array;
  /** Sum of alpha, with the colours weighted by it; absent where all pixels are known to be opaque, and weigh 1. */
  readonly alpha: Float64Array | undefined;
}

/** Pixels that packed sums can add before a 16-bit half overflows. */
const PACKED_PIXELS = 256;

/** Byte order in which a pixel's red is the lowest byte of its 32 bits. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * The usual case, at a third of the cost: no transparency. Reads a pixel at once and adds two channels in one number.
 * Gives up at the first row that is transparent somewhere, and where the bytes do not lie on words.
 */
function sumOpaqueBlocks(image: RgbaImage, blocks: Blocks): Sums | undefined {
  const { data } = image;
  const { width, factorX } = blocks;
  if (!LITTLE_ENDIAN || data.byteOffset % 4 !== 0 || factorX > PACKED_PIXELS) {
    return undefined;
  }
  const words = new Uint32Array(data.buffer, data.byteOffset, image.width * image.height);
  const size = width * blocks.height;
  const red = new Float64Array(size);
  const green = new Float64Array(size);
  const blue = new Float64Array(size);
  const rows = blocks.height * blocks.factorY;
  for (let y = 0; y < rows; y++) {
    let i = Math.floor(y / blocks.factorY) * width;
    let p = y * image.width;
    let opaque = 0xff000000;
    for (let x = 0; x < width; x++, i++) {
      let redAndBlue = 0;
      let greens = 0;
      for (const end = p + factorX; p < end; p++) {
        const word = words[p];
        redAndBlue += word & 0xff00ff;
        greens += word & 0xff00;
        opaque &= word;
      }
      red[i] += redAndBlue & 0xffff;
      green[i] += greens >>> 8;
      blue[i] += redAndBlue >>> 16;
    }
    if (opaque >>> 24 !== 255) {
      return undefined;
    }
  }
  return { red, green, blue, alpha: undefined };
}

function sumBlocks(image: RgbaImage, blocks: Blocks): Sums {
  const { data } = image;
  const { width, factorX } = blocks;
  const size = width * blocks.height;
  const red = new Float64Array(size);
  const green = new Float64Array(size);
  const blue = new Float64Array(size);
  const alpha = new Float64Array(size);
  const rows = blocks.height * blocks.factorY;
  for (let y = 0; y < rows; y++) {
    let i = Math.floor(y / blocks.factorY) * width;
    let p = y * image.width * 4;
    for (let x = 0; x < width; x++, i++) {
      for (let k = 0; k < factorX; k++, p += 4) {
        const a = data[p + 3];
        red[i] += data[p] * a;
        green[i] += data[p + 1] * a;
        blue[i] += data[p + 2] * a;
        alpha[i] += a;
      }
    }
  }
  return { red, green, blue, alpha };
}

function toPlanes(image: RgbaImage, blocks: Blocks, sums: Sums): Planes {
  const { width, height, factorX, factorY } = blocks;
  const { alpha } = sums;
  const size = width * height;
  const pixels = factorX * factorY;
  const luma = new Float32Array(size);
  const red = new Float32Array(size);
  const green = new Float32Array(size);
  const blue = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    // A block without an opaque pixel is black, and its coverage says that it does not count.
    const weight = alpha ? Math.max(1, alpha[i]) : pixels;
    const r = sums.red[i] / weight;
    const g = sums.green[i] / weight;
    const b = sums.blue[i] / weight;
    red[i] = r;
    green[i] = g;
    blue[i] = b;
    luma[i] = lumaOf(r, g, b);
  }
  return {
    width,
    height,
    factorX,
    factorY,
    frameWidth: image.width / factorX,
    frameHeight: image.height / factorY,
    luma,
    red,
    green,
    blue,
    coverage: alpha && coverageOf(alpha, 255 * pixels)
  };
}

/** Absent where every block is wholly opaque. */
function coverageOf(alpha: Float64Array, full: number): Float32Array | undefined {
  return alpha.every((sum) => sum === full) ? undefined : Float32Array.from(alpha, (sum) => sum / full);
}

/** Luma of a colour, on the channels' scale. */
export function lumaOf(red: number, green: number, blue: number): number {
  return RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue;
}

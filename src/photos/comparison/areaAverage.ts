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
  /** Part of the pixels with a channel that may be clipped to black or white, 0 to 1. */
  readonly clipped: number;
}

/** Weights of the channels in luma: ITU-R BT.601, as in JPEG. */
export const RED_WEIGHT = 0.299;
export const GREEN_WEIGHT = 0.587;
export const BLUE_WEIGHT = 0.114;

/** A channel this near black or white, in 8-bit steps, may have been clipped there. */
const CLIPPED = 2.5;

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
  /** Sum of alpha, with the colours weighted by it; absent where all pixels are opaque and weigh 1. */
  readonly alpha: Float64Array | undefined;
}

/** The usual case, at half the cost: no transparency. Gives up at the first row that has some. */
function sumOpaqueBlocks(image: RgbaImage, blocks: Blocks): Sums | undefined {
  const { data } = image;
  const { width, factorX } = blocks;
  const size = width * blocks.height;
  const red = new Float64Array(size);
  const green = new Float64Array(size);
  const blue = new Float64Array(size);
  const rows = blocks.height * blocks.factorY;
  for (let y = 0; y < rows; y++) {
    let i = Math.floor(y / blocks.factorY) * width;
    let p = y * image.width * 4;
    let opaque = 255;
    for (let x = 0; x < width; x++, i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let k = 0; k < factorX; k++, p += 4) {
        r += data[p];
        g += data[p + 1];
        b += data[p + 2];
        opaque &= data[p + 3];
      }
      red[i] += r;
      green[i] += g;
      blue[i] += b;
    }
    if (opaque !== 255) {
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
  let clipped = 0;
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
    if (Math.min(r, g, b) < CLIPPED || Math.max(r, g, b) > 255 - CLIPPED) {
      clipped++;
    }
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
    clipped: clipped / size,
    coverage: alpha && Float32Array.from(alpha, (sum) => sum / (255 * pixels))
  };
}

/** Luma of a colour, on the channels' scale. */
export function lumaOf(red: number, green: number, blue: number): number {
  return RED_WEIGHT * red + GREEN_WEIGHT * green + BLUE_WEIGHT * blue;
}

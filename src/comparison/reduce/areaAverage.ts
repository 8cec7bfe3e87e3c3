import { lumaOf } from '../base/luma';
import type { RgbaImage } from '../base/types';

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

/** An axis is never averaged to fewer pixels than this: a panorama keeps its rows. */
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
  return {
    width: blocks.width,
    height: blocks.height,
    factorX,
    factorY,
    frameWidth: width / factorX,
    frameHeight: height / factorY,
    ...(averageOpaque(image, blocks) ?? averageCovered(image, blocks))
  };
}

interface Blocks {
  readonly width: number;
  readonly height: number;
  readonly factorX: number;
  readonly factorY: number;
}

/** Averages over each block. */
type Averages = Pick<Planes, 'luma' | 'red' | 'green' | 'blue' | 'coverage'>;

function planesOf({ width, height }: Blocks): Averages {
  const size = width * height;
  return {
    luma: new Float32Array(size),
    red: new Float32Array(size),
    green: new Float32Array(size),
    blue: new Float32Array(size),
    coverage: undefined
  };
}

/** Pixels that packed sums can add before a 16-bit half overflows. */
const PACKED_PIXELS = 256;

/** Byte order in which a pixel's red is the lowest byte of its 32 bits. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * The usual case, at a third of the cost: no transparency. Reads a pixel at once and adds two channels in one number.
 * Gives up at the first row that is transparent somewhere, and where the bytes do not lie on words.
 */
function averageOpaque(image: RgbaImage, blocks: Blocks): Averages | undefined {
  const { data } = image;
  const { width, height, factorX, factorY } = blocks;
  if (!LITTLE_ENDIAN || data.byteOffset % 4 !== 0 || factorX > PACKED_PIXELS) {
    return undefined;
  }
  // Signed, so that sums and masks stay 32-bit integers.
  const words = new Int32Array(data.buffer, data.byteOffset, image.width * image.height);
  const planes = planesOf(blocks);
  const { luma, red, green, blue } = planes;
  const pixels = factorX * factorY;
  for (let y = 0, i = 0; y < height; y++) {
    let opaque = -1;
    for (let x = 0, corner = y * factorY * image.width; x < width; x++, i++, corner += factorX) {
      let reds = 0;
      let greens = 0;
      let blues = 0;
      let row = factorY;
      let start = corner;
      // A block has a row and a pixel at least: loops that check their end after the first save a tenth to a fifth of the time
      do {
        let redAndBlue = 0;
        let shiftedGreen = 0;
        let p = start;
        const end = start + factorX;
        do {
          const word = words[p];
          redAndBlue = (redAndBlue + (word & 0xff00ff)) | 0;
          shiftedGreen = (shiftedGreen + (word & 0xff00)) | 0;
          opaque &= word;
        } while (++p < end);
        reds += redAndBlue & 0xffff;
        greens += shiftedGreen >>> 8;
        blues += redAndBlue >>> 16;
        start += image.width;
      } while (--row > 0);
      red[i] = reds / pixels;
      green[i] = greens / pixels;
      blue[i] = blues / pixels;
      luma[i] = lumaOf(reds, greens, blues) / pixels;
    }
    if (opaque >>> 24 !== 255) {
      return undefined;
    }
  }
  return planes;
}

/** Averages the opaque pixels. A block without any is black, and its coverage says that it does not count. */
function averageCovered(image: RgbaImage, blocks: Blocks): Averages {
  const { data } = image;
  const { width, height, factorX, factorY } = blocks;
  const planes = planesOf(blocks);
  const { luma, red, green, blue } = planes;
  const coverage = new Float32Array(width * height);
  const stride = image.width * 4;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let reds = 0;
      let greens = 0;
      let blues = 0;
      let alphas = 0;
      for (let row = 0, start = y * factorY * stride + x * factorX * 4; row < factorY; row++, start += stride) {
        for (let p = start; p < start + factorX * 4; p += 4) {
          const alpha = data[p + 3];
          reds += data[p] * alpha;
          greens += data[p + 1] * alpha;
          blues += data[p + 2] * alpha;
          alphas += alpha;
        }
      }
      const weight = Math.max(1, alphas);
      red[i] = reds / weight;
      green[i] = greens / weight;
      blue[i] = blues / weight;
      luma[i] = lumaOf(reds, greens, blues) / weight;
      coverage[i] = alphas / (255 * factorX * factorY);
    }
  }
  return coverage.every((part) => part === 1) ? planes : { ...planes, coverage };
}

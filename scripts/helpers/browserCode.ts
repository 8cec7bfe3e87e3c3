import * as path from 'node:path';
import { build } from 'esbuild';
import type { Comparison } from '../../src/comparison';

/** What the decoder says of a file, in words that cross from the browser. */
export interface Decoded {
  readonly reason?: string;
  readonly width?: number;
  readonly height?: number;
  readonly decodedWidth?: number;
  readonly decodedHeight?: number;
  readonly type?: string;
  /** Red, green and blue of the first and the last pixel */
  readonly corners?: readonly (readonly number[])[];
  /** Red, green and blue in the middle of each quarter, row by row */
  readonly quarters?: readonly (readonly number[])[];
  /** Whether the browser hides the pixels */
  readonly isHidden?: true;
}

/** How the pixels of a file differ when it is decoded in both ways, with a canvas and without. */
export interface BothWays {
  readonly sizes: readonly (readonly [number, number])[];
  /** Of 255 per channel */
  readonly meanDifference: number;
  readonly comparison: Comparison;
}

declare global {
  /** Set in a page by {@link browserCode}; files come as Base64 */
  function decode(base64: string): Promise<Decoded>;
  function decodeBothWays(base64: string, type: string): Promise<BothWays>;
  /** Milliseconds that the check took which way of decoding can be trusted; then it is made anew */
  function timeCheck(): Promise<number>;
  function compareFiles(left: string, right: string): Promise<Comparison>;
  /** Milliseconds that decoding and comparing took, each of `runs` times */
  function timeFiles(left: string, right: string, runs: number): Promise<number[]>;
}

/** The product's own decoder and comparison, as one script for a page that holds nothing else. */
export async function browserCode(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { decodePicture } from './src/sources/decoding/decodePicture';
        import { openCanvasRaster } from './src/sources/decoding/canvasRaster';
        import { openDecoderRaster } from './src/sources/decoding/decoderRaster';
        import { readReduced } from './src/sources/decoding/raster';
        import { systemClock as clock } from './src/sources/browser/systemClock';
        import { forgetTrustedRaster, trustedRaster } from './src/sources/decoding/trustedRaster';
        import { compare } from './src/comparison';
        const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
        const { signal } = new AbortController();
        const decodeBytes = (bytes) => decodePicture(bytes, { signal, clock });
        const compareBytes = async (left, right) => {
          const [first, second] = await Promise.all([decodeBytes(left), decodeBytes(right)]);
          return compare(first.image, second.image);
        };
        globalThis.decode = async (base64) => {
          const decoded = await decodeBytes(bytesOf(base64));
          if ('kind' in decoded) return { reason: decoded.reason };
          if (decoded.image === undefined) return { width: decoded.width, height: decoded.height, isHidden: true };
          const { data, width, height } = decoded.image;
          const at = (x, y) => 4 * (Math.floor(y * height) * width + Math.floor(x * width));
          const colorAt = (x, y) => [...data.slice(at(x, y), at(x, y) + 3)];
          return { width: decoded.width, height: decoded.height, decodedWidth: width, decodedHeight: height,
            type: decoded.blob.type, corners: [[...data.slice(0, 3)], [...data.slice(-4, -1)]],
            quarters: [colorAt(0.25, 0.25), colorAt(0.75, 0.25), colorAt(0.25, 0.75), colorAt(0.75, 0.75)] };
        };
        globalThis.decodeBothWays = async (base64, type) => {
          const images = [];
          for (const open of [openCanvasRaster, openDecoderRaster]) {
            const raster = await open({ bytes: bytesOf(base64), type }, signal);
            images.push(await readReduced(raster, 648, signal));
            raster.close();
          }
          const [left, right] = images;
          const sum = left.data.reduce((total, value, index) => total + Math.abs(value - right.data[index]), 0);
          return { sizes: images.map(({ width, height }) => [width, height]), meanDifference: sum / left.data.length,
            comparison: compare(left, right) };
        };
        globalThis.timeCheck = async () => {
          forgetTrustedRaster();
          const start = performance.now();
          await trustedRaster();
          return performance.now() - start;
        };
        globalThis.compareFiles = (left, right) => compareBytes(bytesOf(left), bytesOf(right));
        globalThis.timeFiles = async (left, right, runs) => {
          const files = [bytesOf(left), bytesOf(right)];
          const times = [];
          for (let run = 0; run < runs; run++) {
            const start = performance.now();
            await compareBytes(files[0], files[1]);
            times.push(performance.now() - start);
          }
          return times;
        };
      `,
      resolveDir: path.join(__dirname, '../..')
    },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false
  });
  return outputFiles[0]?.text ?? '';
}

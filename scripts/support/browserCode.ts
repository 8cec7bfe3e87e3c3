import * as path from 'node:path';
import { build } from 'esbuild';
import type { Comparison } from '../../src/photos/comparison';

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
}

declare global {
  /** Set in a page by {@link browserCode}; files come as Base64 */
  function decode(base64: string): Promise<Decoded>;
  function compareFiles(left: string, right: string): Promise<Comparison>;
  /** Milliseconds that decoding and comparing took, each of `runs` times */
  function timeFiles(left: string, right: string, runs: number): Promise<number[]>;
}

/** The product's own decoder and comparison, as one script for a page that holds nothing else. */
export async function browserCode(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { decodePicture } from './src/sources/decodePicture';
        import { compare } from './src/photos/comparison';
        const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
        const compareBytes = async (left, right) => {
          const [first, second] = await Promise.all([decodePicture(left), decodePicture(right)]);
          return compare(first.image, second.image);
        };
        globalThis.decode = async (base64) => {
          const decoded = await decodePicture(bytesOf(base64));
          if ('kind' in decoded) return { reason: decoded.reason };
          const { data, width, height } = decoded.image;
          return { width: decoded.width, height: decoded.height, decodedWidth: width, decodedHeight: height,
            type: decoded.blob.type, corners: [[...data.slice(0, 3)], [...data.slice(-4, -1)]] };
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

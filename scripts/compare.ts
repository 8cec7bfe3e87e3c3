import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { compare } from '../src/comparison';
import type { RgbaImage } from '../src/comparison';
import { decode } from './calibrate/images';

const USAGE = `Usage: npm run compare -- left right
       npm run compare -- --pairs file.tsv

Compares two pictures, or all pairs of a file with two paths a line and a tab between them, and prints one JSON line a
pair, in the file's order. Status 1 when a picture could not be read.`;

/** Decoded pictures are kept up to this many bytes; the longest unused go first. */
const CACHE_BYTES = 512 * 1024 * 1024;

/** Pairs whose pictures are decoded ahead of the one being compared. */
const AHEAD = 8;

interface Pair {
  readonly left: string;
  readonly right: string;
}

type Decoded = { readonly image: RgbaImage } | { readonly error: string };

/** Decodes each file once, while there is room to keep it. */
class DecodedFiles {
  private readonly _files: Map<string, Promise<Decoded>> = new Map();
  private readonly _sizes: Map<string, number> = new Map();
  private _bytes: number = 0;

  public get(file: string): Promise<Decoded> {
    const known = this._files.get(file) ?? this._decode(file);
    // The last in the map is the latest used.
    this._files.delete(file);
    this._files.set(file, known);
    return known;
  }

  private async _decode(file: string): Promise<Decoded> {
    try {
      const image = await decode(await readFile(file));
      this._sizes.set(file, image.data.length);
      this._bytes += image.data.length;
      this._makeRoom();
      return { image };
    } catch (error) {
      return { error: `${file}: ${reasonOf(error)}` };
    }
  }

  private _makeRoom(): void {
    for (const file of this._files.keys()) {
      if (this._bytes <= CACHE_BYTES) {
        return;
      }
      this._bytes -= this._sizes.get(file) ?? 0;
      this._sizes.delete(file);
      this._files.delete(file);
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) {
    return 'code' in error && error.code === 'ENOENT' ? 'no such file' : error.message.split('\n')[0];
  }
  return String(error);
}

/** Compares pairs in order, decoding ahead, and prints a line for each; returns how many failed. */
async function comparePairs(pairs: readonly (Pair | { readonly error: string })[]): Promise<number> {
  const files = new DecodedFiles();
  const decodePair = (index: number): Promise<[Decoded, Decoded]> | undefined => {
    const pair = pairs[index];
    return pair && 'left' in pair ? Promise.all([files.get(pair.left), files.get(pair.right)]) : undefined;
  };
  const pending = Array.from({ length: Math.min(AHEAD, pairs.length) }, (_unused, index) => decodePair(index));
  let failed = 0;
  for (const [index, pair] of pairs.entries()) {
    const decoded = await pending.shift();
    pending.push(decodePair(index + AHEAD));
    const line = 'error' in pair || !decoded ? pair : { ...pair, ...judge(decoded) };
    failed += 'error' in line ? 1 : 0;
    console.log(JSON.stringify(line));
  }
  return failed;
}

function judge([left, right]: [Decoded, Decoded]): object {
  if ('error' in left) {
    return left;
  }
  if ('error' in right) {
    return right;
  }
  const start = performance.now();
  const { verdict, score, framing } = compare(left.image, right.image);
  const ms = performance.now() - start;
  const { scale, offsetX, offsetY, inner } = framing;
  const round = (value: number): number => Number(value.toFixed(4));
  return {
    verdict,
    score: round(score),
    scale: round(scale),
    offsetX: round(offsetX),
    offsetY: round(offsetY),
    inner,
    ms: Number(ms.toFixed(2))
  };
}

async function readPairs(file: string): Promise<(Pair | { readonly error: string })[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines
    .map((line, index) => ({ columns: line.split('\t'), number: index + 1 }))
    .filter(({ columns }) => columns.join('').trim() !== '')
    .map(({ columns: [left, right, ...rest], number }) =>
      left && right && rest.length === 0 ? { left, right } : { error: `${file}, line ${number}: not two paths with a tab between them` }
    );
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pairs: { type: 'string' }, help: { type: 'boolean' } }
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [left, right, ...rest] = positionals;
  if (values.pairs !== undefined && left === undefined) {
    return (await comparePairs(await readPairs(values.pairs))) > 0 ? 1 : 0;
  }
  if (values.pairs === undefined && right !== undefined && rest.length === 0) {
    return (await comparePairs([{ left, right }])) > 0 ? 1 : 0;
  }
  console.error(USAGE);
  return 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
);

import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

import { AXIS, encodeChanges } from '../../src/comparison/residual/inkTable';
import { Random } from './random';

/**
 * Writes the table of src/comparison/residual/throughInks.ts: `npx tsx scripts/calibrate/inkTable.ts`. It says what becomes of a color that a
 * service converts to CMYK and back, and is fitted to what sharp makes of colors as photos have them, by the press profile that libvips brings.
 */
const FILE = join(resolve(__dirname, '../..'), 'src/comparison/residual/throughInks.ts');

/** Colors that a table is fitted to: some of any kind, some grey, most muted, as they are in photos. */
const COLORS = 400_000;
const ANY = 0.25;
const GREY = 0.2;

/** Spread of the channels of muted colors, in 8-bit steps. */
const MUTED = 70;

/** Weight of smoothness, against that of one color. */
const SMOOTHNESS = 3;

/** Steps of the conjugate gradients: enough that the largest change of a value is below a step. */
const ITERATIONS = 60;

async function main(): Promise<void> {
  const rgb = sampleColors();
  const inks = await sharp(rgb, { raw: { width: COLORS, height: 1, channels: 3 } })
    .toColorspace('cmyk')
    .tiff({ compression: 'none' })
    .toBuffer();
  const shown = await sharp(inks).toColorspace('srgb').raw().toBuffer();
  const table = fit(rgb, shown);
  console.log(`Off by ${rootMeanSquare(table, rgb, shown).toFixed(2)} steps`);
  const lines = [
    '// Written by scripts/calibrate/inkTable.ts, which says how.',
    '',
    '/** What a screen shows of a color that went through inks, converted to them and back by the press profile. */',
    'export const THROUGH_INKS =',
    `  '${escaped(encodeChanges(table))}';`,
    ''
  ];
  await writeFile(FILE, lines.join('\n'));
}

/** As it stands in quotes: nothing in it is invisible. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/[^ -~]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`);
}

function sampleColors(): Buffer {
  const random = new Random('inks');
  const colors = Buffer.alloc(3 * COLORS);
  for (let i = 0; i < COLORS; i++) {
    const kind = random.next();
    const tone = random.between(0, 255);
    for (let c = 0; c < 3; c++) {
      const value = kind < ANY ? random.between(0, 255) : kind < ANY + GREY ? tone : tone + MUTED * (random.next() - random.next());
      colors[3 * i + c] = Math.round(Math.min(255, Math.max(0, value)));
    }
  }
  return colors;
}

const NODES = AXIS.length;
const COUNT = NODES ** 3;

/** Nodes about a color and their weights: tetrahedral, as in the table. */
function about(color: readonly number[]): { readonly node: number; readonly weight: number }[] {
  const low = color.map((value) => Math.min(NODES - 2, AXIS.filter((node) => node <= value).length - 1));
  const part = color.map((value, c) => (value - AXIS[low[c]]) / (AXIS[low[c] + 1] - AXIS[low[c]]));
  const path = [0, 1, 2].sort((a, b) => part[b] - part[a]);
  const weights = [1 - part[path[0]], part[path[0]] - part[path[1]], part[path[1]] - part[path[2]], part[path[2]]];
  let node = (low[0] * NODES + low[1]) * NODES + low[2];
  return weights.map((weight, k) => {
    const place = { node, weight };
    node += k < 3 ? NODES ** (2 - path[k]) : 0;
    return place;
  });
}

/** Least squares, by conjugate gradients, on the change of each color. */
function fit(from: Buffer, to: Buffer): Int16Array {
  const places = Array.from({ length: COLORS }, (_unused, i) => about([from[3 * i], from[3 * i + 1], from[3 * i + 2]]));
  const rows = smoothRows();
  const table = new Int16Array(3 * COUNT);
  for (let c = 0; c < 3; c++) {
    const apply = (x: Float64Array): Float64Array => {
      const y = new Float64Array(COUNT);
      for (const place of places) {
        let sum = 0;
        for (const { node, weight } of place) {
          sum += weight * x[node];
        }
        for (const { node, weight } of place) {
          y[node] += weight * sum;
        }
      }
      for (const [a, b, d] of rows) {
        const bend = SMOOTHNESS * (x[a] - 2 * x[b] + x[d]);
        y[a] += bend;
        y[b] -= 2 * bend;
        y[d] += bend;
      }
      return y;
    };
    const wanted = new Float64Array(COUNT);
    for (const [i, place] of places.entries()) {
      for (const { node, weight } of place) {
        wanted[node] += weight * (to[3 * i + c] - from[3 * i + c]);
      }
    }
    const change = conjugateGradients(apply, wanted);
    for (let i = 0; i < COUNT; i++) {
      table[3 * i + c] = Math.round(change[i]);
    }
  }
  return table;
}

/** Nodes that lie in a row, three each. */
function smoothRows(): (readonly [number, number, number])[] {
  const rows: [number, number, number][] = [];
  for (let i = 0; i < COUNT; i++) {
    for (const step of [1, NODES, NODES * NODES]) {
      const along = Math.floor(i / step) % NODES;
      if (along > 0 && along < NODES - 1) {
        rows.push([i - step, i, i + step]);
      }
    }
  }
  return rows;
}

function conjugateGradients(apply: (x: Float64Array) => Float64Array, wanted: Float64Array): Float64Array {
  const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const x = new Float64Array(wanted.length);
  const rest = wanted.slice();
  const direction = wanted.slice();
  let squared = dot(rest, rest);
  for (let n = 0; n < ITERATIONS && squared > 0; n++) {
    const image = apply(direction);
    const length = squared / dot(direction, image);
    for (let i = 0; i < x.length; i++) {
      x[i] += length * direction[i];
      rest[i] -= length * image[i];
    }
    const next = dot(rest, rest);
    for (let i = 0; i < x.length; i++) {
      direction[i] = rest[i] + (next / squared) * direction[i];
    }
    squared = next;
  }
  return x;
}

function rootMeanSquare(table: Int16Array, from: Buffer, to: Buffer): number {
  let squares = 0;
  for (let i = 0; i < COLORS; i++) {
    const place = about([from[3 * i], from[3 * i + 1], from[3 * i + 2]]);
    for (let c = 0; c < 3; c++) {
      const change = place.reduce((sum, { node, weight }) => sum + weight * table[3 * node + c], 0);
      squares += (from[3 * i + c] + change - to[3 * i + c]) ** 2;
    }
  }
  return Math.sqrt(squares / (3 * COLORS));
}

void main();

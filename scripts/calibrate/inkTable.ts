import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

import { lumaOf } from '../../src/comparison/base/luma';
import { COLOR_AXIS, InkTable, LUMA_AXIS, encodeChanges } from '../../src/comparison/residual/inkTable';
import { Random } from './random';

/**
 * Writes the table of src/comparison/residual/throughInks.ts: `npx tsx scripts/calibrate/inkTable.ts`. It says what becomes of a color that a
 * service converts to CMYK and back, and is fitted to what sharp makes of colors as photos have them, by the press profile that libvips brings.
 */
const FILE = join(resolve(__dirname, '../..'), 'src/comparison/residual/throughInks.ts');

/** Colors that a table is fitted to: some of any kind, some nearly gray, most muted, as they are in photos. */
const COLORS = 400_000;
const ANY = 0.15;
const GRAY = 0.2;

/** Mean distance of red and blue from the luma, in 8-bit steps: of nearly gray colors, and of muted ones. */
const NEARLY_GRAY = 3;
const MUTED = 28;

/** Weight of smoothness, against that of one color. */
const SMOOTHNESS = 1;

/**
 * What a node may be off by, in 8-bit steps, times the root of the colors about it, where it takes less room then: the table is off by a tenth of a step more,
 * and takes a quarter less.
 */
const TOLERANCE = 10;
const LARGEST_TOLERANCE = 80;

/** Steps of the conjugate gradients: enough that the largest change of a value is below a step. */
const ITERATIONS = 60;

async function main(): Promise<void> {
  const rgb = sampleColors();
  const inks = await sharp(rgb, { raw: { width: COLORS, height: 1, channels: 3 } })
    .toColorspace('cmyk')
    .tiff({ compression: 'none' })
    .toBuffer();
  const shown = await sharp(inks).toColorspace('srgb').raw().toBuffer();
  const { changes, weights } = fit(rgb, shown);
  const tolerances = Float64Array.from(changes, (_unused, i) =>
    Math.min(LARGEST_TOLERANCE, TOLERANCE / Math.sqrt(weights[Math.floor(i / 3)]))
  );
  const text = encodeChanges(changes, tolerances);
  const table = new InkTable(text);
  console.log(`Off by ${rootMeanSquare(table, rgb, shown).toFixed(2)} steps`);
  const lines = [
    '// Written by scripts/calibrate/inkTable.ts, which says how.',
    '',
    '/** What a screen shows of a color that went through inks, converted to them and back by the press profile. */',
    'export const THROUGH_INKS =',
    `  '${escaped(text)}';`,
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
  const anyValue = (): number => random.between(0, 255);
  const about = (mean: number): number => (random.chance(0.5) ? mean : -mean) * Math.log(1 - random.next());
  for (let i = 0; i < COLORS; i++) {
    const kind = random.next();
    const tone = anyValue();
    const spread = kind < ANY + GRAY ? NEARLY_GRAY : MUTED;
    const red = about(spread);
    const blue = about(spread);
    const color =
      kind < ANY ? [anyValue(), anyValue(), anyValue()] : [tone + red, tone - (0.299 * red + 0.114 * blue) / 0.587, tone + blue];
    colors.set(
      color.map((value) => Math.round(Math.min(255, Math.max(0, value)))),
      3 * i
    );
  }
  return colors;
}

const AXES = [LUMA_AXIS, COLOR_AXIS, COLOR_AXIS];
const STRIDES = [COLOR_AXIS.length ** 2, COLOR_AXIS.length, 1];
const COUNT = LUMA_AXIS.length * STRIDES[0];

interface Share {
  readonly node: number;
  readonly weight: number;
}

/** Nodes about a color and their weights: tetrahedral, as in the table. */
function sharesOf([red, green, blue]: readonly number[]): readonly Share[] {
  const luma = lumaOf(red, green, blue);
  const place = [luma, red - luma, blue - luma];
  const low = place.map((value, k) => Math.min(AXES[k].length - 2, AXES[k].filter((node) => node <= value).length - 1));
  const part = place.map((value, k) => (value - AXES[k][low[k]]) / (AXES[k][low[k] + 1] - AXES[k][low[k]]));
  const path = [0, 1, 2].sort((a, b) => part[b] - part[a]);
  const weights = [1 - part[path[0]], part[path[0]] - part[path[1]], part[path[1]] - part[path[2]], part[path[2]]];
  let node = low.reduce((sum, index, k) => sum + index * STRIDES[k], 0);
  return weights.map((weight, k) => {
    const share = { node, weight };
    node += k < 3 ? STRIDES[path[k]] : 0;
    return share;
  });
}

/** The change of each color by least squares, and the squared weights of the colors about each node. */
function fit(from: Buffer, to: Buffer): { readonly changes: Float64Array; readonly weights: Float64Array } {
  const places = Array.from({ length: COLORS }, (_unused, i) => sharesOf([from[3 * i], from[3 * i + 1], from[3 * i + 2]]));
  const weights = new Float64Array(COUNT);
  for (const { node, weight } of places.flat()) {
    weights[node] += weight * weight;
  }
  const rows = smoothRows();
  const changes = new Float64Array(3 * COUNT);
  for (let c = 0; c < 3; c++) {
    const apply = (x: Float64Array): Float64Array => {
      const y = new Float64Array(COUNT);
      for (const shares of places) {
        addSquare(shares, 1, x, y);
      }
      for (const shares of rows) {
        addSquare(shares, SMOOTHNESS, x, y);
      }
      return y;
    };
    const wanted = new Float64Array(COUNT);
    for (const [i, shares] of places.entries()) {
      for (const { node, weight } of shares) {
        wanted[node] += weight * (to[3 * i + c] - from[3 * i + c]);
      }
    }
    for (const [i, change] of conjugateGradients(apply, wanted).entries()) {
      changes[3 * i + c] = change;
    }
  }
  return { changes, weights };
}

/** Adds one row of the normal equations, times a vector. */
function addSquare(shares: readonly Share[], strength: number, x: Float64Array, y: Float64Array): void {
  let sum = 0;
  for (const { node, weight } of shares) {
    sum += weight * x[node];
  }
  for (const { node, weight } of shares) {
    y[node] += strength * weight * sum;
  }
}

/** What a smooth table has none of: bends along an axis, and steps along red that change along blue, which take room. */
function smoothRows(): (readonly Share[])[] {
  const rows: (readonly Share[])[] = [];
  for (let i = 0; i < COUNT; i++) {
    const at = STRIDES.map((stride, k) => Math.floor(i / stride) % AXES[k].length);
    for (const [k, stride] of STRIDES.entries()) {
      if (at[k] > 0 && at[k] < AXES[k].length - 1) {
        const before = AXES[k][at[k]] - AXES[k][at[k] - 1];
        const after = AXES[k][at[k] + 1] - AXES[k][at[k]];
        const scale = 2 / (before + after);
        rows.push([
          { node: i - stride, weight: scale * after },
          { node: i, weight: -2 },
          { node: i + stride, weight: scale * before }
        ]);
      }
    }
    const [, red, blue] = STRIDES;
    if (at[1] > 0 && at[2] > 0) {
      rows.push([
        { node: i, weight: 1 },
        { node: i - red, weight: -1 },
        { node: i - blue, weight: -1 },
        { node: i - red - blue, weight: 1 }
      ]);
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

function rootMeanSquare(table: InkTable, from: Buffer, to: Buffer): number {
  const channel = (c: number): Float32Array => Float32Array.from({ length: COLORS }, (_unused, i) => from[3 * i + c]);
  const { red, green, blue } = table.apply({ red: channel(0), green: channel(1), blue: channel(2) });
  let squares = 0;
  for (const [c, values] of [red, green, blue].entries()) {
    squares += values.reduce((sum, value, i) => sum + (value - to[3 * i + c]) ** 2, 0);
  }
  return Math.sqrt(squares / (3 * COLORS));
}

void main();

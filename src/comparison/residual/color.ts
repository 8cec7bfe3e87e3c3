import type { Grid } from '../base/geometry';
import { channelsOf, erode, indicesOf, lumaPlane, withoutTransparent } from './channels';
import type { Channels } from './channels';
import { flatCells } from './flatness';
import type { FlatCells } from './flatness';
import type { View } from '../reduce/view';
import { Sampler, SamplerBuffers } from '../math/resample';
import { worstWindow } from './windows';

/** Luma cells along a color cell: JPEG keeps color at half the resolution, and quantizes it twice as coarsely. */
const CELLS_PER_COLOR_CELL = 3;

/** Used by one sampler after the other. */
const BUFFERS = new SamplerBuffers();

/** Mean colorfulness, in 8-bit steps, below which a picture counts as gray. */
export const GRAY = 4;

/** Error of the color differences in a copy's flat window, in 8-bit steps. */
const COLOR_NOISE = 10;

/** A picture, and where the grid lies on it. */
export interface PicturePart {
  readonly view: View;
  readonly grid: Grid;
}

/** Both pictures' channels on a grid of large cells, as JPEG keeps colors. */
export interface ColorCells {
  readonly columns: number;
  readonly rows: number;
  readonly source: Channels;
  readonly target: Channels;
  /** 1 where a cell counts. */
  readonly usable: Uint8Array;
  /** 1 where a cell counts that touches no edge of either picture, bar or mask: no other color has mixed with it. */
  readonly inner: Uint8Array;
  /** Those cells, weighed by how flat both pictures are there. */
  readonly flat: FlatCells;
}

/** The colors that are predicted, and those that are shown, on that grid. */
export interface ColorPair extends Pick<ColorCells, 'columns' | 'rows' | 'usable' | 'inner' | 'flat'> {
  readonly predicted: Colors;
  readonly actual: Colors;
}

/** Samples both pictures' colors. */
export function sampleColors(source: PicturePart, target: PicturePart): ColorCells {
  const sourceGrid = coarsen(source.grid);
  const { columns, rows } = sourceGrid;
  const first = channelsAt(source.view, sourceGrid, channelsOf(source.view));
  const second = channelsAt(target.view, coarsen(target.grid), channelsOf(target.view));
  const shared = first.valid;
  for (let i = 0; i < shared.length; i++) {
    shared[i] &= second.valid[i];
  }
  const inner = erode(shared, columns, rows);
  const usable = isWhole(source.view) && isWhole(target.view) ? shared : inner;
  const flat = flatCells(indicesOf(inner), lumaPlane(first.channels), lumaPlane(second.channels), columns);
  return { columns, rows, source: first.channels, target: second.channels, usable, inner, flat };
}

/** Samples channels that a conversion made of a picture's planes. */
export function sampleConverted({ view, grid }: PicturePart, converted: Channels): Channels {
  return channelsAt(view, coarsen(grid), withoutTransparent(converted, view.coverage)).channels;
}

/** Separates the colors from the luma. */
export function compareColors({ columns, rows, target, usable, inner, flat }: ColorCells, predicted: Channels): ColorPair {
  return { columns, rows, predicted: colorsOf(predicted), actual: colorsOf(target), usable, inner, flat };
}

/**
 * Measures how far the colors disagree in the worst window.
 *
 * @returns 0 where they agree, about 1 where they do not; 0 too where both pictures are gray
 */
export function measureColor({ columns, rows, predicted, actual, inner: usable }: ColorPair): number {
  if (colorfulness(predicted, usable) < GRAY && colorfulness(actual, usable) < GRAY) {
    return 0;
  }
  const worst = (a: Float32Array, b: Float32Array): number => {
    const squaredErrors = b.map((value, i) => (value - a[i]) ** 2);
    return worstWindow({ columns, rows, predicted: a, actual: b, squaredErrors, usable }, 1, COLOR_NOISE * COLOR_NOISE).worst;
  };
  return Math.max(worst(predicted.blue, actual.blue), worst(predicted.red, actual.red));
}

/** Beside bars and masks, JPEG's coarse colors have mixed with theirs. */
function isWhole(view: View): boolean {
  const { box, coverage, width, height } = view;
  return !coverage && box.right - box.left === width && box.bottom - box.top === height;
}

/** Luma and color differences on a grid, the differences scaled as in JPEG: -128 to 128. */
export interface Colors {
  readonly luma: Float32Array;
  readonly blue: Float32Array;
  readonly red: Float32Array;
}

/** The same area in larger cells. */
function coarsen(grid: Grid): Grid {
  const columns = Math.max(1, Math.round(grid.columns / CELLS_PER_COLOR_CELL));
  const rows = Math.max(1, Math.round(grid.rows / CELLS_PER_COLOR_CELL));
  return {
    columns,
    rows,
    left: grid.left,
    top: grid.top,
    pitchX: (grid.pitchX * grid.columns) / columns,
    pitchY: (grid.pitchY * grid.rows) / rows
  };
}

function channelsAt(view: View, grid: Grid, { red, green, blue }: Channels): { readonly channels: Channels; readonly valid: Uint8Array } {
  const sampler = new Sampler(view, grid, BUFFERS);
  return { channels: { red: sampler.sample(red), green: sampler.sample(green), blue: sampler.sample(blue) }, valid: sampler.valid };
}

function colorsOf(channels: Channels): Colors {
  const luma = lumaPlane(channels);
  const blue = new Float32Array(luma.length);
  const red = new Float32Array(luma.length);
  for (let i = 0; i < luma.length; i++) {
    blue[i] = 0.564 * (channels.blue[i] - luma[i]);
    red[i] = 0.713 * (channels.red[i] - luma[i]);
  }
  return { luma, blue, red };
}

/** Mean distance from gray over the usable cells, in 8-bit steps. */
export function colorfulness(colors: Colors, usable: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < usable.length; i++) {
    if (usable[i]) {
      sum += Math.abs(colors.blue[i]) + Math.abs(colors.red[i]);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

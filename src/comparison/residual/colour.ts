import type { Grid } from '../base/geometry';
import { lumaOf } from '../base/luma';
import { channelsOf, erode, indicesOf } from './channels';
import type { Channels } from './channels';
import { flatCells } from './flatness';
import type { FlatCells } from './flatness';
import type { View } from '../reduce/picture';
import { Sampler } from '../math/resample';
import { measureWindows } from './windows';

/** Luma cells along a colour cell: JPEG keeps colour at half the resolution, and quantises it twice as coarsely. */
const CELLS_A_COLOUR_CELL = 3;

/** Mean colourfulness, in 8-bit steps, below which a picture counts as grey. */
export const GREY = 4;

/** Error of the colour differences in a copy's flat window, in 8-bit steps. */
const COLOUR_NOISE = 10;

/** A picture, and where the grid lies on it. */
export interface PicturePart {
  readonly view: View;
  readonly grid: Grid;
}

/** Both pictures' channels on a grid of large cells, as JPEG keeps colours. */
export interface ColourCells {
  readonly columns: number;
  readonly rows: number;
  readonly source: Channels;
  readonly target: Channels;
  /** 1 where a cell counts. */
  readonly usable: Uint8Array;
  /** 1 where a cell counts that touches no edge of either picture: nothing beside it has mixed with it. */
  readonly inner: Uint8Array;
  /** Those cells, weighed by how flat both pictures are there. */
  readonly flat: FlatCells;
}

/** The colours that are predicted, and those that are shown, on that grid. */
export interface ColourPair extends Pick<ColourCells, 'columns' | 'rows' | 'usable' | 'inner' | 'flat'> {
  readonly predicted: Colours;
  readonly actual: Colours;
}

/** Samples both pictures' colours. */
export function sampleColours(source: PicturePart, target: PicturePart): ColourCells {
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

/** Samples channels that a conversion made of a picture's. */
export function sampleConverted({ view, grid }: PicturePart, converted: Channels): Channels {
  return channelsAt(view, coarsen(grid), converted).channels;
}

/** Separates the colours from the luma. */
export function compareColours({ columns, rows, target, usable, inner, flat }: ColourCells, predicted: Channels): ColourPair {
  return { columns, rows, predicted: coloursOf(predicted), actual: coloursOf(target), usable, inner, flat };
}

/**
 * The second opinion: measures how far the colours disagree in the worst window.
 *
 * @returns 0 where they agree, about 1 where they do not; 0 too where both pictures are grey
 */
export function measureColour({ columns, rows, predicted, actual, inner: usable }: ColourPair): number {
  if (colourfulness(predicted, usable) < GREY && colourfulness(actual, usable) < GREY) {
    return 0;
  }
  const worst = (a: Float32Array, b: Float32Array): number => {
    const errors = new Float32Array(b.length);
    for (let i = 0; i < errors.length; i++) {
      errors[i] = b[i] - a[i];
    }
    return measureWindows({ columns, rows, predicted: a, actual: b, errors, usable }, 1, COLOUR_NOISE * COLOUR_NOISE).worst;
  };
  return Math.max(worst(predicted.blue, actual.blue), worst(predicted.red, actual.red));
}

/** Beside bars and masks, JPEG's coarse colours have mixed with theirs. */
function isWhole(view: View): boolean {
  const { box, coverage, width, height } = view;
  return !coverage && box.right - box.left === width && box.bottom - box.top === height;
}

/** Luma and colour differences on a grid, the differences scaled as in JPEG: -128 to 128. */
export interface Colours {
  readonly luma: Float32Array;
  readonly blue: Float32Array;
  readonly red: Float32Array;
}

/** The same area in larger cells. */
function coarsen(grid: Grid): Grid {
  const columns = Math.max(1, Math.round(grid.columns / CELLS_A_COLOUR_CELL));
  const rows = Math.max(1, Math.round(grid.rows / CELLS_A_COLOUR_CELL));
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
  const sampler = new Sampler(view, grid);
  return { channels: { red: sampler.sample(red), green: sampler.sample(green), blue: sampler.sample(blue) }, valid: sampler.valid };
}

function lumaPlane({ red, green, blue }: Channels): Float32Array {
  const luma = new Float32Array(red.length);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = lumaOf(red[i], green[i], blue[i]);
  }
  return luma;
}

function coloursOf({ red, green, blue }: Channels): Colours {
  const colours: Colours = {
    luma: new Float32Array(red.length),
    blue: new Float32Array(red.length),
    red: new Float32Array(red.length)
  };
  for (let i = 0; i < red.length; i++) {
    const luma = lumaOf(red[i], green[i], blue[i]);
    colours.luma[i] = luma;
    colours.blue[i] = 0.564 * (blue[i] - luma);
    colours.red[i] = 0.713 * (red[i] - luma);
  }
  return colours;
}

/** Mean distance from grey over the usable cells, in 8-bit steps. */
export function colourfulness(colours: Colours, usable: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < usable.length; i++) {
    if (usable[i]) {
      sum += Math.abs(colours.blue[i]) + Math.abs(colours.red[i]);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

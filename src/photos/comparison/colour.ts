import { lumaOf } from './areaAverage';
import { channelsOf, erode } from './copyModel';
import type { Prediction } from './copyModel';
import type { View } from './picture';
import { Sampler } from './resample';
import type { Grid } from './resample';
import type { ChannelPlanes } from './tone';
import { measureWindows } from './windows';

/** Luma cells along a colour cell: JPEG keeps colour at half the resolution, and quantises it twice as coarsely. */
const CELLS_A_COLOUR_CELL = 3;

/** Mean colourfulness, in 8-bit steps, below which a picture counts as grey. */
const GREY = 4;

/** Error of the colour differences in a copy's flat window, in 8-bit steps. */
const COLOUR_NOISE = 10;

/**
 * The second opinion: measures how far the colours disagree in the worst window, once the tones agree.
 *
 * @returns 0 where they agree, about 1 where they do not; 0 too where one picture is grey, since a greyscale copy is
 * still a copy
 */
export function measureColour(prediction: Pick<Prediction, 'source' | 'target' | 'toned'>): number {
  const { source, target, toned } = prediction;
  const sourceGrid = coarsen(source.grid);
  const a = sampleColours(source.view, sourceGrid, toned);
  const b = sampleColours(target.view, coarsen(target.grid), channelsOf(target.view));
  const { columns, rows } = sourceGrid;
  const shared = a.valid;
  for (let i = 0; i < shared.length; i++) {
    shared[i] &= b.valid[i];
  }
  const usable = isWhole(source.view) && isWhole(target.view) ? shared : erode(shared, columns, rows);
  if (colourfulness(a, usable) < GREY || colourfulness(b, usable) < GREY) {
    return 0;
  }
  const worst = (predicted: Float32Array, actual: Float32Array): number => {
    const errors = new Float32Array(actual.length);
    for (let i = 0; i < errors.length; i++) {
      errors[i] = actual[i] - predicted[i];
    }
    return measureWindows({ columns, rows, predicted, actual, errors, usable }, 1, COLOUR_NOISE * COLOUR_NOISE).worst;
  };
  return Math.max(worst(a.blue, b.blue), worst(a.red, b.red));
}

/** Beside bars and masks, JPEG's coarse colours have mixed with theirs. */
function isWhole(view: View): boolean {
  const { box, coverage, width, height } = view;
  return !coverage && box.right - box.left === width && box.bottom - box.top === height;
}

/** Colour differences on a grid, scaled as in JPEG: -128 to 128. */
interface Colours {
  readonly blue: Float32Array;
  readonly red: Float32Array;
  readonly valid: Uint8Array;
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

function sampleColours(view: View, grid: Grid, channels: ChannelPlanes): Colours {
  const sampler = new Sampler(view, grid);
  const red = sampler.sample(channels.red);
  const green = sampler.sample(channels.green);
  const blue = sampler.sample(channels.blue);
  for (let i = 0; i < red.length; i++) {
    const luma = lumaOf(red[i], green[i], blue[i]);
    red[i] = 0.713 * (red[i] - luma);
    blue[i] = 0.564 * (blue[i] - luma);
  }
  return { blue, red, valid: sampler.valid };
}

/** Mean distance from grey over the usable cells, in 8-bit steps. */
function colourfulness(colours: Colours, usable: Uint8Array): number {
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

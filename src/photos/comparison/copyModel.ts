import { covered } from './picture';
import type { View } from './picture';
import type { Alignment } from './refine';
import { Sampler } from './resample';
import type { Grid } from './resample';
import { adjustSampling } from './sampling';
import { applyTone, fitTone } from './tone';
import type { ChannelPlanes, Tone } from './tone';

/** One picture of an alignment. */
export interface Side {
  readonly view: View;
  readonly grid: Grid;
  readonly luma: Float32Array;
}

/** What one picture predicts of the other, if one is a copy of the other. */
export interface Prediction {
  readonly columns: number;
  readonly rows: number;
  /** The predicted picture: the one with more clipped pixels, since clipping cannot be undone. */
  readonly target: Side;
  /** The predicting picture, and its planes with the target's tones. */
  readonly source: Side;
  readonly tone: Tone;
  readonly toned: ChannelPlanes;
  /** Predicted luma for each cell, 0 to 255. */
  readonly luma: Float32Array;
  /** 1 where the cell and its four neighbours lie in both pictures. */
  readonly usable: Uint8Array;
}

/** Cells along the longer side that the fits use: far more equations than unknowns, at a fraction of the cost. */
const FITTED_CELLS = 22;

/**
 * Fits what a copy may change without becoming another picture: the tones (brightness, contrast and gamma, clipped to
 * 8 bits), the sharpness, and the last fraction of a cell of framing. Only what that leaves over is a disagreement.
 */
export function predictCopy(alignment: Alignment, otherIsTarget: boolean): Prediction {
  const { columns, rows } = alignment.grid;
  const usable = erode(alignment.valid, columns, rows);
  const fitted = everyFew(usable, columns, rows);
  const reference: Side = { view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma };
  const other: Side = { view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma };
  const source = otherIsTarget ? reference : other;
  const target = otherIsTarget ? other : reference;

  const sampler = new Sampler(source.view, source.grid);
  const { red, green, blue } = channelsOf(source.view);
  const tone = fitTone(
    { red: sampler.sampleAt(red, fitted), green: sampler.sampleAt(green, fitted), blue: sampler.sampleAt(blue, fitted) },
    pick(target.luma, fitted)
  );
  const toned = applyTone(source.view, tone);
  const tonedCells = sampler.sample(toned.luma);
  const luma = adjustSampling(tonedCells, target.luma, fitted, usable, columns, rows);
  return { columns, rows, source, target, tone, toned, usable, luma };
}

/** A view's channels, multiplied by its coverage where there is one. */
export function channelsOf(view: View): ChannelPlanes {
  const { planes, coverage } = view;
  if (!coverage) {
    return planes;
  }
  return {
    luma: view.luma,
    red: covered(planes.red, coverage),
    green: covered(planes.green, coverage),
    blue: covered(planes.blue, coverage)
  };
}

/** Keeps the cells whose four neighbours are on the grid and kept too. */
export function erode(valid: Uint8Array, columns: number, rows: number): Uint8Array {
  const usable = new Uint8Array(valid.length);
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const i = y * columns + x;
      usable[i] = valid[i] & valid[i - 1] & valid[i + 1] & valid[i - columns] & valid[i + columns];
    }
  }
  return usable;
}

/** The values of some cells. */
function pick(luma: Float32Array, cells: Int32Array): Float32Array {
  const values = new Float32Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    values[i] = luma[cells[i]];
  }
  return values;
}

/** Indices of an even sample of the usable cells. */
function everyFew(usable: Uint8Array, columns: number, rows: number): Int32Array {
  const stride = Math.max(1, Math.round(Math.max(columns, rows) / FITTED_CELLS));
  const cells: number[] = [];
  for (let y = 1; y < rows - 1; y += stride) {
    for (let x = 1; x < columns - 1; x += stride) {
      if (usable[y * columns + x]) {
        cells.push(y * columns + x);
      }
    }
  }
  return Int32Array.from(cells);
}

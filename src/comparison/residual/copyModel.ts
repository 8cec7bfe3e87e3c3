import type { Grid } from '../base/geometry';
import { lumaOf } from '../base/luma';
import { erode } from './channels';
import type { Channels } from './channels';
import { compareColours, sampleColours, sampleConverted } from './colour';
import type { ColourCells, ColourPair } from './colour';
import { covered } from '../reduce/picture';
import type { View } from '../reduce/picture';
import { findConversion } from './profiles';
import type { Conversion } from './profiles';
import type { Alignment } from '../register/refine';
import { Sampler } from '../math/resample';
import { adjustSampling } from './sampling';

/** One picture of an alignment. */
export interface Side {
  readonly view: View;
  readonly grid: Grid;
  readonly luma: Float32Array;
}

/** What one picture's luma predicts of the other's. */
export interface LumaPrediction {
  readonly columns: number;
  readonly rows: number;
  /** The predicted picture. */
  readonly target: Side;
  /** The predicting picture. */
  readonly source: Side;
  /** Predicted luma for each cell, 0 to 255. */
  readonly luma: Float32Array;
  /** 1 where the cell and its four neighbours lie in both pictures. */
  readonly usable: Uint8Array;
}

/** What one picture predicts of the other, if one is a copy of the other. */
export interface Prediction extends LumaPrediction {
  /** Indices of the cells that fits use. */
  readonly fitted: Int32Array;
  /** Colours of both pictures as they are, in large cells. */
  readonly seen: ColourCells;
  /** Colours predicted and shown, in large cells. */
  readonly colours: ColourPair;
}

/** Cells along the longer side that the fits use: far more equations than unknowns, at a fraction of the cost. */
const FITTED_CELLS = 22;

/**
 * Predicts what a service may have made of a picture: other colors, where it applied or dropped a color profile; another
 * sharpness; the last fraction of a cell of framing. What that leaves over, nobody but a person does.
 */
export function predictCopy(alignment: Alignment, otherIsTarget: boolean): Prediction {
  const { columns, rows } = alignment.grid;
  const usable = erode(alignment.valid, columns, rows);
  const fitted = everyFew(usable, columns, rows);
  const reference: Side = { view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma };
  const other: Side = { view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma };
  const source = otherIsTarget ? reference : other;
  const target = otherIsTarget ? other : reference;

  const seen = sampleColours(source, target);
  const conversion = findConversion(seen.source, seen.target, seen.flat);
  const converted = conversion && convert(source.view, conversion);
  const cells = converted ? new Sampler(source.view, source.grid).sample(converted.luma) : source.luma;
  const luma = adjustSampling(cells, target.luma, fitted, usable, columns, rows);
  const colours = compareColours(seen, converted ? sampleConverted(source, converted) : seen.source);
  return { columns, rows, source, target, usable, fitted, luma, seen, colours };
}

/** The pictures as they lie on each other, where a prediction would only be of a stranger. */
export function unpredicted({ grid, otherGrid, reference, other, referenceLuma, otherLuma, valid }: Alignment): LumaPrediction {
  const { columns, rows } = grid;
  const source: Side = { view: reference, grid, luma: referenceLuma };
  const target: Side = { view: other, grid: otherGrid, luma: otherLuma };
  return { columns, rows, source, target, luma: referenceLuma, usable: erode(valid, columns, rows) };
}

/** Converts every pixel of a view, before they are averaged to cells: that is the order in which a copy was made. */
function convert(view: View, conversion: Conversion): Channels & { readonly luma: Float32Array } {
  const { red, green, blue } = conversion.apply(view.planes);
  const luma = new Float32Array(red.length);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = lumaOf(red[i], green[i], blue[i]);
  }
  const { coverage } = view;
  return { luma: covered(luma, coverage), red: covered(red, coverage), green: covered(green, coverage), blue: covered(blue, coverage) };
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

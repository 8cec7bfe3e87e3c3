import type { Grid } from '../base/geometry';
import { lumaOf } from '../base/luma';
import { erode } from './channels';
import type { Channels } from './channels';
import { compareColors, sampleColors, sampleConverted } from './color';
import type { ColorCells, ColorPair } from './color';
import { covered } from '../reduce/view';
import type { View } from '../reduce/view';
import { findConversion } from './profiles';
import type { Conversion } from './profiles';
import type { Alignment } from '../register/refine';
import { Sampler } from '../math/resample';
import { fitTangents } from './tangentFit';

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
  /** 1 where the cell and its four neighbors lie in both pictures. */
  readonly usable: Uint8Array;
}

/** What one picture predicts of the other, if one is a copy of the other. */
export interface Prediction extends LumaPrediction {
  /** Indices of the cells that fits use. */
  readonly fitted: Int32Array;
  /** Colors of both pictures as they are, in large cells. */
  readonly seen: ColorCells;
  /** Colors predicted and shown, in large cells. */
  readonly colors: ColorPair;
}

/** Cells along the longer side that the fits use: far more equations than unknowns, at a fraction of the cost. */
const FITTED_CELLS = 22;

/**
 * Predicts what a service may have made of a picture: other colors, where it applied or dropped a color profile; another
 * sharpness; the last fraction of a cell of framing.
 */
export function predictCopy(alignment: Alignment, otherIsTarget: boolean): Prediction {
  const { columns, rows } = alignment.grid;
  const usable = erode(alignment.valid, columns, rows);
  const fitted = sparseCells(usable, columns, rows);
  const reference: Side = { view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma };
  const other: Side = { view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma };
  const source = otherIsTarget ? reference : other;
  const target = otherIsTarget ? other : reference;

  const seen = sampleColors(source, target);
  const conversion = findConversion(seen.source, seen.target, seen.flat);
  const converted = conversion && convert(source.view, conversion);
  const cells = converted ? new Sampler(source.view, source.grid).sample(converted.luma) : source.luma;
  const luma = fitTangents(cells, target.luma, fitted, usable, columns, rows);
  const colors = compareColors(seen, converted ? sampleConverted(source, converted) : seen.source);
  return { columns, rows, source, target, usable, fitted, luma, seen, colors };
}

/** The aligned pictures without any prediction, for pictures that do not correlate. */
export function withoutPrediction({ grid, otherGrid, reference, other, referenceLuma, otherLuma, valid }: Alignment): LumaPrediction {
  const { columns, rows } = grid;
  const source: Side = { view: reference, grid, luma: referenceLuma };
  const target: Side = { view: other, grid: otherGrid, luma: otherLuma };
  return { columns, rows, source, target, luma: referenceLuma, usable: erode(valid, columns, rows) };
}

/** Converts every pixel of a view before averaging: services convert before they resize. */
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
function sparseCells(usable: Uint8Array, columns: number, rows: number): Int32Array {
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

import { type Steps, allSteps } from '../base/steps';
import type { Grid } from '../base/geometry';
import { erode, lumaPlane } from './channels';
import type { Channels } from './channels';
import { compareColors, sampleColors, sampleConverted } from './color';
import type { ColorCells, ColorPair } from './color';
import type { Planes } from '../reduce/areaAverage';
import { covered } from '../reduce/view';
import type { View } from '../reduce/view';
import { findConversionSteps } from './profiles';
import type { ColorConversion } from './conversion';
import { errorToEdit } from './plainEdit';
import type { Alignment } from '../register/refine';
import { Sampler, SamplerBuffers } from '../math/resample';
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
  /** How far the conversion's colors may be off, in 8-bit steps. */
  readonly slack: number;
  /** How much better an edit explains the colors than the conversion: see plainEdit.ts. 0 where there is no conversion. */
  readonly errorToEdit: number;
  /** Indices of the cells that fits use. */
  readonly fitted: Int32Array;
  /** The predicting picture's channels after the conversion of its colors, where one explains the difference. */
  readonly converted: Channels | undefined;
  /** The predicting picture's colors after that conversion, in large cells. */
  readonly expected: Channels;
  /** Colors of both pictures as they are, in large cells. */
  readonly seen: ColorCells;
}

/** Used by one sampler after the other. */
const BUFFERS = new SamplerBuffers();

/** Cells along the longer side that the fits use: far more equations than unknowns, at a fraction of the cost. */
const FITTED_CELLS = 22;

/** What both directions of a prediction have in common. */
export interface Overlap {
  readonly reference: Side;
  readonly other: Side;
  /** 1 where the cell and its four neighbors lie in both pictures. */
  readonly usable: Uint8Array;
  /** Indices of the cells that fits use. */
  readonly fitted: Int32Array;
  /** Colors of the reference, as the source, and of the other. */
  readonly colors: ColorCells;
}

/** Samples what an alignment's pictures share. */
export function overlapOf(alignment: Alignment): Overlap {
  const { columns, rows } = alignment.grid;
  const usable = erode(alignment.valid, columns, rows);
  const reference: Side = { view: alignment.reference, grid: alignment.grid, luma: alignment.referenceLuma };
  const other: Side = { view: alignment.other, grid: alignment.otherGrid, luma: alignment.otherLuma };
  return { reference, other, usable, fitted: sparseCells(usable, columns, rows), colors: sampleColors(reference, other) };
}

function swapped(cells: ColorCells): ColorCells {
  return { ...cells, source: cells.target, target: cells.source };
}

/**
 * Predicts what a service may have made of a picture: other colors, where it applied or dropped a color profile; another
 * sharpness; the last fraction of a cell of framing.
 *
 * @param overlap - of the alignment, where it is known already: both directions have the same
 */
export function predictCopy(alignment: Alignment, otherIsTarget: boolean, overlap: Overlap = overlapOf(alignment)): Prediction {
  return allSteps(predictCopySteps(overlap, otherIsTarget, allSteps(conversionSteps(overlap, otherIsTarget))));
}

/** Finds the conversion of colors that leads from one picture to the other, if there is one. */
export function conversionSteps({ colors }: Overlap, otherIsTarget: boolean): Steps<ColorConversion | undefined> {
  const { source, target } = otherIsTarget ? colors : swapped(colors);
  return findConversionSteps(source, target, colors.flat);
}

/** The same in steps, with the conversion that was found. */
export function* predictCopySteps(overlap: Overlap, otherIsTarget: boolean, conversion: ColorConversion | undefined): Steps<Prediction> {
  const { columns, rows } = overlap.reference.grid;
  const { reference, other, usable, fitted } = overlap;
  const source = otherIsTarget ? reference : other;
  const target = otherIsTarget ? other : reference;
  const seen = otherIsTarget ? overlap.colors : swapped(overlap.colors);
  const converted = conversion && convert(source.view, conversion);
  yield;
  const cells = converted
    ? new Sampler(source.view, source.grid, BUFFERS).sample(covered(converted.luma, source.view.coverage))
    : source.luma;
  const luma = fitTangents(cells, target.luma, fitted, usable, columns, rows);
  const slack = conversion?.slack ?? 0;
  // Of pixels that were converted before they are averaged: a table bends too much for cells
  const expected = converted ? sampleConverted(source, converted) : seen.source;
  const toEdit = converted ? errorToEdit(expected, seen.source, seen.target, seen.flat, slack > 0) : 0;
  return { columns, rows, source, target, usable, fitted, luma, seen, converted, expected, slack, errorToEdit: toEdit };
}

/** The colors that a prediction expects, and those of the target. */
export function predictColors({ seen, expected }: Prediction): ColorPair {
  return compareColors(seen, expected);
}

/** The aligned pictures without any prediction, for pictures that do not correlate. */
export function withoutPrediction({ grid, otherGrid, reference, other, referenceLuma, otherLuma, valid }: Alignment): LumaPrediction {
  const { columns, rows } = grid;
  const source: Side = { view: reference, grid, luma: referenceLuma };
  const target: Side = { view: other, grid: otherGrid, luma: otherLuma };
  return { columns, rows, source, target, luma: referenceLuma, usable: erode(valid, columns, rows) };
}

interface ConvertedPlanes extends Channels {
  readonly luma: Float32Array;
}

/** What pictures were converted to: several framings and hypotheses are measured, mostly with one conversion. */
const convertedPlanes: WeakMap<Planes, Map<ColorConversion, ConvertedPlanes>> = new WeakMap();

/** Converts every pixel of a picture before averaging: services convert before they resize. */
function convert({ planes }: View, conversion: ColorConversion): ConvertedPlanes {
  const known = convertedPlanes.get(planes) ?? new Map<ColorConversion, ConvertedPlanes>();
  convertedPlanes.set(planes, known);
  let converted = known.get(conversion);
  if (!converted) {
    const channels = conversion.apply(planes);
    converted = { ...channels, luma: lumaPlane(channels) };
    known.set(conversion, converted);
  }
  return converted;
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

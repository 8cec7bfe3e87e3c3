import type { Box, Grid } from '../base/geometry';
import { areaAverage } from './areaAverage';
import type { Planes } from './areaAverage';
import { findBars } from './bars';
import type { Source } from '../math/resample';
import { findRoundMask } from './roundMask';
import type { RgbaImage } from '../base/types';

/**
 * Pixels kept along the longer side, at least, where a picture has them: more than the 56 cells of the finest grid at 0.85 cells
 * a pixel (register/align.ts) need, also where one picture is cropped from the other.
 */
const REDUCED_SIDE = 75;

/** Coarser pixels kept along the longer side, at least: 3 a cell of the search's grid of 12 cells, 1.5 a cell of the 24 for ranking. */
const COARSE_SIDE = 36;

/** Luma of a view at one resolution. */
export interface Level extends Source {
  /** Fine pixels along one of this level's: 1 at the fine level. */
  readonly factor: number;
  /** Luma, multiplied by the coverage where there is one. */
  readonly luma: Float32Array;
}

/** A picture, and which part of it counts as the photo. */
export interface View extends Level {
  /** Picture pixels that one plane pixel averages. */
  readonly factorX: number;
  readonly factorY: number;
  /** The whole picture's size in plane pixels. */
  readonly frameWidth: number;
  readonly frameHeight: number;
  /** The whole picture's planes, not multiplied by the coverage. */
  readonly planes: Planes;
  /** The same luma at a fraction of the resolution. */
  readonly coarse: Level;
}

/** Reduces a picture; the whole of it counts. */
export function viewOf(image: RgbaImage): View {
  const planes = areaAverage(image, REDUCED_SIDE);
  const { width, height, factorX, factorY, frameWidth, frameHeight, coverage } = planes;
  const box: Box = { left: 0, top: 0, right: width, bottom: height };
  const fine: Level = { width, height, box, coverage, factor: 1, luma: covered(planes.luma, coverage) };
  return { ...fine, factorX, factorY, frameWidth, frameHeight, planes, coarse: coarsen(fine) };
}

/** Lists the views of a picture without bars, without a round mask's corners, and without either, where it seems to have them. */
export function croppedViews(whole: View): View[] {
  const { planes } = whole;
  if (planes.coverage) {
    return [];
  }
  const views: View[] = [];
  const bars = findBars(planes);
  const between = bars && within(whole, bars, undefined);
  for (const view of between ? [whole, between] : [whole]) {
    if (view !== whole) {
      views.push(view);
    }
    const mask = findRoundMask(planes, view.box);
    if (mask) {
      views.push(within(whole, view.box, mask));
    }
  }
  return views;
}

/** The view of a part of a picture. */
export function within(whole: View, box: Box, coverage: Float32Array | undefined): View {
  const luma = covered(whole.planes.luma, coverage);
  const fine: Level = { width: whole.width, height: whole.height, box, coverage, factor: 1, luma };
  return { ...whole, ...fine, coarse: coarsen(fine) };
}

/** A plane multiplied by the coverage, where there is one. */
export function covered(plane: Float32Array, coverage: Float32Array | undefined): Float32Array {
  if (!coverage) {
    return plane;
  }
  const product = new Float32Array(plane.length);
  for (let i = 0; i < product.length; i++) {
    product[i] = plane[i] * coverage[i];
  }
  return product;
}

function coarsen(fine: Level): Level {
  const { box } = fine;
  const longest = Math.max(1, Math.floor(Math.max(fine.width, fine.height) / COARSE_SIDE));
  const factor = Math.min(longest, fine.width, fine.height);
  return {
    width: Math.floor(fine.width / factor),
    height: Math.floor(fine.height / factor),
    box: { left: box.left / factor, top: box.top / factor, right: box.right / factor, bottom: box.bottom / factor },
    coverage: fine.coverage && averageBlocks(fine, fine.coverage, factor),
    factor,
    luma: averageBlocks(fine, fine.luma, factor)
  };
}

function averageBlocks(level: Level, plane: Float32Array, factor: number): Float32Array {
  if (factor === 1) {
    return plane;
  }
  const width = Math.floor(level.width / factor);
  const height = Math.floor(level.height / factor);
  const averages = new Float32Array(width * height);
  for (let y = 0; y < height * factor; y++) {
    let i = Math.floor(y / factor) * width;
    let p = y * level.width;
    for (let x = 0; x < width; x++, i++) {
      for (let k = 0; k < factor; k++, p++) {
        averages[i] += plane[p];
      }
    }
  }
  const area = factor * factor;
  for (let i = 0; i < averages.length; i++) {
    averages[i] /= area;
  }
  return averages;
}

/** Views whose shapes differ by less than this factor count as of one shape: rounding to whole pixels. */
const SAME_SHAPE = 1.04;

/** The strongest stretch: 2:3 made square is 1.5, and rounding. */
const STRONGEST_STRETCH = 1.55;

/** True where what counts of two pictures has one shape. */
export function isOfShape(shape: View, view: View): boolean {
  return strengthOf(stretchOf(shape, view)) < SAME_SHAPE;
}

/**
 * Views a picture as stretched back to another's shape: some services resize a portrait to a square.
 *
 * @returns `undefined` where the two are of one shape, or too far apart
 */
export function stretchTo(shape: View, view: View): View | undefined {
  const stretch = stretchOf(shape, view);
  return isOfShape(shape, view) || strengthOf(stretch) > STRONGEST_STRETCH ? undefined : { ...view, factorX: view.factorX * stretch };
}

/** What a view's width is multiplied by to have another's shape. */
function stretchOf(shape: View, view: View): number {
  const target = boxSize(shape);
  const own = boxSize(view);
  return (target.width * own.height) / (target.height * own.width);
}

/** The same whichever way it goes: at least 1. */
function strengthOf(stretch: number): number {
  return Math.max(stretch, 1 / stretch);
}

/** The whole picture, in plane pixels. */
export function frameOf({ frameWidth: right, frameHeight: bottom }: View): Box {
  return { left: 0, top: 0, right, bottom };
}

/** Width and height of a view's box, in picture pixels. */
export function boxSize(view: View): { width: number; height: number } {
  return {
    width: (view.box.right - view.box.left) * view.factorX,
    height: (view.box.bottom - view.box.top) * view.factorY
  };
}

/** A grid of square cells over a view's box, with the given number along its longer side. */
export function gridOver(view: View, cells: number): Grid {
  const { width, height } = boxSize(view);
  const pitch = Math.max(width, height) / cells;
  const columns = Math.max(1, Math.round(width / pitch));
  const rows = Math.max(1, Math.round(height / pitch));
  const { box } = view;
  return {
    columns,
    rows,
    left: box.left,
    top: box.top,
    pitchX: (box.right - box.left) / columns,
    pitchY: (box.bottom - box.top) / rows
  };
}

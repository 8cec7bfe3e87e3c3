import type { Transform } from '../base/geometry';
import { boxSize } from '../reduce/view';
import type { View } from '../reduce/view';
import { sampleLuma } from './sampleLuma';
import { ShiftedCells } from './shifts';

/** A framing worth refining. */
export interface Candidate {
  readonly reference: View;
  readonly other: View;
  readonly transform: Transform;
  /** Normalized correlation of the luma, -1 to 1. */
  readonly correlation: number;
}

/** Cells along the longer side of the grid that is searched exhaustively. */
const SEARCH_CELLS = 12;

/** Narrowest crop searched: 12 % cut from both sides leaves 0.76; a little more for rounding. */
const NARROWEST_CROP = 0.74;

/** Factor between neighboring scales: at the picture's edge they are half a search cell apart. */
const SCALE_STEP = 1.07;

/** Most of a side that two crops of one size do not share: 0.136 where each is cut by 12 % on opposite sides. */
const CROP_SLACK = 0.14;

/** The least slack: half a search cell, for rounding. */
const LEAST_SLACK = 0.03;

/** Candidates kept: in the calibration the right one, where there was one, was always among them. */
const KEPT_CANDIDATES = 5;

/** Searches all framings of `other` against `reference` on a coarse grid; returns the best, best first. */
export function searchFramings(reference: View, other: View): Candidate[] {
  const found: Candidate[] = [];
  const size = boxSize(reference);
  const otherSize = boxSize(other);
  const otherPitch = Math.max(otherSize.width, otherSize.height) / SEARCH_CELLS;
  const otherCells = sampleCells(other, otherPitch);
  // Picture pixels of the other for one of the reference, if each side in turn spanned its counterpart.
  const ratioX = otherSize.width / size.width;
  const ratioY = otherSize.height / size.height;
  const lowest = Math.min(ratioX, ratioY) * NARROWEST_CROP;
  const highest = Math.max(ratioX, ratioY) / NARROWEST_CROP;
  // An odd count of scales, so that the middle one, of equal framing, is among them.
  const half = Math.min(12, Math.ceil(Math.log(highest / lowest) / Math.log(SCALE_STEP) / 2));
  const middle = Math.sqrt(lowest * highest);
  for (let i = -half; i <= half; i++) {
    const scale = middle * Math.pow(highest / middle, i / half);
    const cells = sampleCells(reference, otherPitch / scale);
    searchOffsets(reference, other, cells, otherCells, found);
  }
  return found;
}

/** Samples a view's box on a centered grid of square cells of the given size in picture pixels. */
function sampleCells(view: View, pitch: number): ShiftedCells {
  const { width, height } = boxSize(view);
  const columns = Math.max(1, Math.round(width / pitch));
  const rows = Math.max(1, Math.round(height / pitch));
  const pitchX = pitch / view.factorX;
  const pitchY = pitch / view.factorY;
  return new ShiftedCells(
    sampleLuma(view, {
      columns,
      rows,
      pitchX,
      pitchY,
      left: (view.box.left + view.box.right - columns * pitchX) / 2,
      top: (view.box.top + view.box.bottom - rows * pitchY) / 2
    })
  );
}

/** At one scale both grids have the same pitch, so that every offset is a shift by whole cells. */
function searchOffsets(reference: View, other: View, cells: ShiftedCells, otherCells: ShiftedCells, found: Candidate[]): void {
  const { grid } = cells.cells;
  const otherGrid = otherCells.cells.grid;
  const columns = shiftRange(grid.columns, otherGrid.columns);
  const rows = shiftRange(grid.rows, otherGrid.rows);
  const scaleX = otherGrid.pitchX / grid.pitchX;
  const scaleY = otherGrid.pitchY / grid.pitchY;
  for (let dy = rows.first; dy <= rows.last; dy++) {
    for (let dx = columns.first; dx <= columns.last; dx++) {
      const correlation = cells.correlate(otherCells, dx, dy);
      if (found.length < KEPT_CANDIDATES || correlation > found[KEPT_CANDIDATES - 1].correlation) {
        const offsetX = otherGrid.left + dx * otherGrid.pitchX - grid.left * scaleX;
        const offsetY = otherGrid.top + dy * otherGrid.pitchY - grid.top * scaleY;
        found.push({ reference, other, correlation, transform: { scaleX, scaleY, offsetX, offsetY } });
        found.sort((a, b) => b.correlation - a.correlation);
        found.length = Math.min(found.length, KEPT_CANDIDATES);
      }
    }
  }
}

/**
 * Shifts that keep the smaller grid inside the larger, plus what two crops of about one size may miss of each other:
 * with up to 12 % cut from every side, the nearer their sizes, the more.
 */
function shiftRange(cells: number, otherCells: number): { first: number; last: number } {
  const smaller = Math.min(cells, otherCells);
  const larger = Math.max(cells, otherCells);
  const slack = Math.max(LEAST_SLACK, CROP_SLACK - (1 - smaller / larger));
  const shared = Math.floor(smaller * (1 - slack));
  return { first: shared - cells, last: otherCells - shared };
}

import type { Grid } from '../base/geometry';
import type { Level, View } from '../reduce/view';
import { Sampler, SamplerBuffers } from '../math/resample';

/** Luma on a grid, and which cells count. */
export interface Cells {
  readonly grid: Grid;
  readonly luma: Float32Array;
  /** 1 where the cell can be compared, else 0. */
  readonly valid: Uint8Array;
}

/** A cell keeps at least this many pixels of the coarse level along each axis; else the fine level is sampled. */
const COARSE_PIXELS_PER_CELL = 1.4;

/** Used by one sampler after the other: the search alone makes a dozen. */
const BUFFERS = new SamplerBuffers();

/**
 * Samples a view's luma on a grid, from the coarse level where that is fine enough, which costs a fraction.
 *
 * @param grid - in pixels of the view's fine level
 */
export function sampleLuma(view: View, grid: Grid): Cells {
  const { coarse } = view;
  const pitch = Math.min(grid.pitchX, grid.pitchY);
  const level: Level = pitch >= COARSE_PIXELS_PER_CELL * coarse.factor ? coarse : view;
  const { factor } = level;
  const levelGrid: Grid = {
    columns: grid.columns,
    rows: grid.rows,
    left: grid.left / factor,
    top: grid.top / factor,
    pitchX: grid.pitchX / factor,
    pitchY: grid.pitchY / factor
  };
  const sampler = new Sampler(level, levelGrid, BUFFERS);
  return { grid, luma: sampler.sample(level.luma), valid: sampler.valid };
}

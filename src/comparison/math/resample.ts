import type { Box, Grid } from '../base/geometry';

/** What a grid samples: the planes of one picture, the box that counts, and which pixels count in it. */
export interface Source {
  readonly width: number;
  readonly height: number;
  readonly box: Box;
  /** 0 to 1 for each pixel; absent when all pixels count fully. */
  readonly coverage: Float32Array | undefined;
}

/** The pixels of one axis that each cell averages, with their weights. Reusable. */
class Taps {
  public first: Int32Array = new Int32Array(0);
  public count: Int32Array = new Int32Array(0);
  public weights: Float32Array = new Float32Array(0);
  /** Weights a cell, the stride of `weights`. */
  public stride: number = 0;
  /** 1 where the cell's center lies in the box. */
  public inside: Uint8Array = new Uint8Array(0);

  public compute(start: number, pitch: number, cells: number, from: number, to: number, size: number): void {
    const radius = Math.max(1, pitch);
    this._makeRoom(cells, Math.ceil(radius * 2) + 1);
    const { first, count, weights, stride, inside } = this;
    const lowest = Math.max(0, Math.floor(from));
    const highest = Math.min(size, Math.ceil(to)) - 1;
    for (let i = 0; i < cells; i++) {
      const center = start + (i + 0.5) * pitch;
      inside[i] = center >= from && center <= to ? 1 : 0;
      const begin = Math.min(highest, Math.max(lowest, Math.ceil(center - radius - 0.5)));
      const end = Math.max(begin, Math.min(highest, Math.floor(center + radius - 0.5)));
      first[i] = begin;
      count[i] = end - begin + 1;
      const w = i * stride;
      let sum = 0;
      for (let j = begin; j <= end; j++) {
        // Outside the box no pixel is near enough: the nearest is used, and the cell is not valid anyway.
        const weight = Math.max(1e-6, radius - Math.abs(center - (j + 0.5)));
        weights[w + j - begin] = weight;
        sum += weight;
      }
      for (let k = w; k < w + count[i]; k++) {
        weights[k] /= sum;
      }
    }
  }

  private _makeRoom(cells: number, stride: number): void {
    this.stride = stride;
    if (this.first.length < cells) {
      this.first = new Int32Array(cells);
      this.count = new Int32Array(cells);
      this.inside = new Uint8Array(cells);
    }
    if (this.weights.length < cells * stride) {
      this.weights = new Float32Array(cells * stride);
    }
  }
}

/** Buffers of a sampler, for reuse by the next one. */
export class SamplerBuffers {
  public readonly horizontal: Taps = new Taps();
  public readonly vertical: Taps = new Taps();
}

/** A row after the vertical pass: needed only within a call. */
let averagedRow = new Float64Array(0);

/** Cells less covered than this are left out: their average says little about the cell. */
const MINIMUM_COVERAGE = 0.9;

/**
 * A grid's fixed sampling pattern over one source, to be applied to any of its planes.
 * Each cell is the average under a tent of one cell's radius (never under one pixel), so that pictures of any
 * size and framing are smoothed alike before they are compared.
 */
export class Sampler {
  /** 1 where the cell can be compared, else 0. */
  public readonly valid: Uint8Array;

  private readonly _horizontal: Taps;
  private readonly _vertical: Taps;
  private readonly _cellCoverage: Float32Array | undefined;

  /** @param buffers - may be reused when the sampler is no longer used */
  public constructor(
    private readonly _source: Source,
    public readonly grid: Grid,
    buffers: SamplerBuffers = new SamplerBuffers()
  ) {
    const { box, width, height } = _source;
    this._horizontal = buffers.horizontal;
    this._vertical = buffers.vertical;
    this._horizontal.compute(grid.left, grid.pitchX, grid.columns, box.left, box.right, width);
    this._vertical.compute(grid.top, grid.pitchY, grid.rows, box.top, box.bottom, height);
    this._cellCoverage = _source.coverage && this._average(_source.coverage);
    this.valid = this._validCells();
  }

  /** Averages a plane (already multiplied by the coverage, where there is one) over every cell. */
  public sample(plane: Float32Array): Float32Array {
    const cells = this._average(plane);
    const coverage = this._cellCoverage;
    if (coverage) {
      for (let i = 0; i < cells.length; i++) {
        cells[i] = uncover(cells[i], coverage[i]);
      }
    }
    return cells;
  }

  private _validCells(): Uint8Array {
    const { columns, rows } = this.grid;
    const valid = new Uint8Array(columns * rows);
    const coverage = this._cellCoverage;
    const { inside } = this._horizontal;
    for (let y = 0, i = 0; y < rows; y++) {
      const rowInside = this._vertical.inside[y];
      for (let x = 0; x < columns; x++, i++) {
        valid[i] = inside[x] & rowInside;
      }
    }
    if (coverage) {
      for (let i = 0; i < valid.length; i++) {
        valid[i] &= coverage[i] >= MINIMUM_COVERAGE ? 1 : 0;
      }
    }
    return valid;
  }

  /** Separable: first along the columns that the grid touches, so that the longer pass runs along memory; then along the rows. */
  private _average(plane: Float32Array): Float32Array {
    const { columns, rows } = this.grid;
    const { width } = this._source;
    const { first, count, weights, stride } = this._horizontal;
    const vertical = this._vertical;
    const firstColumn = first[0];
    const touched = first[columns - 1] + count[columns - 1] - firstColumn;
    if (averagedRow.length < touched) {
      averagedRow = new Float64Array(touched);
    }
    const averaged = averagedRow;
    const cells = new Float32Array(columns * rows);
    for (let y = 0, to = 0; y < rows; y++) {
      const w = y * vertical.stride;
      averageRows(plane, vertical.first[y] * width + firstColumn, width, vertical.weights, w, vertical.count[y], averaged, touched);
      for (let x = 0; x < columns; x++, to++) {
        let p = first[x] - firstColumn;
        let k = x * stride;
        let sum = 0;
        for (const end = k + count[x]; k < end; k++, p++) {
          sum += averaged[p] * weights[k];
        }
        cells[to] = sum;
      }
    }
    return cells;
  }
}

/** Weighted sum of `taps` rows of a plane from an index on, two at a time: nearly every cell averages at least two. */
function averageRows(
  plane: Float32Array,
  from: number,
  width: number,
  weights: Float32Array,
  w: number,
  taps: number,
  sums: Float64Array,
  length: number
): void {
  if (taps === 1) {
    const weight = weights[w];
    for (let x = 0, p = from; x < length; x++, p++) {
      sums[x] = plane[p] * weight;
    }
    return;
  }
  const first = weights[w];
  const second = weights[w + 1];
  for (let x = 0, p = from; x < length; x++, p++) {
    sums[x] = plane[p] * first + plane[p + width] * second;
  }
  let k = 2;
  for (; k + 1 < taps; k += 2) {
    const one = weights[w + k];
    const other = weights[w + k + 1];
    for (let x = 0, p = from + k * width; x < length; x++, p++) {
      sums[x] += plane[p] * one + plane[p + width] * other;
    }
  }
  if (k < taps) {
    const last = weights[w + k];
    for (let x = 0, p = from + k * width; x < length; x++, p++) {
      sums[x] += plane[p] * last;
    }
  }
}

/** An average over the covered part of the cell only. */
function uncover(average: number, coverage: number): number {
  return coverage > 0 ? average / coverage : 0;
}

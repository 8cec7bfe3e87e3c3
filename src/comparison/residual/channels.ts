import { lumaOf } from '../base/luma';
import { covered } from '../reduce/view';
import type { View } from '../reduce/view';

/** Red, green and blue, 0 to 255 each, of pixels or cells. */
export interface Channels {
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
}

/** A view's channels, multiplied by its coverage where there is one. */
export function channelsOf(view: View): Channels {
  return withoutTransparent(view.planes, view.coverage);
}

/** Channels multiplied by a coverage where there is one. */
export function withoutTransparent(planes: Channels, coverage: Float32Array | undefined): Channels {
  if (!coverage) {
    return planes;
  }
  return {
    red: covered(planes.red, coverage),
    green: covered(planes.green, coverage),
    blue: covered(planes.blue, coverage)
  };
}

/** Luma of each pixel or cell. */
export function lumaPlane({ red, green, blue }: Channels): Float32Array {
  const luma = new Float32Array(red.length);
  for (let i = 0; i < luma.length; i++) {
    luma[i] = lumaOf(red[i], green[i], blue[i]);
  }
  return luma;
}

/** Keeps the cells whose four neighbors are on the grid and kept too. */
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

/** Indices of the cells that are 1. */
export function indicesOf(cells: Uint8Array): Int32Array {
  const indices = new Int32Array(cells.length);
  let count = 0;
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]) {
      indices[count++] = i;
    }
  }
  return indices.subarray(0, count);
}

import { boxSize } from '../reduce/picture';
import type { View } from '../reduce/picture';
import type { Box, Grid } from './resample';

/** Maps a point of the reference's plane to the other picture's plane: `other = point * scale + offset`. */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
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

/** The reference's grid as it lies on the other picture. */
export function mapGrid(grid: Grid, transform: Transform): Grid {
  return {
    columns: grid.columns,
    rows: grid.rows,
    left: grid.left * transform.scaleX + transform.offsetX,
    top: grid.top * transform.scaleY + transform.offsetY,
    pitchX: grid.pitchX * transform.scaleX,
    pitchY: grid.pitchY * transform.scaleY
  };
}

/** A rectangle of the reference's plane as it lies on the other picture's. */
export function mapBox(box: Box, { scaleX, scaleY, offsetX, offsetY }: Transform): Box {
  return {
    left: box.left * scaleX + offsetX,
    right: box.right * scaleX + offsetX,
    top: box.top * scaleY + offsetY,
    bottom: box.bottom * scaleY + offsetY
  };
}

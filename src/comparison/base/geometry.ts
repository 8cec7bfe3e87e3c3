/** A rectangle in plane pixels; the right and bottom edges are exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a grid of `columns` × `rows` cells lies on a plane, in plane pixels. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  /** Cell size. */
  readonly pitchX: number;
  readonly pitchY: number;
}

/** Maps a point of the reference's plane to the other picture's plane: `other = point * scale + offset`. */
export interface Transform {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly offsetX: number;
  readonly offsetY: number;
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

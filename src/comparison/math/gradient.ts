/** Squared gradient of a plane at a cell whose four neighbors are on it, by central differences, in squared steps a cell. */
export function squaredGradient(plane: Float32Array, i: number, columns: number): number {
  const across = plane[i + 1] - plane[i - 1];
  const down = plane[i + columns] - plane[i - columns];
  return (across * across + down * down) / 4;
}

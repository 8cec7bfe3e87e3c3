/** What is summed over windows: two planes on one grid, and which of their cells count. */
export interface Ratio {
  readonly columns: number;
  readonly rows: number;
  /** 1 where a cell counts. */
  readonly counts: Uint8Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Sums kept for a block: cells, and those of the two planes. */
export const SUMS = 3;

/**
 * Ratios of the sums of two planes over windows of two blocks along each axis, one window at every block. Blocks leave out the outermost cells, which lack a
 * neighbor. A window counts when half of its cells do.
 *
 * @param block - cells along a block
 * @param faintest - least mean of the denominator over a window's cells
 * @returns in ascending order
 */
export function ratiosOfWindows({ columns, rows, counts, numerator, denominator }: Ratio, block: number, faintest: number): Float64Array {
  // None in a strip of a cell or two
  const across = Math.max(0, Math.floor((columns - 2) / block));
  const down = Math.max(0, Math.floor((rows - 2) / block));
  const blocks = new Float64Array(across * down * SUMS);
  for (let y = 0; y < down * block; y++) {
    let i = (y + 1) * columns + 1;
    for (let x = 0, b = Math.floor(y / block) * across * SUMS; x < across; x++, b += SUMS) {
      for (const end = i + block; i < end; i++) {
        if (counts[i]) {
          blocks[b]++;
          blocks[b + 1] += numerator[i];
          blocks[b + 2] += denominator[i];
        }
      }
    }
  }
  const ratios = new Float64Array(across * down);
  let windows = 0;
  const sumOf = (first: number): number => {
    const below = first + across * SUMS;
    return blocks[first] + blocks[first + SUMS] + blocks[below] + blocks[below + SUMS];
  };
  for (let y = 0; y + 1 < down; y++) {
    for (let x = 0; x + 1 < across; x++) {
      const first = (y * across + x) * SUMS;
      const cells = sumOf(first);
      const total = sumOf(first + 2);
      if (cells >= 2 * block * block && total > faintest * cells) {
        ratios[windows++] = sumOf(first + 1) / total;
      }
    }
  }
  return ratios.subarray(0, windows).sort();
}

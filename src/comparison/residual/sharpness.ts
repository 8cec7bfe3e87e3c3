import type { Prediction } from './copyModel';

/** Cells along a block; a window is two blocks wide and high, and starts at every block. */
const BLOCK = 4;

/** A window counts when at least this many of its cells do: half of them. */
const FEWEST_CELLS = 2 * BLOCK * BLOCK;

/** Least mean squared Laplacian of a window, in 8-bit steps: with less detail, its sharpness cannot be told. */
const FAINTEST_DETAIL = 200;

/** Part of the windows, at either end, that is ignored: one coarse JPEG block may take all detail from a window. */
const TRIMMED = 0.1;

/** Sums kept for a block: cells, the squared Laplacian, and the Laplacian times the error. */
const CELLS = 0;
const DETAIL = 1;
const CHANGE = 2;
const SUMS = 3;

/**
 * Measures how unevenly the sharpness of two pictures differs. A resize changes it everywhere alike, and the prediction includes that
 * change; an edit that blurs the background or smooths the skin changes parts only. Blurring a little adds a multiple of the Laplacian:
 * each window has its own multiple, by least squares, to which noise that does not follow the detail adds little.
 *
 * @returns 0 where the sharpness is as predicted everywhere; else the multiple that a tenth of the windows exceed in one direction
 */
export function measureSharpness(prediction: Pick<Prediction, 'columns' | 'rows' | 'luma' | 'target' | 'usable'>): number {
  const across = blocksIn(prediction.columns);
  const down = blocksIn(prediction.rows);
  const blocks = sumBlocks(prediction, across, down);
  const multiples: number[] = [];
  for (let y = 0; y + 1 < down; y++) {
    for (let x = 0; x + 1 < across; x++) {
      const first = (y * across + x) * SUMS;
      const cells = sumOfWindow(blocks, first + CELLS, across);
      const detail = sumOfWindow(blocks, first + DETAIL, across);
      if (cells >= FEWEST_CELLS && detail > FAINTEST_DETAIL * cells) {
        multiples.push(sumOfWindow(blocks, first + CHANGE, across) / detail);
      }
    }
  }
  if (multiples.length === 0) {
    return 0;
  }
  multiples.sort((a, b) => a - b);
  const trimmed = Math.floor(TRIMMED * multiples.length);
  return Math.max(0, -multiples[trimmed], multiples[multiples.length - 1 - trimmed]);
}

/** Whole blocks along an axis, whose outermost cells lack a neighbor: none in a strip of a cell or two. */
function blocksIn(cells: number): number {
  return Math.max(0, Math.floor((cells - 2) / BLOCK));
}

/** One of the sums over the two by two blocks of a window. */
function sumOfWindow(blocks: Float64Array, first: number, across: number): number {
  const below = first + across * SUMS;
  return blocks[first] + blocks[first + SUMS] + blocks[below] + blocks[below + SUMS];
}

/** Sums over each block of cells whose four neighbors are usable too. */
function sumBlocks(
  { columns, luma, target, usable }: Pick<Prediction, 'columns' | 'luma' | 'target' | 'usable'>,
  across: number,
  down: number
): Float64Array {
  const blocks = new Float64Array(across * down * SUMS);
  for (let y = 0; y < down * BLOCK; y++) {
    for (let x = 0; x < across * BLOCK; x++) {
      const i = (y + 1) * columns + x + 1;
      if (usable[i] & usable[i - 1] & usable[i + 1] & usable[i - columns] & usable[i + columns]) {
        const laplacian = luma[i - 1] + luma[i + 1] + luma[i - columns] + luma[i + columns] - 4 * luma[i];
        const block = (Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)) * SUMS;
        blocks[block + CELLS]++;
        blocks[block + DETAIL] += laplacian * laplacian;
        blocks[block + CHANGE] += laplacian * (target.luma[i] - luma[i]);
      }
    }
  }
  return blocks;
}

import { CorrelationSums } from '../math/correlation';
import { turnPlane } from '../reduce/turn';
import type { QuarterTurns } from '../reduce/turn';
import type { View } from '../reduce/view';
import { sampleLuma } from './sampleLuma';
import type { Cells } from './sampleLuma';

/** Cells along either side of the grid that the whole pictures are laid on, whatever their shapes. */
const CELLS = 12;

/**
 * Correlation there from which a turn is worth a search: nine in ten copies of any kind have 0.67 and more when they lie alike, two in a hundred
 * strangers 0.4 by one of their turns.
 */
const LIKELY = 0.4;

const TURNS: readonly QuarterTurns[] = [1, 3, 2];

/**
 * The turn of the other picture by which the two resemble each other most: one side may have dropped the file's orientation flag. Flags
 * that mirror a picture do not occur: no camera writes them.
 *
 * @returns `undefined` where no turn makes them alike
 */
export function likelyTurn(reference: View, other: View): QuarterTurns | undefined {
  const cells = wholeCells(reference);
  const { luma, valid } = wholeCells(other);
  let likely: QuarterTurns | undefined;
  let highest = LIKELY;
  for (const turns of TURNS) {
    const turned = { luma: turnPlane(luma, CELLS, CELLS, turns), valid: turnPlane(valid, CELLS, CELLS, turns) };
    const sums = new CorrelationSums();
    sums.add(cells, 0, turned, 0, luma.length);
    const correlation = sums.correlation();
    if (correlation > highest) {
      likely = turns;
      highest = correlation;
    }
  }
  return likely;
}

function wholeCells(view: View): Cells {
  const { box } = view;
  const pitchX = (box.right - box.left) / CELLS;
  const pitchY = (box.bottom - box.top) / CELLS;
  return sampleLuma(view, { columns: CELLS, rows: CELLS, left: box.left, top: box.top, pitchX, pitchY });
}

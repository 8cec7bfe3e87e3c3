import { align, alignDoubtful, isSamePlace } from './align';
import { WORST } from '../verdict/judge';
import type { Measurement } from '../residual/measure';
import { framedViews, stretchTo } from '../reduce/picture';
import type { View } from '../reduce/picture';
import type { Alignment } from './refine';
import { mapGrid } from '../math/transform';

/**
 * Gain in correlation from which a reading is truer than what was known. Of 1,249 right readings the least gained 0.014; two
 * drawings of one style, read without their plain margins, lose up to 0.01.
 */
const TRUER = 0.01;

/** Aligns the whole frames; then, for who goes on asking, every reading of either picture that resembles the other's. */
export function* alignReadings(reference: View, other: View): Generator<Alignment, void, undefined> {
  yield* align(reference, other);
  for (const [first, second] of doubtfulReadings(reference, other)) {
    const alignment = alignDoubtful(first, second);
    if (alignment) {
      yield alignment;
    }
  }
}

/**
 * Every reading of one picture with every other, since bars and masks are looked for only where the whole frames do not
 * agree; last the whole frames with one stretched to the other's shape.
 */
function* doubtfulReadings(reference: View, other: View): Generator<[View, View], void, undefined> {
  const others = framedViews(other);
  for (const second of others) {
    yield [reference, second];
  }
  for (const first of framedViews(reference)) {
    for (const second of [other, ...others]) {
      yield [first, second];
    }
  }
  const stretched = stretchTo(reference, other);
  if (stretched) {
    yield [reference, stretched];
  }
}

/**
 * True where a reading lays the pictures on each other as they lay before, makes them no more alike, and still shows the
 * part that differed: it cannot change the verdict.
 *
 * @param before - the alignment that was measured, as it was before it was placed
 * @param measured - what was measured there
 */
export function showsAgain(before: Alignment, measured: Measurement, reading: Alignment): boolean {
  const { grid, valid } = reading;
  const { residual } = measured;
  if (
    residual.worst < WORST.different ||
    reading.correlation - before.correlation > TRUER ||
    !isSamePlace(reading, { otherGrid: mapGrid(grid, before.transform) })
  ) {
    return false;
  }
  const finest = measured.alignment.grid;
  const column = Math.floor((finest.left + residual.worstColumn * finest.pitchX - grid.left) / grid.pitchX);
  const row = Math.floor((finest.top + residual.worstRow * finest.pitchY - grid.top) / grid.pitchY);
  return column >= 0 && column < grid.columns && valid[row * grid.columns + column] === 1;
}

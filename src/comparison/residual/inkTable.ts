import { lumaOf } from '../base/luma';
import type { Channels } from './channels';
import { ColorConversion } from './conversion';

/** Nodes of a table along the luma: denser where it is dark, since inks bend dark tones most. */
export const LUMA_AXIS: readonly number[] = [0, 14, 28, 35, 42, 50, 60, 76, 96, 118, 142, 168, 192, 214, 236, 255];

/**
 * Nodes along red less luma, and blue less luma: densest about gray, where black ink takes the place of three others within a few steps, and where most colors
 * of photos lie.
 */
export const COLOR_AXIS: readonly number[] = [
  -230, -150, -105, -76, -54, -38, -26, -17, -10, -4, 0, 4, 10, 17, 26, 38, 54, 76, 105, 150, 230
];

const LUMA_NODES = LUMA_AXIS.length;
const COLOR_NODES = COLOR_AXIS.length;
const FARTHEST_COLOR = 230;

/** Numbers from one node to the next along each axis. */
const BLUE_STRIDE = 3;
const RED_STRIDE = COLOR_NODES * BLUE_STRIDE;
const LUMA_STRIDE = COLOR_NODES * RED_STRIDE;

/** A table's changes are multiples of this many 8-bit steps. */
const STEP = 2;

/**
 * The character of a node whose change is as its neighbors' changes foretell. Others are as far from it in Unicode as their changes are from that, in multiples of
 * {@link STEP}.
 */
const AS_FORETOLD = 'n';

/** Largest difference that a character tells: beyond, it would be a quote. The next node makes up for it; THROUGH_INKS has none so large. */
const LARGEST_DIFFERENCE = 70;

/** Lists the places of a table's numbers as they are written: red slowest, then luma, blue, and the channel that changes. Compressed, this order is the shortest. */
function* placesAsWritten(): Generator<{ readonly place: number; readonly red: number; readonly blue: number }, void, void> {
  for (let red = 0; red < COLOR_NODES; red++) {
    for (let luma = 0; luma < LUMA_NODES; luma++) {
      for (let blue = 0; blue < COLOR_NODES; blue++) {
        for (let channel = 0; channel < BLUE_STRIDE; channel++) {
          yield { place: LUMA_STRIDE * luma + RED_STRIDE * red + BLUE_STRIDE * blue + channel, red, blue };
        }
      }
    }
  }
}

/** What the nodes before along red and blue foretell: that a step along one of them changes as much wherever it begins along the other. */
function foretold(changes: Int16Array, place: number, red: number, blue: number): number {
  const beforeRed = red > 0 ? changes[place - RED_STRIDE] : 0;
  const beforeBlue = blue > 0 ? changes[place - BLUE_STRIDE] : 0;
  const beforeBoth = red > 0 && blue > 0 ? changes[place - RED_STRIDE - BLUE_STRIDE] : 0;
  return beforeRed + beforeBlue - beforeBoth;
}

/**
 * Writes the changes of red, green and blue at each node, luma slowest, then red and blue, as {@link InkTable} reads them.
 *
 * @param tolerances - how far each may be off, in 8-bit steps, where it is as foretold then: that takes less room
 */
export function encodeChanges(changes: ArrayLike<number>, tolerances?: ArrayLike<number>): string {
  const written = new Int16Array(changes.length);
  let text = '';
  for (const { place, red, blue } of placesAsWritten()) {
    const before = foretold(written, place, red, blue);
    const exact = changes[place] / STEP - before;
    const isAsForetold = tolerances !== undefined && Math.abs(exact) * STEP <= tolerances[place];
    const difference = isAsForetold ? 0 : Math.max(-LARGEST_DIFFERENCE, Math.min(LARGEST_DIFFERENCE, Math.round(exact)));
    written[place] = before + difference;
    text += String.fromCharCode(AS_FORETOLD.charCodeAt(0) + difference);
  }
  return text;
}

/** What the tables leave of tones and colors: of 39 copies that went through inks, five are off by up to half a step more than others. */
const SLACK = 0.5;

/** For each whole number from the first node on, the last node that is not above it, and not the last of all. */
function nodesBelow(axis: readonly number[]): Uint8Array {
  const [first] = axis;
  return Uint8Array.from({ length: axis[axis.length - 1] - first + 1 }, (_unused, value) =>
    Math.min(axis.length - 2, axis.filter((node) => node <= first + value).length - 1)
  );
}

/**
 * A function of colors, by its changes at the nodes of a cube of luma, red less luma and blue less luma; between them it is tetrahedral, as in color management.
 */
export class InkTable extends ColorConversion {
  public readonly slack: number = SLACK;
  /** Of red, green and blue at each node, luma slowest, then red and blue, in 8-bit steps. */
  private readonly _changes: Int16Array;
  private readonly _belowLuma: Uint8Array = nodesBelow(LUMA_AXIS);
  private readonly _belowColor: Uint8Array = nodesBelow(COLOR_AXIS);

  /** @param changes - as {@link encodeChanges} writes them */
  public constructor(changes: string) {
    super();
    const written = new Int16Array(changes.length);
    let at = 0;
    for (const { place, red, blue } of placesAsWritten()) {
      written[place] = foretold(written, place, red, blue) + changes.charCodeAt(at++) - AS_FORETOLD.charCodeAt(0);
    }
    this._changes = written.map((change) => STEP * change);
  }

  public convert({ red: reds, green: greens, blue: blues }: Channels, count: number): void {
    const { _changes: changes, _belowLuma: belowLuma, _belowColor: belowColor } = this;
    for (let i = 0; i < count; i++) {
      const red = reds[i];
      const green = greens[i];
      const blue = blues[i];
      const luma = lumaOf(red, green, blue);
      const l = belowLuma[luma | 0];
      const r = belowColor[(red - luma + FARTHEST_COLOR) | 0];
      const b = belowColor[(blue - luma + FARTHEST_COLOR) | 0];
      const partL = (luma - LUMA_AXIS[l]) / (LUMA_AXIS[l + 1] - LUMA_AXIS[l]);
      const partR = (red - luma - COLOR_AXIS[r]) / (COLOR_AXIS[r + 1] - COLOR_AXIS[r]);
      const partB = (blue - luma - COLOR_AXIS[b]) / (COLOR_AXIS[b + 1] - COLOR_AXIS[b]);
      // From the lower corner to the upper one, first along the axis that is farthest on.
      let first = partL;
      let second = partR;
      let third = partB;
      let firstStride = LUMA_STRIDE;
      let secondStride = RED_STRIDE;
      if (first < second) {
        [first, second, firstStride, secondStride] = [second, first, secondStride, firstStride];
      }
      let thirdStride = BLUE_STRIDE;
      if (second < third) {
        [second, third, secondStride, thirdStride] = [third, second, thirdStride, secondStride];
        if (first < second) {
          [first, second, firstStride, secondStride] = [second, first, secondStride, firstStride];
        }
      }
      const p = LUMA_STRIDE * l + RED_STRIDE * r + BLUE_STRIDE * b;
      const q = p + firstStride;
      const s = q + secondStride;
      const t = s + thirdStride;
      const atP = 1 - first;
      const atQ = first - second;
      const atS = second - third;
      reds[i] = clip(red + atP * changes[p] + atQ * changes[q] + atS * changes[s] + third * changes[t]);
      greens[i] = clip(green + atP * changes[p + 1] + atQ * changes[q + 1] + atS * changes[s + 1] + third * changes[t + 1]);
      blues[i] = clip(blue + atP * changes[p + 2] + atQ * changes[q + 2] + atS * changes[s + 2] + third * changes[t + 2]);
    }
  }
}

function clip(value: number): number {
  return Math.max(0, Math.min(255, value));
}

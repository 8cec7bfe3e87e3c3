import type { Channels } from './channels';
import { errorOf } from './conversion';
import type { ColorConversion } from './conversion';
import type { FlatCells } from './flatness';

/** Nodes of a table along each channel: denser where it is dark, since inks bend dark tones most. */
export const AXIS: readonly number[] = [0, 7, 14, 26, 37, 51, 65, 81, 97, 114, 132, 151, 170, 190, 211, 233, 255];

const NODES = AXIS.length;

/** Numbers from one node to the next along each channel. */
const BLUE_STRIDE = 3;
const GREEN_STRIDE = NODES * BLUE_STRIDE;
const RED_STRIDE = NODES * GREEN_STRIDE;

/** A table's changes are multiples of this many 8-bit steps: half the room, and its colors are off by 1.5 steps where they were by 1.4. */
const STEP = 3;

/**
 * The character of a node whose change is as its neighbors' changes foretell. Others are as far from it in Unicode as their changes are from that, in multiples of
 * {@link STEP}.
 */
const AS_FORETOLD = 'n';

/** Largest difference that a character tells: beyond, it would be a quote. The next node makes up for it; THROUGH_INKS has none so large. */
const LARGEST_DIFFERENCE = 70;

/** Lists the places of a table's numbers as they are written: red slowest, then blue, the channel that changes, and green. Compressed, this order is the shortest. */
function* placesAsWritten(): Generator<{ readonly place: number; readonly red: number; readonly blue: number }, void, void> {
  for (let red = 0; red < NODES; red++) {
    for (let blue = 0; blue < NODES; blue++) {
      for (let channel = 0; channel < BLUE_STRIDE; channel++) {
        for (let green = 0; green < NODES; green++) {
          yield { place: RED_STRIDE * red + GREEN_STRIDE * green + BLUE_STRIDE * blue + channel, red, blue };
        }
      }
    }
  }
}

/** What the nodes before along red and blue foretell: that a step along one channel changes as much wherever it begins along the other. */
function foretold(changes: Int16Array, place: number, red: number, blue: number): number {
  const beforeRed = red > 0 ? changes[place - RED_STRIDE] : 0;
  const beforeBlue = blue > 0 ? changes[place - BLUE_STRIDE] : 0;
  const beforeBoth = red > 0 && blue > 0 ? changes[place - RED_STRIDE - BLUE_STRIDE] : 0;
  return beforeRed + beforeBlue - beforeBoth;
}

/** Writes the changes of red, green and blue at each node, red slowest, as {@link InkTable} reads them. */
export function encodeChanges(changes: ArrayLike<number>): string {
  const written = new Int16Array(changes.length);
  let text = '';
  for (const { place, red, blue } of placesAsWritten()) {
    const before = foretold(written, place, red, blue);
    const difference = Math.max(-LARGEST_DIFFERENCE, Math.min(LARGEST_DIFFERENCE, Math.round(changes[place] / STEP) - before));
    written[place] = before + difference;
    text += String.fromCharCode(AS_FORETOLD.charCodeAt(0) + difference);
  }
  return text;
}

/** What the tables leave of tones and colors: of 39 copies that went through inks, five are off by up to half a step more than others. */
const SLACK = 0.5;

/**
 * A function of colors, by its changes at the nodes of a cube; between them it is tetrahedral, as in color management: grey has a
 * crease there, since black ink takes its place.
 */
export class InkTable implements ColorConversion {
  public readonly slack: number = SLACK;
  /** Of red, green and blue at each node, red slowest, in 8-bit steps. */
  private readonly _changes: Int16Array;
  /** For each 8-bit value, the node below it. */
  private readonly _below: Uint8Array;

  /** @param changes - as {@link encodeChanges} writes them */
  public constructor(changes: string) {
    const written = new Int16Array(changes.length);
    let at = 0;
    for (const { place, red, blue } of placesAsWritten()) {
      written[place] = foretold(written, place, red, blue) + changes.charCodeAt(at++) - AS_FORETOLD.charCodeAt(0);
    }
    this._changes = written.map((change) => STEP * change);
    this._below = Uint8Array.from({ length: 256 }, (_unused, value) =>
      Math.min(NODES - 2, AXIS.filter((node) => node <= value).length - 1)
    );
  }

  public apply({ red, green, blue }: Channels): Channels {
    const converted = { red: new Float32Array(red.length), green: new Float32Array(red.length), blue: new Float32Array(red.length) };
    const change = new Float64Array(3);
    for (let i = 0; i < red.length; i++) {
      this._changeOf(red[i], green[i], blue[i], change);
      converted.red[i] = clip(red[i] + change[0]);
      converted.green[i] = clip(green[i] + change[1]);
      converted.blue[i] = clip(blue[i] + change[2]);
    }
    return converted;
  }

  public errorSum(source: Channels, target: Channels, { indices, weights }: FlatCells, limit: number): number {
    const change = new Float64Array(3);
    let sum = 0;
    for (let n = 0; n < indices.length && sum <= limit; n++) {
      const i = indices[n];
      const red = source.red[i];
      const green = source.green[i];
      const blue = source.blue[i];
      this._changeOf(red, green, blue, change);
      const error = errorOf(
        clip(red + change[0]) - target.red[i],
        clip(green + change[1]) - target.green[i],
        clip(blue + change[2]) - target.blue[i]
      );
      sum += weights[n] * error;
    }
    return sum;
  }

  private _changeOf(red: number, green: number, blue: number, change: Float64Array): void {
    const { _changes: changes, _below: below } = this;
    const r = below[red | 0];
    const g = below[green | 0];
    const b = below[blue | 0];
    const partR = (red - AXIS[r]) / (AXIS[r + 1] - AXIS[r]);
    const partG = (green - AXIS[g]) / (AXIS[g + 1] - AXIS[g]);
    const partB = (blue - AXIS[b]) / (AXIS[b + 1] - AXIS[b]);
    // From the lower corner to the upper one, first along the channel that is farthest on.
    let first = partR;
    let second = partG;
    let third = partB;
    let firstStride = RED_STRIDE;
    let secondStride = GREEN_STRIDE;
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
    const p = RED_STRIDE * r + GREEN_STRIDE * g + BLUE_STRIDE * b;
    const q = p + firstStride;
    const s = q + secondStride;
    const t = s + thirdStride;
    const atP = 1 - first;
    const atQ = first - second;
    const atS = second - third;
    for (let c = 0; c < 3; c++) {
      change[c] = atP * changes[p + c] + atQ * changes[q + c] + atS * changes[s + c] + third * changes[t + c];
    }
  }
}

function clip(value: number): number {
  return Math.max(0, Math.min(255, value));
}

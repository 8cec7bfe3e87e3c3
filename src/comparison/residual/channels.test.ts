import { channelsOf, erode } from './channels';
import { viewOf } from '../reduce/view';
import { ADA, portrait, render, roundMask } from '../testing/pictures';

const original = render(portrait(ADA), 120, 120);

describe('erode', () => {
  it('keeps cells with four kept neighbors', () => {
    const columns = 7;
    const rows = 6;
    const valid = new Uint8Array(columns * rows).fill(1);
    valid[2 * columns + 3] = 0;
    const kept = erode(valid, columns, rows);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const onEdge = x === 0 || y === 0 || x === columns - 1 || y === rows - 1;
        const besideHole = Math.abs(x - 3) + Math.abs(y - 2) <= 1;
        expect(kept[y * columns + x]).toBe(onEdge || besideHole ? 0 : 1);
      }
    }
  });
});

describe('channelsOf', () => {
  it('multiplies by the coverage, where there is one', () => {
    const opaque = viewOf(original);
    expect(channelsOf(opaque)).toBe(opaque.planes);
    const masked = viewOf(roundMask(original));
    const { red, green, blue } = channelsOf(masked);
    const middle = 60 * 120 + 60;
    expect([red[middle], green[middle], blue[middle]]).toEqual([
      masked.planes.red[middle],
      masked.planes.green[middle],
      masked.planes.blue[middle]
    ]);
    expect([red[0], green[0], blue[0]]).toEqual([0, 0, 0]);
  });
});

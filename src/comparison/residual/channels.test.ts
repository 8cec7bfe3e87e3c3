import { channelsOf, erode, indicesOf, withoutTransparent } from './channels';
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

describe('withoutTransparent', () => {
  it('keeps of each channel the part that is covered', () => {
    const channels = { red: Float32Array.of(200, 80), green: Float32Array.of(100, 40), blue: Float32Array.of(60, 20) };
    expect(withoutTransparent(channels, Float32Array.of(0.5, 0))).toEqual({
      red: Float32Array.of(100, 0),
      green: Float32Array.of(50, 0),
      blue: Float32Array.of(30, 0)
    });
  });
});

describe('indicesOf', () => {
  it('lists the cells that count, in their order', () => {
    expect(Array.from(indicesOf(Uint8Array.of(1, 0, 0, 1, 1, 0, 1)))).toEqual([0, 3, 4, 6]);
    expect(indicesOf(new Uint8Array(5)).length).toBe(0);
  });
});

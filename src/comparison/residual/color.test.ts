import { mapGrid } from '../base/geometry';
import type { Transform } from '../base/geometry';
import { colorfulness, compareColors, measureColor, sampleColors, sampleConverted } from './color';
import type { ColorCells, Colors, PicturePart } from './color';
import { viewOf, gridOver } from '../reduce/view';
import type { View } from '../reduce/view';
import { recolor, render, uniform } from '../testing/pictures';
import type { Scene } from '../testing/pictures';
import type { RgbaImage } from '../base/types';

type Rgb = readonly [number, number, number];

const UNMOVED: Transform = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };

/** The colors' disagreement of two pictures of one framing, or with the second's grid moved. */
function colorOf(source: View, target: View, move: Transform = UNMOVED): number {
  const part = (view: View, transform: Transform): PicturePart => ({ view, grid: mapGrid(gridOver(source, 56), transform) });
  const scale = target.width / source.width;
  const framing = { scaleX: scale * move.scaleX, scaleY: scale * move.scaleY, offsetX: move.offsetX, offsetY: move.offsetY };
  const cells = sampleColors(part(source, UNMOVED), part(target, framing));
  return measureColor(compareColors(cells, cells.source));
}

/** A picture of one color. */
function plain([red, green, blue]: Rgb, size: number = 80): View {
  return viewOf(uniform(size, size, [red, green, blue, 255]));
}

/** JPEG's blue and red differences, after ITU-R BT.601: half of (B - Y) / (1 - 0.114), half of (R - Y) / (1 - 0.299). */
function differences([red, green, blue]: Rgb): Rgb {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [luma, (0.5 * (blue - luma)) / 0.886, (0.5 * (red - luma)) / 0.701];
}

/** A scene of one color with a patch of another. */
function patched(ground: Rgb, patch: Rgb, left: number, top: number, width: number, height: number = width): Scene {
  return (u, v) => (u >= left && u < left + width && v >= top && v < top + height ? patch : ground);
}

const ROSE: Rgb = [170, 110, 120];
const MOSS: Rgb = [100, 140, 80];

describe('measureColor', () => {
  it('is the squared difference of the colors over the noise, where neither picture has structure', () => {
    const pairs: readonly (readonly [Rgb, Rgb])[] = [
      [
        [140, 100, 100],
        [100, 120, 100]
      ],
      [
        [100, 100, 150],
        [100, 100, 120]
      ],
      [
        [100, 100, 120],
        [100, 100, 150]
      ],
      [
        [150, 100, 100],
        [120, 100, 100]
      ],
      [ROSE, MOSS]
    ];
    for (const [first, second] of pairs) {
      const [, blue, red] = differences(first);
      const [, otherBlue, otherRed] = differences(second);
      const expected = Math.max((blue - otherBlue) ** 2, (red - otherRed) ** 2) / 100;
      const actual = colorOf(plain(first), plain(second));
      expect(Math.abs(actual - expected)).toBeLessThan(0.02 * expected);
    }
  });

  it('is 0 between a picture and itself, and between sizes of it', () => {
    const scene: Scene = (u, v) => [90 + 120 * u, 120, 200 - 120 * v];
    expect(colorOf(viewOf(render(scene, 80, 80)), viewOf(render(scene, 80, 80)))).toBe(0);
    expect(colorOf(viewOf(render(scene, 80, 80)), viewOf(render(scene, 120, 120)))).toBeLessThan(0.02);
  });

  it('looks at the colors, not at the brightness', () => {
    expect(colorOf(plain(ROSE), plain([ROSE[0] + 40, ROSE[1] + 40, ROSE[2] + 40]))).toBeLessThan(0.001);
  });

  it('notices a patch wherever it lies, and in either color difference', () => {
    const bluer: Rgb = [ROSE[0], ROSE[1], ROSE[2] + 90];
    const redder: Rgb = [ROSE[0] + 75, ROSE[1], ROSE[2]];
    for (const [left, top] of [
      [0, 0],
      [0.7, 0],
      [0, 0.7],
      [0.7, 0.7],
      [0.4, 0.4]
    ]) {
      for (const patch of [bluer, redder]) {
        const other = viewOf(render(patched(ROSE, patch, left, top, 0.3), 80, 80));
        expect(colorOf(plain(ROSE), other)).toBeGreaterThan(1);
        expect(colorOf(other, plain(ROSE))).toBeGreaterThan(1);
      }
    }
  });

  it('does not see colors finer than its cells, which JPEG does not keep either', () => {
    // Stripes of half a cell: cells are three of 56 along 80 pixels
    const stripes = recolor(
      uniform(80, 80, [120, 120, 120, 255]),
      (c, i, _pixel, x) => c + (x % 2 === 0 ? 1 : -1) * [0, 30, 0][i] + [40, 0, 0][i]
    );
    expect(colorOf(plain([160, 120, 120]), viewOf(stripes))).toBeLessThan(0.1);
  });

  it('gives no opinion where both pictures are gray', () => {
    expect(colorOf(plain([120, 120, 120]), plain([123, 120, 120]))).toBe(0);
  });

  it('notices that one is gray and the other is not: no service takes the colors away', () => {
    const gray = plain([120, 120, 120]);
    expect(colorOf(plain(ROSE), gray)).toBeGreaterThan(1);
    expect(colorOf(gray, plain(ROSE))).toBeGreaterThan(1);
  });

  it('counts a picture as gray below four steps of color', () => {
    // Of a red that exceeds green and blue by d, the differences are 0.5 d and 0.169 d.
    const faint = (d: number): View => plain([120 + d, 120, 120]);
    const [, blue, red] = differences([126, 120, 120]);
    expect(Math.abs(blue) + Math.abs(red)).toBeGreaterThan(4);
    expect(colorOf(faint(0), faint(5))).toBe(0);
    expect(colorOf(faint(0), faint(6))).toBeGreaterThan(0);
    expect(colorOf(faint(6), faint(0))).toBeGreaterThan(0);
  });

  it('samples converted channels on the same cells', () => {
    const source = viewOf(render((u, v) => [90 + 120 * u, 120, 200 - 120 * v], 80, 80));
    const part: PicturePart = { view: source, grid: gridOver(source, 56) };
    const { red, green, blue } = source.planes;
    const swapped = sampleConverted(part, { red: blue, green, blue: red });
    const cells = sampleColors(part, part);
    expect(swapped.red).toEqual(cells.source.blue);
    expect(swapped.blue).toEqual(cells.source.red);
  });

  it('counts only what lies in both pictures', () => {
    // The target's grid begins 40 of 80 pixels to the left of the target: its left half sees nothing
    const shift: Transform = { scaleX: 1, scaleY: 1, offsetX: -40, offsetY: 0 };
    const leftMoss = viewOf(render((u) => (u < 0.35 ? MOSS : ROSE), 80, 80));
    expect(colorOf(leftMoss, plain(ROSE), shift)).toBeLessThan(1e-6);
    expect(colorOf(leftMoss, plain(ROSE))).toBeGreaterThan(3);
    const nowhere: Transform = { scaleX: 1, scaleY: 1, offsetX: 500, offsetY: 0 };
    expect(colorOf(leftMoss, plain(ROSE), nowhere)).toBe(0);
  });

  describe('at the edges, where bars and masks mix with the photo', () => {
    // Two pixels of another color along the left and the top of what the box holds, as JPEG smears bars into a photo
    const smear = (left: number, top: number): RgbaImage =>
      recolor(uniform(80, 80, [...ROSE, 255]), (c, i, _pixel, x, y) => (x < left + 2 || y < top + 2 ? MOSS[i] : c));
    const boxed = (view: View, left: number, top: number): View => ({ ...view, box: { ...view.box, left, top } });

    it('leaves out the outermost cells', () => {
      for (const [left, top] of [
        [10, 0],
        [0, 10]
      ]) {
        const smeared = boxed(viewOf(smear(left === 0 ? -2 : left, top === 0 ? -2 : top)), left, top);
        const clean = boxed(plain(ROSE), left, top);
        expect(colorOf(clean, smeared)).toBeLessThan(1e-6);
        expect(colorOf(smeared, clean)).toBeLessThan(1e-6);
      }
      // Bars on two opposite sides, whose edges add up to the whole width or height
      for (const [box, smeared] of [
        [{ left: 10, right: 70, top: 0, bottom: 80 }, smear(10, -2)],
        [{ left: 0, right: 80, top: 10, bottom: 70 }, smear(-2, 10)]
      ] as const) {
        expect(colorOf({ ...plain(ROSE), box }, { ...viewOf(smeared), box })).toBeLessThan(1e-6);
      }
      const masked: View = { ...viewOf(smear(0, -2)), coverage: new Float32Array(6400).fill(1) };
      expect(colorOf(plain(ROSE), masked)).toBeLessThan(1e-6);
      expect(colorOf(masked, plain(ROSE))).toBeLessThan(1e-6);
    });
  });
});

describe('the limit of gray', () => {
  const CELLS = 81;
  const plane = (value: number): Float32Array => new Float32Array(CELLS).fill(value);
  const bluish = (blue: number): Colors => ({ luma: plane(120), blue: plane(blue), red: plane(0) });
  const counts = new Uint8Array(CELLS).fill(1);
  const noFlatCells = { indices: new Int32Array(0), weights: new Float32Array(0) };
  const between = (predicted: Colors, actual: Colors): number =>
    measureColor({ columns: 9, rows: 9, predicted, actual, usable: counts, inner: counts, flat: noFlatCells });

  it('is colored at four steps, gray just below, in either picture', () => {
    // 4 squared over the noise of 10 squared
    expect(between(bluish(4), bluish(0))).toBeCloseTo(0.16, 5);
    expect(between(bluish(0), bluish(4))).toBeCloseTo(0.16, 5);
    expect(between(bluish(3.9), bluish(0))).toBe(0);
  });
});

describe('colorfulness', () => {
  const colors: Colors = { luma: new Float32Array(3), blue: Float32Array.of(5, -2, 90), red: Float32Array.of(-1, 4, 90) };

  it('is the mean of both differences, over the cells that count', () => {
    // (5 + 1 + 2 + 4) / 2
    expect(colorfulness(colors, Uint8Array.of(1, 1, 0))).toBe(6);
  });

  it('is 0 where no cell counts', () => {
    expect(colorfulness(colors, new Uint8Array(3))).toBe(0);
  });
});

describe('sampleColors', () => {
  const between = (source: View, target: View): ColorCells =>
    sampleColors({ view: source, grid: gridOver(plain(ROSE), 56) }, { view: target, grid: gridOver(plain(ROSE), 56) });
  const whole = plain(ROSE);

  it('uses all cells of two whole pictures, and knows which of them touch no edge', () => {
    const { columns, rows, usable, inner } = between(whole, whole);
    // A third of 56 cells
    expect([columns, rows]).toEqual([19, 19]);
    expect(usable.every((counts) => counts === 1)).toBe(true);
    expect(inner.filter((counts) => counts === 1).length).toBe(17 * 17);
  });

  it('uses only those inside where either picture has bars or a mask, on any side', () => {
    const parts: readonly View[] = [
      { ...whole, coverage: new Float32Array(6400).fill(1) },
      ...[{ left: 10 }, { top: 10 }, { right: 70 }, { bottom: 70 }].map((side) => ({ ...whole, box: { ...whole.box, ...side } })),
      // Bars on two sides, whose inner edges add up to the whole width or height
      { ...whole, box: { ...whole.box, left: 10, right: 70 } },
      { ...whole, box: { ...whole.box, top: 10, bottom: 70 } }
    ];
    for (const part of parts) {
      for (const { usable, inner } of [between(part, whole), between(whole, part)]) {
        expect(usable).toEqual(inner);
      }
    }
  });

  it('weighs down the cells at an edge of the luma, in either picture', () => {
    const edge = viewOf(render((u) => (u < 0.5 ? [40, 40, 40] : [200, 200, 200]), 80, 80));
    for (const { columns, flat } of [between(edge, whole), between(whole, edge)]) {
      const weightsAt = (column: number): number[] => Array.from(flat.weights).filter((_weight, n) => flat.indices[n] % columns === column);
      expect(Math.max(...weightsAt(9))).toBeLessThan(0.05);
      expect(Math.min(...weightsAt(3), ...weightsAt(15))).toBeGreaterThan(0.99);
    }
  });
});

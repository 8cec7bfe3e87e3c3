import type { Grid, Transform } from '../base/geometry';
import { align, alignDoubtful, isSamePlace, place } from './align';
import { framedViews, viewOf, gridOver } from '../reduce/picture';
import type { View } from '../reduce/picture';
import { alignAt, refine } from './refine';
import { sampleLuma } from './sampleLuma';
import { searchFramings } from './search';
import { ADA, BEN, letterbox, portrait, recolour, render, uniform } from '../testing/pictures';
import type { Frame } from '../testing/pictures';

const ada = portrait(ADA);

function view(size: number, frame: Frame = [0, 0, 1, 1]): View {
  return viewOf(render(ada, size, Math.round((size * frame[3]) / frame[2]), frame));
}

/** Where the transform puts the reference's corners, as fractions of the other picture. */
function cornersOf(transform: Transform, reference: View, other: View): number[] {
  return [
    transform.offsetX / other.frameWidth,
    transform.offsetY / other.frameHeight,
    (reference.frameWidth * transform.scaleX + transform.offsetX) / other.frameWidth,
    (reference.frameHeight * transform.scaleY + transform.offsetY) / other.frameHeight
  ];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  for (const [i, value] of expected.entries()) {
    expect(Math.abs(actual[i] - value)).toBeLessThan(tolerance);
  }
}

const framings: readonly [string, Frame, Frame][] = [
  ['the same', [0, 0, 1, 1], [0, 0, 1, 1]],
  ['a crop by 12 % a side', [0, 0, 1, 1], [0.12, 0.12, 0.76, 0.76]],
  ['a crop at the top left', [0, 0, 1, 1], [0, 0, 0.8, 0.8]],
  ['a crop at the bottom right', [0, 0, 1, 1], [0.2, 0.2, 0.8, 0.8]],
  ['the other way round', [0.1, 0.05, 0.8, 0.8], [0, 0, 1, 1]],
  ['crops on opposite sides', [0, 0, 0.88, 0.88], [0.12, 0.12, 0.88, 0.88]],
  ['crops on the other two sides', [0.12, 0.12, 0.88, 0.88], [0, 0, 0.88, 0.88]],
  ['a strip of a square', [0, 0.2, 1, 0.5], [0, 0, 1, 1]],
  ['a part of a strip', [0, 0.2, 1, 0.5], [0.3, 0.2, 0.4, 0.5]],
  ['a square of a portrait', [0.1, 0, 0.8, 1], [0.1, 0.1, 0.8, 0.8]]
];

/** The reference's frame within the other's, as fractions: left, top, right, bottom. */
function expectedCorners([left, top, width, height]: Frame, other: Frame): number[] {
  return [
    (left - other[0]) / other[2],
    (top - other[1]) / other[3],
    (left + width - other[0]) / other[2],
    (top + height - other[1]) / other[3]
  ];
}

describe('searchFramings', () => {
  for (const [kind, first, second] of framings) {
    it(`proposes ${kind}, to within a cell`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const candidates = searchFramings(reference, other);
      expect(candidates.length).toBe(5);
      const correlations = candidates.map(({ correlation }) => correlation);
      expect([...correlations].sort((a, b) => b - a)).toEqual(correlations);
      const expected = expectedCorners(first, second);
      const nearest = Math.min(
        ...candidates.map(({ transform }) =>
          Math.max(...cornersOf(transform, reference, other).map((value, i) => Math.abs(value - expected[i])))
        )
      );
      expect(nearest).toBeLessThan(0.1);
    });
  }

  it('searches what lies between bars', () => {
    for (const [width, height, corners] of [
      [100, 60, [0.2, 0, 0.8, 1]],
      [60, 100, [0, 0.2, 1, 0.8]]
    ] as const) {
      const readings = framedViews(viewOf(letterbox(render(ada, 60, 60), width, height, [0, 0, 0])));
      const between = readings.filter(({ coverage }) => !coverage)[0];
      const whole = view(80);
      const [inOther] = searchFramings(whole, between);
      expectNear(cornersOf(inOther.transform, whole, between), corners, 0.06);
      const [inReference] = searchFramings(between, whole);
      expect(inReference.correlation).toBeGreaterThan(0.95);
      const { scaleX, scaleY, offsetX, offsetY } = inReference.transform;
      // Back to front, the same place
      expectNear([-offsetX / scaleX / width, -offsetY / scaleY / height], corners.slice(0, 2), 0.06);
    }
  });

  it('correlates a copy highly, and a stranger less', () => {
    const [best] = searchFramings(view(80), view(120));
    expect(best.correlation).toBeGreaterThan(0.97);
    const [stranger] = searchFramings(view(80), viewOf(render(portrait(BEN), 80, 80)));
    expect(stranger.correlation).toBeLessThan(best.correlation);
  });

  it('proposes something for anything', () => {
    const line = viewOf(uniform(300, 1, [9, 9, 9, 255]));
    const dot = viewOf(uniform(1, 1, [9, 9, 9, 255]));
    for (const [a, b] of [
      [line, dot],
      [dot, line],
      [dot, dot],
      [line, view(60)]
    ] as const) {
      const candidates = searchFramings(a, b);
      expect(candidates.length).toBeGreaterThan(0);
      expect(candidates.every(({ transform }) => Object.values(transform).every(Number.isFinite))).toBe(true);
    }
  });

  it('searches wide frames in a bounded time', () => {
    const wide = viewOf(render((u) => [255 * u, 0, 0], 1500, 32));
    const tall = viewOf(render((_u, v) => [0, 255 * v, 0], 32, 1500));
    expect(searchFramings(wide, tall).length).toBe(5);
  });
});

describe('refine', () => {
  it('finds the framing to a fraction of a cell from a rough one', () => {
    const reference = view(80);
    const other = view(80, [0.06, 0.03, 0.9, 0.9]);
    const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const refined = refine(alignAt({ reference, other, transform: rough }, cells), cells, 6);
    expectNear(cornersOf(refined.transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), 0.004);
    expect(refined.correlation).toBeGreaterThan(0.995);
  });

  it('comes near in one step, whatever the tones', () => {
    const reference = view(80);
    const copy = render(ada, 80, 80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 24));
    for (const other of [viewOf(copy), viewOf(recolour(copy, (c) => 0.7 * c + 60))]) {
      const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
      const { transform } = refine(alignAt({ reference, other, transform: rough }, cells), cells, 1);
      expectNear(cornersOf(transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), 0.025);
    }
  });

  it('does not look beyond what is there, on any side', () => {
    const reference = view(80);
    const copy = render(ada, 80, 80, [0.06, 0.03, 0.9, 0.9]);
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const parts: readonly [(x: number, y: number) => boolean, number][] = [
      [(x) => x >= 30, 0.001],
      [(_x, y) => y > 20, 0.002]
    ];
    for (const [isThere, tolerance] of parts) {
      const data = copy.data.map((c, i) =>
        isThere((i >> 2) % 80, Math.floor((i >> 2) / 80)) ? c : i % 4 === 3 ? 0 : 255 * ((i >> 2) % 2)
      );
      const other = viewOf({ ...copy, data });
      const rough = { scaleX: 1.08, scaleY: 1.08, offsetX: -3, offsetY: -5 };
      const { transform } = refine(alignAt({ reference, other, transform: rough }, cells), cells, 6);
      expectNear(cornersOf(transform, reference, other), expectedCorners([0, 0, 1, 1], [0.06, 0.03, 0.9, 0.9]), tolerance);
    }
  });

  it('stays where it is when no step is allowed', () => {
    const reference = view(60);
    const transform = { scaleX: 1, scaleY: 1, offsetX: 1, offsetY: 2 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const still = refine(alignAt({ reference, other: view(60), transform }, cells), cells, 0);
    expect(still.transform).toEqual(transform);
    expect(still.otherGrid).toEqual({ ...still.grid, left: still.grid.left + 1, top: still.grid.top + 2 });
  });

  it('never ends worse than it began', () => {
    const reference = view(80);
    const other = viewOf(render(portrait(BEN), 80, 80));
    const cells = sampleLuma(reference, gridOver(reference, 24));
    for (const offsetX of [-8, -3, 0, 4, 9]) {
      const start = alignAt({ reference, other, transform: { scaleX: 1, scaleY: 1, offsetX, offsetY: 0 } }, cells);
      expect(refine(start, cells, 5).correlation).toBeGreaterThanOrEqual(start.correlation);
    }
  });

  it('keeps the axes\u2019 scales together', () => {
    // The other picture is squeezed by a fifth, more than rounding explains.
    const reference = view(80);
    const other = viewOf(render(ada, 80, 64));
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const { transform } = refine(
      alignAt({ reference, other, transform: { scaleX: 0.9, scaleY: 0.9, offsetX: 4, offsetY: -4 } }, cells),
      cells,
      8
    );
    const ratio = transform.scaleX / transform.scaleY;
    expect(ratio).toBeLessThan(1.0451);
    expect(ratio).toBeGreaterThan(1 / 1.0451);
  });

  it('leaves a uniform picture where it is', () => {
    const reference = viewOf(uniform(60, 60, [90, 90, 90, 255]));
    const transform = { scaleX: 1, scaleY: 1, offsetX: 0, offsetY: 0 };
    const cells = sampleLuma(reference, gridOver(reference, 24));
    const refined = refine(alignAt({ reference, other: view(60), transform }, cells), cells, 4);
    expect(refined.transform).toEqual(transform);
    expect(refined.correlation).toBe(0);
  });
});

describe('align', () => {
  for (const [kind, first, second] of framings) {
    it(`finds ${kind}, to a few thousandths`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const [coarse] = align(reference, other);
      expectNear(cornersOf(coarse.transform, reference, other), expectedCorners(first, second), 0.02);
      const best = place(coarse);
      expectNear(cornersOf(best.transform, reference, other), expectedCorners(first, second), 0.005);
      expect(best.correlation).toBeGreaterThan(0.99);
    });
  }

  it('offers one framing of a portrait, and two where a pattern repeats itself', () => {
    expect(Array.from(align(view(80), view(100, [0.06, 0.03, 0.9, 0.9]))).length).toBe(1);
    const period = 0.14;
    const pattern = viewOf(render((u, v) => [128 + 60 * Math.sin((2 * Math.PI * u) / period), 128 + 60 * Math.sin(9 * v), 128], 80, 80));
    const offered = Array.from(align(pattern, pattern));
    expect(offered.length).toBe(2);
    expect(offered.every(({ correlation }) => correlation > 0.95)).toBe(true);
    const apart = Math.abs(offered[0].transform.offsetX - offered[1].transform.offsetX) / 80;
    expect(Math.abs(apart - period)).toBeLessThan(0.02);
  });

  it('uses a grid that the coarser picture supports', () => {
    const cellsOf = (a: View, b: View): number => [...align(a, b)].map(place)[0].grid.columns;
    expect(cellsOf(view(48), view(100))).toBe(41);
    expect(cellsOf(view(100), view(48))).toBe(41);
    expect(cellsOf(view(100), view(100))).toBe(56);
    expect(cellsOf(view(9), view(100))).toBe(8);
    // Half of the other's pixels lie in the reference.
    expect(cellsOf(view(100, [0.12, 0.12, 0.76, 0.76]), view(60))).toBe(39);
  });

  it('leaves strangers on the coarse grid', () => {
    const noise = viewOf(render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 90, 90));
    const alignments = Array.from(align(view(90), noise));
    expect(alignments.length).toBe(1);
    expect(alignments[0].grid.columns).toBe(24);
    expect(alignments[0].correlation).toBeLessThan(0.8);
    expect(place(alignments[0])).toBe(alignments[0]);
  });
});

describe('alignDoubtful', () => {
  for (const [kind, first, second] of framings) {
    it(`finds ${kind}`, () => {
      const reference = view(80, first);
      const other = view(100, second);
      const found = alignDoubtful(reference, other);
      expectNear(found ? cornersOf(found.transform, reference, other) : [], expectedCorners(first, second), 0.02);
      expect(found?.correlation).toBeGreaterThan(0.98);
      expect(found?.grid).toEqual(gridOver(reference, 24));
    });
  }

  it('gives up strangers, early or late', () => {
    const noise = viewOf(render((u, v) => [255 * v, 128 + 120 * Math.sin(40 * u * v), 90], 80, 80));
    const paleHair = viewOf(render(portrait({ ...BEN, hair: [190, 190, 190] }), 80, 80));
    const otherLight = viewOf(render(portrait({ ...BEN, light: -1, clothes: [150, 130, 140] }), 80, 80));
    for (const stranger of [noise, paleHair, otherLight]) {
      expect(alignDoubtful(view(80), stranger)).toBeUndefined();
    }
  });
});

describe('alignDoubtful, near its limits', () => {
  it('gives up what resembles the other in its fine structure only', () => {
    // In light from either side; the search's grid hardly sees the structure
    const lit = (light: number): View =>
      viewOf(
        render(
          (u, v) => new Array(3).fill(128 + 60 * Math.sin(31.4 * u) * Math.cos(31.4 * v) + light * (u - 0.5)) as [number, number, number],
          80,
          80
        )
      );
    expect(alignDoubtful(lit(10), lit(-10))?.correlation).toBeGreaterThan(0.95);
    expect(alignDoubtful(lit(14), lit(-14))).toBeUndefined();
  });

  it('gives up what resembles the other in its outlines only', () => {
    const stranger = portrait({ ...BEN, light: -1, clothes: [150, 130, 140] });
    const mixed = (part: number): View =>
      viewOf(
        render(
          (u, v) => {
            const own = ada(u, v);
            const other = stranger(u, v);
            return [0, 1, 2].map((i) => own[i] * (1 - part) + other[i] * part) as [number, number, number];
          },
          80,
          80
        )
      );
    expect(alignDoubtful(view(80), mixed(0.5))?.correlation).toBeGreaterThan(0.9);
    expect(alignDoubtful(view(80), mixed(0.6))).toBeUndefined();
  });
});

describe('isSamePlace', () => {
  const grid: Grid = { columns: 20, rows: 10, left: 3, top: 5, pitchX: 4, pitchY: 2 };
  const same = (other: Partial<Grid>): boolean => isSamePlace({ otherGrid: grid }, { otherGrid: { ...grid, ...other } });

  it('is where every edge lies within half a cell', () => {
    for (const other of [
      {},
      { left: 4.9 },
      { left: 1.1 },
      { top: 5.9 },
      { top: 4.1 },
      { pitchX: 4.09 },
      { pitchX: 3.91 },
      { pitchY: 2.09 },
      { pitchY: 1.91 }
    ]) {
      expect(same(other)).toBe(true);
    }
  });

  it('is not where any edge lies farther off', () => {
    for (const other of [
      { left: 5 },
      { left: 1 },
      { top: 6 },
      { top: 4 },
      { pitchX: 4.1 },
      { pitchX: 3.9 },
      { pitchY: 2.1 },
      { pitchY: 1.9 }
    ]) {
      expect(same(other)).toBe(false);
    }
    // The far edge is right, the near one is not
    expect(same({ left: 5.1, pitchX: 3.895 })).toBe(false);
    expect(same({ top: 6.1, pitchY: 1.89 })).toBe(false);
  });
});

import type { Channels } from './channels';
import { COLOR_AXIS, InkTable, LUMA_AXIS, encodeChanges } from './inkTable';
import { THROUGH_INKS } from './throughInks';

type Place = readonly [luma: number, red: number, blue: number];

/** A table of the changes that a function makes at the nodes, given by their indices. */
function tableOf(change: (...node: Place) => readonly number[], tolerance?: number): InkTable {
  const changes = LUMA_AXIS.flatMap((_l, luma) =>
    COLOR_AXIS.flatMap((_r, red) => COLOR_AXIS.flatMap((_b, blue) => change(luma, red, blue)))
  );
  return new InkTable(
    encodeChanges(
      changes,
      changes.map(() => tolerance ?? 0)
    )
  );
}

const channels = (...colors: readonly (readonly [number, number, number])[]): Channels => ({
  red: Float32Array.from(colors, (color) => color[0]),
  green: Float32Array.from(colors, (color) => color[1]),
  blue: Float32Array.from(colors, (color) => color[2])
});

function convert(table: InkTable, red: number, green: number, blue: number): number[] {
  const converted = table.apply(channels([red, green, blue]));
  return [converted.red[0], converted.green[0], converted.blue[0]];
}

/** The color at a place of the cube: luma, red less luma, blue less luma. */
const colorAt = ([luma, red, blue]: Place): [number, number, number] => [
  luma + red,
  luma - (0.299 * red + 0.114 * blue) / 0.587,
  luma + blue
];

/** How much a table changes red, green and blue at a place of the cube. */
function changeAt(table: InkTable, place: Place): number[] {
  const color = colorAt(place);
  return convert(table, ...color).map((value, c) => value - color[c]);
}

/** Between the nodes 9 and 10 of luma, at 142 and 168, and 10 and 11 of the colors, at 0 and 4. */
const LUMA_NODE = LUMA_AXIS.indexOf(142);
const COLOR_NODE = COLOR_AXIS.indexOf(0);
const between = ([luma, red, blue]: Place): Place => [142 + 26 * luma, 4 * red, 4 * blue];

/** How far a color is from one node to the next along each axis: each order of the axes. */
const orders: readonly Place[] = [
  [0.2, 0.5, 0.7],
  [0.2, 0.7, 0.5],
  [0.5, 0.2, 0.7],
  [0.5, 0.7, 0.2],
  [0.7, 0.2, 0.5],
  [0.7, 0.5, 0.2]
];

describe('an ink table', () => {
  it('has nodes that ascend, and gray among them', () => {
    for (const axis of [LUMA_AXIS, COLOR_AXIS]) {
      expect([...axis].sort((a, b) => a - b)).toEqual(axis);
    }
    expect(COLOR_AXIS).toContain(0);
  });

  it('gives each node its change, in multiples of two steps', () => {
    const table = tableOf((luma, red, blue) => [2 * luma, -2 * red, 4 * blue + 0.9]);
    for (const place of [
      [6, 10, 10],
      [9, 12, 8],
      [8, 7, 13]
    ] as const) {
      const [luma, red, blue] = place;
      const change = changeAt(table, [LUMA_AXIS[luma], COLOR_AXIS[red], COLOR_AXIS[blue]]);
      [2 * luma, -2 * red, 4 * blue].forEach((expected, c) => expect(change[c]).toBeCloseTo(expected, 3));
    }
  });

  it('makes up for a difference from one node to the next that is too large to tell', () => {
    const table = tableOf((_luma, red) => [red < COLOR_NODE ? -90 : 90, 0, 0]);
    const changes = [-1, 0, 1].map((step) => changeAt(table, [118, COLOR_AXIS[COLOR_NODE + step], COLOR_AXIS[0]])[0]);
    // Where blue is least, no node before it along blue has made up for anything
    [-90, 50, 90].forEach((expected, i) => expect(changes[i]).toBeCloseTo(expected, 3));
  });

  it('leaves a change as it is foretold where that is near enough', () => {
    const change = (_luma: number, red: number): number[] => [red === COLOR_NODE ? 6 : 0, 0, 0];
    expect(changeAt(tableOf(change, 5.9), [118, 0, 0])[0]).toBeCloseTo(6, 3);
    expect(changeAt(tableOf(change, 6), [118, 0, 0])[0]).toBeCloseTo(0, 3);
  });

  it('is exact between the nodes where the changes are linear, in each order of the axes', () => {
    const mixed = tableOf((luma, red, blue) => [2 * luma + 4 * red + 6 * blue - 118, 0, 0]);
    for (const parts of [...orders, [0.4, 0.4, 0.4] as const]) {
      const [luma, red, blue] = parts;
      const expected = 2 * (LUMA_NODE + luma) + 4 * (COLOR_NODE + red) + 6 * (COLOR_NODE + blue) - 118;
      expect(changeAt(mixed, between(parts))[0]).toBeCloseTo(expected, 3);
    }
  });

  it('goes from the lower corner to the upper one along the axis that is farthest on', () => {
    const cornerOf = ([luma, red, blue]: Place): number => 4 * luma + 2 * red + blue;
    const upper = (node: number, lower: number): number => (node > lower ? 1 : 0);
    const table = tableOf((luma, red, blue) => [
      2 * cornerOf([upper(luma, LUMA_NODE), upper(red, COLOR_NODE), upper(blue, COLOR_NODE)]) ** 2,
      0,
      0
    ]);
    for (const parts of orders) {
      const corners = [0.7, 0.5, 0.2].map((least) => {
        const [luma, red, blue] = parts.map((part) => (part < least ? 0 : 1));
        return cornerOf([luma, red, blue]) ** 2;
      });
      expect(changeAt(table, between(parts))[0]).toBeCloseTo(2 * (0.2 * corners[0] + 0.3 * corners[1] + 0.2 * corners[2]), 3);
    }
  });

  it('treats red, green and blue alike between the nodes', () => {
    const ofRed = (luma: number, red: number, blue: number): number => 2 * luma + 4 * red - 2 * blue;
    const table = tableOf((luma, red, blue) => [ofRed(luma, red, blue), -2 * luma + 2 * red + 4 * blue, 4 * luma - 2 * red + 2 * blue]);
    for (const parts of orders) {
      const [luma, red, blue] = [LUMA_NODE + parts[0], COLOR_NODE + parts[1], COLOR_NODE + parts[2]];
      const expected = [ofRed(luma, red, blue), -2 * luma + 2 * red + 4 * blue, 4 * luma - 2 * red + 2 * blue];
      changeAt(table, between(parts)).forEach((change, c) => expect(change).toBeCloseTo(expected[c], 3));
    }
  });

  it('goes by the distance of the nodes, which grows away from gray', () => {
    const table = tableOf((_luma, red, blue) => [2 * red, 0, 4 * blue]);
    // Halfway between the nodes at 10 and 17, and at -17 and -10
    const halfway = (low: number): number => COLOR_AXIS.indexOf(low) + 0.5;
    for (const [red, blue, redNode, blueNode] of [
      [13.5, -13.5, halfway(10), halfway(-17)],
      [-13.5, 13.5, halfway(-17), halfway(10)]
    ]) {
      const [redChange, , blueChange] = changeAt(table, [118, red, blue]);
      expect(redChange).toBeCloseTo(2 * redNode, 3);
      expect(blueChange).toBeCloseTo(4 * blueNode, 3);
    }
  });

  it('converts as many colors as it is told to, and leaves the others', () => {
    const both = channels([110, 110, 110], [110, 110, 110]);
    tableOf(() => [20, 20, 20]).convert(both, 1);
    expect(Array.from(both.red, Math.round)).toEqual([130, 110]);
  });

  it('keeps gray apart from its neighbors', () => {
    const table = tableOf((_luma, red, blue) => (red === COLOR_NODE && blue === COLOR_NODE ? [-12, -12, -12] : [0, 0, 0]));
    convert(table, 110, 110, 110).forEach((value) => expect(value).toBeCloseTo(98, 3));
    changeAt(table, [110, 4, 4]).forEach((change) => expect(change).toBeCloseTo(0, 3));
  });

  it('stays within 8 bits', () => {
    expect(
      convert(
        tableOf(() => [99, 99, 99]),
        200,
        255,
        0
      )
    ).toEqual([255, 255, 100]);
    expect(
      convert(
        tableOf(() => [-99, -99, -99]),
        50,
        0,
        255
      )
    ).toEqual([0, 0, 157]);
  });
});

describe('a table as it is written', () => {
  const nodes = LUMA_AXIS.length * COLOR_AXIS.length ** 2;

  it('has a character for each node and channel', () => {
    expect(encodeChanges(new Int16Array(3 * nodes)).length).toBe(3 * nodes);
  });

  it('tells a change that is the same everywhere once for each luma, and foretells it at the other nodes', () => {
    // One multiple of two steps above 'n', for red, green and blue; 21 nodes along blue, then the next luma
    const row = 'ooo' + 'n'.repeat(3 * 20);
    const text = encodeChanges(new Int16Array(3 * nodes).fill(2));
    expect(text.startsWith(row.repeat(LUMA_AXIS.length))).toBe(true);
    expect(new Set(text.slice(row.length * LUMA_AXIS.length))).toEqual(new Set('n'));
  });
});

describe('the table of inks', () => {
  // What sharp made of the colors, by the profile that libvips brings
  const samples: readonly (readonly [readonly [number, number, number], readonly number[]])[] = [
    [
      [224, 172, 140],
      [223, 169, 134]
    ],
    [
      [128, 128, 128],
      [116, 115, 114]
    ],
    [
      [255, 255, 255],
      [255, 255, 255]
    ]
  ];
  for (const [from, to] of samples) {
    it(`knows what becomes of ${from.join(', ')}`, () => {
      convert(new InkTable(THROUGH_INKS), ...from).forEach((value, c) => expect(Math.abs(value - to[c])).toBeLessThan(6));
    });
  }

  it('lets its colors be off by half a step: a copy that it made exactly may be off by less', () => {
    expect(new InkTable(THROUGH_INKS).slack).toBe(0.5);
  });
});

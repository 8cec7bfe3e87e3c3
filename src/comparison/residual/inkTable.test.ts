import type { Channels } from './channels';
import { AXIS, InkTable, encodeChanges } from './inkTable';
import { THROUGH_INKS } from './throughInks';

/** A table of the changes that a function makes at the nodes. */
function tableOf(change: (red: number, green: number, blue: number) => readonly number[]): InkTable {
  return new InkTable(encodeChanges(AXIS.flatMap((red) => AXIS.flatMap((green) => AXIS.flatMap((blue) => change(red, green, blue))))));
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

/** How far a color is from one node to the next along red, green and blue: each order of the channels. */
const orders: readonly (readonly number[])[] = [
  [0.2, 0.5, 0.7],
  [0.2, 0.7, 0.5],
  [0.5, 0.2, 0.7],
  [0.5, 0.7, 0.2],
  [0.7, 0.2, 0.5],
  [0.7, 0.5, 0.2]
];

describe('an ink table', () => {
  it('gives each node its change, in multiples of three steps', () => {
    const table = tableOf((red, green, blue) => [3 * AXIS.indexOf(red), -3 * AXIS.indexOf(green), 6 * AXIS.indexOf(blue) + 1]);
    for (const i of [0, 3, 5]) {
      expect(convert(table, AXIS[i], AXIS[14], AXIS[2])).toEqual([AXIS[i] + 3 * i, AXIS[14] - 42, AXIS[2] + 12]);
    }
  });

  it('makes up for a difference from one node to the next that is too large to tell', () => {
    const table = tableOf((red) => (red < AXIS[8] ? [-120, 0, 0] : [120, 0, 0]));
    expect([7, 8, 9].map((i) => convert(table, AXIS[i], 0, 0)[0])).toEqual([0, AXIS[8] + 90, AXIS[9] + 120]);
  });

  it('is exact between the nodes where the changes are linear, in each order of the channels', () => {
    const mixed = tableOf((red, green, blue) => [3 * AXIS.indexOf(red) + 6 * AXIS.indexOf(green) + 9 * AXIS.indexOf(blue) - 90, 0, 0]);
    // Node 9 is at 114 and node 10 at 132
    const between = (part: number): number => 114 + 18 * part;
    for (const [r, g, b] of [...orders, [0.4, 0.4, 0.4]]) {
      expect(convert(mixed, between(r), between(g), between(b))[0]).toBeCloseTo(between(r) + 72 + 3 * r + 6 * g + 9 * b, 4);
    }
  });

  it('goes from the lower corner to the upper one along the channel that is farthest on', () => {
    const cornerOf = (red: number, green: number, blue: number): number => 4 * red + 2 * green + blue;
    const table = tableOf((red, green, blue) => [3 * cornerOf(red < 132 ? 0 : 1, green < 132 ? 0 : 1, blue < 132 ? 0 : 1) ** 2, 0, 0]);
    for (const parts of orders) {
      const corners = [0.7, 0.5, 0.2].map(
        (least) => cornerOf(...(parts.map((part) => (part < least ? 0 : 1)) as [number, number, number])) ** 2
      );
      const [red, green, blue] = parts.map((part) => 114 + 18 * part);
      const change = 3 * (0.2 * corners[0] + 0.3 * corners[1] + 0.2 * corners[2]);
      expect(convert(table, red, green, blue)[0]).toBeCloseTo(red + change, 4);
    }
  });

  it('keeps grey apart from its neighbors: it runs from corner to corner', () => {
    const table = tableOf((red, green, blue) => (red === green && green === blue ? [-12, -12, -12] : [0, 0, 0]));
    expect(convert(table, 110, 110, 110)).toEqual([98, 98, 98]);
  });

  it('stays within 8 bits', () => {
    expect(
      convert(
        tableOf(() => [99, 99, 99]),
        200,
        255,
        0
      )
    ).toEqual([255, 255, 99]);
    expect(
      convert(
        tableOf(() => [-99, -99, -99]),
        50,
        0,
        255
      )
    ).toEqual([0, 0, 156]);
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

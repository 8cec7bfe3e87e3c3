import type { Channels } from './channels';
import { AXIS, InkTable } from './inkTable';
import { THROUGH_INKS } from './throughInks';

const NODES = AXIS.length;

/** A table of the changes that a function makes at the nodes. */
function tableOf(change: (red: number, green: number, blue: number) => readonly number[]): InkTable {
  const bytes = AXIS.flatMap((red) =>
    AXIS.flatMap((green) => AXIS.flatMap((blue) => change(red, green, blue).map((value) => value + 128)))
  );
  return new InkTable(btoa(String.fromCharCode(...bytes)));
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

describe('an ink table', () => {
  it('gives each node its change', () => {
    const table = tableOf((red, green, blue) => [AXIS.indexOf(red), -AXIS.indexOf(green), 2 * AXIS.indexOf(blue)]);
    for (const i of [0, 3, NODES - 2]) {
      expect(convert(table, AXIS[i], AXIS[4], AXIS[2])).toEqual([AXIS[i] + i, AXIS[4] - 4, AXIS[2] + 4]);
    }
  });

  it('is exact between the nodes where the changes are linear, in each order of the channels', () => {
    const table = tableOf((red, green, blue) => [-Math.floor(red / 8), 0, 0].map((value, c) => (c === 0 ? value : 0 * (green + blue))));
    // Node 4 is at 97 and node 5 at 132: changes of -12 and -16
    for (const [green, blue] of [
      [100, 130],
      [130, 100],
      [115, 115]
    ]) {
      expect(convert(table, 114.5, green, blue)[0]).toBeCloseTo(114.5 - 14, 4);
    }
    const mixed = tableOf((red, green, blue) => [AXIS.indexOf(red) + 2 * AXIS.indexOf(green) + 3 * AXIS.indexOf(blue), 0, 0]);
    const between = (part: number): number => 97 + 35 * part;
    for (const [r, g, b] of [
      [0.2, 0.5, 0.7],
      [0.2, 0.7, 0.5],
      [0.5, 0.2, 0.7],
      [0.5, 0.7, 0.2],
      [0.7, 0.2, 0.5],
      [0.7, 0.5, 0.2]
    ]) {
      expect(convert(mixed, between(r), between(g), between(b))[0]).toBeCloseTo(between(r) + 24 + r + 2 * g + 3 * b, 4);
    }
  });

  it('keeps grey apart from its neighbors: it runs from corner to corner', () => {
    const table = tableOf((red, green, blue) => (red === green && green === blue ? [-10, -10, -10] : [0, 0, 0]));
    expect(convert(table, 110, 110, 110)).toEqual([100, 100, 100]);
  });

  it('stays within 8 bits', () => {
    expect(
      convert(
        tableOf(() => [100, 100, 100]),
        200,
        255,
        0
      )
    ).toEqual([255, 255, 100]);
    expect(
      convert(
        tableOf(() => [-100, -100, -100]),
        50,
        0,
        255
      )
    ).toEqual([0, 0, 155]);
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

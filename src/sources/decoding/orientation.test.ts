import { type Orientation, isSideways, upright } from './orientation';

/** Pixels as letters, row by row. */
function pictureOf(...rows: readonly string[]): Parameters<typeof upright>[0] {
  const data: number[] = rows.flatMap((row) => [...row].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255]));
  return { width: rows[0].length, height: rows.length, data: new Uint8ClampedArray(data) };
}

function rowsOf({ width, height, data }: Parameters<typeof upright>[0]): readonly string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => String.fromCharCode(data[4 * (y * width + x)])).join('')
  );
}

describe('turning a picture upright', () => {
  // How "abc" over "def" lies in a file of each orientation
  it.each<[Orientation, readonly string[]]>([
    [1, ['abc', 'def']],
    [2, ['cba', 'fed']],
    [3, ['fed', 'cba']],
    [4, ['def', 'abc']],
    [5, ['ad', 'be', 'cf']],
    [6, ['cf', 'be', 'ad']],
    [7, ['fc', 'eb', 'da']],
    [8, ['da', 'eb', 'fc']]
  ])('from orientation %i', (orientation, rows) => {
    expect(rowsOf(upright(pictureOf(...rows), orientation))).toEqual(['abc', 'def']);
    expect(isSideways(orientation)).toBe(rows.length === 3);
  });

  it('reads pixels that begin in the middle of a buffer', () => {
    const { width, height, data } = pictureOf('abc', 'def');
    const shifted: Uint8ClampedArray = new Uint8ClampedArray([9, ...data]).subarray(1);
    expect(rowsOf(upright({ width, height, data: shifted }, 2))).toEqual(['cba', 'fed']);
  });
});

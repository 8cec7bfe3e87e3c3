import { crc32, inflateSync } from 'node:zlib';
import { type TestPattern, testPattern, testPatternSide } from './testPattern';

describe('the known picture', () => {
  const { bytes, pixels }: TestPattern = testPattern();
  const file: Buffer = Buffer.from(bytes);

  it('is a PNG file with a valid checksum in each chunk, without a color profile', () => {
    const types: string[] = [];
    for (let at: number = 8; at < file.length;) {
      const length: number = file.readUInt32BE(at);
      types.push(file.toString('latin1', at + 4, at + 8));
      expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    expect(types).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  });

  it('holds the pixels that it says', () => {
    const palette: Buffer = file.subarray(41);
    const rows: Buffer = inflateSync(file.subarray(file.indexOf('IDAT') + 4));
    const read: number[] = [];
    for (let y: number = 0; y < testPatternSide; y++) {
      const row: Buffer = rows.subarray(y * (1 + testPatternSide), (y + 1) * (1 + testPatternSide));
      expect(row[0]).toBe(0);
      for (const color of row.subarray(1)) {
        read.push(...palette.subarray(3 * color, 3 * color + 3), 255);
      }
    }
    expect(read).toEqual([...pixels]);
  });

  it('is varied: every value in each channel, and no neighbor alike in any', () => {
    for (let channel: number = 0; channel < 3; channel++) {
      expect(new Set(pixels.filter((_, index) => index % 4 === channel)).size).toBe(256);
    }
    expect(pixels.every((value, index) => index % 4 === 3 || value !== pixels[index - 4])).toBe(true);
  });
});

import { jpegOrientationOf } from './jpegOrientation';

/** The start of a JPEG file with EXIF in it; the value of the orientation stands at its end. */
function jpeg(orientation: number, order: 'II' | 'MM' = 'II', before: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const short = (value: number): readonly number[] => (order === 'II' ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number): readonly number[] => (order === 'II' ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const letter: number = order.charCodeAt(0);
  const tiff: readonly number[] = [
    letter,
    letter,
    ...short(42),
    ...long(8),
    // Two entries: the maker's resolution unit, and the orientation
    ...short(2),
    ...short(0x0128),
    ...short(3),
    ...long(1),
    ...short(2),
    0,
    0,
    ...short(0x0112),
    ...short(3),
    ...long(1),
    ...short(orientation),
    0,
    0,
    ...long(0)
  ];
  const exif: readonly number[] = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.of(0xff, 0xd8, ...before, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 2, 1, 2, 3);
}

describe('the orientation of a JPEG file', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is %i, in either byte order, and stands where it is said to stand', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const bytes: Uint8Array<ArrayBuffer> = jpeg(orientation, order);
      const found = jpegOrientationOf(bytes.buffer);
      expect(found?.orientation).toBe(orientation);
      bytes[found?.at ?? 0] = 1;
      expect(jpegOrientationOf(bytes.buffer)?.orientation).toBe(1);
    }
  });

  it('is found behind other segments and fill bytes', () => {
    const jfif: readonly number[] = [0xff, 0xe0, 0, 4, 1, 1];
    expect(jpegOrientationOf(jpeg(6, 'MM', [...jfif, 0xff, 0xff]).buffer)?.orientation).toBe(6);
  });

  it.each([0, 9, 300])('is not known where the file says %i', (orientation) => {
    expect(jpegOrientationOf(jpeg(orientation).buffer)).toBeUndefined();
  });

  it('is not looked for in other files, behind the headers, or in a broken one', () => {
    const whole: Uint8Array<ArrayBuffer> = jpeg(6);
    expect(jpegOrientationOf(Uint8Array.of(0x89, 0x50, ...whole.slice(2)).buffer)).toBeUndefined();
    expect(jpegOrientationOf(jpeg(6, 'II', [0xff, 0xda, 0, 2]).buffer)).toBeUndefined();
    // A segment that claims to be shorter than its own length
    expect(jpegOrientationOf(jpeg(6, 'II', [0xff, 0xe0, 0, 0]).buffer)).toBeUndefined();
    for (let length: number = 0; length < 44; length++) {
      expect(jpegOrientationOf(whole.slice(0, length).buffer)).toBeUndefined();
    }
  });
});

import type { RgbaImage } from '../../photos';

/** Averages the pixels of a larger picture by the area that each covers; colors count as far as they are opaque. */
export class Reducer {
  private readonly _width: number;
  private readonly _height: number;
  private readonly _targetWidth: number;
  private readonly _targetHeight: number;
  /** Red, green and blue, weighted by opacity, and opacity, of each pixel of the reduced picture */
  private readonly _sums: Float32Array;
  private _row: number = 0;

  /** From a picture of one size to one of another, which is not larger */
  public constructor(width: number, height: number, targetWidth: number, targetHeight: number) {
    this._width = width;
    this._height = height;
    this._targetWidth = targetWidth;
    this._targetHeight = targetHeight;
    this._sums = new Float32Array(4 * targetWidth * targetHeight);
  }

  /** The next rows of the picture. */
  public add(data: Uint8ClampedArray, rows: number): void {
    for (let row: number = 0; row < rows; row++) {
      const line: Float32Array = this._lineOf(data, row);
      for (const { cell, share } of sharesOf(this._row, this._height, this._targetHeight)) {
        const start: number = cell * line.length;
        for (let index: number = 0; index < line.length; index++) {
          this._sums[start + index] += line[index] * share;
        }
      }
      this._row += 1;
    }
  }

  /** The reduced picture, once all rows are in. */
  public get image(): RgbaImage {
    const data: Uint8ClampedArray = new Uint8ClampedArray(this._sums.length);
    for (let at: number = 0; at < data.length; at += 4) {
      const opacity: number = this._sums[at + 3];
      for (let channel: number = 0; channel < 3; channel++) {
        data[at + channel] = opacity === 0 ? 0 : this._sums[at + channel] / opacity;
      }
      data[at + 3] = 255 * opacity;
    }
    return { width: this._targetWidth, height: this._targetHeight, data };
  }

  /** One row, reduced in its length. */
  private _lineOf(data: Uint8ClampedArray, row: number): Float32Array {
    const line: Float32Array = new Float32Array(4 * this._targetWidth);
    const scale: number = this._targetWidth / this._width;
    let at: number = 4 * row * this._width;
    for (let column: number = 0; column < this._width; column++, at += 4) {
      const [start, end] = [column * scale, (column + 1) * scale];
      const cell: number = Math.floor(start);
      const opacity: number = data[at + 3] / 255;
      // A pixel covers one cell of the reduced row, or the end of one and the beginning of the next
      const inNext: number = Math.max(0, end - cell - 1);
      addPixel(line, 4 * cell, data, at, opacity * (end - start - inNext));
      if (inNext > 0 && cell + 1 < this._targetWidth) {
        addPixel(line, 4 * cell + 4, data, at, opacity * inNext);
      }
    }
    return line;
  }
}

function addPixel(line: Float32Array, to: number, data: Uint8ClampedArray, from: number, weight: number): void {
  line[to] += data[from] * weight;
  line[to + 1] += data[from + 1] * weight;
  line[to + 2] += data[from + 2] * weight;
  line[to + 3] += weight;
}

/** The cells that one row lies in when rows are reduced to fewer, and how much of each it covers. */
function sharesOf(row: number, rows: number, cells: number): readonly { readonly cell: number; readonly share: number }[] {
  const scale: number = cells / rows;
  const [start, end] = [row * scale, (row + 1) * scale];
  const cell: number = Math.floor(start);
  const inNext: number = Math.max(0, end - cell - 1);
  const own: { readonly cell: number; readonly share: number } = { cell, share: end - start - inNext };
  return inNext > 0 && cell + 1 < cells ? [own, { cell: cell + 1, share: inNext }] : [own];
}

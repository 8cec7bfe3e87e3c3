import type { RgbaImage } from '../base/types';

/** Why a picture cannot be compared. */
export type InvalidImageReason =
  /** Width or height is 0. */
  | 'emptyImage'
  /** Width or height is negative, fractional or not a number. */
  | 'invalidSize'
  /** The data's length is not `width * height * 4`. */
  | 'sizeMismatch';

/** Thrown when an input is not a picture: a mistake of the caller's, never a property of a photo. */
export class InvalidImageError extends Error {
  public override readonly name: string = 'InvalidImageError';

  public constructor(
    public readonly reason: InvalidImageReason,
    message: string
  ) {
    super(message);
  }
}

/**
 * Checks a picture's size against its data.
 *
 * @param side - names the picture in the message
 * @throws InvalidImageError
 */
export function assertValidImage(image: RgbaImage, side: 'left' | 'right'): void {
  const { width, height, data } = image;
  if (width === 0 || height === 0) {
    throw new InvalidImageError('emptyImage', `The ${side} picture is empty: ${width} × ${height} pixels.`);
  }
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 0 || height < 0) {
    throw new InvalidImageError('invalidSize', `The ${side} picture's size is not one: ${width} × ${height} pixels.`);
  }
  if (data.length !== width * height * 4) {
    throw new InvalidImageError(
      'sizeMismatch',
      `The ${side} picture's data has ${data.length} bytes; ${width} × ${height} pixels take ${width * height * 4}.`
    );
  }
}

import type { RgbaImage } from './comparison';
import type { ReadFailure } from './failures';

/** A picture that was read and decoded: what is compared and what is shown are the same bytes. */
export interface Picture {
  /** Decoded pixels, upright; at most as large as the decoder's limit */
  readonly image: RgbaImage;
  /** The bytes as they came, typed by what they are and not by what the server called them */
  readonly blob: Blob;
  /** Size of the picture as served, in pixels */
  readonly width: number;
  readonly height: number;
}

export interface PhotoFound {
  readonly kind: 'photo';
  readonly picture: Picture;
}

export interface NoPhoto {
  readonly kind: 'none';
}

/** What one side answered. */
export type PhotoReading = PhotoFound | NoPhoto | ReadFailure;

import type { RgbaImage } from '../../comparison';
import type { ReadFailure } from './failures';

/** A picture that was read and decoded: what is compared and what is shown are the same bytes. */
export interface Picture {
  /**
   * Decoded pixels, upright; at most as large as the decoder's limit. Undefined where the browser's privacy protection hides them: such a
   * picture can be shown, but not compared.
   */
  readonly image: RgbaImage | undefined;
  /** The bytes as they came, typed by what they are and not by what the server called them */
  readonly blob: Blob;
  /** Size of the picture as served, in pixels */
  readonly width: number;
  readonly height: number;
}

/** How a picture came, for a support report: nothing of it names anybody. */
export interface PictureHeaders {
  /** As the server called it; what the picture is, is read from its bytes */
  readonly contentType: string | undefined;
  /** The server's mark of this version; other texts than usual marks are left out */
  readonly etag: string | undefined;
  /** When the server says that it last changed, in milliseconds since 1970 */
  readonly lastModified: number | undefined;
  /** How long the server lets browsers keep it */
  readonly cacheControl: string | undefined;
  /** What Microsoft's support asks for */
  readonly correlationId: string | undefined;
}

export interface PhotoFound {
  readonly kind: 'photo';
  readonly picture: Picture;
  readonly headers?: PictureHeaders;
  /** Whether the browser had kept it; undefined where the browser does not tell */
  readonly isFromCache?: boolean;
  /** When the service answered, by its own clock, in milliseconds since 1970; undefined where the answer does not tell */
  readonly answeredAt?: number;
}

export interface NoPhoto {
  readonly kind: 'none';
}

/** What one side answered. */
export type PhotoReading = PhotoFound | NoPhoto | ReadFailure;

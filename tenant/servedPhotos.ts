import type { Photo } from './pictures';

/** The sizes of userphoto.aspx, with the side of each in pixels. */
export const photoSides = { S: 48, M: 72, L: 240 } as const;
export type PhotoSize = keyof typeof photoSides;

/** What SharePoint, or the edge in front of it, serves of one person: a file for each size. */
export interface ServedPhotos {
  /** Undefined where the placeholder stands in for a photo */
  readonly bySize: Readonly<Record<PhotoSize, Photo | undefined>>;
  /** When they were put there, in milliseconds since 1970; undefined where nobody knows */
  readonly since: number | undefined;
}

/** One photo, or none, in every size. */
export function servedPhotos(photo: Photo | undefined, since: number | undefined): ServedPhotos {
  return { bySize: { S: photo, M: photo, L: photo }, since };
}

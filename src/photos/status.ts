import type { Comparison, RgbaImage } from './comparison';
import type { ReadFailure } from './failures';
import type { PhotoFound, PhotoReading } from './picture';

/** Who said whether the two pictures are the same. */
export type Judge = 'comparison' | 'user';

/** Two real pictures and the judgement on them. */
export interface ComparedPhotos {
  readonly microsoft365: PhotoFound;
  readonly sharePoint: PhotoFound;
  readonly comparison: Comparison;
}

/** What the user is told; exactly one at a time. */
export type PhotoStatus =
  | ({ readonly kind: 'inSync'; readonly judge: Judge } & ComparedPhotos)
  | ({ readonly kind: 'different'; readonly judge: Judge } & ComparedPhotos)
  | ({ readonly kind: 'unsure' } & ComparedPhotos)
  | { readonly kind: 'missingInSharePoint'; readonly microsoft365: PhotoFound }
  | { readonly kind: 'missingInMicrosoft365'; readonly sharePoint: PhotoFound }
  | { readonly kind: 'noPhoto' }
  | {
      readonly kind: 'cannotCompare';
      readonly microsoft365: PhotoReading;
      readonly sharePoint: PhotoReading;
      readonly failedSide: 'microsoft365' | 'sharePoint' | 'both';
      /** The cause that the user is told; of two, the Microsoft 365 one, because it is the photo's origin */
      readonly failure: ReadFailure;
    };

export type StatusKind = PhotoStatus['kind'];

/** All of them; the compiler checks that none is forgotten and none is invented. */
export const statusKinds: readonly StatusKind[] = Object.keys({
  inSync: true,
  different: true,
  unsure: true,
  missingInSharePoint: true,
  missingInMicrosoft365: true,
  noPhoto: true,
  cannotCompare: true
} satisfies Record<StatusKind, true>) as readonly StatusKind[];

/** Judges two pictures; the real one is `compare` of `./comparison`. */
export type Compare = (left: RgbaImage, right: RgbaImage) => Comparison;

/**
 * Decides the status from what the two sides answered.
 * SharePoint's placeholder must already have been recognised and be given as `none`.
 */
export function decideStatus(microsoft365: PhotoReading, sharePoint: PhotoReading, compare: Compare): PhotoStatus {
  if (microsoft365.kind === 'failed') {
    const failedSide: 'both' | 'microsoft365' = sharePoint.kind === 'failed' ? 'both' : 'microsoft365';
    return { kind: 'cannotCompare', microsoft365, sharePoint, failedSide, failure: microsoft365 };
  }
  if (sharePoint.kind === 'failed') {
    return { kind: 'cannotCompare', microsoft365, sharePoint, failedSide: 'sharePoint', failure: sharePoint };
  }
  if (microsoft365.kind === 'none') {
    return sharePoint.kind === 'none' ? { kind: 'noPhoto' } : { kind: 'missingInMicrosoft365', sharePoint };
  }
  if (sharePoint.kind === 'none') {
    return { kind: 'missingInSharePoint', microsoft365 };
  }
  return statusOfComparison({
    microsoft365,
    sharePoint,
    comparison: compare(microsoft365.picture.image, sharePoint.picture.image)
  });
}

function statusOfComparison(photos: ComparedPhotos): PhotoStatus {
  switch (photos.comparison.verdict) {
    case 'same':
      return { kind: 'inSync', judge: 'comparison', ...photos };
    case 'different':
      return { kind: 'different', judge: 'comparison', ...photos };
    case 'unsure':
      return { kind: 'unsure', ...photos };
  }
}

/** Whether SharePoint is the side that lacks the right picture, so that asking it again makes sense. */
export function isWaitingForSharePoint(status: PhotoStatus): boolean {
  return status.kind === 'different' || status.kind === 'missingInSharePoint';
}

/** The user looked at an unsure pair and said what they saw. */
export function judgedByUser(photos: ComparedPhotos, seen: 'same' | 'different'): PhotoStatus {
  const { microsoft365, sharePoint, comparison } = photos;
  return { kind: seen === 'same' ? 'inSync' : 'different', judge: 'user', microsoft365, sharePoint, comparison };
}

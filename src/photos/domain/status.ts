import type { Comparison, RgbaImage } from '../../comparison';
import type { ReadFailure } from './failures';
import type { PhotoFound, PhotoReading } from './photoReading';
import type { UserPhotoSize } from './userPhoto';

/** Who said whether the two pictures are the same. */
export type Judge = 'comparison' | 'user';

/** Two real pictures, which a user can look at. */
export interface SeenPhotos {
  readonly microsoft365: PhotoFound;
  readonly sharePoint: PhotoFound;
  /** Undefined where the browser hides the pixels */
  readonly comparison: Comparison | undefined;
}

/** Two real pictures and the judgement on them. */
export interface ComparedPhotos extends SeenPhotos {
  readonly comparison: Comparison;
}

/** Two real pictures of which it is said whether they are the same. */
export type JudgedPhotos = ({ readonly judge: 'comparison' } & ComparedPhotos) | ({ readonly judge: 'user' } & SeenPhotos);

/** What the user is told; exactly one at a time. */
export type PhotoStatus =
  | ({ readonly kind: 'inSync' } & JudgedPhotos)
  | ({ readonly kind: 'different' } & JudgedPhotos)
  | ({ readonly kind: 'unsure' } & SeenPhotos)
  /** SharePoint serves the photo in one size at least, and something else in another one that pages show */
  | ({
      readonly kind: 'someSizesOld';
      readonly oldSizes: readonly UserPhotoSize[];
      /** What SharePoint serves in the first of them: another photo, or none */
      readonly old: PhotoReading;
    } & ComparedPhotos)
  /** SharePoint has the photo under the login name, and none under the e-mail address that pages ask with */
  | ({ readonly kind: 'otherName' } & ComparedPhotos)
  | { readonly kind: 'missingInSharePoint'; readonly microsoft365: PhotoFound }
  | { readonly kind: 'missingInMicrosoft365'; readonly sharePoint: PhotoFound }
  | { readonly kind: 'noPhoto' }
  | {
      readonly kind: 'cannotCompare';
      readonly microsoft365: PhotoReading;
      readonly sharePoint: PhotoReading;
      readonly failedSide: 'microsoft365' | 'sharePoint' | 'both';
      /** The cause that the user is told; of two, the Microsoft 365 one, because it is the photo's origin, unless the other one explains it */
      readonly failure: ReadFailure;
    };

export type StatusKind = PhotoStatus['kind'];

/** All of them; the compiler checks that none is forgotten and none is invented. */
export const statusKinds: readonly StatusKind[] = Object.keys({
  inSync: true,
  different: true,
  unsure: true,
  someSizesOld: true,
  otherName: true,
  missingInSharePoint: true,
  missingInMicrosoft365: true,
  noPhoto: true,
  cannotCompare: true
} satisfies Record<StatusKind, true>) as readonly StatusKind[];

/** Judges two pictures; the real one is `compare` of `./comparison`. */
export type Compare = (left: RgbaImage, right: RgbaImage) => Comparison;

/** The status where at least one side could not be read. */
export function cannotCompare(
  microsoft365: PhotoReading,
  sharePoint: PhotoReading,
  failure: ReadFailure
): PhotoStatus & { readonly kind: 'cannotCompare' } {
  const failedSide: 'microsoft365' | 'sharePoint' | 'both' =
    microsoft365.kind !== 'failed' ? 'sharePoint' : sharePoint.kind === 'failed' ? 'both' : 'microsoft365';
  return { kind: 'cannotCompare', microsoft365, sharePoint, failedSide, failure };
}

/**
 * The status where Microsoft 365 could not be read, whatever SharePoint answered. SharePoint exchanges the token for Microsoft Graph, and none without a session. In Teams the framework
 * then rejects with SharePoint's own words, in the user's language and without a number (OboTokenProvider of sp-http-base 1.23.2): only SharePoint's side says what happened.
 */
export function cannotReadMicrosoft365(failure: ReadFailure, sharePoint: PhotoReading): PhotoStatus & { readonly kind: 'cannotCompare' } {
  const hasNoCause: boolean = failure.reason === 'serviceError' && failure.httpStatus === undefined && failure.code === undefined;
  const cause: ReadFailure = hasNoCause && sharePoint.kind === 'failed' && sharePoint.reason === 'sessionExpired' ? sharePoint : failure;
  return cannotCompare(failure, sharePoint, cause);
}

/** The status of two real photos. */
export function statusOfComparison(photos: ComparedPhotos): PhotoStatus {
  switch (photos.comparison.verdict) {
    case 'same':
      return { kind: 'inSync', judge: 'comparison', ...photos };
    case 'different':
      return { kind: 'different', judge: 'comparison', ...photos };
    case 'unsure':
      return { kind: 'unsure', ...photos };
  }
}

/** What each side answered. */
export function readingsOf(status: PhotoStatus): { readonly microsoft365: PhotoReading; readonly sharePoint: PhotoReading } {
  switch (status.kind) {
    case 'inSync':
    case 'different':
    case 'unsure':
    case 'cannotCompare':
      return { microsoft365: status.microsoft365, sharePoint: status.sharePoint };
    case 'someSizesOld':
      return { microsoft365: status.microsoft365, sharePoint: status.old };
    case 'otherName':
    case 'missingInSharePoint':
      return { microsoft365: status.microsoft365, sharePoint: { kind: 'none' } };
    case 'missingInMicrosoft365':
      return { microsoft365: { kind: 'none' }, sharePoint: status.sharePoint };
    case 'noPhoto':
      return { microsoft365: { kind: 'none' }, sharePoint: { kind: 'none' } };
  }
}

/** Whether SharePoint is the side that lacks the right picture, so that asking it again makes sense. */
export function isSharePointOutdated(status: PhotoStatus): boolean {
  return status.kind === 'different' || status.kind === 'missingInSharePoint' || status.kind === 'someSizesOld';
}

/** The user looked at an unsure pair and said what they saw. */
export function judgedByUser(photos: SeenPhotos, seen: 'same' | 'different'): PhotoStatus {
  const { microsoft365, sharePoint, comparison } = photos;
  return { kind: seen === 'same' ? 'inSync' : 'different', judge: 'user', microsoft365, sharePoint, comparison };
}

import type { Comparison, RgbaImage } from '../../comparison';
import { type ReadFailure, failed } from '../domain/failures';
import type { PhotoFound, PhotoReading, Picture } from '../domain/photoReading';
import type { SizedReading, UserPhotoSize } from '../domain/userPhoto';
import type { ProfileRecord } from '../domain/profileRecord';
import type { Compare } from '../domain/status';
import { looksLikePlaceholder } from './placeholder';

/** One size of SharePoint's photo, and how it stands to the Microsoft 365 photo. */
export type SizeFinding = { readonly size: UserPhotoSize } & (
  | {
      readonly kind: 'photo';
      readonly photo: PhotoFound;
      /** Undefined where there is no Microsoft 365 photo to compare with, and where the browser hides the pixels */
      readonly comparison: Comparison | undefined;
      /** Given where it may be a placeholder: then it is neither another photo nor none */
      readonly doubt?: Doubt;
    }
  /** What SharePoint serves in place of a photo */
  | { readonly kind: 'placeholder'; readonly picture: Picture }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
);

/**
 * Why nobody knows whether a picture is a photo: a witness gave no answer, the browser hides the pixels, or the profile record names no
 * picture.
 */
export type Doubt = ReadFailure | { readonly kind: 'noPictureNamed' };

/** What a picture is judged by. The witnesses are asked only for a picture that is not the Microsoft 365 photo. */
export interface FindingInputs {
  readonly microsoft365: PhotoReading;
  readonly compare: Compare;
  /** Whether a picture is certainly what SharePoint serves in place of a photo, which is known without a comparison */
  readonly isPlaceholder?: (image: RgbaImage) => boolean;
  readonly placeholder: () => Promise<Picture | ReadFailure>;
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
}

/**
 * Judges one size. Whether an account without a photo gets the same placeholder as one that does not exist is not documented: a picture that
 * is unlike the placeholder counts as a photo only where the profile record names a picture too.
 */
export async function findingOf({ size, reading }: SizedReading, inputs: FindingInputs): Promise<SizeFinding> {
  switch (reading.kind) {
    case 'failed':
      return { size, kind: 'failed', failure: reading };
    case 'none':
      return { size, kind: 'none' };
    case 'photo': {
      const { microsoft365, compare } = inputs;
      if (reading.picture.image && inputs.isPlaceholder?.(reading.picture.image) === true) {
        return { size, kind: 'placeholder', picture: reading.picture };
      }
      const comparison: Comparison | undefined = comparisonOf(microsoft365, reading, compare);
      if (comparison?.verdict === 'same') {
        return { size, kind: 'photo', photo: reading, comparison };
      }
      const placeholder: Picture | ReadFailure = await inputs.placeholder();
      if ('image' in placeholder && (await isPlaceholder(reading.picture, placeholder))) {
        return { size, kind: 'placeholder', picture: reading.picture };
      }
      const doubt: Doubt | undefined = 'kind' in placeholder ? placeholder : doubtOf(reading.picture, await inputs.record());
      return { size, kind: 'photo', photo: reading, comparison, ...(doubt && { doubt }) };
    }
  }
}

/** @returns undefined where there is no Microsoft 365 photo, or the browser hides the pixels of either */
export function comparisonOf(microsoft365: PhotoReading, sharePoint: PhotoFound, compare: Compare): Comparison | undefined {
  const left: RgbaImage | undefined = microsoft365.kind === 'photo' ? microsoft365.picture.image : undefined;
  const right: RgbaImage | undefined = sharePoint.picture.image;
  return left && right && compare(left, right);
}

/** Where pixels are hidden, the same file is still the same picture. */
async function isPlaceholder(picture: Picture, placeholder: Picture): Promise<boolean> {
  return picture.image && placeholder.image
    ? looksLikePlaceholder(picture.image, placeholder.image)
    : haveSameBytes(picture.blob, placeholder.blob);
}

async function haveSameBytes(left: Blob, right: Blob): Promise<boolean> {
  if (left.size !== right.size) {
    return false;
  }
  const [first, second] = (await Promise.all([left.arrayBuffer(), right.arrayBuffer()])).map((bytes) => new Uint8Array(bytes));
  return first.every((byte, index) => byte === second[index]);
}

function doubtOf(picture: Picture, record: ProfileRecord | ReadFailure): Doubt | undefined {
  if (record.kind === 'failed') {
    return record;
  }
  if (!record.hasPictureUrl || record.placeholderState === 'placeholder') {
    return { kind: 'noPictureNamed' };
  }
  return picture.image ? undefined : failed('pixelsHidden');
}

/** Whether a size certainly shows something else than the Microsoft 365 photo. */
export function isOld(finding: SizeFinding): boolean {
  switch (finding.kind) {
    case 'photo':
      return finding.comparison?.verdict === 'different' && finding.doubt === undefined;
    case 'placeholder':
    case 'none':
      return true;
    case 'failed':
      return false;
  }
}

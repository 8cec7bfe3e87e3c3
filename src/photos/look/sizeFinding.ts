import type { Comparison } from '../comparison';
import type { ReadFailure } from '../failures';
import type { PhotoFound, PhotoReading, Picture } from '../picture';
import type { SizedReading, UserPhotoSize } from '../ports';
import type { ProfileRecord } from '../profileRecord';
import type { Compare } from '../status';
import { looksLikePlaceholder } from './placeholder';

/** One size of SharePoint's photo, and how it stands to the Microsoft 365 photo. */
export type SizeFinding = { readonly size: UserPhotoSize } & (
  | {
      readonly kind: 'photo';
      readonly photo: PhotoFound;
      /** Undefined where there is no Microsoft 365 photo to compare with */
      readonly comparison: Comparison | undefined;
      /** Given where it may be a placeholder: then it is neither another photo nor none */
      readonly doubt?: Doubt;
    }
  /** What SharePoint serves in place of a photo */
  | { readonly kind: 'placeholder'; readonly picture: Picture }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
);

/** Why nobody knows whether a picture is a photo: a witness gave no answer, or the profile record names no picture. */
export type Doubt = ReadFailure | { readonly kind: 'noPictureNamed' };

/** What a picture is judged by. The witnesses are asked only for a picture that is not the Microsoft 365 photo. */
export interface Witnesses {
  readonly microsoft365: PhotoReading;
  readonly compare: Compare;
  readonly placeholder: () => Promise<Picture | ReadFailure>;
  readonly record: () => Promise<ProfileRecord | ReadFailure>;
}

/**
 * Judges one size. Whether an account without a photo gets the same placeholder as one that does not exist is not documented: a picture that
 * is unlike the placeholder counts as a photo only where the profile record names a picture too.
 */
export async function findingOf({ size, reading }: SizedReading, witnesses: Witnesses): Promise<SizeFinding> {
  switch (reading.kind) {
    case 'failed':
      return { size, kind: 'failed', failure: reading };
    case 'none':
      return { size, kind: 'none' };
    case 'photo': {
      const { microsoft365, compare } = witnesses;
      const comparison: Comparison | undefined =
        microsoft365.kind === 'photo' ? compare(microsoft365.picture.image, reading.picture.image) : undefined;
      if (comparison?.verdict === 'same') {
        return { size, kind: 'photo', photo: reading, comparison };
      }
      const placeholder: Picture | ReadFailure = await witnesses.placeholder();
      if ('image' in placeholder && looksLikePlaceholder(reading.picture.image, placeholder.image)) {
        return { size, kind: 'placeholder', picture: reading.picture };
      }
      const doubt: Doubt | undefined = 'kind' in placeholder ? placeholder : doubtOf(await witnesses.record());
      return { size, kind: 'photo', photo: reading, comparison, ...(doubt && { doubt }) };
    }
  }
}

function doubtOf(record: ProfileRecord | ReadFailure): Doubt | undefined {
  if (record.kind === 'failed') {
    return record;
  }
  return record.hasPictureUrl && record.placeholderState !== 'placeholder' ? undefined : { kind: 'noPictureNamed' };
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

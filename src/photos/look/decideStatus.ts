import type { PhotoFound, PhotoReading } from '../domain/photoReading';
import { type PhotoStatus, cannotCompare, cannotReadMicrosoft365, statusOfComparison } from '../domain/status';
import { type SizeFinding, isOld } from './sizeFinding';

/** What SharePoint serves, as far as it was read. */
export interface SharePointFindings {
  readonly large: SizeFinding;
  /** S and M, where they were read */
  readonly smaller: readonly SizeFinding[];
}

/** Decides the status from what the two sides answered. The login name is not looked at here. */
export function decideStatus(microsoft365: PhotoReading, { large, smaller }: SharePointFindings): PhotoStatus {
  const status: PhotoStatus = statusOfLarge(microsoft365, large);
  switch (status.kind) {
    case 'inSync':
    case 'different':
    case 'missingInSharePoint':
      return withSmaller(status, [large, ...smaller]);
    case 'noPhoto': {
      const shown: PhotoFound | undefined = smaller.map(certainPhoto).find((photo) => photo !== undefined);
      return shown ? { kind: 'missingInMicrosoft365', sharePoint: shown } : status;
    }
    case 'unsure':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInMicrosoft365':
    case 'cannotCompare':
      return status;
  }
}

function statusOfLarge(microsoft365: PhotoReading, large: SizeFinding): PhotoStatus {
  const sharePoint: PhotoReading = readingOf(large);
  if (microsoft365.kind === 'failed') {
    return cannotReadMicrosoft365(microsoft365, sharePoint);
  }
  switch (large.kind) {
    case 'failed':
      return cannotCompare(microsoft365, sharePoint, large.failure);
    case 'none':
    case 'placeholder':
      return microsoft365.kind === 'none' ? { kind: 'noPhoto' } : { kind: 'missingInSharePoint', microsoft365 };
    case 'photo': {
      const { photo, comparison, doubt } = large;
      if (microsoft365.kind === 'photo') {
        return doubt || !comparison
          ? { kind: 'unsure', microsoft365, sharePoint: photo, comparison }
          : statusOfComparison({ microsoft365, sharePoint: photo, comparison });
      }
      switch (doubt?.kind) {
        case undefined:
          return { kind: 'missingInMicrosoft365', sharePoint: photo };
        case 'failed':
          return cannotCompare(microsoft365, doubt, doubt);
        // Microsoft 365 has no photo and the profile names none: the picture is a placeholder that nobody knows
        case 'noPictureNamed':
          return { kind: 'noPhoto' };
      }
    }
  }
}

type Judged = PhotoStatus & { readonly kind: 'inSync' | 'different' | 'missingInSharePoint' };

/** Pages show every size: one that is right beside one that is not is a status of its own. */
function withSmaller(status: Judged, findings: readonly SizeFinding[]): PhotoStatus {
  const { microsoft365 } = status;
  const right: SizeFinding | undefined = findings.find((finding) => finding.kind === 'photo' && finding.comparison?.verdict === 'same');
  const old: readonly SizeFinding[] = findings.filter(isOld);
  if (right?.kind === 'photo' && right.comparison && old.length > 0) {
    return {
      kind: 'someSizesOld',
      microsoft365,
      sharePoint: right.photo,
      comparison: right.comparison,
      oldSizes: old.map(({ size }) => size),
      old: readingOf(old[0])
    };
  }
  const other: SizeFinding | undefined = old.find(({ kind }) => kind === 'photo');
  return status.kind === 'missingInSharePoint' && other?.kind === 'photo' && other.comparison
    ? statusOfComparison({ microsoft365, sharePoint: other.photo, comparison: other.comparison })
    : status;
}

/** What SharePoint answered for a size: its placeholder is no photo. */
function readingOf(finding: SizeFinding): PhotoReading {
  switch (finding.kind) {
    case 'photo':
      return finding.photo;
    case 'placeholder':
    case 'none':
      return { kind: 'none' };
    case 'failed':
      return finding.failure;
  }
}

function certainPhoto(finding: SizeFinding): PhotoFound | undefined {
  return finding.kind === 'photo' && finding.doubt === undefined ? finding.photo : undefined;
}

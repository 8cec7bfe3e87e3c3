import {
  type Cloud,
  type Compare,
  type Comparison,
  type PhotoFound,
  type PhotoReading,
  type Picture,
  type ProfileRecord,
  type ReadFailure,
  comparisonOf,
  redactMediaType,
  redactVersion,
  withoutUndefined,
  looksLikePlaceholder
} from '../../photos';
import { isPhotoSize, redactOptionalCode } from './redactDelivery';
import {
  type DeliveredFailure,
  type DeliveredPicture,
  type DeliveryReport,
  type FailureReport,
  type FieldReport,
  type GraphAnswer,
  type PageHost,
  type PictureReport,
  type PictureVerdict,
  type PlaceholderPicture,
  type RecordAnswer,
  type TenantAnswers,
  fieldReportFormat,
  fieldReportVersion
} from './types';

/** A picture that was asked for, with how it came. */
export interface AskedPicture {
  readonly reading: PhotoFound | ReadFailure;
  /** Undefined where there was no answer at all */
  readonly delivery: DeliveryReport | undefined;
  /** Of the bytes, in hexadecimal digits; undefined where there are none */
  readonly sha256: string | undefined;
}

/** What Microsoft Graph says about the photo besides its bytes, as it came. */
export type GraphFacts = Omit<GraphAnswer, 'answer' | 'photoCode' | 'contentType'> & {
  readonly photoCode: string | undefined;
  readonly contentType: string | undefined;
};

export function failureReportOf({ reason, httpStatus, code }: ReadFailure): FailureReport {
  return withoutUndefined<FailureReport>({ answer: 'failed', reason, httpStatus, code: redactOptionalCode(code) });
}

function pictureReportOf({ width, height, blob }: Picture): PictureReport {
  return { answer: 'photo', width, height, bytes: blob.size, type: redactMediaType(blob.type) };
}

export function microsoft365ReportOf(reading: PhotoReading): TenantAnswers['microsoft365'] {
  switch (reading.kind) {
    case 'photo':
      return pictureReportOf(reading.picture);
    case 'none':
      return { answer: 'none' };
    case 'failed':
      return failureReportOf(reading);
  }
}

/** A picture never comes without an answer; the types cannot tell. */
const unanswered: ReadFailure = { kind: 'failed', reason: 'serviceError' };

/** @returns what came, without its bytes */
export function deliveredOf({ reading, delivery }: AskedPicture): DeliveredPicture | DeliveredFailure {
  return reading.kind === 'photo' && delivery
    ? { ...pictureReportOf(reading.picture), delivery }
    : { ...failureReportOf(reading.kind === 'failed' ? reading : unanswered), ...(delivery && { delivery }) };
}

/** Only for pictures that are the same for many: the hash of a photo would lead back to the photo. */
export function placeholderReportOf(asked: AskedPicture): PlaceholderPicture | DeliveredFailure {
  const delivered: DeliveredPicture | DeliveredFailure = deliveredOf(asked);
  return delivered.answer === 'photo' ? { ...delivered, sha256: asked.sha256 ?? '' } : delivered;
}

/** How a picture stands to the Microsoft 365 photo, and to the placeholder of an account that does not exist. */
export function verdictOf(
  picture: Picture,
  microsoft365: PhotoReading,
  placeholder: PhotoReading,
  compare: Compare
): { readonly verdict: PictureVerdict; readonly score?: number; readonly scale?: number } {
  const comparison: Comparison | undefined = comparisonOf(microsoft365, { kind: 'photo', picture }, compare);
  const isPlaceholder: boolean =
    comparison?.verdict !== 'same' &&
    placeholder.kind === 'photo' &&
    picture.image !== undefined &&
    placeholder.picture.image !== undefined &&
    looksLikePlaceholder(picture.image, placeholder.picture.image);
  if (isPlaceholder) {
    return { verdict: 'placeholder' };
  }
  return comparison
    ? { verdict: comparison.verdict, score: rounded(comparison.score), scale: rounded(comparison.framing.scale) }
    : { verdict: 'notCompared' };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

/** @param now - milliseconds since 1970 */
export function recordAnswerOf(record: ProfileRecord, now: number): RecordAnswer {
  const { hasPictureUrl, placeholderState, exchangeSyncState, lastSync, values } = record;
  return withoutUndefined<RecordAnswer>({
    answer: 'record',
    hasPictureUrl,
    placeholderState,
    exchangeSyncState,
    values: {
      'SPS-PicturePlaceholderState': values?.placeholderState ?? '',
      'SPS-PictureExchangeSyncState': values?.exchangeSyncState ?? ''
    },
    timestamp: lastSync ? 'sync' : (values?.timestamp ?? '') === '' ? 'none' : 'other',
    lastSyncAge: lastSync && Math.floor((now - lastSync.getTime()) / 1000)
  });
}

/** Whether the record says that SharePoint has no picture of the account: what it serves then is a placeholder. */
export function namesNoPicture({ hasPictureUrl, placeholderState }: ProfileRecord): boolean {
  return !hasPictureUrl || placeholderState === 'placeholder';
}

export function graphAnswerOf({ photoStatus, photoCode, contentType, hasEtag, sizes }: GraphFacts): GraphAnswer {
  return withoutUndefined<GraphAnswer>({
    answer: 'answered',
    photoStatus,
    photoCode: redactOptionalCode(photoCode),
    contentType: contentType === undefined ? undefined : redactMediaType(contentType),
    hasEtag,
    sizes: sizes.filter(isPhotoSize)
  });
}

/** The report that leaves the browser when its user copies or downloads it. */
export function fieldReportOf(
  answers: TenantAnswers,
  place: { readonly webPartVersion: string; readonly cloud: Cloud; readonly host: PageHost },
  createdAt: Date
): FieldReport {
  return {
    format: fieldReportFormat,
    version: fieldReportVersion,
    createdAt: createdAt.toISOString(),
    webPartVersion: redactVersion(place.webPartVersion),
    cloud: place.cloud,
    host: place.host,
    ...answers
  };
}

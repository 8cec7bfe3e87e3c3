import type { Comparison } from '../../comparison';
import type { ReadFailure } from '../domain/failures';
import { withoutUndefined } from '../helpers/withoutUndefined';
import type { RefreshHistory } from '../history/refreshHistory';
import type { SizeFinding } from '../look/sizeFinding';
import type { PhotoReading } from '../domain/photoReading';
import type { ProfileRecord } from '../domain/profileRecord';
import type { RecordChanges } from '../domain/recordChanges';
import { type RefreshState, isRunning } from '../refresh/refreshState';
import { type PhotoStatus, readingsOf } from '../domain/status';
import {
  redactCacheControl,
  redactCode,
  redactCorrelationId,
  redactEtag,
  redactLanguage,
  redactMediaType,
  redactNumber,
  redactVersion
} from '../helpers/redact';
import {
  type AnswerReport,
  type ComparisonReport,
  type EnvironmentReport,
  type FailureReport,
  type HistoryReport,
  type RecordChangesReport,
  type PictureReport,
  type RecordReport,
  type RefreshReport,
  type ReportEnvironment,
  type SmallerSizeAnswer,
  type SupportReport,
  type SupportReportInput,
  supportReportFormat,
  supportReportVersion
} from './types';

/**
 * Writes down what a check found, for a help desk. Holds no picture, no token, no name, no address: texts of services come
 * in only through the lists of `redact.ts`, and nothing else is taken from the user's account.
 */
export function buildSupportReport(input: SupportReportInput): SupportReport {
  const { result, environment } = input;
  const { status, record, mailbox } = result;
  return withoutUndefined<SupportReport>({
    format: supportReportFormat,
    version: supportReportVersion,
    createdAt: isoTimeOf(input.createdAt),
    checkedAt: isoTimeOf(result.checkedAt),
    status: status.kind,
    ...verdictOf(status),
    ...answersOf(status),
    smallerSizes: smallerOf(result.smaller),
    renewedCopy: result.renewedCopy === true ? true : undefined,
    comparison: 'comparison' in status ? status.comparison && comparisonOf(status.comparison) : undefined,
    record: record && (record.kind === 'failed' ? failureOf(record) : recordOf(record)),
    mailbox: mailbox === undefined ? undefined : typeof mailbox === 'string' ? { answer: mailbox } : failureOf(mailbox),
    refresh: input.refresh && refreshOf(input.refresh),
    recordChanges: input.recordChanges && recordChangesReportOf(input.recordChanges),
    history: input.history && historyReportOf(input.history),
    environment: environmentOf(environment)
  });
}

/** The last moment that ISO 8601 writes with four digits of a year */
const latestTime: number = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** @param moment - milliseconds since 1970, by a clock that may be set to anything */
function isoTimeOf(moment: number): string {
  const isUsual: boolean = moment >= 0 && moment <= latestTime;
  return new Date(isUsual ? moment : 0).toISOString();
}

/** @param moment - milliseconds since 1970, as a service says: nothing where it is no moment */
function isoTimeOfService(moment: number | undefined): string | undefined {
  return moment !== undefined && moment >= 0 && moment <= latestTime ? isoTimeOf(moment) : undefined;
}

/** Four decimals show all that the comparison tells apart: its nearest limits stand at hundredths. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10000) / 10000 : 0;
}

function verdictOf(status: PhotoStatus): Pick<SupportReport, 'reason' | 'failedSide' | 'judge' | 'oldSizes'> {
  switch (status.kind) {
    case 'inSync':
    case 'different':
      return { judge: status.judge };
    case 'cannotCompare':
      return { reason: status.failure.reason, failedSide: status.failedSide };
    case 'someSizesOld':
      return { oldSizes: status.oldSizes };
    case 'unsure':
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
    case 'noPhoto':
      return {};
  }
}

/** Under the login name SharePoint answered what the card compares, so that this is what the report holds. */
function answersOf(status: PhotoStatus): Pick<SupportReport, 'microsoft365' | 'sharePoint'> {
  const { microsoft365, sharePoint } = status.kind === 'otherName' ? status : readingsOf(status);
  return { microsoft365: answerOf(microsoft365), sharePoint: answerOf(sharePoint) };
}

/** How each small size stands to the Microsoft 365 photo. */
function smallerOf(findings: readonly SizeFinding[] = []): SupportReport['smallerSizes'] {
  return findings.length === 0 ? undefined : Object.fromEntries(findings.map((finding) => [finding.size, smallerAnswerOf(finding)]));
}

function smallerAnswerOf(finding: SizeFinding): SmallerSizeAnswer {
  switch (finding.kind) {
    case 'photo':
      return finding.doubt ? 'doubtful' : (finding.comparison?.verdict ?? 'notCompared');
    case 'placeholder':
    case 'none':
    case 'failed':
      return finding.kind;
  }
}

function answerOf(reading: PhotoReading): AnswerReport {
  switch (reading.kind) {
    case 'failed':
      return failureOf(reading);
    case 'none':
      return { answer: 'none' };
    case 'photo': {
      const { picture, headers } = reading;
      return withoutUndefined<PictureReport>({
        answer: 'photo',
        width: picture.width,
        height: picture.height,
        bytes: picture.blob.size,
        type: redactMediaType(picture.blob.type),
        pixels: picture.image ? undefined : 'hidden',
        contentType: listed(headers?.contentType, redactMediaType),
        etag: listed(headers?.etag, redactEtag),
        lastModified: isoTimeOfService(headers?.lastModified),
        cacheControl: listed(headers?.cacheControl, redactCacheControl),
        correlationId: listed(headers?.correlationId, redactCorrelationId)
      });
    }
  }
}

function listed(text: string | undefined, list: (text: string) => string): string | undefined {
  return text === undefined ? undefined : list(text);
}

function failureOf(failure: ReadFailure): FailureReport {
  return withoutUndefined<FailureReport>({
    answer: 'failed',
    reason: failure.reason,
    httpStatus: failure.httpStatus,
    code: listed(failure.code, redactCode),
    correlationId: listed(failure.correlationId, redactCorrelationId)
  });
}

function comparisonOf({ verdict, score, framing, evidence }: Comparison): ComparisonReport {
  return {
    verdict,
    score: rounded(score),
    cause: evidence.cause,
    framing: {
      inner: framing.inner,
      scale: rounded(framing.scale),
      offsetX: rounded(framing.offsetX),
      offsetY: rounded(framing.offsetY)
    },
    correlation: rounded(evidence.correlation),
    overallResidual: rounded(evidence.overallResidual),
    worstResidual: rounded(evidence.worstResidual),
    worstAt: { x: rounded(evidence.worstAt.x), y: rounded(evidence.worstAt.y) },
    colorResidual: rounded(evidence.colorResidual),
    overlap: rounded(evidence.overlap),
    gridCells: rounded(evidence.gridCells)
  };
}

function recordOf(record: ProfileRecord): RecordReport {
  return withoutUndefined<RecordReport>({
    answer: 'record',
    hasPictureUrl: record.hasPictureUrl,
    placeholderState: record.placeholderState,
    exchangeSyncState: record.exchangeSyncState,
    lastSync: isoTimeOfService(record.lastSync?.getTime()),
    values: record.values && {
      'SPS-PicturePlaceholderState': redactNumber(record.values.placeholderState),
      'SPS-PictureExchangeSyncState': redactNumber(record.values.exchangeSyncState),
      'SPS-PictureTimestamp': redactNumber(record.values.timestamp)
    }
  });
}

function refreshOf(refresh: RefreshState): RefreshReport {
  return isRunning(refresh)
    ? { state: refresh.step, goal: refresh.goal, startedAt: isoTimeOf(refresh.startedAt), attempts: refresh.attempt }
    : withoutUndefined<RefreshReport>({
        state: refresh.step,
        goal: refresh.goal,
        startedAt: isoTimeOf(refresh.startedAt),
        endedAt: isoTimeOf(refresh.endedAt),
        attempts: refresh.attempts,
        reason: refresh.step === 'failed' ? refresh.reason : undefined
      });
}

function recordChangesReportOf(recordChanges: RecordChanges): RecordChangesReport {
  const { lastSync, placeholderState, exchangeSyncState, hasPictureUrl } = recordChanges;
  const syncedTo: string | undefined = isoTimeOfService(lastSync?.to.getTime());
  return withoutUndefined<RecordChangesReport>({
    lastSync:
      syncedTo === undefined
        ? undefined
        : withoutUndefined<{ readonly from?: string; readonly to: string }>({
            from: isoTimeOfService(lastSync?.from?.getTime()),
            to: syncedTo
          }),
    placeholderState: placeholderState && { from: placeholderState.from, to: placeholderState.to },
    exchangeSyncState: exchangeSyncState && { from: exchangeSyncState.from, to: exchangeSyncState.to },
    hasPictureUrl: hasPictureUrl && { from: hasPictureUrl.from, to: hasPictureUrl.to }
  });
}

function historyReportOf(history: RefreshHistory): HistoryReport {
  return withoutUndefined<HistoryReport>({
    askedAt: isoTimeOf(history.askedAt),
    timesAsked: history.timesAsked,
    refresh: refreshOf(history.refresh),
    openStep: history.openStep,
    tried: history.tried.map(({ step, at, found }) => ({ step, at: isoTimeOf(at), found }))
  });
}

function environmentOf(environment: ReportEnvironment): EnvironmentReport {
  return withoutUndefined<EnvironmentReport>({
    webPartVersion: redactVersion(environment.webPartVersion),
    host: environment.host,
    cloud: environment.cloud,
    language: redactLanguage(environment.language),
    browser: environment.browser,
    browserVersion: environment.browserVersion,
    system: environment.system,
    utcOffset: environment.utcOffset,
    online: environment.online
  });
}

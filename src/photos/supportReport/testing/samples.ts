import type { Comparison } from '../../../comparison';
import { type FailureReason, failed, failureReasons } from '../../domain/failures';
import type { PhotoFound, PictureHeaders } from '../../domain/photoReading';
import type { ProfileRecord } from '../../domain/profileRecord';
import { type PhotoStatus, type StatusKind, judgedByUser } from '../../domain/status';
import type { ReportWords } from '../formatSupportReport';
import type { ReportEnvironment, SupportReportInput } from '../types';

/** Reports to try things with: one of each status and of each reason. */

/** A time of the samples, in milliseconds since 1970 */
export const at = (text: string): number => Date.parse(text);

export function photoOf(width: number, bytes: number, headers: Partial<PictureHeaders>): PhotoFound {
  return {
    kind: 'photo',
    picture: {
      image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
      blob: new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
      width,
      height: width
    },
    headers: {
      contentType: 'image/jpeg',
      etag: undefined,
      lastModified: undefined,
      cacheControl: undefined,
      correlationId: undefined,
      ...headers
    }
  };
}

const microsoft365: PhotoFound = photoOf(240, 18211, {
  etag: '"BA09D118"',
  correlationId: '3f1c2a4e-6b0d-4f0a-9a55-2f6f0c4de001'
});
const sharePoint: PhotoFound = photoOf(200, 9402, {
  lastModified: at('2026-03-17T10:49:29Z'),
  cacheControl: 'private, max-age=86400',
  correlationId: 'a1b2c3d4-0e5f-4a6b-8c7d-9e8f7a6b5c4d'
});

const comparison: Comparison = {
  verdict: 'different',
  score: 1,
  framing: { scale: 0.91, offsetX: 0.04, offsetY: 0.05, inner: 'right' },
  evidence: {
    cause: 'unrelated',
    correlation: 0.31,
    overallResidual: 0.92,
    worstResidual: 1.04,
    worstAt: { x: 0.52, y: 0.37 },
    colorResidual: 0.4,
    overlap: 1,
    gridCells: 48
  }
};

const record: ProfileRecord = {
  kind: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced',
  lastSync: new Date(at('2026-03-17T10:49:29Z')),
  values: { placeholderState: '0', exchangeSyncState: '1', timestamp: '63909341369' }
};

export const sampleEnvironment: ReportEnvironment = {
  webPartVersion: '0.1.0.0',
  host: 'sharePoint',
  cloud: 'global',
  language: 'en-US',
  browser: 'edge',
  browserVersion: 147,
  system: 'windows',
  utcOffset: 60,
  online: true
};

export const sampleWords: ReportWords = {
  headline: 'SharePoint doesn’t show your photo yet',
  explanation: 'SharePoint was asked again, but shows the same as before. It can take a day or longer.'
};

/** A report with every kind of member; docs/help-desk.md shows one of a real check (exampleReport.ts). */
export const sampleInput: SupportReportInput = {
  result: {
    status: { kind: 'different', judge: 'comparison', microsoft365, sharePoint, comparison },
    record,
    mailbox: 'exchange',
    checkedAt: at('2026-11-22T14:05:31Z')
  },
  refresh: { step: 'notYet', goal: 'photo', startedAt: at('2026-11-22T14:03:24Z'), attempts: 5, endedAt: at('2026-11-22T14:05:31Z') },
  recordChanges: {},
  history: {
    version: 1,
    askedAt: at('2026-11-22T14:03:24Z'),
    timesAsked: 2,
    refresh: { step: 'notYet', goal: 'photo', startedAt: at('2026-11-22T14:03:24Z'), attempts: 5, endedAt: at('2026-11-22T14:05:31Z') },
    openStep: 'giveItTime',
    tried: [
      { step: 'askAgain', at: at('2026-11-21T09:12:08Z'), found: 'different' },
      { step: 'freshSession', at: at('2026-11-21T09:20:40Z'), found: 'different' },
      { step: 'askAgain', at: at('2026-11-22T14:05:31Z'), found: 'different' }
    ]
  },
  environment: sampleEnvironment,
  createdAt: at('2026-11-22T14:06:02Z')
};

function withStatus(status: PhotoStatus): SupportReportInput {
  return { ...sampleInput, result: { ...sampleInput.result, status } };
}

const statuses: Readonly<Record<StatusKind, PhotoStatus>> = {
  inSync: { kind: 'inSync', judge: 'comparison', microsoft365, sharePoint, comparison: { ...comparison, verdict: 'same', score: 0.12 } },
  different: { kind: 'different', judge: 'comparison', microsoft365, sharePoint, comparison },
  unsure: { kind: 'unsure', microsoft365, sharePoint, comparison: { ...comparison, verdict: 'unsure', score: 0.7 } },
  someSizesOld: {
    kind: 'someSizesOld',
    microsoft365,
    sharePoint,
    comparison: { ...comparison, verdict: 'same', score: 0.12 },
    oldSizes: ['S', 'M'],
    old: sharePoint
  },
  otherName: { kind: 'otherName', microsoft365, sharePoint, comparison: { ...comparison, verdict: 'same', score: 0.12 } },
  missingInSharePoint: { kind: 'missingInSharePoint', microsoft365 },
  missingInMicrosoft365: { kind: 'missingInMicrosoft365', sharePoint },
  noPhoto: { kind: 'noPhoto' },
  cannotCompare: withReason('timedOut')
};

/** A photo in a browser that hides the pixels of pictures */
function hidden(photo: PhotoFound): PhotoFound {
  return { ...photo, picture: { ...photo.picture, image: undefined } };
}

function withReason(reason: FailureReason): PhotoStatus {
  const failure = failed(reason, {
    httpStatus: 400,
    code: 'ErrorNonExistentMailbox',
    correlationId: '3f1c2a4e-6b0d-4f0a-9a55-2f6f0c4de001'
  });
  return { kind: 'cannotCompare', microsoft365: failure, sharePoint, failedSide: 'microsoft365', failure };
}

/** One input for each status, one for each reason, and the corners of each optional member. */
export const sampleInputs: Readonly<Record<string, SupportReportInput>> = {
  ...Object.fromEntries(Object.entries(statuses).map(([kind, status]) => [kind, withStatus(status)])),
  ...Object.fromEntries(failureReasons.map((reason) => [`reason ${reason}`, withStatus(withReason(reason))])),
  'said by the user': withStatus(judgedByUser({ microsoft365, sharePoint, comparison }, 'same')),
  'pixels hidden': withStatus({
    kind: 'unsure',
    microsoft365: hidden(microsoft365),
    sharePoint: hidden(sharePoint),
    comparison: undefined
  }),
  'both sides failed': withStatus({
    kind: 'cannotCompare',
    microsoft365: failed('offline'),
    sharePoint: failed('offline'),
    failedSide: 'both',
    failure: failed('offline')
  }),
  'nothing but the check': {
    result: { status: { kind: 'noPhoto' }, record: failed('profileNotReady'), checkedAt: 0 },
    refresh: undefined,
    recordChanges: undefined,
    history: undefined,
    environment: { ...sampleEnvironment, browserVersion: undefined, browser: 'other', system: 'other', host: 'teams' },
    createdAt: 0
  },
  'a failed refresh, still remembered as running': {
    ...sampleInput,
    refresh: { step: 'failed', goal: 'photo', startedAt: 1, attempts: 3, endedAt: 2, reason: 'throttled' },
    history: {
      version: 1,
      askedAt: 1,
      timesAsked: 1,
      refresh: { step: 'waiting', goal: 'photo', startedAt: 1, attempt: 3, until: 9 },
      tried: []
    }
  },
  'everything moved, and what pages show': {
    ...sampleInput,
    recordChanges: {
      lastSync: { from: undefined, to: new Date(at('2026-11-22T14:04:00Z')) },
      placeholderState: { from: 'placeholder', to: 'picture' },
      exchangeSyncState: { from: 'neverSet', to: 'synced' },
      hasPictureUrl: { from: false, to: true }
    },
    result: {
      ...sampleInput.result,
      renewedCopy: true,
      smaller: [
        { size: 'S', kind: 'photo', photo: sharePoint, comparison, doubt: { kind: 'noPictureNamed' } },
        { size: 'M', kind: 'none' }
      ]
    }
  },
  'a mailbox nobody could ask for': {
    ...sampleInput,
    result: { ...sampleInput.result, mailbox: failed('consentMissing', { code: 'AADSTS65001' }) }
  }
};

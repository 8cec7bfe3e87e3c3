import type { BrowserFamily, SystemFamily } from '../helpers/userAgent';
import type { Comparison } from '../../comparison';
import type { FailureReason } from '../domain/failures';
import type { GuideStep } from '../guide/guideSteps';
import type { Cloud } from '../domain/cloud';
import type { CheckResult } from '../check/checkState';
import type { Mailbox } from '../domain/ports';
import type { UserPhotoSize } from '../domain/userPhoto';
import type { ProfileRecord } from '../domain/profileRecord';
import type { RecordChanges } from '../domain/recordChanges';
import type { EndedRefresh, RefreshState } from '../refresh/refreshState';
import type { RefreshGoal } from '../refresh/refreshGoal';
import type { RefreshHistory } from '../history/refreshHistory';
import type { Judge, StatusKind } from '../domain/status';

/** What a report is made of. */
export interface SupportReportInput {
  readonly result: CheckResult;
  /** How the last refresh ended in this visit */
  readonly refresh: EndedRefresh | undefined;
  /** What moved in the profile record during it */
  readonly recordChanges: RecordChanges | undefined;
  /** What this browser remembers: when SharePoint was asked, and what was tried */
  readonly history: RefreshHistory | undefined;
  readonly environment: ReportEnvironment;
  /** Milliseconds since 1970 */
  readonly createdAt: number;
}

/** Where the card ran. Nothing of it tells one person from another. */
export interface ReportEnvironment {
  /** Of the web part, such as `1.2.0.0` */
  readonly webPartVersion: string;
  /** `teams`: Microsoft Teams, or Outlook or Microsoft 365, which show Teams tabs too */
  readonly host: 'sharePoint' | 'teams';
  readonly cloud: Cloud;
  /** The page's language, such as `it-IT` */
  readonly language: string;
  readonly browser: BrowserFamily;
  readonly browserVersion: number | undefined;
  readonly system: SystemFamily;
  /** Minutes that the user's clock is ahead of UTC */
  readonly utcOffset: number;
  readonly online: boolean;
}

/**
 * What a user hands to a help desk: plain JSON, described in docs/support-report.schema.json. Moments are ISO 8601 in
 * UTC; what is not known is not there. `?` stands in place of a text that is not on the lists of what may be told.
 */
export interface SupportReport {
  readonly format: typeof supportReportFormat;
  readonly version: typeof supportReportVersion;
  readonly createdAt: string;
  readonly checkedAt: string;
  readonly status: StatusKind;
  /** Why nothing could be compared */
  readonly reason?: FailureReason;
  readonly failedSide?: 'microsoft365' | 'sharePoint' | 'both';
  /** Who said whether the pictures are the same */
  readonly judge?: Judge;
  readonly microsoft365: AnswerReport;
  readonly sharePoint: AnswerReport;
  /** The sizes in which SharePoint does not serve the photo, with the status `someSizesOld` */
  readonly oldSizes?: readonly UserPhotoSize[];
  /** How the small sizes stand to the Microsoft 365 photo, where they were read */
  readonly smallerSizes?: { readonly [size in UserPhotoSize]?: SmallerSizeAnswer };
  /** There where this browser had kept another photo than SharePoint serves, until this check */
  readonly renewedCopy?: true;
  readonly comparison?: ComparisonReport;
  /** Not there while it is still being read: it only explains */
  readonly record?: RecordReport | FailureReport;
  readonly mailbox?: { readonly answer: Mailbox } | FailureReport;
  readonly refresh?: RefreshReport;
  readonly recordChanges?: RecordChangesReport;
  readonly history?: HistoryReport;
  readonly environment: EnvironmentReport;
}

export const supportReportFormat: 'profile-photo-status/support-report' = 'profile-photo-status/support-report';

/** Changes whenever a member goes, or means something else; a new member alone does not change it. */
export const supportReportVersion: 1 = 1;

/** `doubtful`: another picture, which may be a placeholder; `notCompared`: Microsoft 365 has no photo to compare it with. */
export type SmallerSizeAnswer = Comparison['verdict'] | 'doubtful' | 'notCompared' | 'placeholder' | 'none' | 'failed';

/** What one place answered. */
export type AnswerReport = PictureReport | { readonly answer: 'none' } | FailureReport;

export interface PictureReport {
  readonly answer: 'photo';
  /** Pixels, as served */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What the bytes are */
  readonly type: string;
  /** There where the browser's privacy protection hides them, so that nothing could be compared */
  readonly pixels?: 'hidden';
  /** What the server called them */
  readonly contentType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly cacheControl?: string;
  readonly correlationId?: string;
}

export interface FailureReport {
  readonly answer: 'failed';
  readonly reason: FailureReason;
  readonly httpStatus?: number;
  readonly code?: string;
  readonly correlationId?: string;
}

export interface ComparisonReport {
  readonly verdict: Comparison['verdict'];
  readonly score: number;
  readonly cause: Comparison['evidence']['cause'];
  readonly framing: Comparison['framing'];
  readonly correlation: number;
  readonly overallResidual: number;
  readonly worstResidual: number;
  readonly worstAt: { readonly x: number; readonly y: number };
  readonly colorResidual: number;
  readonly overlap: number;
  readonly gridCells: number;
}

export interface RecordReport {
  readonly answer: 'record';
  readonly hasPictureUrl: boolean;
  readonly placeholderState: ProfileRecord['placeholderState'];
  readonly exchangeSyncState: ProfileRecord['exchangeSyncState'];
  readonly lastSync?: string;
  /** The properties as they stand there; an empty text is an empty property */
  readonly values?: {
    readonly 'SPS-PicturePlaceholderState': string;
    readonly 'SPS-PictureExchangeSyncState': string;
    readonly 'SPS-PictureTimestamp': string;
  };
}

export interface RefreshReport {
  readonly state: RefreshState['step'];
  /** What was waited for: the photo, or that it is gone */
  readonly goal: RefreshGoal;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** How often SharePoint was asked */
  readonly attempts: number;
  readonly reason?: FailureReason;
}

/** What changed in the profile record during the refresh; an empty object: nothing. */
export interface RecordChangesReport {
  readonly lastSync?: { readonly from?: string; readonly to: string };
  readonly placeholderState?: {
    readonly from: ProfileRecord['placeholderState'];
    readonly to: ProfileRecord['placeholderState'];
  };
  readonly exchangeSyncState?: {
    readonly from: ProfileRecord['exchangeSyncState'];
    readonly to: ProfileRecord['exchangeSyncState'];
  };
  readonly hasPictureUrl?: { readonly from: boolean; readonly to: boolean };
}

export interface HistoryReport {
  readonly askedAt: string;
  readonly timesAsked: number;
  readonly refresh: RefreshReport;
  readonly openStep?: GuideStep;
  readonly tried: readonly { readonly step: GuideStep; readonly at: string; readonly found: StatusKind }[];
}

export interface EnvironmentReport {
  readonly webPartVersion: string;
  readonly host: ReportEnvironment['host'];
  readonly cloud: Cloud;
  readonly language: string;
  readonly browser: BrowserFamily;
  readonly browserVersion?: number;
  readonly system: SystemFamily;
  readonly utcOffset: number;
  readonly online: boolean;
}

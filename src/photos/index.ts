/** The subject: statuses, reasons, comparison and refresh. Pure TypeScript: no React, no SPFx, no network. */
export { type Comparison, type Framing, type RgbaImage, type Verdict, InvalidImageError, compare } from './comparison';
export { type FailureReason, type ReadFailure, failed, failureReasons } from './failures';
export type { NoPhoto, PhotoFound, PhotoReading, Picture } from './picture';
export {
  type CheckResult,
  type CheckState,
  type PhotoCheckPorts,
  type RefreshOutcome,
  type RefreshProgress,
  PhotoCheck
} from './photoCheck';
export type {
  Clock,
  Freshness,
  Mailbox,
  Microsoft365Source,
  PhotoSource,
  ReadOptions,
  SharePointSource
} from './ports';
export { type ProfileRecord, type RawProfileProperty, decodePictureTimestamp, parseProfileRecord } from './profileRecord';
export { type Cloud, type CloudPages, cloudOf, graphAddressOf, pagesOf } from './nationalCloud';
export { refreshAttempts, refreshDuration, refreshPauses } from './refreshSchedule';
export { type ComparedPhotos, type Compare, type Judge, type PhotoStatus, type StatusKind, decideStatus, isWaitingForSharePoint } from './status';
export { type ReadableStore, Store } from './store';
export {
  type FindingOutcome,
  type TenantFinding,
  type TenantQuestion,
  type TenantReport,
  judgeCaching,
  judgePictureSizes,
  judgeSync,
  tenantQuestions
} from './tenantFindings';

/** The subject: statuses, reasons, comparison and refresh. Pure TypeScript: no React, no SPFx, no network. */
export {
  type Change,
  type Comparison,
  type Framing,
  type ReducedPictures,
  type RgbaImage,
  type Verdict,
  compare,
  compareInSteps,
  warmUp
} from '../comparison';
export { anySignal, throwIfAborted, timeoutSignal } from './helpers/abort';
export { hexOf } from './helpers/hex';
export { parsedAddress } from './helpers/address';
export { type FailureReason, type ReadFailure, failed, failureReasons } from './domain/failures';
export { withoutUndefined } from './helpers/withoutUndefined';
export { type GuidePlan, guidePlanOf, withoutSteps } from './guide/guidePlan';
export { type GuideStep, guideSteps } from './guide/guideSteps';
export { type Waiting, waitingSince } from './guide/waiting';
export { type RefreshHistory, type TriedStep, clockSkewTolerance, historyLifetime, parseRefreshHistory } from './history/refreshHistory';
export type { NoPhoto, PhotoFound, PhotoReading, Picture, PictureHeaders } from './domain/photoReading';
export type { CheckResult, CheckState, CheckedResult, ShownResult } from './check/checkState';
export { type StartSettings, PhotoCheck } from './check/photoCheck';
export { type AccountName, type SizedReading, type UserPhotoSize, userPhotoSizes } from './domain/userPhoto';
export {
  type Clock,
  type Freshness,
  type Mailbox,
  type PhotoFacts,
  type Microsoft365Source,
  type PhotoSource,
  type ReadOptions,
  type RequestBudget,
  type SharePointSource,
  requestsOfLook
} from './domain/ports';
export type { AnswerMemory, ExpiringFlag, HistoryStorage, PhotoCheckPorts, RefreshLock, ResultMemory } from './check/ports';
export { type Answer, type KeptAnswer, answerLifetime, parseKeptAnswer } from './memory/keptAnswer';
export { type RememberedResult, parseRememberedResult, resultLifetime } from './memory/rememberedResult';
export { type ProfileRecord, type RawProfileProperty, type RawProfileValues, parseProfileRecord } from './domain/profileRecord';
export { type Cloud, type CloudPages, cloudOf, graphAddressOf, pagesOf } from './domain/cloud';
export { type UnavailableReason, type Visitor, unavailableReasonOf } from './presentation/hideReason';
export { type RecordChanges } from './domain/recordChanges';
export { type EndedRefresh, type RefreshState, type RunningRefresh } from './refresh/refreshState';
export type { RefreshGoal } from './refresh/refreshGoal';
export { halfTimeAttempt, refreshAttempts, refreshDuration } from './refresh/schedule';
export { type Area, type OverlayCrop, type Turn, overlayCropOf } from './presentation/overlayCrop';
export { type InspectSizesPorts, inspectSizes } from './look/inspectSizes';
export { type SizeFinding, comparisonOf } from './look/sizeFinding';
export {
  type ComparedPhotos,
  type Compare,
  type Judge,
  type JudgedPhotos,
  type PhotoStatus,
  type SeenPhotos,
  type StatusKind,
  isSharePointOutdated,
  readingsOf,
  statusKinds
} from './domain/status';
export { canRefresh } from './refresh/refreshGoal';
export { type ReadableStore, Store } from './check/store';
export { acquireCheck, releaseCheck } from './check/sharedCheck';
export {
  type BrowserFacts,
  type BrowserFamily,
  type ReportEnvironment,
  type ReportWords,
  type SupportContact,
  type SupportReport,
  type SupportReportInput,
  type SystemFamily,
  browserFactsOf,
  buildSupportReport,
  formAddressOf,
  formatShortReport,
  formatSupportReport,
  mailAddressOf,
  reportPlace,
  takesReport
} from './supportReport';
export { redactCacheControl, redactCode, redactMediaType, redactVersion } from './helpers/redact';
export { looksLikePlaceholder } from './look/placeholder';

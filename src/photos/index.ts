/** The subject: statuses, reasons, comparison and refresh. Pure TypeScript: no React, no SPFx, no network. */
export { type Change, type Comparison, type Framing, type RgbaImage, type Verdict, InvalidImageError, compare } from '../comparison';
export { anySignal, throwIfAborted, timeoutSignal } from './abort';
export { parsedAddress } from './address';
export { type FailureReason, type ReadFailure, failed, failureReasons } from './failures';
export { known } from './known';
export { type GuidePlan, type GuideStep, type Waiting, guidePlanOf, guideSteps, waitingSince } from './guide';
export { type Remembered, type TriedStep, memoryLifetime, mostTriedSteps, parseRemembered } from './memory';
export type { NoPhoto, PhotoFound, PhotoReading, Picture, PictureEvidence } from './picture';
export type { CheckResult, CheckState, ShownResult } from './checkState';
export { type PhotoCheckPorts, type StartSettings, PhotoCheck, rememberedCode } from './photoCheck';
export {
  type AccountName,
  type Clock,
  type Freshness,
  type KeptMoment,
  type Mailbox,
  type Memory,
  type Microsoft365Source,
  type PhotoSource,
  type ReadOptions,
  type RequestBudget,
  type SharePointSource,
  type SizedReading,
  type Turn,
  type UserPhotoSize,
  requestsOfLook,
  userPhotoSizes
} from './ports';
export {
  type ProfileRecord,
  type RawProfileProperty,
  type RawProfileValues,
  decodePictureTimestamp,
  parseProfileRecord
} from './profileRecord';
export { type Cloud, type CloudPages, cloudOf, graphAddressOf, pagesOf } from './nationalCloud';
export { type QuietReason, type Visitor, quietReasonOf } from './quiet';
export { type RecordMovement, movementBetween } from './recordMovement';
export { type EndedRefresh, type RefreshGoal, type RefreshState, type RunningRefresh, isRunning } from './refresh/refreshState';
export { refreshAttempts, refreshDuration, refreshPauses } from './refresh/schedule';
export { type Area, type SharedView, sharedViewOf } from './sharedView';
export { type SizesCheckPorts, inspectSizes } from './sizesCheck';
export { type SizeFinding, comparisonOf, isOld } from './look/sizeFinding';
export {
  type ComparedPhotos,
  type Compare,
  type Judge,
  type JudgedPhotos,
  type PhotoStatus,
  type SeenPhotos,
  type StatusKind,
  canRefresh,
  isWaitingForSharePoint,
  readingsOf,
  statusKinds
} from './status';
export { type ReadableStore, Store } from './store';
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
  longestAddress,
  mailAddressOf,
  reportPlace,
  takesReport
} from './support';
export { harmlessCacheControl, harmlessMediaType } from './support/harmless';
export * from './tenantTest';

export {
  type AskedPicture,
  type GraphFacts,
  deliveredOf,
  failureReportOf,
  fieldReportOf,
  graphAnswerOf,
  microsoft365ReportOf,
  namesNoPicture,
  placeholderReportOf,
  recordAnswerOf,
  verdictOf
} from './answers';
export { type FindingOf, type FindingTone, type TenantFinding, type TenantQuestion, tenantQuestions } from './questions';
export { findingsOf } from './findings';
export { redactPath, redactSeconds, redactXCache } from './redactDelivery';
export {
  type DeliveredFailure,
  type DeliveredPicture,
  type DeliveryReport,
  type FailureReport as FieldFailure,
  type FieldReport,
  type NamedPictureReport,
  type PageHost,
  type PhotoBaseReport,
  type PictureReport as FieldPicture,
  type PlaceholderPicture,
  type TenantAnswers,
  type TokenPath,
  pageHosts
} from './types';

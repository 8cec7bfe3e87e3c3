/** The test of a tenant: what a site owner can find out about the own tenant, and the report of it. */
export {
  type FieldFailure,
  type FieldReport,
  type DeliveredFailure,
  type DeliveredPicture,
  type DeliveryReport,
  type FindingOf,
  type FindingTone,
  type NamedPictureReport,
  type PageHost,
  type PhotoBaseReport,
  type PlaceholderPicture,
  type TenantAnswers,
  type TenantFinding,
  type TenantQuestion,
  fieldReportOf,
  findingsOf,
  pageHosts,
  tenantQuestions
} from './findings';
export { type TenantTestOptions, type TenantTestPorts, testTenant } from './requests/testTenant';

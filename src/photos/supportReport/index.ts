export { buildSupportReport } from './buildSupportReport';
export { type SupportContact, reportPlace, takesReport } from './contact';
export { formAddressOf, mailAddressOf } from './reportAddress';
export { type BrowserFacts, browserFactsOf } from '../helpers/userAgent';
export { type ReportWords, formatShortReport, formatSupportReport } from './formatSupportReport';
export type { BrowserFamily, SystemFamily } from '../helpers/userAgent';
export type { ReportEnvironment, SupportReport, SupportReportInput } from './types';

export { buildSupportReport } from './buildSupportReport';
export { type SupportContact, formAddressOf, mailAddressOf, reportPlace, takesReport } from './contact';
export { type BrowserFacts, browserFactsOf } from '../helpers/userAgent';
export { type ReportWords, formatShortReport, formatSupportReport } from './formatSupportReport';
export type { BrowserFamily, SystemFamily } from '../helpers/userAgent';
export type { ReportEnvironment, SupportReport, SupportReportInput } from './types';

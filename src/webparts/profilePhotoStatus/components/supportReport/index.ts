import { type LazyComponent, lazyComponent } from '../shared/lazyComponent';
import type { ISupportReportProps } from './SupportReport';

export type { ISupportReportProps, ReportInput } from './SupportReport';

/** Loaded only when somebody asks for a report. */
export const SupportReport: LazyComponent<ISupportReportProps> = lazyComponent(
  () => import(/* webpackChunkName: 'support-report' */ './SupportReport')
);

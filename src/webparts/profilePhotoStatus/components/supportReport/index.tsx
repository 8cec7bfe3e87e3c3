import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { lazyComponent } from '../shared/lazyComponent';
import styles from '../ProfilePhotoStatus.module.scss';
import type { ISupportReportProps } from './SupportReport';

/** Loaded only when somebody asks for a report */
export const LazySupportReport: React.FunctionComponent<ISupportReportProps> = lazyComponent(
  () => import(/* webpackChunkName: 'support-report' */ './SupportReport')
);

/** The report as a part of the card of its own. */
export const SupportReportSection: React.FunctionComponent<ISupportReportProps & { readonly id: string }> = ({ id, ...report }) => (
  <div className={styles.section} id={id}>
    <h3>{strings.ReportTitle}</h3>
    <LazySupportReport {...report} />
  </div>
);

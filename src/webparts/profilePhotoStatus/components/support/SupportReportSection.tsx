import * as React from 'react';
import { Spinner } from '@fluentui/react/lib/Spinner';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from '../ProfilePhotoStatus.module.scss';
import type { ISupportReportProps } from './SupportReport';

/** In place of the report if its code could not be loaded, so that the card itself stays */
const LoadingFailed: React.FunctionComponent = () => <p>{strings.ServiceErrorText}</p>;

/** Loaded only when somebody asks for a report: most people never need one */
export const LazySupportReport: React.LazyExoticComponent<React.FunctionComponent<ISupportReportProps>> =
  React.lazy(() =>
    import(/* webpackChunkName: 'support-report' */ './SupportReport').catch(() => ({ default: LoadingFailed }))
  );

/** The report as a part of the card of its own. */
export const SupportReportSection: React.FunctionComponent<ISupportReportProps & { readonly id: string }> = ({
  id,
  ...report
}) => (
  <div className={styles.section} id={id}>
    <h3>{strings.ReportTitle}</h3>
    <React.Suspense fallback={<Spinner />}>
      <LazySupportReport {...report} />
    </React.Suspense>
  </div>
);

import * as React from 'react';
import { type SupportReportInput, buildSupportReport } from '../../../../photos';
import { type RuntimeFacts, reportEnvironmentOf } from '../../page/reportEnvironment';
import SupportReportView, { type ISupportReportViewProps } from './SupportReportView';

/** What a report is made of. */
export interface ReportInput {
  readonly known: Omit<SupportReportInput, 'environment' | 'createdAt'>;
  readonly runtime: RuntimeFacts;
}

export interface ISupportReportProps extends Omit<ISupportReportViewProps, 'build'> {
  /** Another object asks for another report */
  readonly input: ReportInput;
}

/** Writes the report and shows it. Everything that only a report needs is in this chunk. */
const SupportReport: React.FunctionComponent<ISupportReportProps> = ({ input, ...view }) => {
  const build = React.useCallback(
    () => buildSupportReport({ ...input.known, environment: reportEnvironmentOf(input.runtime), createdAt: Date.now() }),
    [input]
  );
  return <SupportReportView {...view} build={build} />;
};

export default SupportReport;

import * as React from 'react';
import { type SupportReportInput, buildSupportReport } from '../../../../photos';
import SupportReportView, { type ISupportReportViewProps } from './SupportReportView';

export interface ISupportReportProps extends Omit<ISupportReportViewProps, 'build'> {
  /** Hands over what the report is made of; another function asks for another report */
  readonly input: () => SupportReportInput;
}

/** Writes the report and shows it. Everything that only a report needs is in this chunk. */
const SupportReport: React.FunctionComponent<ISupportReportProps> = ({ input, ...view }) => {
  const build = React.useCallback(() => buildSupportReport(input()), [input]);
  return <SupportReportView {...view} build={build} />;
};

export default SupportReport;

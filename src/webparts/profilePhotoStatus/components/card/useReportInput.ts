import * as React from 'react';
import type { ReportEnvironment, ShownResult, SupportReportInput } from '../../../../photos';

/** Everything that is known now, for a report; gathered when the user asks for one. The function changes when the result does. */
export function useReportInput(
  { result, refresh, recordChanges, history }: ShownResult,
  environment: () => ReportEnvironment
): () => SupportReportInput {
  return React.useCallback(
    (): SupportReportInput => ({
      result,
      refresh,
      recordChanges,
      history,
      environment: environment(),
      createdAt: Date.now()
    }),
    [result, refresh, recordChanges, history, environment]
  );
}

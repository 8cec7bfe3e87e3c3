import * as React from 'react';
import type { ShownResult } from '../../../../photos';
import type { RuntimeFacts } from '../../page/reportEnvironment';
import type { ReportInput } from '../supportReport';

/** Everything that is known now, for a report; the report itself is written when the user asks for one. Another result is another object. */
export function useReportInput({ result, refresh, recordChanges, history }: ShownResult, runtime: RuntimeFacts): ReportInput {
  return React.useMemo(
    () => ({ known: { result, refresh, recordChanges, history }, runtime }),
    [result, refresh, recordChanges, history, runtime]
  );
}

import * as React from 'react';
import type { Activity } from '../shared/activity';

/** A value as it was before a refresh began: the outcome of the refresh is not known before it has ended. */
export function useValueBeforeRefresh(value: boolean, activity: Activity): boolean {
  const before: React.MutableRefObject<boolean> = React.useRef(false);
  if (activity.kind !== 'refreshing') {
    before.current = value;
  }
  return before.current;
}

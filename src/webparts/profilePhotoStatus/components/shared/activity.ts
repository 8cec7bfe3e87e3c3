import type { RunningRefresh } from '../../../../photos';

/** What the check does while its last result is shown. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  /** `isInOtherTab`: another tab does the work */
  | { readonly kind: 'refreshing'; readonly refresh: RunningRefresh; readonly isInOtherTab: boolean };

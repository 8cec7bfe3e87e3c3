import type { ReadFailure } from '../domain/failures';
import type { RefreshHistory } from '../history/refreshHistory';
import type { SizeFinding } from '../look/sizeFinding';
import type { Mailbox } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { RecordChanges } from '../domain/recordChanges';
import type { EndedRefresh, RunningRefresh } from '../refresh/refreshState';
import type { PhotoStatus } from '../domain/status';

/** Everything one check found out. */
export interface CheckResult {
  readonly status: PhotoStatus;
  /** Undefined while it is still being read: it only explains, so that nobody waits for it */
  readonly record?: ProfileRecord | ReadFailure;
  /** Asked for only when SharePoint lacks the photo, to explain why; undefined while it is still being read */
  readonly mailbox?: Mailbox | ReadFailure;
  /** S and M as SharePoint serves them, where they were read */
  readonly smaller?: readonly SizeFinding[];
  /** Whether this browser had kept another photo than SharePoint serves; it keeps the right one now */
  readonly renewedCopy?: boolean;
  /** When SharePoint gave the copy that this browser keeps, in milliseconds since 1970, where that copy was compared and not a new answer */
  readonly cachedSince?: number | undefined;
  /** When the check ended, in milliseconds since 1970 */
  readonly checkedAt: number;
}

/** A result, and what led to it. */
export interface ShownResult {
  readonly result: CheckResult;
  /** How the last refresh ended, if there was one in this visit, or if this visit found that an earlier one has helped */
  readonly refresh?: EndedRefresh;
  /** What the refresh moved in the profile record */
  readonly recordChanges?: RecordChanges;
  /** What this browser remembers of having asked SharePoint */
  readonly history?: RefreshHistory;
}

export type CheckState =
  | { readonly phase: 'idle' }
  /** `previous` is there when a result is checked again, so that a view can go on showing it */
  | {
      readonly phase: 'checking';
      readonly previous?: ShownResult;
      /** When a service that is busy will be asked again, in milliseconds since 1970 */
      readonly pausedUntil?: number;
    }
  | ({ readonly phase: 'settled' } & ShownResult)
  | {
      readonly phase: 'refreshing';
      readonly result: CheckResult;
      readonly refresh: RunningRefresh;
      readonly history?: RefreshHistory;
      /** Whether another tab does the asking */
      readonly isInOtherTab: boolean;
    };

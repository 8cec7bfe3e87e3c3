import type { ReadFailure } from '../domain/failures';
import type { RefreshHistory } from '../history/refreshHistory';
import type { SizeFinding } from '../look/sizeFinding';
import type { Mailbox } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { RecordChanges } from '../domain/recordChanges';
import type { EndedRefresh, RunningRefresh } from '../refresh/refreshState';
import type { PhotoFound } from '../domain/photoReading';
import type { PhotoStatus } from '../domain/status';

/** Everything one check found out. */
export interface CheckResult {
  readonly status: PhotoStatus;
  /** Undefined while it is still being read: a follow-up read, which is not waited for */
  readonly record?: ProfileRecord | ReadFailure;
  /** Asked for only when SharePoint lacks the photo, to explain why; undefined while it is still being read */
  readonly mailbox?: Mailbox | ReadFailure;
  /** S and M as SharePoint serves them, where they were read */
  readonly smaller?: readonly SizeFinding[];
  /** Whether this browser had kept another photo than SharePoint serves; it keeps the right one now */
  readonly renewedCopy?: boolean;
  /** When SharePoint gave the copy that this browser keeps, in milliseconds since 1970, where that copy was compared and not a new answer */
  readonly cachedSince?: number | undefined;
  /** Whether an earlier check has found it, and nothing was asked this time */
  readonly isRemembered?: boolean;
  /** When the check ended, in milliseconds since 1970 */
  readonly checkedAt: number;
}

/** A result, and how it came about. */
export interface CheckedResult {
  readonly result: CheckResult;
  /** How the last refresh ended: one of this visit, or an earlier one that this visit found to have helped */
  readonly refresh?: EndedRefresh;
  /** What changed in the profile record during the refresh */
  readonly recordChanges?: RecordChanges;
}

/** What this browser stores about refreshes, where it stores anything. The state is its only place in a tab. */
interface KnownHistory {
  readonly history?: RefreshHistory;
}

/** A result as a card shows it. */
export type ShownResult = CheckedResult & KnownHistory;

export type CheckPhase =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'checking';
      /** The result that is checked again, so that a view can go on showing it */
      readonly previous?: CheckedResult;
      /** When a busy service will be asked again, in milliseconds since 1970 */
      readonly pausedUntil?: number;
    }
  /** Both photos were the same in an earlier check, and are still those; the Microsoft 365 photo was not read */
  | { readonly phase: 'remembered'; readonly sharePoint: PhotoFound; readonly checkedAt: number }
  | ({ readonly phase: 'settled' } & CheckedResult)
  | {
      readonly phase: 'refreshing';
      readonly result: CheckResult;
      readonly refresh: RunningRefresh;
      /** Whether another tab asks, and this one follows */
      readonly isInOtherTab: boolean;
    };

export type CheckState = CheckPhase & KnownHistory;

/** The result that a state holds, without its phase and history. */
export function checkedResultOf({ result, refresh, recordChanges }: CheckedResult): CheckedResult {
  return { result, ...(refresh && { refresh }), ...(recordChanges && { recordChanges }) };
}

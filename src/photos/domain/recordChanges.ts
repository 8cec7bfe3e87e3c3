import type { ReadFailure } from './failures';
import type { ProfileRecord } from './profileRecord';

/** What changed in the profile record between two readings. Undefined members did not change. */
export interface RecordChanges {
  /** SharePoint's last sync: `from` is undefined where none was noted before */
  readonly lastSync?: { readonly from: Date | undefined; readonly to: Date };
  readonly placeholderState?: Change<ProfileRecord['placeholderState']>;
  readonly exchangeSyncState?: Change<ProfileRecord['exchangeSyncState']>;
  readonly hasPictureUrl?: Change<boolean>;
}

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/**
 * @returns what moved; an empty object where nothing did; undefined where one of the readings failed, so that nobody knows
 */
export function recordChangesBetween(
  before: ProfileRecord | ReadFailure | undefined,
  after: ProfileRecord | ReadFailure | undefined
): RecordChanges | undefined {
  if (before?.kind !== 'record' || after?.kind !== 'record') {
    return undefined;
  }
  return {
    ...(after.lastSync !== undefined && after.lastSync.getTime() !== before.lastSync?.getTime()
      ? { lastSync: { from: before.lastSync, to: after.lastSync } }
      : {}),
    ...changeOf('placeholderState', before, after),
    ...changeOf('exchangeSyncState', before, after),
    ...changeOf('hasPictureUrl', before, after)
  };
}

function changeOf<K extends 'placeholderState' | 'exchangeSyncState' | 'hasPictureUrl'>(
  key: K,
  before: ProfileRecord,
  after: ProfileRecord
): { readonly [P in K]?: Change<ProfileRecord[P]> } {
  return before[key] === after[key]
    ? {}
    : ({ [key]: { from: before[key], to: after[key] } } as { readonly [P in K]?: Change<ProfileRecord[P]> });
}

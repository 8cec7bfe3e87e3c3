import { failed } from './failures';
import type { ProfileRecord } from './profileRecord';
import { recordChangesBetween } from './recordChanges';

const march: Date = new Date(Date.UTC(2026, 2, 3));
const today: Date = new Date(Date.UTC(2026, 10, 22));
const before: ProfileRecord = {
  kind: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced',
  lastSync: march
};

describe('what moved in the profile record', () => {
  it('is nothing where nothing did', () => {
    expect(recordChangesBetween(before, { ...before, lastSync: new Date(march) })).toEqual({});
  });

  it('is the date of the last sync', () => {
    expect(recordChangesBetween(before, { ...before, lastSync: today })).toEqual({ lastSync: { from: march, to: today } });
  });

  it('is a first date where there was none', () => {
    const never: ProfileRecord = { kind: 'record', hasPictureUrl: true, placeholderState: 'picture', exchangeSyncState: 'synced' };
    expect(recordChangesBetween(never, before)).toEqual({ lastSync: { from: undefined, to: march } });
    expect(recordChangesBetween(before, never)).toEqual({});
  });

  it('is each state that changed', () => {
    expect(
      recordChangesBetween({ ...before, hasPictureUrl: false, placeholderState: 'placeholder', exchangeSyncState: 'neverSet' }, before)
    ).toEqual({
      hasPictureUrl: { from: false, to: true },
      placeholderState: { from: 'placeholder', to: 'picture' },
      exchangeSyncState: { from: 'neverSet', to: 'synced' }
    });
  });

  it('is unknown where one of the two could not be read', () => {
    expect(recordChangesBetween(failed('timedOut'), before)).toBeUndefined();
    expect(recordChangesBetween(before, failed('timedOut'))).toBeUndefined();
    expect(recordChangesBetween(undefined, before)).toBeUndefined();
  });
});

import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { CheckResult, PhotoFound, PhotoStatus, RunningRefresh } from '../../../../photos';
import { announcementOf } from './announcement';
import type { TimeSettings } from './waiting';

const time: TimeSettings = { locale: 'en-US', waitingHours: 24 };
const result: CheckResult = { status: { kind: 'noPhoto' }, checkedAt: 0 };

const different: CheckResult = { status: { kind: 'missingInSharePoint' } as PhotoStatus, checkedAt: 0 };

describe('what screen readers are told before the reader has done anything', () => {
  it('is nothing where there is nothing to do', () => {
    expect(announcementOf({ phase: 'checking' }, time, false)).toBe('');
    expect(announcementOf({ phase: 'remembered', sharePoint: {} as PhotoFound, checkedAt: 0 }, time, false)).toBe('');
    expect(announcementOf({ phase: 'settled', result }, time, false)).toBe('');
  });

  it('is what needs action', () => {
    expect(announcementOf({ phase: 'settled', result: different }, time, false)).toContain(strings.MissingInSharePointHeadline);
  });

  it('is how a refresh ends that an earlier visit has begun', () => {
    const refresh = { step: 'confirmed', goal: 'noPhoto', startedAt: 0, attempts: 1, endedAt: 0 } as const;
    expect(announcementOf({ phase: 'settled', result, refresh }, time, false)).toContain(strings.RemovedHeadline);
  });
});

describe('what screen readers are told', () => {
  it('is nothing before the first check', () => {
    expect(announcementOf({ phase: 'idle' }, time, true)).toBe('');
  });

  it('is that a check runs, or waits', () => {
    expect(announcementOf({ phase: 'checking' }, time, true)).toBe(strings.Checking);
    expect(announcementOf({ phase: 'checking', pausedUntil: 1 }, time, true)).toBe(strings.CheckingPaused);
  });

  it('is that a refresh runs, here or in another tab', () => {
    const refresh = { goal: 'photo', startedAt: 0, step: 'asking', attempt: 1 } as const;
    expect(announcementOf({ phase: 'refreshing', result, refresh, isInOtherTab: false }, time, true)).toBe(strings.RefreshAsking);
    expect(announcementOf({ phase: 'refreshing', result, refresh, isInOtherTab: true }, time, true)).toBe(strings.RefreshElsewhere);
  });

  it('is once, halfway, that a refresh still runs', () => {
    const said = (step: 'asking' | 'waiting', attempt: number): string =>
      announcementOf(
        {
          phase: 'refreshing',
          result,
          refresh: { goal: 'photo', startedAt: 0, step, attempt, until: 0 } as RunningRefresh,
          isInOtherTab: false
        },
        time,
        true
      );
    expect([said('waiting', 1), said('waiting', 3), said('asking', 4)]).toEqual(Array(3).fill(strings.RefreshAsking));
    // 64 seconds have passed: see refreshPauses
    expect(said('waiting', 4)).toBe(strings.RefreshHalfTime);
  });

  it('is the result', () => {
    expect(announcementOf({ phase: 'settled', result }, time, true)).toBe(`${strings.NoPhotoHeadline}. ${strings.NoPhotoText}`);
  });
});

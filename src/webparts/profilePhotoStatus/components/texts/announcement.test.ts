import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { CheckResult } from '../../../../photos';
import { announcementOf } from './announcement';
import type { TimeSettings } from './waiting';

const time: TimeSettings = { locale: 'en-US', waitingHours: 24 };
const result: CheckResult = { status: { kind: 'noPhoto' }, checkedAt: 0 };

describe('what screen readers are told', () => {
  it('is nothing before the first check', () => {
    expect(announcementOf({ phase: 'idle' }, time)).toBe('');
  });

  it('is that a check runs, or waits', () => {
    expect(announcementOf({ phase: 'checking' }, time)).toBe(strings.Checking);
    expect(announcementOf({ phase: 'checking', pausedUntil: 1 }, time)).toBe(strings.CheckingPaused);
  });

  it('is that a refresh runs, here or in another tab', () => {
    const refresh = { goal: 'photo', startedAt: 0, step: 'asking', attempt: 1 } as const;
    expect(announcementOf({ phase: 'refreshing', result, refresh, isInOtherTab: false }, time)).toBe(strings.RefreshAsking);
    expect(announcementOf({ phase: 'refreshing', result, refresh, isInOtherTab: true }, time)).toBe(strings.RefreshElsewhere);
  });

  it('is the result', () => {
    expect(announcementOf({ phase: 'settled', result }, time)).toBe(`${strings.NoPhotoHeadline}. ${strings.NoPhotoText}`);
  });
});

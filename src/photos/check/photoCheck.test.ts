import type { CheckState } from './checkState';
import type { PhotoReading } from '../domain/photoReading';
import { failed } from '../domain/failures';
import type { ProfileRecord } from '../domain/profileRecord';
import { requestsOfLook } from '../domain/ports';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { CheckHarness, blurred, newPhoto, oldPhoto, ownPlaceholder, photo, placeholder, record, statusOf, until } from './testing/harness';

/** What was asked, without how fresh. */
function asked(harness: CheckHarness): readonly string[] {
  return harness.requests.map((request) => request.replace(/ (cached|fresh)$/, ''));
}

describe('a check', () => {
  it('is quiet when the photos are the same: three readings and no more', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });

  it('asks for the placeholder and the small sizes only when the photos differ', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('different');
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L', 'record', 'placeholder', 'SharePoint S', 'SharePoint M', 'mailbox']);
  });

  it.each([
    ['missingInSharePoint', newPhoto],
    ['noPhoto', { kind: 'none' } as PhotoReading]
  ])('takes the placeholder for no photo: %s', async (status, microsoft365) => {
    const harness = new CheckHarness();
    harness.microsoft365 = microsoft365;
    harness.sharePoint = [placeholder];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe(status);
  });

  it.each<[string, (harness: CheckHarness) => void]>([
    ['the placeholder could not be learned', (harness) => (harness.placeholderAnswer = failed('timedOut'))],
    ['the record could not be read', (harness) => (harness.records = [failed('timedOut')])]
  ])('claims nothing when %s', async (_name, happen) => {
    const harness = new CheckHarness();
    happen(harness);
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('unsure');

    harness.microsoft365 = { kind: 'none' };
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'timedOut' } } } });
  });

  it.each<[string, Partial<ProfileRecord>]>([
    ['names no picture', { hasPictureUrl: false }],
    ['notes a placeholder', { placeholderState: 'placeholder' }]
  ])('does not call a placeholder of another drawing another photo where the record %s', async (_name, changes) => {
    const harness = new CheckHarness();
    harness.sharePoint = [ownPlaceholder];
    harness.records = [{ ...record, ...changes }];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('unsure');

    harness.microsoft365 = { kind: 'none' };
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('noPhoto');
  });

  it('goes on showing the previous result while it looks again', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    const seen: CheckState[] = [];
    harness.check.state.subscribe(() => seen.push(harness.state));
    await harness.check.check('fresh');
    expect(seen[0]).toMatchObject({ phase: 'checking', previous: { result: { status: { kind: 'different' } } } });
    expect(harness.requests).toContain('SharePoint L fresh');
  });

  it('takes the word of the user for an unsure pair, and only then', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.check.answer('same');
    expect(statusOf(harness.state)).toBe('different');

    harness.sharePoint = [blurred];
    await harness.check.check();
    harness.check.answer('same');
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync', judge: 'user' } } });
  });

  it('gives an answer even when its own code fails', async () => {
    const harness = new CheckHarness();
    Object.defineProperty(harness, 'microsoft365', {
      get: () => {
        throw new TypeError('a fault of this code');
      }
    });
    await harness.check.check();
    expect(harness.state).toMatchObject({
      result: { status: { kind: 'cannotCompare', failure: { reason: 'serviceError', code: 'TypeError' } } }
    });
  });

  it('changes nothing any more once it is disposed', async () => {
    const harness = new CheckHarness();
    const checking = harness.check.check();
    harness.check.dispose();
    await checking;
    expect(statusOf(harness.state)).toBe('checking');
  });
});

describe('what the browser has kept', () => {
  it('is enough where it is right', async () => {
    const harness = new CheckHarness();
    harness.kept = newPhoto;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).not.toContain('SharePoint L fresh');
  });

  it('raises no alarm: SharePoint is asked once more, and is right', async () => {
    const harness = new CheckHarness();
    harness.kept = oldPhoto;
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
  });

  it('is not asked for twice where the browser had kept nothing', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(harness.requests.filter((request) => request.startsWith('SharePoint L'))).toEqual(['SharePoint L cached']);
    expect(harness.state).toMatchObject({ result: { renewedCopy: false } });
  });

  it('may be an old small photo on this page, which is renewed', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
    expect(harness.requests).toContain('SharePoint S fresh');
  });

  it('and SharePoint serves may be an old small photo: a status of its own', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    harness.smaller.S = oldPhoto;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'someSizesOld', oldSizes: ['S'] }, renewedCopy: false } });
  });

  it('causes no question where the small photo on this page is right', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: newPhoto }];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });
});

describe('the login name', () => {
  it('is tried once before the photo is called missing', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [placeholder];
    harness.underLoginName = newPhoto;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('otherName');
    expect(harness.requests.filter((request) => request.startsWith('login name'))).toEqual(['login name fresh']);
  });

  it.each([
    ['another photo', oldPhoto],
    ['the placeholder', placeholder],
    ['no answer', failed('timedOut')]
  ])('changes nothing with %s', async (_name, reading) => {
    const harness = new CheckHarness();
    harness.sharePoint = [placeholder];
    harness.underLoginName = reading;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
  });

  it('is not asked for where the e-mail address gives a photo, nor in a refresh', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(asked(harness)).not.toContain('login name');
    harness.sharePoint = [placeholder];
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(asked(harness)).not.toContain('login name');
  });
});

describe('a refresh', () => {
  it('stops at the first picture that is the same', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, oldPhoto, oldPhoto, newPhoto];
    await harness.check.check();
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
    expect(harness.waits).toEqual(refreshPauses.slice(0, 2));
  });

  it('asks past the browser’s cache in all sizes, and Microsoft 365 only once', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(harness.requests.filter((request) => request.startsWith('microsoft365'))).toEqual(['microsoft365 fresh']);
    for (const size of ['S', 'M', 'L']) {
      expect(harness.requests.filter((request) => request === `SharePoint ${size} fresh`)).toHaveLength(refreshAttempts);
    }
    expect(asked(harness).filter((request) => request === 'placeholder').length).toBeLessThanOrEqual(refreshAttempts);
    expect(harness.requests.filter((request) => request.endsWith('cached'))).toEqual([]);
  });

  it('ends after its schedule and does not claim success', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('different notYet');
    expect(harness.now).toBe(refreshDuration);
  });

  it('is followed by checks that keep the guide, until the photo has come', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    await harness.check.refresh();
    await harness.check.check('fresh');
    expect(statusOf(harness.state)).toBe('different notYet');
    harness.sharePoint = [newPhoto];
    await harness.check.check('fresh');
    expect(statusOf(harness.state)).toBe('inSync confirmed');
  });

  it('shows what it is doing: step, attempt and start', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    harness.now = 1000;
    await harness.check.check();
    const seen: string[] = [];
    harness.check.state.subscribe(() => {
      const state = harness.state;
      seen.push(
        state.phase === 'refreshing' ? `${state.refresh.step} ${state.refresh.attempt} since ${state.refresh.startedAt}` : statusOf(state)
      );
    });
    await harness.check.refresh();
    expect(seen.filter((each, index) => each !== seen[index - 1])).toEqual([
      'asking 1 since 1000',
      'waiting 1 since 1000',
      'asking 2 since 1000',
      'inSync confirmed'
    ]);
  });

  it('can be cancelled: nothing is asked any more and the last result stays', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    let cancelling: Promise<void> | undefined;
    harness.onWait = () => {
      harness.requests.length = 0;
      cancelling = harness.check.cancelRefresh();
    };
    await harness.check.refresh();
    await cancelling;
    expect(statusOf(harness.state)).toBe('different cancelled');
    expect(harness.requests).toEqual([]);
  });

  it('keeps the Microsoft 365 photo that was read before, and reads it again until it comes', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.nextOnMicrosoft365.push(failed('serviceError'), failed('serviceError'));
    harness.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
    expect(asked(harness).filter((request) => request === 'microsoft365')).toHaveLength(3);
  });

  it('sees a photo that Microsoft 365 has only now', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    const newest = photo(60);
    harness.microsoft365 = newest;
    harness.sharePoint = [newPhoto, newest];
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
  });

  it('goes on while a small size is old', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.sharePoint = [newPhoto];
    harness.smaller.S = oldPhoto;
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('someSizesOld notYet');
  });

  it('after the user removed the photo waits until SharePoint shows none, in every size', async () => {
    const harness = new CheckHarness();
    harness.microsoft365 = { kind: 'none' };
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('missingInMicrosoft365');
    harness.sharePoint = [oldPhoto, placeholder];
    await harness.check.refresh('noPhoto');
    expect(statusOf(harness.state)).toBe('noPhoto confirmed');
    expect(harness.waits).toEqual(refreshPauses.slice(0, 1));

    harness.sharePoint = [oldPhoto];
    await harness.check.check('fresh');
    harness.sharePoint = [placeholder];
    harness.smaller.M = oldPhoto;
    await harness.check.refresh('noPhoto');
    expect(statusOf(harness.state)).toBe('missingInMicrosoft365 notYet');
  });

  it('ends at once where asking cannot reach the goal', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.microsoft365 = { kind: 'none' };
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('missingInMicrosoft365 notYet');
    expect(harness.waits).toEqual([]);
  });

  it.each([
    ['back', -3600000],
    ['ahead by less than a pause', 5000]
  ])('keeps its pauses when the clock is set %s', async (_name, change) => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    await harness.check.check();
    let isChanged: boolean = false;
    harness.check.state.subscribe(() => {
      // Just before the pause is computed
      if (!isChanged && harness.state.phase === 'refreshing' && harness.state.refresh.step === 'waiting') {
        isChanged = true;
        harness.now += change;
      }
    });
    await harness.check.refresh();
    expect(isChanged).toBe(true);
    expect(Math.max(...harness.waits)).toBe(Math.max(...refreshPauses));
    expect(statusOf(harness.state)).toBe('different notYet');
  });

  it('looks once more after hours of sleep, and ends', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.onWait = () => (harness.now += 5 * 60 * 60 * 1000);
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('different notYet');
    expect(harness.requests.filter((request) => request === 'SharePoint L fresh')).toHaveLength(2);
  });

  it('does not start without a result to start from', async () => {
    const harness = new CheckHarness();
    await harness.check.refresh();
    expect(harness.state.phase).toBe('idle');
    expect(harness.requests).toEqual([]);
  });
});

describe('the budget', () => {
  it('ends a refresh, and what was known stays', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.budgetLeft = 12;
    await harness.check.refresh();
    expect(harness.state).toMatchObject({
      phase: 'settled',
      result: { status: { kind: 'different' } },
      refresh: { step: 'failed', reason: 'tooManyChecks' }
    });
    expect(harness.budgetLeft).toBeLessThanOrEqual(0);
  });

  it.each<[string, (harness: CheckHarness) => Promise<void>]>([
    ['refresh', (harness) => harness.check.refresh()],
    ['check past the cache', (harness) => harness.check.check('fresh')]
  ])('that is too small for a look lets no %s begin', async (_name, act) => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.budgetLeft = requestsOfLook - 1;
    harness.requests.length = 0;
    await act(harness);
    expect(harness.requests).toEqual([]);
    expect(harness.state).toMatchObject({
      result: { status: { kind: 'different' } },
      refresh: { step: 'failed', reason: 'tooManyChecks' }
    });
  });

  it('makes an alarm impossible that cannot be verified', async () => {
    const harness = new CheckHarness();
    harness.kept = oldPhoto;
    harness.budgetLeft = 0;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'tooManyChecks' } } } });
  });
});

describe('a busy service', () => {
  const busy = failed('throttled', { httpStatus: 503 });

  it('is asked again after each pause of the schedule, and no more', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.sharePoint = [busy];
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(harness.state).toMatchObject({ refresh: { step: 'failed', reason: 'throttled' } });
    expect(asked(harness).filter((request) => request.startsWith('SharePoint'))).toHaveLength(refreshAttempts);
  });

  it('is left alone where it asks for longer than the next pause', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.sharePoint = [{ ...busy, retryAfter: refreshPauses[0] + 1 }];
    await harness.check.refresh();
    expect(harness.state).toMatchObject({ refresh: { step: 'failed', reason: 'throttled', attempts: 1 } });
    harness.sharePoint = [{ ...busy, retryAfter: refreshPauses[0] }, newPhoto];
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
  });
});

describe('what only explains', () => {
  it('keeps nobody waiting: the status is there before the profile record', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    let answerRecord: () => void = () => undefined;
    harness.beforeRecord = new Promise((resolve) => (answerRecord = resolve));
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' } } });
    expect(harness.state).not.toHaveProperty('result.record');
    answerRecord();
    await checking;
    expect(harness.state).toMatchObject({ phase: 'settled', result: { record } });
  });

  it('is not told of when its service is busy: the status stays', async () => {
    const harness = new CheckHarness();
    harness.onExplaining = (options) => options.onPause?.(3000);
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('different');
  });

  it('says what a refresh moved in the profile record', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, newPhoto];
    const lastSync: Date = new Date(Date.UTC(2026, 2, 3));
    const now: Date = new Date(Date.UTC(2026, 10, 22));
    harness.records = [
      { ...record, lastSync },
      { ...record, lastSync: now }
    ];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.state).toMatchObject({ recordChanges: { lastSync: { from: lastSync, to: now } } });
  });

  it('claims no change when a read failed', async () => {
    const harness = new CheckHarness();
    harness.records = [failed('timedOut'), record];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.state).not.toHaveProperty('recordChanges');
  });
});

describe('the copies of the addresses that pages use', () => {
  it('are renewed when the photo has come', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.requests.filter((request) => /copies|SharePoint L fresh/.test(request))).toEqual([
      'SharePoint L fresh',
      'SharePoint L fresh',
      'copies fresh'
    ]);
  });

  it('are renewed when the reader asks, and what SharePoint serves is compared then', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto, oldPhoto];
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.renewCopies();
    expect(harness.requests.filter((request) => /copies|SharePoint L/.test(request))).toEqual(['copies fresh', 'SharePoint L fresh']);
    expect(statusOf(harness.state)).toBe('different');
  });

  it('are not asked for by a check', async () => {
    const harness = new CheckHarness();
    await harness.check.check('fresh');
    expect(harness.requests).not.toContain('copies fresh');
  });
});

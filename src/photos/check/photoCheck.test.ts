import type { CheckState } from './checkState';
import type { PhotoReading } from '../domain/photoReading';
import { failed } from '../domain/failures';
import type { ProfileRecord } from '../domain/profileRecord';
import { requestsOfLook } from '../domain/ports';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { World, blurred, newPhoto, oldPhoto, ownPlaceholder, photo, placeholder, record, statusOf, until } from './testing/harness';

/** What was asked, without how fresh. */
function asked(world: World): readonly string[] {
  return world.requests.map((request) => request.replace(/ (cached|fresh)$/, ''));
}

describe('a check', () => {
  it('is quiet when the photos are the same: three readings and no more', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });

  it('asks for the placeholder and the small sizes only when the photos differ', async () => {
    const world = new World();
    await world.check.check();
    expect(statusOf(world.state)).toBe('different');
    expect(asked(world)).toEqual(['microsoft365', 'SharePoint L', 'record', 'placeholder', 'SharePoint S', 'SharePoint M', 'mailbox']);
  });

  it.each([
    ['missingInSharePoint', newPhoto],
    ['noPhoto', { kind: 'none' } as PhotoReading]
  ])('takes the placeholder for no photo: %s', async (status, microsoft365) => {
    const world = new World();
    world.microsoft365 = microsoft365;
    world.sharePoint = [placeholder];
    await world.check.check();
    expect(statusOf(world.state)).toBe(status);
  });

  it.each<[string, (world: World) => void]>([
    ['the placeholder could not be learned', (world) => (world.placeholderAnswer = failed('timedOut'))],
    ['the record could not be read', (world) => (world.records = [failed('timedOut')])]
  ])('claims nothing when %s', async (_name, happen) => {
    const world = new World();
    happen(world);
    await world.check.check();
    expect(statusOf(world.state)).toBe('unsure');

    world.microsoft365 = { kind: 'none' };
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'timedOut' } } } });
  });

  it.each<[string, Partial<ProfileRecord>]>([
    ['names no picture', { hasPictureUrl: false }],
    ['notes a placeholder', { placeholderState: 'placeholder' }]
  ])('does not call a placeholder of another drawing another photo where the record %s', async (_name, changes) => {
    const world = new World();
    world.sharePoint = [ownPlaceholder];
    world.records = [{ ...record, ...changes }];
    await world.check.check();
    expect(statusOf(world.state)).toBe('unsure');

    world.microsoft365 = { kind: 'none' };
    await world.check.check();
    expect(statusOf(world.state)).toBe('noPhoto');
  });

  it('goes on showing the previous result while it looks again', async () => {
    const world = new World();
    await world.check.check();
    const seen: CheckState[] = [];
    world.check.state.subscribe(() => seen.push(world.state));
    await world.check.check('fresh');
    expect(seen[0]).toMatchObject({ phase: 'checking', previous: { result: { status: { kind: 'different' } } } });
    expect(world.requests).toContain('SharePoint L fresh');
  });

  it('takes the word of the user for an unsure pair, and only then', async () => {
    const world = new World();
    await world.check.check();
    world.check.answer('same');
    expect(statusOf(world.state)).toBe('different');

    world.sharePoint = [blurred];
    await world.check.check();
    world.check.answer('same');
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync', judge: 'user' } } });
  });

  it('gives an answer even when its own code fails', async () => {
    const world = new World();
    Object.defineProperty(world, 'microsoft365', {
      get: () => {
        throw new TypeError('a fault of this code');
      }
    });
    await world.check.check();
    expect(world.state).toMatchObject({
      result: { status: { kind: 'cannotCompare', failure: { reason: 'serviceError', code: 'TypeError' } } }
    });
  });

  it('changes nothing any more once it is disposed', async () => {
    const world = new World();
    const checking = world.check.check();
    world.check.dispose();
    await checking;
    expect(statusOf(world.state)).toBe('checking');
  });
});

describe('what the browser has kept', () => {
  it('is enough where it is right', async () => {
    const world = new World();
    world.kept = newPhoto;
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.requests).not.toContain('SharePoint L fresh');
  });

  it('raises no alarm: SharePoint is asked once more, and is right', async () => {
    const world = new World();
    world.kept = oldPhoto;
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
  });

  it('is not asked for twice where the browser had kept nothing', async () => {
    const world = new World();
    await world.check.check();
    expect(world.requests.filter((request) => request.startsWith('SharePoint L'))).toEqual(['SharePoint L cached']);
    expect(world.state).toMatchObject({ result: { renewedCopy: false } });
  });

  it('may be an old small photo on this page, which is renewed', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    world.loaded = [{ size: 'S', reading: oldPhoto }];
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
    expect(world.requests).toContain('SharePoint S fresh');
  });

  it('and SharePoint serves may be an old small photo: a status of its own', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    world.loaded = [{ size: 'S', reading: oldPhoto }];
    world.smaller.S = oldPhoto;
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'someSizesOld', oldSizes: ['S'] }, renewedCopy: false } });
  });

  it('causes no question where the small photo on this page is right', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    world.loaded = [{ size: 'S', reading: newPhoto }];
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });
});

describe('the login name', () => {
  it('is tried once before the photo is called missing', async () => {
    const world = new World();
    world.sharePoint = [placeholder];
    world.underLoginName = newPhoto;
    await world.check.check();
    expect(statusOf(world.state)).toBe('otherName');
    expect(world.requests.filter((request) => request.startsWith('login name'))).toEqual(['login name fresh']);
  });

  it.each([
    ['another photo', oldPhoto],
    ['the placeholder', placeholder],
    ['no answer', failed('timedOut')]
  ])('changes nothing with %s', async (_name, reading) => {
    const world = new World();
    world.sharePoint = [placeholder];
    world.underLoginName = reading;
    await world.check.check();
    expect(statusOf(world.state)).toBe('missingInSharePoint');
  });

  it('is not asked for where the e-mail address gives a photo, nor in a refresh', async () => {
    const world = new World();
    await world.check.check();
    expect(asked(world)).not.toContain('login name');
    world.sharePoint = [placeholder];
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    expect(asked(world)).not.toContain('login name');
  });
});

describe('a refresh', () => {
  it('stops at the first picture that is the same', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(world.waits).toEqual(refreshPauses.slice(0, 2));
  });

  it('asks past the browser’s cache in all sizes, and Microsoft 365 only once', async () => {
    const world = new World();
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    expect(world.requests.filter((request) => request.startsWith('microsoft365'))).toEqual(['microsoft365 fresh']);
    for (const size of ['S', 'M', 'L']) {
      expect(world.requests.filter((request) => request === `SharePoint ${size} fresh`)).toHaveLength(refreshAttempts);
    }
    expect(asked(world).filter((request) => request === 'placeholder').length).toBeLessThanOrEqual(refreshAttempts);
    expect(world.requests.filter((request) => request.endsWith('cached'))).toEqual([]);
  });

  it('ends after its schedule and does not claim success', async () => {
    const world = new World();
    await world.check.check();
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('different notYet');
    expect(world.now).toBe(refreshDuration);
  });

  it('is followed by checks that keep the guide, until the photo has come', async () => {
    const world = new World();
    await world.check.check();
    await world.check.refresh();
    await world.check.check('fresh');
    expect(statusOf(world.state)).toBe('different notYet');
    world.sharePoint = [newPhoto];
    await world.check.check('fresh');
    expect(statusOf(world.state)).toBe('inSync confirmed');
  });

  it('shows what it is doing: step, attempt and start', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    world.now = 1000;
    await world.check.check();
    const seen: string[] = [];
    world.check.state.subscribe(() => {
      const state = world.state;
      seen.push(
        state.phase === 'refreshing' ? `${state.refresh.step} ${state.refresh.attempt} since ${state.refresh.startedAt}` : statusOf(state)
      );
    });
    await world.check.refresh();
    expect(seen.filter((each, index) => each !== seen[index - 1])).toEqual([
      'asking 1 since 1000',
      'waiting 1 since 1000',
      'asking 2 since 1000',
      'inSync confirmed'
    ]);
  });

  it('can be cancelled: nothing is asked any more and the last result stays', async () => {
    const world = new World();
    await world.check.check();
    let cancelling: Promise<void> | undefined;
    world.onWait = () => {
      world.requests.length = 0;
      cancelling = world.check.cancelRefresh();
    };
    await world.check.refresh();
    await cancelling;
    expect(statusOf(world.state)).toBe('different cancelled');
    expect(world.requests).toEqual([]);
  });

  it('keeps the Microsoft 365 photo that was read before, and reads it again until it comes', async () => {
    const world = new World();
    await world.check.check();
    world.nextOnMicrosoft365.push(failed('serviceError'), failed('serviceError'));
    world.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    world.requests.length = 0;
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(asked(world).filter((request) => request === 'microsoft365')).toHaveLength(3);
  });

  it('sees a photo that Microsoft 365 has only now', async () => {
    const world = new World();
    await world.check.check();
    const newest = photo(60);
    world.microsoft365 = newest;
    world.sharePoint = [newPhoto, newest];
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
  });

  it('goes on while a small size is old', async () => {
    const world = new World();
    await world.check.check();
    world.sharePoint = [newPhoto];
    world.smaller.S = oldPhoto;
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('someSizesOld notYet');
  });

  it('after the user removed the photo waits until SharePoint shows none, in every size', async () => {
    const world = new World();
    world.microsoft365 = { kind: 'none' };
    await world.check.check();
    expect(statusOf(world.state)).toBe('missingInMicrosoft365');
    world.sharePoint = [oldPhoto, placeholder];
    await world.check.refresh('noPhoto');
    expect(statusOf(world.state)).toBe('noPhoto confirmed');
    expect(world.waits).toEqual(refreshPauses.slice(0, 1));

    world.sharePoint = [oldPhoto];
    await world.check.check('fresh');
    world.sharePoint = [placeholder];
    world.smaller.M = oldPhoto;
    await world.check.refresh('noPhoto');
    expect(statusOf(world.state)).toBe('missingInMicrosoft365 notYet');
  });

  it('ends at once where asking cannot reach the goal', async () => {
    const world = new World();
    await world.check.check();
    world.microsoft365 = { kind: 'none' };
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('missingInMicrosoft365 notYet');
    expect(world.waits).toEqual([]);
  });

  it.each([
    ['back', -3600000],
    ['ahead by less than a pause', 5000]
  ])('keeps its pauses when the clock is set %s', async (_name, change) => {
    const world = new World();
    world.now = 1e12;
    await world.check.check();
    let isChanged: boolean = false;
    world.check.state.subscribe(() => {
      // Just before the pause is computed
      if (!isChanged && world.state.phase === 'refreshing' && world.state.refresh.step === 'waiting') {
        isChanged = true;
        world.now += change;
      }
    });
    await world.check.refresh();
    expect(isChanged).toBe(true);
    expect(Math.max(...world.waits)).toBe(Math.max(...refreshPauses));
    expect(statusOf(world.state)).toBe('different notYet');
  });

  it('looks once more after hours of sleep, and ends', async () => {
    const world = new World();
    await world.check.check();
    world.onWait = () => (world.now += 5 * 60 * 60 * 1000);
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('different notYet');
    expect(world.requests.filter((request) => request === 'SharePoint L fresh')).toHaveLength(2);
  });

  it('does not start without a result to start from', async () => {
    const world = new World();
    await world.check.refresh();
    expect(world.state.phase).toBe('idle');
    expect(world.requests).toEqual([]);
  });
});

describe('the budget', () => {
  it('ends a refresh, and what was known stays', async () => {
    const world = new World();
    await world.check.check();
    world.budgetLeft = 12;
    await world.check.refresh();
    expect(world.state).toMatchObject({
      phase: 'settled',
      result: { status: { kind: 'different' } },
      refresh: { step: 'failed', reason: 'tooManyChecks' }
    });
    expect(world.budgetLeft).toBeLessThanOrEqual(0);
  });

  it.each<[string, (world: World) => Promise<void>]>([
    ['refresh', (world) => world.check.refresh()],
    ['check past the cache', (world) => world.check.check('fresh')]
  ])('that is too small for a look lets no %s begin', async (_name, act) => {
    const world = new World();
    await world.check.check();
    world.budgetLeft = requestsOfLook - 1;
    world.requests.length = 0;
    await act(world);
    expect(world.requests).toEqual([]);
    expect(world.state).toMatchObject({
      result: { status: { kind: 'different' } },
      refresh: { step: 'failed', reason: 'tooManyChecks' }
    });
  });

  it('makes an alarm impossible that cannot be verified', async () => {
    const world = new World();
    world.kept = oldPhoto;
    world.budgetLeft = 0;
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'tooManyChecks' } } } });
  });
});

describe('a busy service', () => {
  const busy = failed('throttled', { httpStatus: 503 });

  it('is asked again after each pause of the schedule, and no more', async () => {
    const world = new World();
    await world.check.check();
    world.sharePoint = [busy];
    world.requests.length = 0;
    await world.check.refresh();
    expect(world.state).toMatchObject({ refresh: { step: 'failed', reason: 'throttled' } });
    expect(asked(world).filter((request) => request.startsWith('SharePoint'))).toHaveLength(refreshAttempts);
  });

  it('is left alone where it asks for longer than the next pause', async () => {
    const world = new World();
    await world.check.check();
    world.sharePoint = [{ ...busy, retryAfter: refreshPauses[0] + 1 }];
    await world.check.refresh();
    expect(world.state).toMatchObject({ refresh: { step: 'failed', reason: 'throttled', attempts: 1 } });
    world.sharePoint = [{ ...busy, retryAfter: refreshPauses[0] }, newPhoto];
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
  });
});

describe('what only explains', () => {
  it('keeps nobody waiting: the status is there before the profile record', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    let answerRecord: () => void = () => undefined;
    world.beforeRecord = new Promise((resolve) => (answerRecord = resolve));
    const checking = world.check.check();
    await until(() => world.state.phase === 'settled', world);
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync' } } });
    expect(world.state).not.toHaveProperty('result.record');
    answerRecord();
    await checking;
    expect(world.state).toMatchObject({ phase: 'settled', result: { record } });
  });

  it('is not told of when its service is busy: the status stays', async () => {
    const world = new World();
    world.onExplaining = (options) => options.onPause?.(3000);
    await world.check.check();
    expect(statusOf(world.state)).toBe('different');
  });

  it('says what a refresh moved in the profile record', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, newPhoto];
    const lastSync: Date = new Date(Date.UTC(2026, 2, 3));
    const now: Date = new Date(Date.UTC(2026, 10, 22));
    world.records = [
      { ...record, lastSync },
      { ...record, lastSync: now }
    ];
    await world.check.check();
    await world.check.refresh();
    expect(world.state).toMatchObject({ movement: { lastSync: { from: lastSync, to: now } } });
  });

  it('claims no movement when nobody knows', async () => {
    const world = new World();
    world.records = [failed('timedOut'), record];
    await world.check.check();
    await world.check.refresh();
    expect(world.state).not.toHaveProperty('movement');
  });
});

describe('the copies of the addresses that pages use', () => {
  it('are renewed when the photo has come', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    expect(world.requests.filter((request) => /copies|SharePoint L fresh/.test(request))).toEqual([
      'SharePoint L fresh',
      'SharePoint L fresh',
      'copies fresh'
    ]);
  });

  it('are renewed when the reader asks, and what SharePoint serves is compared then', async () => {
    const world = new World();
    world.sharePoint = [newPhoto, oldPhoto];
    await world.check.check();
    world.requests.length = 0;
    await world.check.renewCopies();
    expect(world.requests.filter((request) => /copies|SharePoint L/.test(request))).toEqual(['copies fresh', 'SharePoint L fresh']);
    expect(statusOf(world.state)).toBe('different');
  });

  it('are not asked for by a check', async () => {
    const world = new World();
    await world.check.check('fresh');
    expect(world.requests).not.toContain('copies fresh');
  });
});

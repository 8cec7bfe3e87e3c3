import type { CheckState } from './checkState';
import type { PhotoReading } from './picture';
import { failed } from './failures';
import { refreshAttempts, refreshDuration, refreshPauses } from './refresh/schedule';
import { World, newPhoto, oldPhoto, placeholder, record, statusOf, until } from './testing/world';

describe('a check', () => {
  it('is quiet when the photos are the same: three readings and no more', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.requests).toEqual(['microsoft365 cached', 'sharePoint cached', 'record cached']);
  });

  it('asks for the placeholder only when the pictures differ', async () => {
    const world = new World();
    await world.check.check();
    expect(statusOf(world.state)).toBe('different');
    expect(world.requests).toContain('placeholder');
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

  it('claims nothing when the placeholder could not be learned', async () => {
    const world = new World();
    world.placeholderAnswer = failed('timedOut');
    await world.check.check();
    expect(statusOf(world.state)).toBe('unsure');

    world.microsoft365 = { kind: 'none' };
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'timedOut' } } } });
  });

  it('goes on showing the previous result while it looks again', async () => {
    const world = new World();
    await world.check.check();
    const seen: CheckState[] = [];
    world.check.state.subscribe(() => seen.push(world.state));
    await world.check.check('fresh');
    expect(seen[0]).toMatchObject({ phase: 'checking', previous: { result: { status: { kind: 'different' } } } });
    expect(world.requests.slice(-5)).toContain('sharePoint fresh');
  });

  it('takes the word of the user for an unsure pair, and only then', async () => {
    const world = new World();
    await world.check.check();
    world.check.answer('same');
    expect(statusOf(world.state)).toBe('different');

    world.placeholderAnswer = failed('timedOut');
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

describe('a refresh', () => {
  it('stops at the first picture that is the same', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(world.waits).toEqual(refreshPauses.slice(0, 2));
  });

  it('asks past every cache, and Microsoft 365 only once', async () => {
    const world = new World();
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    expect(world.requests.filter((request) => request.startsWith('microsoft365'))).toEqual(['microsoft365 fresh']);
    expect(world.requests.filter((request) => request === 'sharePoint fresh')).toHaveLength(refreshAttempts);
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
        state.phase === 'refreshing'
          ? `${state.refresh.step} ${state.refresh.attempt} since ${state.refresh.startedAt}`
          : statusOf(state)
      );
    });
    await world.check.refresh();
    expect(seen.filter((each, index) => each !== seen[index - 1])).toEqual([
      'asking 1 since 1000',
      'comparing 1 since 1000',
      'waiting 1 since 1000',
      'asking 2 since 1000',
      'comparing 2 since 1000',
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

  it('does not start without a result to start from', async () => {
    const world = new World();
    await world.check.refresh();
    expect(world.state.phase).toBe('idle');
    expect(world.requests).toEqual([]);
  });
});

describe('what only explains', () => {
  it('keeps nobody waiting: the status is there before the profile record', async () => {
    const world = new World();
    let answerRecord: () => void = () => undefined;
    world.beforeRecord = new Promise((resolve) => (answerRecord = resolve));
    const checking = world.check.check();
    await until(() => world.state.phase === 'settled', world);
    expect(world.state).toMatchObject({ result: { status: { kind: 'different' } } });
    expect(world.state).not.toHaveProperty('result.record');
    answerRecord();
    await checking;
    expect(world.state).toMatchObject({ phase: 'settled', result: { record, mailbox: 'exchange' } });
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
    world.records = [{ ...record, lastSync }, { ...record, lastSync: now }];
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
  it('are renewed when a refresh begins, and once more when the photo has come', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    const asked: readonly string[] = world.requests.filter((request) => /copies|sharePoint fresh/.test(request));
    expect(asked).toEqual(['copies fresh', 'sharePoint fresh', 'sharePoint fresh', 'copies fresh']);
  });

  it('are not asked for by a check', async () => {
    const world = new World();
    await world.check.check('fresh');
    expect(world.requests).not.toContain('copies fresh');
  });
});

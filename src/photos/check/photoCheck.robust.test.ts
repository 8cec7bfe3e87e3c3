import { failed } from '../domain/failures';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { World, newPhoto, oldPhoto, placeholder, statusOf, until } from './testing/harness';

const hour: number = 60 * 60 * 1000;
const day: number = 24 * hour;

function countOf(world: World, request: string): number {
  return world.requests.filter((each) => each === request).length;
}

describe('a copy that the browser has kept, and that is right', () => {
  async function visitAfter(age: number): Promise<World> {
    const world = new World();
    world.now = 100 * day;
    world.kept = { ...newPhoto, answeredAt: world.now - age };
    return world;
  }

  it('is believed for a day, and said to be a copy', async () => {
    const world = await visitAfter(day);
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync' }, keptSince: world.now - day } });
    expect(world.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });

  it('is older than a day: SharePoint is asked once whether it still holds', async () => {
    const world = await visitAfter(day + 1);
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.state).toMatchObject({ result: { keptSince: undefined } });
    expect(world.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached', 'SharePoint L confirmed']);
  });

  it('is older than a day, and SharePoint has lost the photo', async () => {
    const world = await visitAfter(day + 1);
    world.sharePoint = [placeholder];
    await world.check.check();
    expect(statusOf(world.state)).toBe('missingInSharePoint');
  });

  it('is older than a day, and SharePoint does not answer: the copy is all there is, and is said to be one', async () => {
    const world = await visitAfter(day + 1);
    world.sharePoint = [failed('throttled')];
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'inSync' }, keptSince: world.now - day - 1 } });
  });

  it('is old, but less than an hour, and the budget is spent: it is as good as a new answer', async () => {
    const world = new World();
    world.now = 100 * day;
    world.budgetLeft = 0;
    world.kept = { ...oldPhoto, answeredAt: world.now - hour };
    world.placeholderAnswer = placeholder.picture;
    await world.check.check();
    expect(statusOf(world.state)).toBe('different');
    world.now += 1;
    await world.check.check();
    expect(world.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'tooManyChecks' } } } });
  });

  it('came in the future, by a clock that was set: SharePoint is asked', async () => {
    const world = await visitAfter(-2 * day);
    world.sharePoint = [newPhoto];
    await world.check.check();
    expect(world.requests).toContain('SharePoint L confirmed');
  });
});

describe('a refresh whose application leaves and comes back', () => {
  /** Thirty visits, each left in the middle of the refresh, with the memory and the budget of the one before. */
  async function visits(leave: (world: World) => void): Promise<readonly string[]> {
    const requests: string[] = [];
    let last: World = new World();
    last.budgetLeft = 90;
    last.now = 1e12;
    await last.check.start();
    leave(last);
    await last.check.refresh();
    requests.push(...last.requests);
    for (let visit: number = 0; visit < 30; visit++) {
      const next: World = new World();
      next.now = last.now + 1000;
      next.remembered = last.remembered;
      next.budgetLeft = last.budgetLeft;
      next.kept = oldPhoto;
      leave(next);
      await next.check.start();
      requests.push(...next.requests);
      last = next;
    }
    return requests;
  }

  it('in a pause: no return asks for anything past the browser’s cache', async () => {
    const requests = await visits((world) => (world.onWait = () => world.check.dispose()));
    // The first visit’s own check, the refresh’s first look, and the later looks whose time has come meanwhile
    expect(requests.filter((request) => request === 'SharePoint L fresh').length).toBeLessThanOrEqual(refreshAttempts);
    expect(requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(6 * refreshAttempts);
    expect(requests.filter((request) => /^(microsoft365|record|mailbox) cached/.test(request)).length).toBeLessThanOrEqual(3 + 2 * 30);
  });

  it('while SharePoint is asked: each question counts, and the visits after the last one have the budget', async () => {
    const requests = await visits((world) => {
      world.onRequest = (request) => {
        if (request === 'SharePoint L fresh') {
          world.check.dispose();
        }
      };
    });
    expect(requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(90);
  });
});

describe('a refresh that was left while SharePoint was asked', () => {
  it('goes on with the pause after it: the lost answer counts', async () => {
    const world = new World();
    world.now = 1e12;
    world.remembered = {
      version: 1,
      askedAt: world.now - 1000,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: world.now - 1000, attempt: 2 },
      tried: []
    };
    await world.check.start();
    expect(world.waits).toEqual(refreshPauses.slice(1));
    expect(countOf(world, 'SharePoint L fresh')).toBe(refreshAttempts - 2);
    expect(statusOf(world.state)).toBe('different notYet');
  });

  it('in its last attempt ends with one more look', async () => {
    const world = new World();
    world.now = 1e12;
    world.remembered = {
      version: 1,
      askedAt: world.now - 1000,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: world.now - 1000, attempt: refreshAttempts },
      tried: []
    };
    await world.check.start();
    expect(world.waits).toEqual([]);
    expect(countOf(world, 'SharePoint L fresh')).toBe(1);
    expect(statusOf(world.state)).toBe('different notYet');
    expect(world.remembered).toMatchObject({ refresh: { step: 'notYet' } });
  });
});

describe('a refresh', () => {
  it('keeps the Microsoft 365 photo that was read before, although it cannot be read any more', async () => {
    const world = new World();
    await world.check.check();
    world.microsoft365 = failed('serviceError');
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('different notYet');
    world.sharePoint = [newPhoto];
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('inSync confirmed');
  });

  it('ends at once where nobody has a photo any more', async () => {
    const world = new World();
    await world.check.check();
    world.microsoft365 = { kind: 'none' };
    world.sharePoint = [placeholder];
    await world.check.refresh();
    expect(statusOf(world.state)).toBe('noPhoto notYet');
    expect(world.waits).toEqual([]);
  });

  it('leaves repetitions to its schedule', async () => {
    const world = new World();
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    // What only explains at the end is part of it
    expect(world.askedOnce).toHaveLength(world.requests.length);
  });

  it.each<[string, (world: World) => void]>([
    ['its end', () => undefined],
    ['Cancel', (world) => (world.onWait = () => world.check.cancelRefresh())],
    ['the end of the card', (world) => (world.onWait = () => world.check.dispose())],
    [
      'a fault of its own',
      (world) =>
        (world.onWait = () => {
          throw new TypeError('a fault of this code');
        })
    ]
  ])('gives the turn back with %s', async (_name, happen) => {
    const world = new World();
    await world.check.check();
    happen(world);
    await world.check.refresh();
    expect(world.turnsHeld).toBe(0);
  });
});

describe('the placeholder', () => {
  it('is asked for past the browser’s cache, as the photos that count are', async () => {
    const world = new World();
    await world.check.check();
    expect(world.requests).toContain('placeholder fresh');
    expect(world.requests).not.toContain('placeholder cached');
  });

  it('is learned once in a refresh', async () => {
    const world = new World();
    await world.check.check();
    world.requests.length = 0;
    await world.check.refresh();
    expect(countOf(world, 'placeholder fresh')).toBe(1);
  });
});

describe('time in a refresh', () => {
  it('is over after hours of sleep during a question: one more look, and the end', async () => {
    const world = new World();
    world.now = 1e12;
    await world.check.check();
    let hasSlept: boolean = false;
    world.check.state.subscribe(() => {
      if (!hasSlept && world.state.phase === 'refreshing') {
        hasSlept = true;
        world.now += 5 * hour;
      }
    });
    await world.check.refresh();
    expect(hasSlept).toBe(true);
    expect(world.waits).toEqual([]);
    expect(countOf(world, 'SharePoint L fresh')).toBe(2);
    expect(statusOf(world.state)).toBe('different notYet');
  });

  it('is not hurried by a clock that is set ahead just before a pause', async () => {
    const world = new World();
    world.now = 1e12;
    await world.check.check();
    let isChanged: boolean = false;
    world.check.state.subscribe(() => {
      if (!isChanged && world.state.phase === 'refreshing' && world.state.refresh.step === 'waiting') {
        isChanged = true;
        world.now += refreshDuration / 2;
      }
    });
    await world.check.refresh();
    expect(world.waits).toEqual(refreshPauses);
  });
});

describe('a disposed check', () => {
  it('does nothing any more, whatever is asked of it', async () => {
    const world = new World();
    await world.check.check();
    world.check.dispose();
    world.requests.length = 0;
    const { state } = world;
    await world.check.start();
    await world.check.check('fresh');
    await world.check.refresh();
    await world.check.renewCopies();
    await world.check.tryStep('freshSession');
    await world.check.openStep('freshSession');
    await world.check.cancelRefresh();
    world.check.answer('same');
    expect(world.requests).toEqual([]);
    expect(world.state).toBe(state);
    expect(world.remembered).toBeUndefined();
  });

  it('watches other tabs no more', async () => {
    const world = new World();
    expect(world.watchers).toBe(1);
    world.check.dispose();
    expect(world.watchers).toBe(0);
  });
});

describe('Cancel', () => {
  it('is kept for the other tabs', async () => {
    const world = new World();
    world.now = 1e12;
    await world.check.check();
    let cancelling: Promise<void> | undefined;
    world.onWait = () => (cancelling = world.check.cancelRefresh());
    await world.check.refresh();
    await cancelling;
    expect(world.remembered).toMatchObject({ refresh: { step: 'cancelled', startedAt: 1e12 } });
  });

  it('forty times after as many refreshes ends at the budget, and says so', async () => {
    const world = new World();
    world.budgetLeft = 90;
    await world.check.check();
    for (let round: number = 0; round < 40; round++) {
      const refreshing = world.check.refresh();
      await until(() => world.state.phase !== 'refreshing' || world.state.refresh.step === 'waiting', world);
      await world.check.cancelRefresh();
      await refreshing;
    }
    expect(world.requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(90);
    expect(world.state).toMatchObject({ phase: 'settled', refresh: { step: 'failed', reason: 'tooManyChecks' } });
  });
});

import { failed } from '../domain/failures';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { CheckHarness, newPhoto, oldPhoto, placeholder, statusOf, until } from './testing/harness';

const hour: number = 60 * 60 * 1000;
const day: number = 24 * hour;

function countOf(harness: CheckHarness, request: string): number {
  return harness.requests.filter((each) => each === request).length;
}

describe('a copy that the browser has kept, and that is right', () => {
  async function visitAfter(age: number): Promise<CheckHarness> {
    const harness = new CheckHarness();
    harness.now = 100 * day;
    harness.kept = { ...newPhoto, answeredAt: harness.now - age };
    return harness;
  }

  it('is believed for a day, and said to be a copy', async () => {
    const harness = await visitAfter(day);
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, cachedSince: harness.now - day } });
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });

  it('is older than a day: SharePoint is asked once whether it still holds', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.state).toMatchObject({ result: { cachedSince: undefined } });
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached', 'SharePoint L revalidated']);
  });

  it('is older than a day, and SharePoint has lost the photo', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [placeholder];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
  });

  it('is older than a day, and SharePoint does not answer: the copy is all there is, and is said to be one', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [failed('throttled')];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, cachedSince: harness.now - day - 1 } });
  });

  it('is old, but less than an hour, and the budget is spent: it is as good as a new answer', async () => {
    const harness = new CheckHarness();
    harness.now = 100 * day;
    harness.budgetLeft = 0;
    harness.kept = { ...oldPhoto, answeredAt: harness.now - hour };
    harness.placeholderAnswer = placeholder.picture;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('different');
    harness.now += 1;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'tooManyChecks' } } } });
  });

  it('came in the future, by a clock that was set: SharePoint is asked', async () => {
    const harness = await visitAfter(-2 * day);
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(harness.requests).toContain('SharePoint L revalidated');
  });
});

describe('a refresh whose application leaves and comes back', () => {
  /** Thirty visits, each left in the middle of the refresh, with the memory and the budget of the one before. */
  async function visits(leave: (harness: CheckHarness) => void): Promise<readonly string[]> {
    const requests: string[] = [];
    let last: CheckHarness = new CheckHarness();
    last.budgetLeft = 90;
    last.now = 1e12;
    await last.check.start();
    leave(last);
    await last.check.refresh();
    requests.push(...last.requests);
    for (let visit: number = 0; visit < 30; visit++) {
      const next: CheckHarness = new CheckHarness();
      next.now = last.now + 1000;
      next.history = last.history;
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
    const requests = await visits((harness) => (harness.onWait = () => harness.check.dispose()));
    // The first visit’s own check, the refresh’s first look, and the later looks whose time has come meanwhile
    expect(requests.filter((request) => request === 'SharePoint L fresh').length).toBeLessThanOrEqual(refreshAttempts);
    expect(requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(6 * refreshAttempts);
    expect(requests.filter((request) => /^(microsoft365|record|mailbox) cached/.test(request)).length).toBeLessThanOrEqual(3 + 2 * 30);
  });

  it('while SharePoint is asked: each question counts, and the visits after the last one have the budget', async () => {
    const requests = await visits((harness) => {
      harness.onRequest = (request) => {
        if (request === 'SharePoint L fresh') {
          harness.check.dispose();
        }
      };
    });
    expect(requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(90);
  });
});

describe('a refresh that was left while SharePoint was asked', () => {
  it('goes on with the pause after it: the lost answer counts', async () => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    harness.history = {
      version: 1,
      askedAt: harness.now - 1000,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: harness.now - 1000, attempt: 2 },
      tried: []
    };
    await harness.check.start();
    expect(harness.waits).toEqual(refreshPauses.slice(1));
    expect(countOf(harness, 'SharePoint L fresh')).toBe(refreshAttempts - 2);
    expect(statusOf(harness.state)).toBe('different notYet');
  });

  it('in its last attempt ends with one more look', async () => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    harness.history = {
      version: 1,
      askedAt: harness.now - 1000,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: harness.now - 1000, attempt: refreshAttempts },
      tried: []
    };
    await harness.check.start();
    expect(harness.waits).toEqual([]);
    expect(countOf(harness, 'SharePoint L fresh')).toBe(1);
    expect(statusOf(harness.state)).toBe('different notYet');
    expect(harness.history).toMatchObject({ refresh: { step: 'notYet' } });
  });
});

describe('a refresh', () => {
  it('keeps the Microsoft 365 photo that was read before, although it cannot be read any more', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.microsoft365 = failed('serviceError');
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('different notYet');
    harness.sharePoint = [newPhoto];
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
  });

  it('ends at once where nobody has a photo any more', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.microsoft365 = { kind: 'none' };
    harness.sharePoint = [placeholder];
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('noPhoto notYet');
    expect(harness.waits).toEqual([]);
  });

  it('leaves repetitions to its schedule', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    // What only explains at the end is part of it
    expect(harness.askedOnce).toHaveLength(harness.requests.length);
  });

  it.each<[string, (harness: CheckHarness) => void]>([
    ['its end', () => undefined],
    ['Cancel', (harness) => (harness.onWait = () => harness.check.cancelRefresh())],
    ['the end of the card', (harness) => (harness.onWait = () => harness.check.dispose())],
    [
      'a fault of its own',
      (harness) =>
        (harness.onWait = () => {
          throw new TypeError('a fault of this code');
        })
    ]
  ])('gives the turn back with %s', async (_name, happen) => {
    const harness = new CheckHarness();
    await harness.check.check();
    happen(harness);
    await harness.check.refresh();
    expect(harness.locksHeld).toBe(0);
  });
});

describe('the placeholder', () => {
  it('is asked for past the browser’s cache, as the photos that count are', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(harness.requests).toContain('placeholder fresh');
    expect(harness.requests).not.toContain('placeholder cached');
  });

  it('is learned once in a refresh', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(countOf(harness, 'placeholder fresh')).toBe(1);
  });
});

describe('time in a refresh', () => {
  it('is over after hours of sleep during a question: one more look, and the end', async () => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    await harness.check.check();
    let hasSlept: boolean = false;
    harness.check.state.subscribe(() => {
      if (!hasSlept && harness.state.phase === 'refreshing') {
        hasSlept = true;
        harness.now += 5 * hour;
      }
    });
    await harness.check.refresh();
    expect(hasSlept).toBe(true);
    expect(harness.waits).toEqual([]);
    expect(countOf(harness, 'SharePoint L fresh')).toBe(2);
    expect(statusOf(harness.state)).toBe('different notYet');
  });

  it('is not hurried by a clock that is set ahead just before a pause', async () => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    await harness.check.check();
    let isChanged: boolean = false;
    harness.check.state.subscribe(() => {
      if (!isChanged && harness.state.phase === 'refreshing' && harness.state.refresh.step === 'waiting') {
        isChanged = true;
        harness.now += refreshDuration / 2;
      }
    });
    await harness.check.refresh();
    expect(harness.waits).toEqual(refreshPauses);
  });
});

describe('a disposed check', () => {
  it('does nothing any more, whatever is asked of it', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.check.dispose();
    harness.requests.length = 0;
    const { state } = harness;
    await harness.check.start();
    await harness.check.check('fresh');
    await harness.check.refresh();
    await harness.check.renewCopies();
    await harness.check.tryStep('freshSession');
    await harness.check.openStep('freshSession');
    await harness.check.cancelRefresh();
    harness.check.answer('same');
    expect(harness.requests).toEqual([]);
    expect(harness.state).toBe(state);
    expect(harness.history).toBeUndefined();
  });

  it('watches other tabs no more', async () => {
    const harness = new CheckHarness();
    expect(harness.watchers).toBe(1);
    harness.check.dispose();
    expect(harness.watchers).toBe(0);
  });
});

describe('Cancel', () => {
  it('is kept for the other tabs', async () => {
    const harness = new CheckHarness();
    harness.now = 1e12;
    await harness.check.check();
    let cancelling: Promise<void> | undefined;
    harness.onWait = () => (cancelling = harness.check.cancelRefresh());
    await harness.check.refresh();
    await cancelling;
    expect(harness.history).toMatchObject({ refresh: { step: 'cancelled', startedAt: 1e12 } });
  });

  it('forty times after as many refreshes ends at the budget, and says so', async () => {
    const harness = new CheckHarness();
    harness.budgetLeft = 90;
    await harness.check.check();
    for (let round: number = 0; round < 40; round++) {
      const refreshing = harness.check.refresh();
      await until(() => harness.state.phase !== 'refreshing' || harness.state.refresh.step === 'waiting', harness);
      await harness.check.cancelRefresh();
      await refreshing;
    }
    expect(harness.requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(90);
    expect(harness.state).toMatchObject({ phase: 'settled', refresh: { step: 'failed', reason: 'tooManyChecks' } });
  });
});

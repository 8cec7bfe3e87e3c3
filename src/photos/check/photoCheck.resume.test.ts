import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { CheckHarness, countOf, oldPhoto, statusOf } from './testing/harness';

const hour: number = 60 * 60 * 1000;

describe('a refresh whose page is left and opened again', () => {
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

  it('in a pause sends no further request past the browser’s cache', async () => {
    const requests = await visits((harness) => (harness.onWait = () => harness.check.dispose()));
    // The first visit’s own check, the refresh’s first look, and the later looks whose time has come meanwhile
    expect(requests.filter((request) => request === 'SharePoint L fresh').length).toBeLessThanOrEqual(refreshAttempts);
    expect(requests.filter((request) => request.endsWith('fresh')).length).toBeLessThanOrEqual(6 * refreshAttempts);
    expect(requests.filter((request) => /^(microsoft365|record|mailbox) cached/.test(request)).length).toBeLessThanOrEqual(3 + 2 * 30);
  });

  it('during a request counts each request, within the budget', async () => {
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

describe('a refresh that was interrupted during a request', () => {
  it('resumes with the next pause and counts the lost answer', async () => {
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

  it('ends with one more look in its last attempt', async () => {
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

describe('time in a refresh', () => {
  it('ends with one more look when the computer slept during a request', async () => {
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

  it('does not run faster when the clock is set ahead before a pause', async () => {
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

import type { RefreshHistory } from '../history/refreshHistory';
import type { CheckState } from './checkState';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { CheckHarness, newPhoto, oldPhoto, statusOf, until } from './testing/harness';

describe('an interrupted refresh', () => {
  /** What a reload leaves behind, in the middle of a wait. */
  async function leftIn(attempt: number): Promise<CheckHarness> {
    const harness = new CheckHarness();
    harness.now = 1000000;
    await harness.check.check();
    harness.onWait = () => {
      if (harness.waits.length === attempt) {
        harness.check.dispose();
      }
    };
    await harness.check.refresh();
    return harness;
  }

  it('resumes where it was', async () => {
    const left = await leftIn(3);
    expect(left.history).toMatchObject({ refresh: { step: 'waiting', attempt: 3 } });
    const harness = new CheckHarness();
    harness.now = left.now + 1000;
    harness.history = left.history;
    await harness.check.start();
    expect(statusOf(harness.state)).toBe('different notYet');
    // The rest of the third pause, and those after it
    expect(harness.waits).toEqual([refreshPauses[2] - 1000, ...refreshPauses.slice(3)]);
    expect(harness.history).toMatchObject({ timesAsked: 1, refresh: { step: 'notYet', attempts: refreshAttempts } });
  });

  it('is not resumed long after', async () => {
    const left = await leftIn(3);
    const harness = new CheckHarness();
    harness.now = left.now + 2 * refreshDuration;
    harness.history = left.history;
    await harness.check.start();
    expect(harness.waits).toEqual([]);
    expect(statusOf(harness.state)).toBe('different');
    expect(harness.state).toMatchObject({ history: { timesAsked: 1 } });
  });
});

describe('a second tab', () => {
  /** What another tab has stored in the pause after its second attempt. */
  async function saveWaiting({ historyStorage, now }: CheckHarness): Promise<void> {
    await historyStorage.save({
      version: 1,
      askedAt: now,
      timesAsked: 1,
      refresh: { step: 'waiting', goal: 'photo', startedAt: now, attempt: 2, until: now + refreshPauses[1] },
      tried: []
    });
  }

  it('does not ask, and shows the progress and the end of the other one', async () => {
    const first = new CheckHarness();
    await first.check.check();
    const second = new CheckHarness();
    let release: () => void = () => undefined;
    second.otherTab = new Promise((resolve) => (release = resolve));
    second.longestWait = refreshDuration;
    await second.check.start();
    second.requests.splice(0);
    const refreshing = second.check.refresh();
    await until(() => second.state.phase === 'refreshing' && second.state.isInOtherTab, second);

    first.onWait = () => {
      second.history = first.history;
      second.onOtherTab();
    };
    await first.check.refresh();
    await until(() => second.state.phase === 'refreshing' && second.state.refresh.attempt > 1, second);
    expect(second.requests).toEqual([]);

    second.history = first.history;
    release();
    await refreshing;
    expect(statusOf(second.state)).toBe('different notYet');
    expect(second.requests.filter((request) => request === 'SharePoint L fresh')).toEqual([]);
  });

  it('takes over when the other one is closed', async () => {
    const harness = new CheckHarness();
    harness.now = 1000000;
    await harness.check.start();
    await saveWaiting(harness);
    harness.otherTab = Promise.resolve();
    harness.longestWait = refreshDuration;
    await harness.check.refresh();
    expect(harness.waits).toEqual(refreshPauses.slice(1));
    expect(statusOf(harness.state)).toBe('different notYet');
  });

  it('takes nothing over that the other one has confirmed, although the browser tells of it late', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, newPhoto];
    harness.otherTab = Promise.resolve();
    await harness.check.start();
    harness.kept = newPhoto;
    await saveWaiting(harness);
    harness.longestWait = 0;
    await harness.check.refresh();
    expect(statusOf(harness.state)).toBe('inSync confirmed');
    expect(harness.requests).not.toContain('SharePoint L fresh');
    expect(harness.history).toBeUndefined();
  });

  it('checks by itself when the other one hangs', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.otherTab = new Promise(() => undefined);
    harness.requests.splice(0);
    await harness.check.refresh();
    expect(harness.waits).toEqual([2 * refreshDuration]);
    expect(statusOf(harness.state)).toBe('different');
    expect(harness.requests).toContain('SharePoint L cached');
  });

  it('stays cancelled where the user cancels before it is known that the other one asks', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.otherTab = new Promise(() => undefined);
    const refreshed = harness.check.refresh();
    await harness.check.cancelRefresh();
    await refreshed;
    expect(statusOf(harness.state)).toBe('different cancelled');
  });

  it('cancels for both', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    let checkedAt: number = 0;
    harness.onWait = () => {
      harness.requests.length = 0;
      if (harness.history) {
        checkedAt = harness.history.refresh.startedAt;
        harness.history = {
          ...harness.history,
          refresh: { step: 'cancelled', goal: 'photo', startedAt: checkedAt, attempts: 1, endedAt: 0 }
        };
      }
      harness.onOtherTab();
    };
    await harness.check.refresh();
    await until(() => harness.state.phase === 'settled', harness);
    expect(statusOf(harness.state)).toBe('different cancelled');
    expect(harness.requests).toEqual([]);
  });

  it('confirms a photo that came in the other one', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, newPhoto];
    await harness.check.start();
    await harness.historyStorage.save({
      version: 1,
      askedAt: 0,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: 0, attempt: 1 },
      tried: []
    });
    harness.onOtherTab();
    await harness.historyStorage.clear();
    harness.onOtherTab();
    await until(() => statusOf(harness.state) === 'inSync confirmed', harness);
  });

  it('shows in a settled tab that another tab has asked, and keeps its result', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.requests.splice(0);
    const history: RefreshHistory = {
      version: 1,
      askedAt: 5000,
      timesAsked: 1,
      refresh: { step: 'waiting', goal: 'photo', startedAt: 5000, attempt: 1, until: 5000 + refreshPauses[0] },
      tried: []
    };
    await harness.historyStorage.save(history);
    harness.onOtherTab();
    await until(() => harness.state.history !== undefined, harness);
    expect(harness.state).toMatchObject({ phase: 'settled', result: { status: { kind: 'different' } }, history });
    expect(harness.requests).toEqual([]);
  });

  it('shows in a settled tab that the history was cleared', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    await harness.check.refresh();
    expect(harness.state.history).toBeDefined();
    harness.sharePoint = [newPhoto];
    await harness.historyStorage.clear();
    harness.onOtherTab();
    await until(() => statusOf(harness.state) === 'inSync confirmed', harness);
    expect(harness.state).not.toHaveProperty('history');
  });

  it('requests nothing when the other one wrote the entry of another user', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.requests.splice(0);
    const seen: CheckState[] = [];
    harness.check.state.subscribe(() => seen.push(harness.state));
    harness.onOtherTab();
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toEqual([]);
    expect(harness.requests).toEqual([]);
  });
});

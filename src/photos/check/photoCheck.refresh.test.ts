import { failed } from '../domain/failures';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { asked, CheckHarness, newPhoto, oldPhoto, photo, placeholder, statusOf, until } from './testing/harness';

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

  it('ends with what every size is, though the status is certain before', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.state).toMatchObject({ phase: 'settled', result: { smaller: [{ size: 'S' }, { size: 'M' }] } });
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

  it('can be canceled: no further request, and the last result stays', async () => {
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

  it('finds a photo that Microsoft 365 has only now', async () => {
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

  it('ends with one more look when the computer slept', async () => {
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

describe('the end of a refresh', () => {
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
    // The follow-up reads at the end included
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
  ])('releases the lock with %s', async (_name, happen) => {
    const harness = new CheckHarness();
    await harness.check.check();
    happen(harness);
    await harness.check.refresh();
    expect(harness.locksHeld).toBe(0);
  });
});

describe('Cancel', () => {
  it('is stored for the other tabs', async () => {
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

import { failed } from '../domain/failures';
import { requestsOfLook } from '../domain/ports';
import { refreshAttempts, refreshPauses } from '../refresh/schedule';
import { asked, CheckHarness, newPhoto, oldPhoto, statusOf } from './testing/harness';

describe('the budget', () => {
  it('ends a refresh and keeps the last result', async () => {
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

  it('prevents an alarm that cannot be verified', async () => {
    const harness = new CheckHarness();
    harness.kept = oldPhoto;
    harness.budgetLeft = 0;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'tooManyChecks' } } } });
  });
});

describe('a busy service', () => {
  const busy = failed('throttled', { httpStatus: 503 });

  it('is asked again after each pause of the schedule only', async () => {
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

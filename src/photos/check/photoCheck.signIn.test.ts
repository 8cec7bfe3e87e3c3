import type { ReadOptions } from '../domain/ports';
import { CheckHarness, record } from './testing/harness';

/** What the requests of a task are told: whether the page may be left to sign in. */
async function leaveOf(harness: CheckHarness, task: () => Promise<void>): Promise<readonly (boolean | undefined)[]> {
  const leaves: (boolean | undefined)[] = [];
  harness.onExplaining = ({ mayRedirect }: ReadOptions) => leaves.push(mayRedirect);
  await task();
  return [...new Set(leaves)];
}

describe('the page may be left to sign in', () => {
  it('never by a check that runs by itself', async () => {
    const harness = new CheckHarness();
    expect(await leaveOf(harness, () => harness.check.start())).toEqual([false]);
  });

  it('by the first check where the user has loaded the page for it', async () => {
    const harness = new CheckHarness();
    expect(await leaveOf(harness, () => harness.check.start({ isAskedByUser: true }))).toEqual([true]);
  });

  it.each([
    ['check', (harness: CheckHarness) => harness.check.check('fresh')],
    ['step of the guide', (harness: CheckHarness) => harness.check.tryStep('freshSession')],
    ['refresh', (harness: CheckHarness) => harness.check.refresh()],
    ['renewing of copies', (harness: CheckHarness) => harness.check.renewCopies()]
  ])('by a %s that the reader has asked for', async (_name, task) => {
    const harness = new CheckHarness();
    await harness.check.start();
    expect(await leaveOf(harness, () => task(harness))).toEqual([true]);
  });

  it('never by a refresh that resumes after a page load', async () => {
    const harness = new CheckHarness();
    harness.history = {
      version: 1,
      askedAt: 0,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: 0, attempt: 1 },
      tried: []
    };
    expect(await leaveOf(harness, () => harness.check.start())).toEqual([false]);
    expect(harness.records).toEqual([record]);
  });
});

import { CheckHarness, blurred, newPhoto, photo } from './testing/harness';

/** A check whose comparison cannot call the pair. */
async function unsure(keptFrom?: CheckHarness): Promise<CheckHarness> {
  const harness = new CheckHarness();
  harness.keptAnswer = keptFrom?.keptAnswer;
  harness.sharePoint = [blurred];
  await harness.check.start();
  return harness;
}

/** Lets what another tab has caused come to its end. */
async function nextTasks(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function statusOf({ state }: CheckHarness): { readonly kind: string; readonly judge?: string } | undefined {
  return state.phase === 'settled' ? state.result.status : undefined;
}

describe('the user’s answer about a pair that the comparison cannot call', () => {
  it.each([
    ['same', 'inSync'],
    ['different', 'different']
  ] as const)('%s is the status at once, and at the next visit', async (seen, kind) => {
    const harness = await unsure();
    await harness.check.answer(seen);
    expect(statusOf(harness)).toMatchObject({ kind, judge: 'user' });
    expect(statusOf(await unsure(harness))).toMatchObject({ kind, judge: 'user' });
  });

  it('holds for that pair alone', async () => {
    const harness = await unsure();
    await harness.check.answer('same');
    const next = new CheckHarness();
    next.keptAnswer = harness.keptAnswer;
    next.microsoft365 = photo(11);
    next.sharePoint = [blurred];
    await next.check.start();
    expect(statusOf(next)).toMatchObject({ kind: 'unsure' });
  });

  it('is not asked about a pair that the comparison can call', async () => {
    const harness = await unsure();
    await harness.check.answer('different');
    const next = new CheckHarness();
    next.keptAnswer = harness.keptAnswer;
    next.sharePoint = [newPhoto];
    await next.check.start();
    expect(statusOf(next)).toMatchObject({ kind: 'inSync', judge: 'comparison' });
  });

  it('can be taken back, and is asked for again at the next visit', async () => {
    const harness = await unsure();
    await harness.check.answer('same');
    await harness.check.takeBackAnswer();
    expect(statusOf(harness)).toMatchObject({ kind: 'unsure' });
    expect(statusOf(await unsure(harness))).toMatchObject({ kind: 'unsure' });
  });

  it('shows in another tab too, and so does taking it back', async () => {
    const harness = await unsure();
    const other = await unsure();
    await harness.check.answer('same');
    other.keptAnswer = harness.keptAnswer;
    other.onAnswerElsewhere();
    await nextTasks();
    expect(statusOf(other)).toMatchObject({ kind: 'inSync', judge: 'user' });
    other.keptAnswer = undefined;
    other.onAnswerElsewhere();
    await nextTasks();
    expect(statusOf(other)).toMatchObject({ kind: 'unsure' });
  });

  it('stays through a check and a refresh', async () => {
    const harness = await unsure();
    await harness.check.answer('different');
    await harness.check.check('fresh');
    expect(statusOf(harness)).toMatchObject({ kind: 'different', judge: 'user' });
    await harness.check.refresh();
    expect(statusOf(harness)).toMatchObject({ kind: 'different', judge: 'user' });
  });

  it('says nothing of the photos, where it is kept', async () => {
    const harness = await unsure();
    await harness.check.answer('same');
    expect(Object.keys(harness.keptAnswer ?? {}).sort()).toEqual(['at', 'microsoft365', 'seen', 'sharePoint', 'version']);
  });
});

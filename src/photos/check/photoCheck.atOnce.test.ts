import { CheckHarness, asked, newPhoto, oldPhoto, ownPlaceholder, placeholder, record, statusOf, until } from './testing/harness';

/** A service whose answer waits until it is told to come. */
function held(): { readonly until: Promise<void>; readonly answer: () => void } {
  let answer: () => void = () => undefined;
  return { until: new Promise((resolve) => (answer = resolve)), answer: () => answer() };
}

describe('independent requests', () => {
  it('go out together while Microsoft Graph still works, where SharePoint’s answer may be a placeholder', async () => {
    const harness = new CheckHarness();
    const graph = held();
    harness.beforeMicrosoft365 = graph.until;
    harness.sharePoint = [placeholder];
    const checking = harness.check.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L', 'SharePoint S', 'SharePoint M', 'placeholder', 'record']);
    expect(harness.isToldThatNoneMayBeThere).toBe(true);
    // The code that reads the record runs once the photo is asked for
    expect(harness.waits).toEqual([50, 50]);
    graph.answer();
    await checking;
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
  });

  it('are not sent early for a photo', async () => {
    const harness = new CheckHarness();
    const graph = held();
    harness.beforeMicrosoft365 = graph.until;
    const checking = harness.check.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L']);
    expect(harness.isToldThatNoneMayBeThere).toBe(false);
    graph.answer();
    await checking;
  });

  it('are sent early past the cache, the large photo among them, where a kept copy may be a placeholder', async () => {
    const harness = new CheckHarness();
    const graph = held();
    harness.beforeMicrosoft365 = graph.until;
    harness.kept = placeholder;
    harness.sharePoint = [newPhoto];
    const checking = harness.check.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(harness.requests).toContain('SharePoint L fresh');
    graph.answer();
    await checking;
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
    expect(harness.requests.filter((request) => request === 'SharePoint L fresh')).toHaveLength(1);
  });

  it('go out at once in a check past the cache', async () => {
    const harness = new CheckHarness();
    const graph = held();
    harness.beforeMicrosoft365 = graph.until;
    const checking = harness.check.check('fresh');
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint S', 'SharePoint M', 'placeholder', 'record', 'SharePoint L']);
    graph.answer();
    await checking;
  });

  it('are not sent early without a budget for them', async () => {
    const harness = new CheckHarness();
    harness.budgetLeft = 5;
    harness.sharePoint = [placeholder];
    const graph = held();
    harness.beforeMicrosoft365 = graph.until;
    const checking = harness.check.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L']);
    graph.answer();
    await checking;
  });
});

describe('a status that no further answer can refute', () => {
  it('is shown at once; the small sizes make it more exact', async () => {
    const harness = new CheckHarness();
    const witnesses = held();
    harness.beforeRecord = witnesses.until;
    harness.smaller.S = newPhoto;
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    expect(statusOf(harness.state)).toBe('different');
    witnesses.answer();
    await checking;
    expect(harness.state).toMatchObject({ result: { status: { kind: 'someSizesOld', oldSizes: ['L', 'M'] }, record } });
  });

  it('is not one where SharePoint’s picture may be a placeholder', async () => {
    const harness = new CheckHarness();
    const witnesses = held();
    harness.beforeRecord = witnesses.until;
    harness.sharePoint = [ownPlaceholder];
    const checking = harness.check.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(statusOf(harness.state)).toBe('checking');
    witnesses.answer();
    await checking;
    expect(statusOf(harness.state)).toBe('different');
  });

  it('is missing under the e-mail address, until the login name gives the photo', async () => {
    const harness = new CheckHarness();
    const loginName = held();
    harness.beforeLoginName = loginName.until;
    harness.sharePoint = [placeholder];
    harness.underLoginName = newPhoto;
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
    loginName.answer();
    await checking;
    expect(statusOf(harness.state)).toBe('otherName');
  });

  it('is replaced by what a new check finds, not by late answers', async () => {
    const harness = new CheckHarness();
    const witnesses = held();
    harness.beforeRecord = witnesses.until;
    harness.smaller.S = newPhoto;
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    delete harness.smaller.S;
    harness.sharePoint = [oldPhoto];
    const again = harness.check.check('fresh');
    witnesses.answer();
    await Promise.all([checking, again]);
    expect(statusOf(harness.state)).toBe('different');
  });
});

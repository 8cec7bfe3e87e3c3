import { failed } from '../domain/failures';
import { CheckHarness, newPhoto, oldPhoto, placeholder, statusOf } from './testing/harness';

const hour: number = 60 * 60 * 1000;
const day: number = 24 * hour;

describe('what the browser has kept', () => {
  it('is enough where it is right', async () => {
    const harness = new CheckHarness();
    harness.kept = newPhoto;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).not.toContain('SharePoint L fresh');
  });

  it('raises no alarm: SharePoint is asked once more, and is right', async () => {
    const harness = new CheckHarness();
    harness.kept = oldPhoto;
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
  });

  it('is not asked for twice where the browser had kept nothing', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(harness.requests.filter((request) => request.startsWith('SharePoint L'))).toEqual(['SharePoint L cached']);
    expect(harness.state).toMatchObject({ result: { renewedCopy: false } });
  });

  it('may be an old small photo on this page, which is renewed', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
    expect(harness.requests).toContain('SharePoint S fresh');
  });

  it('and SharePoint serves may be an old small photo: a status of its own', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    harness.smaller.S = oldPhoto;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'someSizesOld', oldSizes: ['S'] }, renewedCopy: false } });
  });

  it('causes no question where the small photo on this page is right', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: newPhoto }];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'record cached']);
  });
});

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

describe('the copies of the addresses that pages use', () => {
  it('are renewed when the photo has come', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, oldPhoto, newPhoto];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.requests.filter((request) => /copies|SharePoint L fresh/.test(request))).toEqual([
      'SharePoint L fresh',
      'SharePoint L fresh',
      'copies fresh'
    ]);
  });

  it('are renewed when the reader asks, and what SharePoint serves is compared then', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto, oldPhoto];
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.renewCopies();
    expect(harness.requests.filter((request) => /copies|SharePoint L/.test(request))).toEqual(['copies fresh', 'SharePoint L fresh']);
    expect(statusOf(harness.state)).toBe('different');
  });

  it('are not asked for by a check', async () => {
    const harness = new CheckHarness();
    await harness.check.check('fresh');
    expect(harness.requests).not.toContain('copies fresh');
  });
});

import { failed } from '../domain/failures';
import { CheckHarness, newPhoto, oldPhoto, placeholder, statusOf } from './testing/harness';

const hour: number = 60 * 60 * 1000;
const day: number = 24 * hour;

describe('a cached copy', () => {
  it('is enough where it is the Microsoft 365 photo', async () => {
    const harness = new CheckHarness();
    harness.kept = newPhoto;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).not.toContain('SharePoint L fresh');
  });

  it('that is old raises no alarm: SharePoint is asked once more', async () => {
    const harness = new CheckHarness();
    harness.kept = oldPhoto;
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
  });

  it('is not requested twice where the cache was empty', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(harness.requests.filter((request) => request.startsWith('SharePoint L'))).toEqual(['SharePoint L cached']);
    expect(harness.state).toMatchObject({ result: { renewedCopy: false } });
  });

  it('of a small photo on this page is renewed where it is old', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, renewedCopy: true } });
    expect(harness.requests).toContain('SharePoint S fresh');
  });

  it('of a small photo that is old in SharePoint too gives the status someSizesOld', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: oldPhoto }];
    harness.smaller.S = oldPhoto;
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'someSizesOld', oldSizes: ['S'] }, renewedCopy: false } });
  });

  it('of a small photo causes no request where it is right', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.loaded = [{ size: 'S', reading: newPhoto }];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached']);
  });
});

describe('the age of a cached copy', () => {
  async function visitAfter(age: number): Promise<CheckHarness> {
    const harness = new CheckHarness();
    harness.now = 100 * day;
    harness.kept = { ...newPhoto, answeredAt: harness.now - age };
    return harness;
  }

  it('may be a day, and the result says that it is a copy', async () => {
    const harness = await visitAfter(day);
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, cachedSince: harness.now - day } });
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached']);
  });

  it('above a day makes SharePoint revalidate it once', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.state).toMatchObject({ result: { cachedSince: undefined } });
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached', 'SharePoint L revalidated']);
  });

  it('above a day finds that SharePoint has lost the photo', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [placeholder];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
  });

  it('above a day keeps the copy where SharePoint does not answer', async () => {
    const harness = await visitAfter(day + 1);
    harness.sharePoint = [failed('throttled')];
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' }, cachedSince: harness.now - day - 1 } });
  });

  it('below an hour counts as an answer once the budget is spent', async () => {
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

  it('in the future makes SharePoint revalidate it', async () => {
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

  it('are renewed on request, and compared afterwards', async () => {
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

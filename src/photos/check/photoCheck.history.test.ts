import type { PhotoReading } from '../domain/photoReading';
import { CheckHarness, newPhoto, oldPhoto, statusOf } from './testing/harness';

describe('the refresh history', () => {
  it('stores when and how often SharePoint was asked', async () => {
    const harness = new CheckHarness();
    harness.now = 5000;
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.history).toMatchObject({ version: 1, askedAt: 5000, timesAsked: 1, refresh: { step: 'notYet' } });
    await harness.check.refresh();
    expect(harness.history).toMatchObject({ timesAsked: 2 });
    expect(harness.state).toMatchObject({ history: { timesAsked: 2 } });
  });

  it('is cleared once the photo has come', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, newPhoto];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.history).toBeUndefined();
    expect(harness.state).not.toHaveProperty('remembered');
  });

  it('makes the next visit look past the caches and confirm a photo that has come', async () => {
    const harness = await laterVisit(newPhoto);
    expect(harness.requests).toContain('SharePoint L fresh');
    expect(statusOf(harness.state)).toBe('inSync confirmed');
    expect(harness.history).toBeUndefined();
  });

  it('stays when the photo has not come', async () => {
    const harness = await laterVisit(oldPhoto);
    expect(statusOf(harness.state)).toBe('different');
    expect(harness.state).toMatchObject({ history: { timesAsked: 1 } });
  });

  it('causes no request past the caches for a user who never refreshed', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    await harness.check.start();
    expect(harness.requests.filter((request) => request.endsWith('fresh'))).toEqual([]);
  });

  it('stores each tried step with the status found after it', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.now = 7000;
    await harness.check.tryStep('freshSession');
    expect(harness.history).toMatchObject({
      askedAt: 7000,
      tried: [{ step: 'freshSession', at: 7000, found: 'different' }]
    });
    expect(harness.state).toMatchObject({ history: { tried: [{ step: 'freshSession' }] } });
  });

  it('confirms a step that has helped', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    harness.sharePoint = [newPhoto];
    await harness.check.tryStep('freshSession');
    expect(statusOf(harness.state)).toBe('inSync confirmed');
    expect(harness.history).toBeUndefined();
  });

  it('stores the open step once a refresh was started', async () => {
    const harness = new CheckHarness();
    await harness.check.start();
    await harness.check.openStep('freshSession');
    expect(harness.history).toBeUndefined();
    await harness.check.refresh();
    await harness.check.openStep('setPhoto');
    expect(harness.history).toMatchObject({ openStep: 'setPhoto' });
    await harness.check.openStep(undefined);
    expect(harness.history).not.toHaveProperty('openStep');
  });

  async function laterVisit(sharePoint: PhotoReading): Promise<CheckHarness> {
    const earlier = new CheckHarness();
    await earlier.check.start();
    await earlier.check.refresh();
    const harness = new CheckHarness();
    harness.history = earlier.history;
    harness.now = earlier.now + 5 * 60 * 60 * 1000;
    harness.sharePoint = [sharePoint];
    await harness.check.start();
    return harness;
  }
});

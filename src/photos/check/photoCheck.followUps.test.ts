import { failed } from '../domain/failures';
import { asked, CheckHarness, newPhoto, oldPhoto, record, statusOf, until } from './testing/harness';

describe('follow-up reads', () => {
  it('do not delay the status', async () => {
    const harness = new CheckHarness();
    let answerRecord: () => void = () => undefined;
    harness.beforeRecord = new Promise((resolve) => (answerRecord = resolve));
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    expect(harness.state).toMatchObject({ result: { status: { kind: 'different' } } });
    expect(harness.state).not.toHaveProperty('result.record');
    answerRecord();
    await checking;
    expect(harness.state).toMatchObject({ phase: 'settled', result: { record } });
  });

  it('are not sent while all is well, until the user opens a part that shows their answer', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L']);
    await harness.check.explain();
    expect(harness.state).toMatchObject({ phase: 'settled', result: { status: { kind: 'inSync' }, record } });
    await harness.check.explain();
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L', 'record']);
  });

  it('are not sent where a photo could not be read', async () => {
    const harness = new CheckHarness();
    harness.microsoft365 = failed('timedOut');
    await harness.check.check();
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L']);
  });

  it('do not report a busy service', async () => {
    const harness = new CheckHarness();
    harness.onExplaining = (options) => options.onPause?.(3000);
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('different');
  });

  it('show what a refresh changed in the profile record', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [oldPhoto, newPhoto];
    const lastSync: Date = new Date(Date.UTC(2026, 2, 3));
    const now: Date = new Date(Date.UTC(2026, 10, 22));
    harness.records = [
      { ...record, lastSync },
      { ...record, lastSync: now }
    ];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.state).toMatchObject({ recordChanges: { lastSync: { from: lastSync, to: now } } });
  });

  it('show no change when a read failed', async () => {
    const harness = new CheckHarness();
    harness.records = [failed('timedOut'), record];
    await harness.check.check();
    await harness.check.refresh();
    expect(harness.state).not.toHaveProperty('recordChanges');
  });
});

import { failed } from '../domain/failures';
import { CheckHarness, newPhoto, oldPhoto, record, statusOf, until } from './testing/harness';

describe('follow-up reads', () => {
  it('do not delay the status', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    let answerRecord: () => void = () => undefined;
    harness.beforeRecord = new Promise((resolve) => (answerRecord = resolve));
    const checking = harness.check.check();
    await until(() => harness.state.phase === 'settled', harness);
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync' } } });
    expect(harness.state).not.toHaveProperty('result.record');
    answerRecord();
    await checking;
    expect(harness.state).toMatchObject({ phase: 'settled', result: { record } });
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

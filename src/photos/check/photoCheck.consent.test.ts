import { failed } from '../domain/failures';
import { CheckHarness, newPhoto, statusOf } from './testing/harness';

describe('a missing permission', () => {
  it('is stored, and not requested again on later pages', async () => {
    const harness = new CheckHarness();
    harness.microsoft365 = failed('consentMissing');
    await harness.check.start();
    expect(harness.isConsentMissing).toBe(true);

    const later = new CheckHarness();
    later.isConsentMissing = true;
    await later.check.start();
    expect(later.requests).toEqual([]);
    expect(later.state).toMatchObject({
      phase: 'settled',
      result: { status: { kind: 'cannotCompare', failure: { reason: 'consentMissing', code: 'Remembered' } } }
    });
  });

  it.each([
    ['a site owner edits the page', { ignoresMemory: true }],
    ['the reader signs in for it', { isAskedByUser: true }]
  ])('is asked for anew where %s, and forgotten once Microsoft Graph answers', async (_name, settings) => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    harness.isConsentMissing = true;
    await harness.check.start(settings);
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.isConsentMissing).toBe(false);
  });

  it('stays stored while something else fails', async () => {
    const harness = new CheckHarness();
    harness.isConsentMissing = true;
    harness.microsoft365 = failed('timedOut');
    await harness.check.start({ ignoresMemory: true });
    expect(harness.isConsentMissing).toBe(true);
  });

  it('is not stored for other failures', async () => {
    const harness = new CheckHarness();
    harness.microsoft365 = failed('signInNeeded');
    await harness.check.start();
    expect(harness.isConsentMissing).toBe(false);
  });
});

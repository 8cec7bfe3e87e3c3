import { failed } from '../domain/failures';
import { World, newPhoto, statusOf } from './testing/harness';

describe('a missing permission', () => {
  it('is remembered, and asked for no more on later pages', async () => {
    const world = new World();
    world.microsoft365 = failed('consentMissing');
    await world.check.start();
    expect(world.isConsentMissing).toBe(true);

    const later = new World();
    later.isConsentMissing = true;
    await later.check.start();
    expect(later.requests).toEqual([]);
    expect(later.state).toMatchObject({
      phase: 'settled',
      result: { status: { kind: 'cannotCompare', failure: { reason: 'consentMissing', code: 'Remembered' } } }
    });
  });

  it.each([
    ['a site owner edits the page', { asksAnew: true }],
    ['the reader signs in for it', { isAskedByReader: true }]
  ])('is asked for anew where %s, and forgotten once Microsoft Graph answers', async (_name, settings) => {
    const world = new World();
    world.sharePoint = [newPhoto];
    world.isConsentMissing = true;
    await world.check.start(settings);
    expect(statusOf(world.state)).toBe('inSync');
    expect(world.isConsentMissing).toBe(false);
  });

  it('stays remembered while something else fails', async () => {
    const world = new World();
    world.isConsentMissing = true;
    world.microsoft365 = failed('timedOut');
    await world.check.start({ asksAnew: true });
    expect(world.isConsentMissing).toBe(true);
  });

  it('is not remembered of other failures', async () => {
    const world = new World();
    world.microsoft365 = failed('signInNeeded');
    await world.check.start();
    expect(world.isConsentMissing).toBe(false);
  });
});

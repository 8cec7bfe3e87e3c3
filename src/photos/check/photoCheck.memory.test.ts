import type { PhotoReading } from '../domain/photoReading';
import { World, newPhoto, oldPhoto, statusOf } from './testing/harness';

describe('the memory', () => {
  it('keeps that SharePoint was asked, when and how often', async () => {
    const world = new World();
    world.now = 5000;
    await world.check.check();
    await world.check.refresh();
    expect(world.remembered).toMatchObject({ version: 1, askedAt: 5000, timesAsked: 1, refresh: { step: 'notYet' } });
    await world.check.refresh();
    expect(world.remembered).toMatchObject({ timesAsked: 2 });
    expect(world.state).toMatchObject({ remembered: { timesAsked: 2 } });
  });

  it('forgets once the photo has come', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, newPhoto];
    await world.check.check();
    await world.check.refresh();
    expect(world.remembered).toBeUndefined();
    expect(world.state).not.toHaveProperty('remembered');
  });

  it('makes the next visit look past the caches, and confirm what has come meanwhile', async () => {
    const world = await laterVisit(newPhoto);
    expect(world.requests).toContain('SharePoint L fresh');
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(world.remembered).toBeUndefined();
  });

  it('stays when the photo has not come, and says so', async () => {
    const world = await laterVisit(oldPhoto);
    expect(statusOf(world.state)).toBe('different');
    expect(world.state).toMatchObject({ remembered: { timesAsked: 1 } });
  });

  it('causes no question past the caches for people who never asked', async () => {
    const world = new World();
    world.sharePoint = [newPhoto];
    await world.check.start();
    expect(world.requests.filter((request) => request.endsWith('fresh'))).toEqual([]);
  });

  it('keeps what was tried, and what was found then', async () => {
    const world = new World();
    await world.check.start();
    world.now = 7000;
    await world.check.tryStep('freshSession');
    expect(world.remembered).toMatchObject({
      askedAt: 7000,
      tried: [{ step: 'freshSession', at: 7000, found: 'different' }]
    });
    expect(world.state).toMatchObject({ remembered: { tried: [{ step: 'freshSession' }] } });
  });

  it('confirms a step that has helped', async () => {
    const world = new World();
    await world.check.start();
    world.sharePoint = [newPhoto];
    await world.check.tryStep('freshSession');
    expect(statusOf(world.state)).toBe('inSync confirmed');
    expect(world.remembered).toBeUndefined();
  });

  it('keeps the open step, once there is something to come back to', async () => {
    const world = new World();
    await world.check.start();
    await world.check.openStep('freshSession');
    expect(world.remembered).toBeUndefined();
    await world.check.refresh();
    await world.check.openStep('setPhoto');
    expect(world.remembered).toMatchObject({ openStep: 'setPhoto' });
    await world.check.openStep(undefined);
    expect(world.remembered).not.toHaveProperty('openStep');
  });

  async function laterVisit(sharePoint: PhotoReading): Promise<World> {
    const earlier = new World();
    await earlier.check.start();
    await earlier.check.refresh();
    const world = new World();
    world.remembered = earlier.remembered;
    world.now = earlier.now + 5 * 60 * 60 * 1000;
    world.sharePoint = [sharePoint];
    await world.check.start();
    return world;
  }
});

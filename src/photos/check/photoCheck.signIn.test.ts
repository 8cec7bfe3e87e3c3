import type { ReadOptions } from '../domain/ports';
import { World, record } from './testing/harness';

/** What the requests of a task are told: whether the page may be left to sign in. */
async function leaveOf(world: World, task: () => Promise<void>): Promise<readonly (boolean | undefined)[]> {
  const leaves: (boolean | undefined)[] = [];
  world.onExplaining = ({ mayRedirect }: ReadOptions) => leaves.push(mayRedirect);
  await task();
  return [...new Set(leaves)];
}

describe('the page may be left to sign in', () => {
  it('never by a check that runs by itself', async () => {
    const world = new World();
    expect(await leaveOf(world, () => world.check.start())).toEqual([false]);
  });

  it('by the first check where the reader has loaded the page for it', async () => {
    const world = new World();
    expect(await leaveOf(world, () => world.check.start({ isAskedByReader: true }))).toEqual([true]);
  });

  it.each([
    ['check', (world: World) => world.check.check('fresh')],
    ['step of the guide', (world: World) => world.check.tryStep('freshSession')],
    ['refresh', (world: World) => world.check.refresh()],
    ['renewing of copies', (world: World) => world.check.renewCopies()]
  ])('by a %s that the reader has asked for', async (_name, task) => {
    const world = new World();
    await world.check.start();
    expect(await leaveOf(world, () => task(world))).toEqual([true]);
  });

  it('never by a refresh that goes on after a page load', async () => {
    const world = new World();
    world.remembered = {
      version: 1,
      askedAt: 0,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: 0, attempt: 1 },
      tried: []
    };
    expect(await leaveOf(world, () => world.check.start())).toEqual([false]);
    expect(world.records).toEqual([record]);
  });
});

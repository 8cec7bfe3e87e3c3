import type { CheckState } from './checkState';
import { refreshAttempts, refreshDuration, refreshPauses } from '../refresh/schedule';
import { World, newPhoto, oldPhoto, statusOf, until } from './testing/harness';

describe('a refresh that was left in the middle', () => {
  /** What a reload leaves behind, in the middle of a wait. */
  async function leftIn(attempt: number): Promise<World> {
    const world = new World();
    world.now = 1000000;
    await world.check.check();
    world.onWait = () => {
      if (world.waits.length === attempt) {
        world.check.dispose();
      }
    };
    await world.check.refresh();
    return world;
  }

  it('goes on where it was', async () => {
    const left = await leftIn(3);
    expect(left.remembered).toMatchObject({ refresh: { step: 'waiting', attempt: 3 } });
    const world = new World();
    world.now = left.now + 1000;
    world.remembered = left.remembered;
    await world.check.start();
    expect(statusOf(world.state)).toBe('different notYet');
    // The rest of the third pause, and those after it
    expect(world.waits).toEqual([refreshPauses[2] - 1000, ...refreshPauses.slice(3)]);
    expect(world.remembered).toMatchObject({ timesAsked: 1, refresh: { step: 'notYet', attempts: refreshAttempts } });
  });

  it('is not taken up again long after: then SharePoint was asked, and that is all', async () => {
    const left = await leftIn(3);
    const world = new World();
    world.now = left.now + 2 * refreshDuration;
    world.remembered = left.remembered;
    await world.check.start();
    expect(world.waits).toEqual([]);
    expect(statusOf(world.state)).toBe('different');
    expect(world.state).toMatchObject({ remembered: { timesAsked: 1 } });
  });
});

describe('a second tab', () => {
  it('does not ask, shows how far the other one is, and its end', async () => {
    const first = new World();
    await first.check.check();
    const second = new World();
    let giveBack: () => void = () => undefined;
    second.otherTab = new Promise((resolve) => (giveBack = resolve));
    second.longestWait = refreshDuration;
    await second.check.start();
    second.requests.splice(0);
    const refreshing = second.check.refresh();
    await until(() => second.state.phase === 'refreshing' && second.state.isElsewhere, second);

    first.onWait = () => {
      second.remembered = first.remembered;
      second.onOtherTab();
    };
    await first.check.refresh();
    await until(() => second.state.phase === 'refreshing' && second.state.refresh.attempt > 1, second);
    expect(second.requests).toEqual([]);

    second.remembered = first.remembered;
    giveBack();
    await refreshing;
    expect(statusOf(second.state)).toBe('different notYet');
    expect(second.requests.filter((request) => request === 'SharePoint L fresh')).toEqual([]);
  });

  it('takes over when the other one is closed', async () => {
    const world = new World();
    world.now = 1000000;
    await world.check.start();
    await world.memory.write({
      version: 1,
      askedAt: world.now,
      timesAsked: 1,
      refresh: { step: 'waiting', goal: 'photo', startedAt: world.now, attempt: 2, until: world.now + refreshPauses[1] },
      tried: []
    });
    world.otherTab = Promise.resolve();
    world.longestWait = refreshDuration;
    await world.check.refresh();
    expect(world.waits).toEqual(refreshPauses.slice(1));
    expect(statusOf(world.state)).toBe('different notYet');
  });

  it('is not waited for when it hangs: this one looks by itself', async () => {
    const world = new World();
    await world.check.start();
    world.otherTab = new Promise(() => undefined);
    world.requests.splice(0);
    await world.check.refresh();
    expect(world.waits).toEqual([2 * refreshDuration]);
    expect(statusOf(world.state)).toBe('different');
    expect(world.requests).toContain('SharePoint L cached');
  });

  it('cancels for both', async () => {
    const world = new World();
    await world.check.start();
    let checkedAt: number = 0;
    world.onWait = () => {
      world.requests.length = 0;
      if (world.remembered) {
        checkedAt = world.remembered.refresh.startedAt;
        world.remembered = {
          ...world.remembered,
          refresh: { step: 'cancelled', goal: 'photo', startedAt: checkedAt, attempts: 1, endedAt: 0 }
        };
      }
      world.onOtherTab();
    };
    await world.check.refresh();
    await until(() => world.state.phase === 'settled', world);
    expect(statusOf(world.state)).toBe('different cancelled');
    expect(world.requests).toEqual([]);
  });

  it('shows a photo that came in the other one, and says so', async () => {
    const world = new World();
    world.sharePoint = [oldPhoto, newPhoto];
    await world.check.start();
    await world.memory.write({
      version: 1,
      askedAt: 0,
      timesAsked: 1,
      refresh: { step: 'asking', goal: 'photo', startedAt: 0, attempt: 1 },
      tried: []
    });
    world.onOtherTab();
    await world.memory.forget();
    world.onOtherTab();
    await until(() => statusOf(world.state) === 'inSync confirmed', world);
  });

  it('asks for nothing when the other one wrote what is not about this user', async () => {
    const world = new World();
    await world.check.start();
    world.requests.splice(0);
    const seen: CheckState[] = [];
    world.check.state.subscribe(() => seen.push(world.state));
    world.onOtherTab();
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toEqual([]);
    expect(world.requests).toEqual([]);
  });
});

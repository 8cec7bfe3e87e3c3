import { failed } from '../domain/failures';
import type { PhotoReading } from '../domain/photoReading';
import type { RememberedResult } from '../memory/rememberedResult';
import type { StartSettings } from './photoCheck';
import { CheckHarness, newPhoto, oldPhoto, placeholder, statusOf } from './testing/harness';

const hour: number = 60 * 60 * 1000;
const day: number = 24 * hour;

/** What both services hold, and what the browser has kept. */
type World = (harness: CheckHarness) => void;

const inSync: World = (harness) => {
  harness.sharePoint = [newPhoto];
};
const noPhoto: World = (harness) => {
  harness.microsoft365 = { kind: 'none' };
  harness.sharePoint = [placeholder];
};
const onlyInSharePoint: World = (harness) => {
  harness.microsoft365 = { kind: 'none' };
};

/** A first visit in a world, and one later: on another page, with what the browser keeps. */
async function nextVisit(
  world: World,
  later: number,
  settings: StartSettings = {},
  changes: World = () => undefined
): Promise<CheckHarness> {
  const first = new CheckHarness();
  first.now = 100 * day;
  world(first);
  await first.check.start();
  const next = new CheckHarness();
  next.now = first.now + later;
  world(next);
  next.kept = keptOf(first);
  next.remembered = first.remembered;
  changes(next);
  await next.check.start(settings);
  return next;
}

function keptOf({ sharePoint, now }: CheckHarness): PhotoReading {
  const [shown] = sharePoint;
  return shown.kind === 'photo' ? { ...shown, isFromCache: true, answeredAt: now } : shown;
}

describe('a later page of the same session', () => {
  it('asks neither service where the photos are the same, and shows SharePoint’s', async () => {
    const harness = await nextVisit(inSync, 4 * hour - 1);
    expect(harness.requests).toEqual(['SharePoint L kept']);
    expect(harness.state).toMatchObject({ phase: 'remembered', sharePoint: { isFromCache: true }, checkedAt: 100 * day });
  });

  it.each<[string, World, string, readonly string[]]>([
    ['no photo at all', noPhoto, 'noPhoto', []],
    ['a photo in SharePoint only', onlyInSharePoint, 'missingInMicrosoft365', ['SharePoint L kept']]
  ])('asks neither service for an hour where there is %s', async (_name, world, status, requests) => {
    const harness = await nextVisit(world, hour - 1);
    expect(harness.requests).toEqual(requests);
    expect(harness.state).toMatchObject({ result: { status: { kind: status }, isRemembered: true } });
    expect((await nextVisit(world, hour)).requests).toContain('microsoft365 cached');
  });

  it('tells for a day that the account has no mailbox', async () => {
    const noMailbox: World = (harness) => {
      harness.microsoft365 = failed('noMailbox');
    };
    const harness = await nextVisit(noMailbox, day - 1);
    expect(harness.requests).toEqual(['SharePoint L kept']);
    expect(harness.state).toMatchObject({
      result: { status: { kind: 'cannotCompare', failedSide: 'microsoft365', failure: { reason: 'noMailbox', code: 'Remembered' } } }
    });
    expect((await nextVisit(noMailbox, day)).requests).toContain('microsoft365 cached');
  });

  it('asks everything at once, as conditional requests, where SharePoint did not show the photo', async () => {
    const harness = await nextVisit(() => undefined, 1000);
    expect(harness.requests.slice(0, 6)).toEqual([
      'microsoft365 revalidated',
      'SharePoint S revalidated',
      'SharePoint M revalidated',
      'placeholder revalidated',
      'record revalidated',
      'SharePoint L revalidated'
    ]);
    expect(statusOf(harness.state)).toBe('different');
  });

  it('reads the Microsoft 365 photo where the card shows both', async () => {
    const harness = await nextVisit(inSync, 1000, { showsBothPhotos: true });
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached']);
  });

  it('checks where the browser has another photo of SharePoint’s now', async () => {
    const harness = await nextVisit(inSync, 1000, {}, (next) => {
      next.kept = undefined;
      next.sharePoint = [oldPhoto];
    });
    expect(statusOf(harness.state)).toBe('different');
  });

  it('asks nothing for as long as the site owner has chosen', async () => {
    expect((await nextVisit(inSync, day - 1, { remembersFor: day })).requests).toEqual(['SharePoint L kept']);
    expect((await nextVisit(noPhoto, day - 1, { remembersFor: day })).requests).toEqual([]);
  });

  it.each<[string, StartSettings]>([
    ['the user has just signed in', { isAskedByUser: true }],
    ['a site owner edits the page', { ignoresMemory: true }]
  ])('asks anew where %s', async (_name, settings) => {
    const harness = await nextVisit(inSync, 1000, settings);
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached']);
  });
});

describe('a later session', () => {
  it('asks Microsoft Graph for the etag alone where nothing has changed, and remembers that', async () => {
    const harness = await nextVisit(inSync, 4 * hour);
    expect(harness.requests).toEqual(['facts cached', 'SharePoint L cached']);
    expect(harness.state).toMatchObject({ phase: 'remembered', checkedAt: 100 * day + 4 * hour });
    expect(harness.remembered).toMatchObject({ at: 100 * day + 4 * hour, status: 'inSync' });
  });

  it.each<[string, World]>([
    ['Microsoft 365 has another photo', (next) => (next.microsoft365 = oldPhoto)],
    [
      'SharePoint has another photo',
      (next) => {
        next.kept = undefined;
        next.sharePoint = [oldPhoto];
      }
    ]
  ])('reads and compares where %s', async (_name, changes) => {
    const harness = await nextVisit(inSync, day, {}, (next) => {
      next.facts = { kind: 'facts', etag: '"other"' };
      changes(next);
    });
    expect(statusOf(harness.state)).toBe('different');
  });

  it('reads the photo once where Graph describes it by another etag than it serves, and knows that the next time', async () => {
    const describe: World = (next) => (next.facts = { kind: 'facts', etag: '"of the description"' });
    const harness = await nextVisit(inSync, day, {}, describe);
    expect(harness.requests).toEqual(['facts cached', 'SharePoint L cached', 'microsoft365 cached', 'SharePoint L cached']);
    const third = new CheckHarness();
    inSync(third);
    describe(third);
    third.now = harness.now + 4 * hour;
    third.kept = { ...newPhoto, isFromCache: true, answeredAt: third.now };
    third.remembered = harness.remembered;
    await third.check.start();
    expect(third.requests).toEqual(['facts cached', 'SharePoint L cached']);
    expect(third.state.phase).toBe('remembered');
  });

  it('does not ask twice for what Microsoft Graph has refused', async () => {
    const harness = await nextVisit(inSync, day, {}, (next) => (next.facts = failed('throttled')));
    expect(harness.requests).toEqual(['facts cached', 'SharePoint L cached', 'SharePoint L cached']);
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'throttled' } } } });
    // What was known is not forgotten for a failure
    expect(harness.remembered).toMatchObject({ status: 'inSync' });
  });

  it('notices that the photo was removed', async () => {
    const harness = await nextVisit(inSync, day, {}, (next) => {
      next.facts = { kind: 'none' };
      next.microsoft365 = { kind: 'none' };
    });
    expect(statusOf(harness.state)).toBe('missingInMicrosoft365');
  });
});

describe('what is remembered', () => {
  it.each<[string, (harness: CheckHarness) => Promise<void> | void]>([
    ['the user does something on the card', ({ check }) => check.forget()],
    ['a refresh begins', ({ check }) => check.refresh()]
  ])('is forgotten as soon as %s', async (_name, act) => {
    const harness = new CheckHarness();
    await harness.check.start();
    const before: RememberedResult | undefined = harness.remembered;
    expect(before).toMatchObject({ status: 'different' });
    const acting = act(harness);
    await Promise.resolve();
    expect(harness.remembered).toBeUndefined();
    harness.check.dispose();
    await acting;
  });

  it('is asked anew when the user checks again or opens what explains it', async () => {
    for (const act of ['check', 'explain'] as const) {
      const harness = await nextVisit(noPhoto, 1000);
      expect(harness.requests).toEqual([]);
      await harness.check[act]();
      expect(harness.requests).toContain('microsoft365 cached');
      expect(harness.state).not.toMatchObject({ result: { isRemembered: true } });
    }
  });

  it('is what the look has found in the end', async () => {
    const harness = new CheckHarness();
    harness.smaller.S = newPhoto;
    await harness.check.start();
    expect(harness.remembered).toMatchObject({ status: 'someSizesOld' });
  });

  it('is not what the user has judged', async () => {
    const harness = new CheckHarness();
    harness.microsoft365 = failed('timedOut');
    await harness.check.start();
    expect(harness.remembered).toBeUndefined();
  });

  it('gives way to a refresh that was left', async () => {
    const harness = await nextVisit(inSync, 1000, {}, (next) => {
      next.history = {
        version: 1,
        askedAt: next.now - day,
        timesAsked: 1,
        refresh: { step: 'notYet', goal: 'photo', startedAt: next.now - day, attempts: 5, endedAt: next.now - day },
        tried: []
      };
    });
    expect(statusOf(harness.state)).toBe('inSync confirmed');
  });
});

describe('two tabs that open at once', () => {
  /** The first has ended its check, and still has the turn; the second waits for it. */
  async function openTwoTabs(): Promise<{ first: CheckHarness; second: CheckHarness; endFirst: () => void; checking: Promise<void> }> {
    const [first, second] = [new CheckHarness(), new CheckHarness()];
    inSync(first);
    inSync(second);
    second.longestWait = 1000;
    second.kept = newPhoto;
    let endFirst: () => void = () => undefined;
    second.otherCheck = new Promise((resolve) => (endFirst = resolve));
    const checking = second.check.start();
    await first.check.start();
    return { first, second, endFirst, checking };
  }

  it('ask once: the second waits, and uses what the first has found', async () => {
    const { first, second, endFirst, checking } = await openTwoTabs();
    expect(second.requests).toEqual([]);
    expect(second.state.phase).toBe('checking');
    second.remembered = first.remembered;
    endFirst();
    await checking;
    expect(second.requests).toEqual(['SharePoint L kept']);
    expect(second.state.phase).toBe('remembered');
    expect(second.checkLocksHeld).toBe(0);
  });

  it('ask once where what the first has kept arrives after its turn has ended', async () => {
    const { first, second, endFirst, checking } = await openTwoTabs();
    second.onWait = () => {
      second.remembered = first.remembered;
    };
    endFirst();
    await checking;
    expect(second.requests).toEqual(['SharePoint L kept']);
    expect(second.checkLocksHeld).toBe(0);
  });

  it('ask once where the first ends between the second’s look at the memory and its turn', async () => {
    const first = new CheckHarness();
    first.now = 100 * day;
    inSync(first);
    await first.check.start();
    const second = new CheckHarness();
    second.now = first.now + 1;
    inSync(second);
    second.kept = keptOf(first);
    const tryAcquire = second.checkLock.tryAcquire;
    Object.assign(second.checkLock, {
      tryAcquire: async () => {
        second.remembered = first.remembered;
        return tryAcquire();
      }
    });
    await second.check.start();
    expect(second.requests).toEqual(['SharePoint L kept']);
    expect(second.checkLocksHeld).toBe(0);
  });

  it('do not wait long for one that hangs', async () => {
    const harness = new CheckHarness();
    inSync(harness);
    harness.otherCheck = new Promise(() => undefined);
    await harness.check.start();
    expect(harness.waits).toEqual([3000]);
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.checkLocksHeld).toBe(0);
  });

  it('do not wait at all in edit mode, nor where an answer stands', async () => {
    for (const [settings, remembered] of [
      [{ ignoresMemory: true }, undefined],
      [{}, { version: 1, judgedBy: '1.0.0', at: 0, status: 'noPhoto' }]
    ] as const) {
      const harness = new CheckHarness();
      harness.remembered = remembered;
      harness.otherCheck = new Promise(() => undefined);
      await harness.check.start(settings);
      expect(harness.waits).toEqual([]);
    }
  });

  it('give the turn on when the card goes', async () => {
    const harness = new CheckHarness();
    const checking = harness.check.start();
    await Promise.resolve();
    harness.check.dispose();
    await checking;
    expect(harness.checkLocksHeld).toBe(0);
  });
});

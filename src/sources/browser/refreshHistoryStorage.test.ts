import type { RefreshHistory } from '../../photos';
import { BrowserHistoryStorage } from './refreshHistoryStorage';
import { FakeBrowser } from './testing/fakeBrowser';

const now: number = Date.UTC(2026, 10, 22);
const asked: RefreshHistory = {
  version: 1,
  askedAt: now,
  timesAsked: 1,
  refresh: { step: 'asking', goal: 'photo', startedAt: now, attempt: 1 },
  tried: []
};
const owner: { readonly tenantId: string; readonly userId: string } = { tenantId: 'contoso', userId: 'adele' };

class HistoryBrowser extends FakeBrowser {
  public historyStorage(of: typeof owner = owner, at: number = now): BrowserHistoryStorage {
    return new BrowserHistoryStorage(of, { now: () => at }, this);
  }
}

describe('the stored refresh history', () => {
  it('reads what it wrote, for the same user of the same tenant only', async () => {
    const browser = new HistoryBrowser();
    await browser.historyStorage().save(asked);
    expect(await browser.historyStorage().load()).toEqual(asked);
    expect(await browser.historyStorage({ ...owner, userId: 'megan' }).load()).toBeUndefined();
    expect(await browser.historyStorage({ ...owner, tenantId: 'fabrikam' }).load()).toBeUndefined();
  });

  it('keeps no name, and another key in every browser', async () => {
    const names: string[] = [];
    for (const browser of [new HistoryBrowser(), new HistoryBrowser()]) {
      await browser.historyStorage().save(asked);
      const everything: string = [...browser.items].flat().join();
      expect(everything).not.toMatch(/adele|contoso/);
      names.push(...[...browser.items.keys()].filter((name) => !name.endsWith('.secret')));
    }
    expect(names).toHaveLength(2);
    expect(names[0]).not.toBe(names[1]);
  });

  it('writes nothing as long as it only reads', async () => {
    const browser = new HistoryBrowser();
    await browser.historyStorage().load();
    await browser.historyStorage().clear();
    expect(browser.items.size).toBe(0);
  });

  it('is cleared', async () => {
    const browser = new HistoryBrowser();
    await browser.historyStorage().save(asked);
    await browser.historyStorage().clear();
    expect(await browser.historyStorage().load()).toBeUndefined();
  });

  it('expires after two weeks, and clears away what others left', async () => {
    const browser = new HistoryBrowser();
    await browser.historyStorage().save(asked);
    const later: number = now + 14 * 86400000;
    expect(await browser.historyStorage(owner, later - 1).load()).toEqual(asked);
    expect(await browser.historyStorage(owner, later).load()).toBeUndefined();
    browser.items.set('another-product', 'stays');
    browser.items.set('profile-photo-status.requests', 'stays too');
    await browser.historyStorage({ ...owner, userId: 'megan' }, later).save({ ...asked, askedAt: later });
    expect([...browser.items.keys()].filter((name) => name.startsWith('profile-photo-status.'))).toHaveLength(3);
    expect(browser.items.get('profile-photo-status.requests')).toBe('stays too');
    expect(browser.items.get('another-product')).toBe('stays');
  });

  it('is empty where storage is blocked', async () => {
    const browser = new HistoryBrowser();
    browser.isBlocked = true;
    await browser.historyStorage().save(asked);
    expect(await browser.historyStorage().load()).toBeUndefined();
    await browser.historyStorage().clear();
  });

  it('is empty where storage is full', async () => {
    const browser = new HistoryBrowser();
    browser.isFull = true;
    await browser.historyStorage().save(asked);
    expect(await browser.historyStorage().load()).toBeUndefined();
  });

  it.each([
    '',
    '{}',
    'hacked',
    'null',
    '[1]',
    '{"expires":1e15,"value":true}',
    '{"expires":1.5,"value":true}',
    `{"expires":${now + 1000},"value":{"version":1}}`
  ])('takes what somebody else wrote, such as %p, for nothing', async (text) => {
    const browser = new HistoryBrowser();
    await browser.historyStorage().save(asked);
    for (const name of [...browser.items.keys()].filter((each) => !each.endsWith('.secret'))) {
      browser.items.set(name, text);
    }
    expect(await browser.historyStorage().load()).toBeUndefined();
    await browser.historyStorage().save(asked);
    expect(await browser.historyStorage().load()).toEqual(asked);
  });

  it('makes a new secret where the old one is malformed', async () => {
    const browser = new HistoryBrowser();
    browser.items.set('profile-photo-status.secret', 'abc');
    await browser.historyStorage().save(asked);
    expect(browser.items.get('profile-photo-status.secret')).toMatch(/^[0-9a-f]{64}$/);
    expect(await browser.historyStorage().load()).toEqual(asked);
  });

  it('reports entries that other tabs wrote, until it is stopped', () => {
    const browser = new HistoryBrowser();
    const listener: jest.Mock = jest.fn();
    const stop: () => void = browser.historyStorage().watch(listener);
    const tell = (key: string): boolean => browser.events.dispatchEvent(Object.assign(new Event('storage'), { key }));
    tell(`profile-photo-status.${'0abc'.repeat(16)}`);
    tell('another-product');
    tell('profile-photo-status.requests');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    tell(`profile-photo-status.${'0abc'.repeat(16)}`);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

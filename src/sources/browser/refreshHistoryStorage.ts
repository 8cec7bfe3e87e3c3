import { type Clock, type HistoryStorage, type RefreshHistory, historyLifetime, parseRefreshHistory } from '../../photos';
import { BrowserEntry, type EntryBrowser, type EntryOwner } from './storageEntry';

/** The browser's local storage as a memory for one user of one tenant. */
export class BrowserHistoryStorage implements HistoryStorage {
  private readonly _entry: BrowserEntry;
  private readonly _clock: Pick<Clock, 'now'>;

  public constructor(owner: EntryOwner, clock: Pick<Clock, 'now'>, browser?: EntryBrowser) {
    this._entry = new BrowserEntry({ owner, purpose: 'memory', lifetime: historyLifetime }, clock, browser);
    this._clock = clock;
  }

  public async load(): Promise<RefreshHistory | undefined> {
    return parseRefreshHistory(await this._entry.read(), this._clock.now());
  }

  public async save(history: RefreshHistory): Promise<void> {
    await this._entry.write(history);
  }

  public async clear(): Promise<void> {
    await this._entry.remove();
  }

  public watch(listener: () => void): () => void {
    return this._entry.watch(listener);
  }
}

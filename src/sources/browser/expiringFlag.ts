import type { Clock, ExpiringFlag } from '../../photos';
import { BrowserEntry, type EntryBrowser, type EntryOptions } from './storageEntry';

/** A moment in the browser's local storage, for one user of one tenant. */
export class BrowserFlag implements ExpiringFlag {
  private readonly _entry: BrowserEntry;

  /** @param options - the moment is believed for as long as their lifetime says */
  public constructor(options: EntryOptions, clock: Pick<Clock, 'now'>, browser?: EntryBrowser) {
    this._entry = new BrowserEntry(options, clock, browser);
  }

  public async isSet(): Promise<boolean> {
    return (await this._entry.read()) === true;
  }

  public async set(): Promise<void> {
    await this._entry.write(true);
  }

  public async clear(): Promise<void> {
    await this._entry.remove();
  }
}

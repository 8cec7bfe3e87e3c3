import { type Clock, type Memory, type Remembered, memoryLifetime, parseRemembered } from '../../photos';
import { BrowserEntry, type EntryBrowser, type EntryOwner } from './storageEntry';

/** The browser's local storage as a memory for one user of one tenant. */
export class BrowserMemory implements Memory {
  private readonly _entry: BrowserEntry;
  private readonly _clock: Pick<Clock, 'now'>;

  public constructor(owner: EntryOwner, clock: Pick<Clock, 'now'>, browser?: EntryBrowser) {
    this._entry = new BrowserEntry({ owner, purpose: 'memory', lifetime: memoryLifetime }, clock, browser);
    this._clock = clock;
  }

  public async read(): Promise<Remembered | undefined> {
    return parseRemembered(await this._entry.read(), this._clock.now());
  }

  public async write(remembered: Remembered): Promise<void> {
    await this._entry.write(remembered);
  }

  public async forget(): Promise<void> {
    await this._entry.remove();
  }

  public watch(listener: () => void): () => void {
    return this._entry.watch(listener);
  }
}

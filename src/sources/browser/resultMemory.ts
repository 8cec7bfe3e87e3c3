import { type Clock, type RememberedResult, type ResultMemory, parseRememberedResult, resultLifetime } from '../../photos';
import { BrowserEntry, type EntryBrowser, type EntryOwner } from './storageEntry';

/** The last result in the browser's local storage, for one user of one tenant. */
export class BrowserResultMemory implements ResultMemory {
  public readonly judgedBy: string;
  private readonly _entry: BrowserEntry;
  private readonly _clock: Pick<Clock, 'now'>;

  /** @param version - of the web part */
  public constructor(owner: EntryOwner, version: string, clock: Pick<Clock, 'now'>, browser?: EntryBrowser) {
    this.judgedBy = version;
    this._entry = new BrowserEntry({ owner, purpose: 'result', lifetime: resultLifetime }, clock, browser);
    this._clock = clock;
  }

  public async load(): Promise<RememberedResult | undefined> {
    return parseRememberedResult(await this._entry.read(), this._clock.now(), this.judgedBy);
  }

  public async save(result: RememberedResult): Promise<void> {
    await this._entry.write(result);
  }

  public async clear(): Promise<void> {
    await this._entry.remove();
  }

  public async markOf(value: string | Blob): Promise<string | undefined> {
    return this._entry.markOf(typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(await value.arrayBuffer()));
  }
}

import { type AnswerMemory, type Clock, type KeptAnswer, answerLifetime, parseKeptAnswer } from '../../photos';
import { BrowserEntry, type EntryBrowser, type EntryOwner } from './storageEntry';

/** The user's answer about a pair of photos in the browser's local storage, for one user of one tenant. */
export class BrowserAnswerMemory implements AnswerMemory {
  private readonly _entry: BrowserEntry;
  private readonly _clock: Pick<Clock, 'now'>;

  public constructor(owner: EntryOwner, clock: Pick<Clock, 'now'>, browser?: EntryBrowser) {
    this._entry = new BrowserEntry({ owner, purpose: 'answer', lifetime: answerLifetime }, clock, browser);
    this._clock = clock;
  }

  public async load(): Promise<KeptAnswer | undefined> {
    return parseKeptAnswer(await this._entry.read(), this._clock.now());
  }

  public async save(answer: KeptAnswer): Promise<void> {
    await this._entry.write(answer);
  }

  public async clear(): Promise<void> {
    await this._entry.remove();
  }

  public readonly markOf = async (value: Blob): Promise<string | undefined> =>
    this._entry.markOf(new Uint8Array(await value.arrayBuffer()));

  public watch(listener: () => void): () => void {
    return this._entry.watch(listener);
  }
}

import { throwIfAborted } from '../../photos';

/** A lock of the model's browser, and who wants it. */
interface Request {
  readonly tab: number;
  readonly grant: () => void;
}

/** Web Locks for one name, as browsers give them: one after the other, and away from a tab that is gone. */
export class DrivenLocks {
  private _holder: Request | undefined;
  private _waiting: Request[] = [];

  public get holder(): number | undefined {
    return this._holder?.tab;
  }

  /** What `navigator.locks` is in a tab. */
  public of(tab: number): Pick<LockManager, 'request'> {
    return {
      request: async (_name: string, options: LockOptions, use: LockGrantedCallback): Promise<unknown> => {
        if (options.signal) {
          throwIfAborted(options.signal);
        }
        if (options.ifAvailable === true && this._holder) {
          return use(null);
        }
        const request: Request = await this._granted(tab, options.signal);
        try {
          return await use({ name: 'lock', mode: 'exclusive' });
        } finally {
          this._release(request);
        }
      }
    } as Pick<LockManager, 'request'>;
  }

  /** The browser takes back what a tab had that is closed or has crashed. */
  public dropTab(tab: number): void {
    this._waiting = this._waiting.filter((request) => request.tab !== tab);
    if (this._holder?.tab === tab) {
      this._release(this._holder);
    }
  }

  private async _granted(tab: number, signal: AbortSignal | undefined): Promise<Request> {
    return new Promise((resolve, reject) => {
      const request: Request = { tab, grant: () => resolve(request) };
      signal?.addEventListener('abort', () => {
        if (this._waiting.includes(request)) {
          this._waiting = this._waiting.filter((each) => each !== request);
          reject(signal.reason);
        }
      });
      this._waiting.push(request);
      this._grantNext();
    });
  }

  private _release(request: Request): void {
    if (this._holder === request) {
      this._holder = undefined;
      this._grantNext();
    }
  }

  private _grantNext(): void {
    if (!this._holder) {
      this._holder = this._waiting.shift();
      this._holder?.grant();
    }
  }
}

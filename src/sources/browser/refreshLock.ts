import { type RefreshLock, throwIfAborted } from '../../photos';

/** The part of the browser that knows of the other tabs; undefined in a browser without it. */
export type TabLocks = Pick<LockManager, 'request'> | undefined;

function createRelease(): { readonly promise: Promise<void>; readonly release: () => void } {
  let release: () => void = noRelease;
  const promise: Promise<void> = new Promise((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

/** What a turn is for: the requests of a refresh, or the first check of a page. No name of a user: a browser is signed in to a site as one user at a time. */
type TurnPurpose = 'asking' | 'checking';

function noRelease(): void {
  // There is nothing to give back
}

/**
 * A turn that the tabs of this browser take one after the other (Web Locks). The browser itself gives it on when a tab is closed or
 * reloaded, whatever was running. Where there are no locks, every tab may ask.
 */
export class BrowserRefreshLock implements RefreshLock {
  private readonly _name: string;
  private readonly _locks: TabLocks;

  public constructor(purpose: TurnPurpose, locks: TabLocks = navigator.locks) {
    this._name = `profile-photo-status.${purpose}`;
    this._locks = locks;
  }

  public async tryAcquire(): Promise<(() => void) | undefined> {
    return this._request({ ifAvailable: true });
  }

  public async acquire(signal: AbortSignal): Promise<() => void> {
    const release: () => void = (await this._request({ signal })) ?? noRelease;
    if (signal.aborted) {
      // It came in the moment in which it was no longer wanted
      release();
    }
    throwIfAborted(signal);
    return release;
  }

  /** The lock is held for as long as the promise runs that its callback returns. */
  private async _request(options: LockOptions): Promise<(() => void) | undefined> {
    const locks: TabLocks = this._locks;
    if (!locks) {
      return noRelease;
    }
    const held: ReturnType<typeof createRelease> = createRelease();
    return new Promise((resolve, reject) => {
      locks
        .request(this._name, options, async (lock) => {
          if (!lock) {
            resolve(undefined);
            return;
          }
          resolve(held.release);
          await held.promise;
        })
        .catch(() => {
          if (options.signal?.aborted === true) {
            reject(options.signal.reason);
          } else {
            // Blocked together with storage, as in some private windows
            resolve(noRelease);
          }
        });
    });
  }
}

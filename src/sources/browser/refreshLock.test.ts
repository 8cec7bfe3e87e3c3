import { BrowserRefreshLock, type TabLocks } from './refreshLock';

/** Locks as the browser keeps them, for one name. */
class FakeLocks {
  private _holder: Promise<unknown> | undefined;

  public readonly request = async (_name: string, options: LockOptions, use: LockGrantedCallback): Promise<unknown> => {
    if (this._holder && options.ifAvailable === true) {
      return use(null);
    }
    await this._holder;
    options.signal?.throwIfAborted();
    this._holder = Promise.resolve(use({ name: 'lock', mode: 'exclusive' }));
    await this._holder;
    this._holder = undefined;
    return undefined;
  };
}

function tabs(): readonly [BrowserRefreshLock, BrowserRefreshLock] {
  const locks = new FakeLocks() as unknown as TabLocks;
  return [new BrowserRefreshLock('asking', locks), new BrowserRefreshLock('asking', locks)];
}

describe('the refresh lock of a tab', () => {
  it('is held by one tab at a time', async () => {
    const [first, second] = tabs();
    const release = await first.tryAcquire();
    expect(release).toBeDefined();
    expect(await second.tryAcquire()).toBeUndefined();
    const waiting = second.acquire(new AbortController().signal);
    release?.();
    expect(typeof (await waiting)).toBe('function');
  });

  it('is not waited for any longer than the signal says', async () => {
    const [first, second] = tabs();
    const release = await first.tryAcquire();
    const controller = new AbortController();
    const waiting = second.acquire(controller.signal);
    controller.abort(new Error('cancelled'));
    release?.();
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('is released when it arrives after the signal was aborted', async () => {
    const controller = new AbortController();
    let isHeld: boolean = false;
    const locks = {
      request: async (_name: string, _options: LockOptions, use: LockGrantedCallback): Promise<void> => {
        isHeld = true;
        const used = use({ name: 'lock', mode: 'exclusive' });
        controller.abort(new Error('cancelled'));
        await used;
        isHeld = false;
      }
    } as unknown as TabLocks;
    await expect(new BrowserRefreshLock('asking', locks).acquire(controller.signal)).rejects.toThrow('cancelled');
    await new Promise((resolve) => setTimeout(resolve));
    expect(isHeld).toBe(false);
  });

  it('is free where locks are blocked', async () => {
    const blocked = { request: () => Promise.reject(new DOMException('blocked', 'SecurityError')) } as unknown as TabLocks;
    const lock = new BrowserRefreshLock('asking', blocked);
    expect(await lock.tryAcquire()).toBeDefined();
    expect(await lock.acquire(new AbortController().signal)).toBeDefined();
  });
});

interface Waiting {
  readonly grant: () => void;
  readonly refuse: (reason: unknown) => void;
}

/** Web Locks of one person's browser: one tab after the other has the turn. Only exclusive locks, which are all that the product asks for. */
export class PersonsLocks {
  private readonly queues = new Map<string, Waiting[]>();

  /** What `navigator.locks.request` is in a tab. */
  public async request(name: string, { ifAvailable = false, signal }: LockOptions, use: LockGrantedCallback): Promise<unknown> {
    signal?.throwIfAborted();
    const holders = this.queues.get(name) ?? [];
    this.queues.set(name, holders);
    if (ifAvailable && holders.length > 0) {
      return use(null);
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { grant: resolve, refuse: reject };
      holders.push(waiting);
      if (holders[0] === waiting) {
        resolve();
        return;
      }
      signal?.addEventListener('abort', () => {
        const place = holders.indexOf(waiting);
        // The first one has it already
        if (place > 0) {
          holders.splice(place, 1);
          waiting.refuse(signal.reason);
        }
      });
    });
    try {
      return await use({ name, mode: 'exclusive' });
    } finally {
      holders.shift();
      holders[0]?.grant();
    }
  }
}

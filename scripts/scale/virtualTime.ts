interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/**
 * Time that passes when there is nothing left to do at the present moment: a week takes as long as its work. Timers of one moment ring in the order in which
 * they were set.
 */
export class VirtualTime {
  /** A binary heap: the next timer stands first. */
  private readonly timers: { readonly timer: Timer; readonly order: number }[] = [];
  private order = 0;
  private working = 0;

  /** @param now - milliseconds since 1970 */
  public constructor(private present: number) {}

  public now(): number {
    return this.present;
  }

  public at(moment: number, ring: () => void): void {
    this.order += 1;
    this.timers.push({ timer: { at: Math.max(moment, this.present), ring }, order: this.order });
    this.rise(this.timers.length - 1);
  }

  public async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      if (signal?.aborted === true) {
        end();
        return;
      }
      signal?.addEventListener('abort', end, { once: true });
      this.at(this.present + milliseconds, () => {
        signal?.removeEventListener('abort', end);
        resolve();
      });
    });
  }

  /** Real work that time stands still for: a request to the tenant, a hash. */
  public async work<T>(task: () => Promise<T>): Promise<T> {
    this.working += 1;
    try {
      return await task();
    } finally {
      this.working -= 1;
    }
  }

  /** Lets time pass until nothing is left to ring. */
  public async run(): Promise<void> {
    await this.settle();
    for (let next = this.timers[0]; next !== undefined; next = this.timers[0]) {
      this.present = next.timer.at;
      while (this.timers[0] !== undefined && this.timers[0].timer.at <= this.present) {
        this.take().ring();
      }
      await this.settle();
    }
  }

  /** Promises may go on for some turns without any work that is known here, such as reading a body that is there. */
  private async settle(): Promise<void> {
    for (let quiet = 0; quiet < 4;) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.working === 0 ? quiet + 1 : 0;
    }
  }

  private take(): Timer {
    const [first] = this.timers;
    const last = this.timers.pop();
    if (first === undefined || last === undefined) {
      throw new Error('there is no timer');
    }
    if (this.timers.length > 0) {
      this.timers[0] = last;
      this.sink(0);
    }
    return first.timer;
  }

  private rise(index: number): void {
    for (let child = index; child > 0;) {
      const parent = (child - 1) >> 1;
      if (this.isBefore(parent, child)) {
        return;
      }
      this.swap(parent, child);
      child = parent;
    }
  }

  private sink(index: number): void {
    for (let parent = index; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = right < this.timers.length && this.isBefore(right, left) ? right : left;
      if (child >= this.timers.length || this.isBefore(parent, child)) {
        return;
      }
      this.swap(parent, child);
      parent = child;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.timers[one], this.timers[other]];
    return a !== undefined && b !== undefined && (a.timer.at < b.timer.at || (a.timer.at === b.timer.at && a.order < b.order));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.timers[one], this.timers[other]];
    if (a !== undefined && b !== undefined) {
      [this.timers[one], this.timers[other]] = [b, a];
    }
  }
}

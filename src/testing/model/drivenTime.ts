import { type Clock, throwIfAborted } from '../../photos';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Lets all promises go on that have something to go on with: there is no real input in the model. */
export async function drain(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Time that passes only when it is told to. Timers run by a clock that only runs forward and stands still while the computer sleeps; the user's own
 * clock goes on in sleep, and may be set.
 */
export class DrivenTime {
  /** Milliseconds that timers have counted */
  public running: number = 0;
  private _ahead: number = 1e12;
  private _timers: Timer[] = [];

  /** The user's clock: milliseconds since 1970 */
  public now(): number {
    return this.running + this._ahead;
  }

  public setClock(change: number): void {
    this._ahead = Math.max(0, this._ahead + change);
  }

  /** @returns a function that drops the timer */
  public after(milliseconds: number, ring: () => void): () => void {
    const timer: Timer = { at: this.running + milliseconds, ring };
    this._timers.push(timer);
    return () => {
      this._timers = this._timers.filter((each) => each !== timer);
    };
  }

  public async advance(milliseconds: number): Promise<void> {
    const end: number = this.running + milliseconds;
    for (;;) {
      const next: Timer | undefined = this._timers.reduce<Timer | undefined>(
        (first, timer) => (timer.at <= end && (!first || timer.at < first.at) ? timer : first),
        undefined
      );
      if (!next) {
        break;
      }
      this._timers = this._timers.filter((timer) => timer !== next);
      this.running = Math.max(this.running, next.at);
      next.ring();
      await drain();
    }
    this.running = end;
  }
}

/** A wait that ends with its signal. */
export function waitOf(after: DrivenTime['after']): Clock['wait'] {
  return (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      throwIfAborted(signal);
      let drop: () => void = () => undefined;
      const onAbort = (): void => {
        drop();
        reject(signal.reason);
      };
      drop = after(milliseconds, () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      });
      signal.addEventListener('abort', onAbort);
    });
}

/** A fault made on purpose: a wait that looks at the user's clock, as a page may with an interval. */
export function waitByReadersClock(time: DrivenTime, after: DrivenTime['after']): Clock['wait'] {
  const wait: Clock['wait'] = waitOf(after);
  return async (milliseconds, signal) => {
    const end: number = time.now() + milliseconds;
    do {
      await wait(Math.min(10000, milliseconds), signal);
    } while (time.now() < end);
  };
}

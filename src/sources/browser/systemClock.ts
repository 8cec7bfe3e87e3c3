import { type Clock, throwIfAborted } from '../../photos';

/** The browser's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      throwIfAborted(signal);
      const over: AbortController = new AbortController();
      const timer: ReturnType<typeof setTimeout> = setTimeout(() => {
        // Nothing listens on once the time is over: a task may wait often
        over.abort();
        resolve();
      }, milliseconds);
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true, signal: over.signal });
    })
};

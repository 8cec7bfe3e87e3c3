import { type Clock, throwIfAborted } from '../photos';

/** The browser's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      throwIfAborted(signal);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      timer = setTimeout(() => {
        // Nothing listens on once the time is over: a task may wait often
        signal.removeEventListener('abort', onAbort);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', onAbort);
    })
};

import { type Clock, throwIfAborted } from '../photos';

/** The browser's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      throwIfAborted(signal);
      const timer: ReturnType<typeof setTimeout> = setTimeout(resolve, milliseconds);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          reject(signal.reason);
        },
        { once: true }
      );
    })
};

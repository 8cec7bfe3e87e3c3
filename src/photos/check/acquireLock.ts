import { anySignal } from '../helpers/abort';
import type { Clock } from '../domain/ports';
import type { RefreshLock } from './ports';
import { refreshDuration } from '../refresh/schedule';

/** How long another tab is waited for, in milliseconds: as long as its refresh could be gone on with. A tab that hangs keeps its lock. */
const longestLock: number = 2 * refreshDuration;

/**
 * How long the first check of another tab is waited for, in milliseconds: on a fast network its answers come within one second, and a reader of a home page does not wait much
 * longer for what this tab could ask by itself.
 */
export const longestFirstCheck: number = 3000;

/**
 * Acquires the lock, but waits for a limited time only.
 * @returns a function that releases the lock; undefined when it could not be acquired in time
 */
export async function acquireWithTimeLimit(
  lock: RefreshLock,
  clock: Clock,
  signal: AbortSignal,
  limitTime: number = longestLock
): Promise<(() => void) | undefined> {
  const limit: AbortController = new AbortController();
  const ended: AbortController = new AbortController();
  const waiting: Promise<void> = clock.wait(limitTime, anySignal([signal, ended.signal])).then(
    () => limit.abort(),
    () => undefined
  );
  try {
    return await lock.acquire(anySignal([signal, limit.signal]));
  } catch (error) {
    if (limit.signal.aborted) {
      return undefined;
    }
    throw error;
  } finally {
    ended.abort();
    await waiting;
  }
}

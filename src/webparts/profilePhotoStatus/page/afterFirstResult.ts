import type { CheckState, ReadableStore } from '../../../photos';

/** How long the first result is waited for, in milliseconds. A card that waits to be asked, or has nothing to say, has none. */
const patience: number = 5000;

/**
 * Runs a task once, after the first result is on the card: nothing that can wait stands in its way.
 * @returns a function that gives up waiting
 */
export function afterFirstResult(state: ReadableStore<CheckState>, task: () => void): () => void {
  const isThere = (): boolean => state.get().phase === 'settled';
  let stop = (): void => {
    // Nothing is waited for yet
  };
  const run = (): void => {
    stop();
    task();
  };
  let timer: number = window.setTimeout(run, isThere() ? 0 : patience);
  const unsubscribe: () => void = state.subscribe(() => {
    if (isThere()) {
      stop();
      // The card hears of the result in this moment, and is rendered first
      timer = window.setTimeout(run);
    }
  });
  stop = () => {
    unsubscribe();
    window.clearTimeout(timer);
  };
  return stop;
}

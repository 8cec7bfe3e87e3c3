import type { CheckState, ReadableStore } from '../../../photos';

/** How long the first result is waited for, in milliseconds. A card that waits to be asked, or has nothing to say, has none. */
const patience: number = 5000;

/**
 * Runs a task once, as soon as the first result is on the card: nothing that can wait stands in its way.
 * @returns a function that gives up waiting
 */
export function afterFirstResult(state: ReadableStore<CheckState>, task: () => void): () => void {
  let stop = (): void => {
    // Nothing is waited for yet
  };
  const run = (): void => {
    stop();
    task();
  };
  const unsubscribe: () => void = state.subscribe(() => {
    if (state.get().phase === 'settled') {
      run();
    }
  });
  const timer: number = window.setTimeout(run, state.get().phase === 'settled' ? 0 : patience);
  stop = () => {
    unsubscribe();
    window.clearTimeout(timer);
  };
  return stop;
}

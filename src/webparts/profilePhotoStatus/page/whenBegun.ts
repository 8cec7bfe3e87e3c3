import type { CheckState, ReadableStore } from '../../../photos';

/** The longest that the first rendering waits for the check, in milliseconds: two frames. What is kept in the browser is read in less, and a lock given. */
const longestWait: number = 32;

/**
 * How long the framework has for what it does before it asks for a token, in milliseconds: two files of its own come from the browser's cache in 3 to 10, and run for 5 to 10. To render
 * takes 15, in which it could do nothing.
 */
const timeForToken: number = 20;

/** Waits until the first check has begun, or has found that nothing is to be asked, so that its requests are on their way while the card is rendered. */
export async function whenBegun(state: ReadableStore<CheckState>): Promise<void> {
  if (state.get().phase === 'idle') {
    await new Promise<void>((resolve) => {
      const unsubscribe: () => void = state.subscribe(resolve);
      setTimeout(() => {
        unsubscribe();
        resolve();
      }, longestWait);
    });
  }
  if (state.get().phase === 'checking') {
    await new Promise((resolve) => setTimeout(resolve, timeForToken));
  }
}

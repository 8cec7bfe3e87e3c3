/** How long something else may keep the browser busy, in milliseconds: what waits here is needed within the answer time of a service. */
const longestWait: number = 100;

/** Waits until the browser has nothing else to do, such as to send the next request. Browsers that do not tell (Safari) go on in a task of its own. */
export async function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: longestWait });
    } else {
      setTimeout(resolve);
    }
  });
}

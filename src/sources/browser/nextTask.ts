/** What lets the browser do something else: not in all supported browsers (Chromium 129, Firefox 142). */
interface Yielding {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the browser paint and hear the user, and goes on in a task of its own. A message comes at once, where timers wait some milliseconds. */
export async function nextTask(): Promise<void> {
  const { scheduler }: Yielding = globalThis as Yielding;
  if (scheduler?.yield) {
    return scheduler.yield();
  }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

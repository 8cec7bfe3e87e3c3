import * as React from 'react';
import type { LazyComponent } from './lazyComponent';

/** Browsers without `requestIdleCallback` (Safari) get as much time to finish what they do, in milliseconds */
const patience: number = 2000;

/** What the Network Information API knows, where there is one: the user wants to save data. */
interface NetworkInformation {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Loads parts before they are shown, while the browser has nothing else to do, so that they open at once, and open offline too.
 * @param parts - always the same array
 * @param isTime - false as long as something more important is under way
 */
export function useLoadAhead(parts: readonly Pick<LazyComponent<never>, 'loadAhead'>[], isTime: boolean = true): void {
  React.useEffect(() => {
    if (!isTime || (navigator as NetworkInformation).connection?.saveData === true) {
      return undefined;
    }
    const load = (): void => parts.forEach(({ loadAhead }) => loadAhead());
    if (typeof requestIdleCallback === 'function') {
      const request: number = requestIdleCallback(load);
      return () => cancelIdleCallback(request);
    }
    const timer: number = window.setTimeout(load, patience);
    return () => window.clearTimeout(timer);
  }, [parts, isTime]);
}

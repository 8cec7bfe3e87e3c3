/** The part of the browser's resource timing that is used; undefined members in a browser that does not measure them. */
type Timing = Pick<PerformanceResourceTiming, 'name'> & Partial<Pick<PerformanceResourceTiming, 'transferSize' | 'decodedBodySize'>>;

/** The parts of the browser that remember what the page has loaded. */
export interface TimingBrowser {
  readonly performance: { getEntriesByType?(type: string): readonly PerformanceEntry[] };
}

/** The addresses of what the page has loaded, oldest first. The browser remembers 250 of them unless the page wants more. */
export function loadedAddresses(browser: TimingBrowser = window): readonly string[] {
  return resourcesOf(browser).map(({ name }) => name);
}

/**
 * Whether the last answer from an address came out of the browser's cache.
 * @returns undefined where the browser does not tell
 */
export function wasServedFromCache(address: string, browser: TimingBrowser = window): boolean | undefined {
  const timing: Timing | undefined = resourcesOf(browser)
    .filter(({ name }) => name === address)
    .pop();
  // What comes over the network transfers at least its headers
  return timing?.transferSize === undefined || !timing.decodedBodySize ? undefined : timing.transferSize === 0;
}

function resourcesOf({ performance }: TimingBrowser): readonly Timing[] {
  return performance.getEntriesByType?.('resource') ?? [];
}

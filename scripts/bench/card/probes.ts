import type { Page } from '@playwright/test';

/** What a page tells of its web part: moments in milliseconds since the page began. */
export interface Probed {
  /** The module of the web part runs: its first line of code. */
  readonly start: number | undefined;
  /** The first visible text in the card. */
  readonly firstWord: number | undefined;
  /** The card says what is expected of the scenario. */
  readonly verdict: number | undefined;
  /** How many frames have begun between `render()` and the one in which the card has a height. */
  readonly framesToPaint: number | undefined;
  /** The sum of all layout shifts that no input had caused, after the first frame of the card: that it takes its place at all is the page's. */
  readonly layoutShift: number;
}

declare global {
  interface Window {
    benchWatch?: { begin(): void; made(module: unknown): void };
    bench?: { -readonly [Name in keyof Probed]: Probed[Name] };
  }
}

/** Watches the web part from the first script of the page on. */
export async function probe(page: Page, expected: string): Promise<void> {
  // tsx compiles functions for Node, with a helper that a page does not have
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(watchPage, expected);
}

export async function readProbes(page: Page): Promise<Probed> {
  const probed = await page.evaluate(() => window.bench);
  if (probed === undefined) {
    throw new Error('The page was opened without probes.');
  }
  return probed;
}

/** Runs in the page. */
function watchPage(expected: string): void {
  if (window.top !== window) {
    return;
  }
  const bench: NonNullable<Window['bench']> = {
    start: undefined,
    firstWord: undefined,
    verdict: undefined,
    framesToPaint: undefined,
    layoutShift: 0
  };
  window.bench = bench;
  const card = (): HTMLElement | undefined => document.getElementById('web-part') ?? undefined;

  let since = Infinity;
  const arrival = new MutationObserver(() => {
    if (card()?.firstElementChild?.firstElementChild) {
      arrival.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (since = performance.now())));
    }
  });
  arrival.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      bench.layoutShift += entry.hadRecentInput || entry.startTime <= since ? 0 : entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (bench.firstWord === undefined && (card()?.innerText.trim() ?? '') !== '') {
      bench.firstWord = now;
    }
    if (bench.verdict === undefined && card()?.textContent?.includes(expected) === true) {
      bench.verdict = now;
      observer.disconnect();
    }
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });

  const countFrames = (): void => {
    let frames = 0;
    const next = (): void => {
      frames += 1;
      if ((card()?.getBoundingClientRect().height ?? 0) > 0 && card()?.firstElementChild !== null) {
        bench.framesToPaint = frames;
      } else {
        requestAnimationFrame(next);
      }
    };
    requestAnimationFrame(next);
  };

  interface WebPart {
    onInit(): Promise<void>;
    render(): void;
  }
  window.benchWatch = {
    begin: () => {
      bench.start ??= performance.now();
    },
    made: (module) => {
      const { prototype } = (module as { default: { prototype: WebPart } }).default;
      const { onInit, render } = prototype;
      let isReady = false;
      let isCounted = false;
      prototype.onInit = async function () {
        await onInit.call(this);
        isReady = true;
      };
      prototype.render = function () {
        render.call(this);
        if (isReady && !isCounted) {
          isCounted = true;
          countFrames();
        }
      };
    }
  };
}

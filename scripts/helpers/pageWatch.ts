import type { CDPSession, Page } from '@playwright/test';
import { settled } from './card';
import { bytesOfScripts } from './heapSnapshot';

/** What a page holds at one moment, after garbage collection. */
export interface Holdings {
  /** Bytes of the JavaScript heap */
  readonly heap: number;
  /** Event listeners, as the browser counts them */
  readonly listeners: number;
  /** DOM nodes, those too that stand nowhere any more */
  readonly nodes: number;
  /** Timers that are set and have not rung */
  readonly timers: number;
  /** Object URLs that nobody has revoked */
  readonly objectUrls: number;
}

/** What is done to a web part, again and again. */
export type Act = 'render' | 'switchMode' | 'remount';

/** What is done to this one; an empty web part, which the bench compares with, has no panel. */
export type CardAct = Act | 'openPanel';

declare global {
  interface Window {
    /** Set by {@link countLive} */
    live?: { timers(): number; objectUrls(): number };
  }
}

/** Follows what one page holds while its web part is rendered, switched and taken away again and again. */
export class PageWatch {
  private readonly samples: { readonly acts: number; readonly held: Holdings }[] = [];
  private acts = 0;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession
  ) {}

  /** Before the page is opened: counts what a browser does not count. */
  public static async prepare(page: Page): Promise<void> {
    await page.addInitScript('globalThis.__name ??= (named) => named;');
    await page.addInitScript(countLive);
  }

  /** @param warmUp - what is loaded and made once is not growth */
  public static async begin(page: Page, warmUp: readonly CardAct[] = new Array<Act>(20).fill('remount')): Promise<PageWatch> {
    const watch = new PageWatch(page, await page.context().newCDPSession(page));
    await watch.session.send('Performance.enable');
    await watch.repeat(1, warmUp);
    watch.samples.length = 0;
    watch.acts = 0;
    await watch.sample();
    return watch;
  }

  /** Does all of them in turn, a number of times, and looks at the page at the end. */
  public async repeat(times: number, acts: readonly CardAct[]): Promise<void> {
    for (let time = 0; time < times; time++) {
      for (const act of acts) {
        await this.act(act, this.acts);
        this.acts += 1;
      }
    }
    await this.sample();
  }

  /** Bytes that each act leaves behind: the slope of a line through all samples. */
  public get bytesPerAct(): number {
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const points = this.samples.map(({ acts, held }) => [acts, held.heap] as const);
    const [meanActs, meanBytes] = [mean(points.map(([acts]) => acts)), mean(points.map(([, bytes]) => bytes))];
    const spread = points.reduce((sum, [acts]) => sum + (acts - meanActs) ** 2, 0);
    return spread === 0 ? 0 : points.reduce((sum, [acts, bytes]) => sum + (acts - meanActs) * (bytes - meanBytes), 0) / spread;
  }

  /** Bytes of what the page's scripts hold: without compiled code, and without what the browser notes of the page. */
  public async bytesOfScripts(): Promise<number> {
    return bytesOfScripts(this.session);
  }

  /** How much more the page holds than at the beginning. */
  public get growth(): Holdings {
    const [first, last] = [this.samples[0]?.held, this.samples.at(-1)?.held];
    const grown = (name: keyof Holdings): number => (last?.[name] ?? NaN) - (first?.[name] ?? NaN);
    return {
      heap: grown('heap'),
      listeners: grown('listeners'),
      nodes: grown('nodes'),
      timers: grown('timers'),
      objectUrls: grown('objectUrls')
    };
  }

  public get report(): string {
    const sizes = this.samples.map(({ held }) => (held.heap / 1e6).toFixed(1)).join(' ');
    return `${this.acts} cycles of mount and dispose: ${(this.bytesPerAct / 1000).toFixed(1)} kB a cycle (heap in MB: ${sizes})`;
  }

  private async act(act: CardAct, turn: number): Promise<void> {
    switch (act) {
      case 'render':
        // SharePoint renders a web part anew when the theme of its section changes
        await this.setOptions({ theme: turn % 2 === 0 ? 'dark' : 'light' });
        return;
      case 'switchMode':
        await this.setOptions({ mode: 'edit' });
        await this.setOptions({ mode: 'read' });
        return;
      case 'remount':
        await this.page.evaluate(() => document.dispatchEvent(new CustomEvent('tenant-remount')));
        await settled(this.page);
        return;
      case 'openPanel':
        await openAndClosePanel(this.page, turn);
    }
  }

  private async setOptions(detail: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate(async (changes) => {
      document.dispatchEvent(new CustomEvent('tenant-set-options', { detail: changes }));
      await new Promise(requestAnimationFrame);
    }, detail);
  }

  private async sample(): Promise<void> {
    // What goes on for a moment is over then: animations, and the timers of a check that has ended
    await this.page.waitForTimeout(1000);
    // Twice: what the first one finalizes, the second one frees
    await this.session.send('HeapProfiler.collectGarbage');
    await this.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    const live = await this.page.evaluate(() => ({ timers: window.live?.timers() ?? 0, objectUrls: window.live?.objectUrls() ?? 0 }));
    this.samples.push({
      acts: this.acts,
      held: { heap: usedSize, listeners: metric('JSEventListeners'), nodes: metric('Nodes'), ...live }
    });
  }
}

/** Each part of the card that opens beside the page, in turn; Escape closes the panel. */
async function openAndClosePanel(page: Page, turn: number): Promise<void> {
  const openers = page.locator('#web-part [data-opens]');
  await openers.nth(turn % (await openers.count())).click();
  const panel = page.locator('#web-part dialog[open]');
  await panel.getByText(/\S/).nth(2).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
}

/** Runs in the page, before any other script. */
function countLive(): void {
  const timers = new Set<number>();
  const objectUrls = new Set<string>();
  window.live = { timers: () => timers.size, objectUrls: () => objectUrls.size };
  const setOnce = window.setTimeout.bind(window);
  const setOften = window.setInterval.bind(window);
  const clearOnce = window.clearTimeout.bind(window);
  const create = URL.createObjectURL.bind(URL);
  const revoke = URL.revokeObjectURL.bind(URL);
  window.setTimeout = ((handler: TimerHandler, milliseconds?: number, ...given: unknown[]) => {
    const ring = (...rest: unknown[]): void => {
      timers.delete(id);
      if (typeof handler === 'function') {
        (handler as (...all: unknown[]) => void)(...rest);
      }
    };
    const id = setOnce(ring, milliseconds, ...given);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.setInterval = ((handler: TimerHandler, milliseconds?: number, ...given: unknown[]) => {
    const id = setOften(handler, milliseconds, ...given);
    timers.add(id);
    return id;
  }) as typeof setInterval;
  const clear = (id: number | undefined): void => {
    timers.delete(id ?? 0);
    clearOnce(id);
  };
  window.clearTimeout = clear as typeof clearTimeout;
  window.clearInterval = clear as typeof clearInterval;
  URL.createObjectURL = (source) => {
    const address = create(source);
    objectUrls.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    objectUrls.delete(address);
    revoke(address);
  };
}

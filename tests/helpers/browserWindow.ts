import type { Browser, BrowserContext, Page } from '@playwright/test';

/** A browser window with one tab, with a cache of its own. */
export interface BrowserWindow {
  readonly context: BrowserContext;
  readonly page: Page;
}

export async function openWindow(browser: Browser): Promise<BrowserWindow> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  return { context, page: await context.newPage() };
}

/** Leaves the window as a test finds it that begins: nothing stored, no other tab, nothing that runs on. */
export async function leave({ context, page }: BrowserWindow): Promise<void> {
  for (const other of context.pages().filter((each) => each !== page)) {
    await other.close();
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  page.removeAllListeners('request').removeAllListeners('response').removeAllListeners('requestfailed');
  if (page.url().startsWith('https:')) {
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
  }
  // Requests that are under way end here, and with them what they would leave in the next test
  await page.goto('about:blank');
  await context.clearCookies();
}

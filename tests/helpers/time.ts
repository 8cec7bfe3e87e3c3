import type { BrowserContext, Locator } from '@playwright/test';
import { refreshPauses } from '../../src/photos/refresh/schedule';
import { expect, isolatedTest, type OpenedPage } from './fixtures';
import { onCard } from './card';
import { english } from './texts';

/**
 * Lets time go by in the page and in the tenant at once. Clocks run on by themselves meanwhile, and the product knows nothing of it: it asks the
 * browser's clock and sets the browser's timers, which Playwright has replaced.
 */
export interface Time {
  pass(opened: OpenedPage, milliseconds: number): Promise<void>;
  /**
   * Waits until this is seen, and makes the pauses of a refresh short meanwhile: while the card says that SharePoint is asked again in a moment, nothing
   * happens but waiting. While it asks, time runs as fast as outside.
   */
  passPausesUntil(opened: OpenedPage, seen: Locator): Promise<void>;
  /** Waits until this is seen, and makes a time limit short meanwhile: for services and decoders that never answer. */
  passUntil(opened: OpenedPage, seen: Locator): Promise<void>;
  /** Lets all pauses of a refresh go by, one after the other. What the page asked meanwhile has reached the tenant then. */
  passRefresh(opened: OpenedPage): Promise<void>;
}

/** A part of the shortest pause, so that an attempt that begins meanwhile loses hardly any of its time limit */
const step = 2000;

const second = 1000;

/** Longer than any time limit of the card, in milliseconds */
const longestLimit = 60_000;

/** A fifth of the second that goes by: a service that does answer has the time for it. */
async function appears(seen: Locator): Promise<boolean> {
  return seen
    .first()
    .waitFor({ timeout: 200 })
    .then(
      () => true,
      () => false
    );
}

/** Tests that move the clock, in a browser window of their own. */
export const timedTest = isolatedTest.extend<{ time: Time }>({
  time: [
    async ({ context, tenant }, use) => {
      await installClock(context);
      const pass: Time['pass'] = async ({ visit }, milliseconds) => {
        tenant.passTime(visit, milliseconds);
        await context.clock.fastForward(milliseconds);
      };
      await use({
        pass,
        passPausesUntil: async (opened, seen) => {
          const pause = onCard(opened.webPart, english.RefreshWaiting);
          for (;;) {
            await expect(pause.or(seen).first()).toBeVisible({ timeout: 30_000 });
            if (await seen.first().isVisible()) {
              return;
            }
            await pass(opened, step);
          }
        },
        passUntil: async (opened, seen) => {
          for (let passed = 0; passed < longestLimit && !(await appears(seen)); passed += second) {
            await pass(opened, second);
          }
          await expect(seen.first()).toBeVisible();
        },
        passRefresh: async (opened) => {
          for (const pause of refreshPauses) {
            await pass(opened, pause);
            // Sent after whatever the pause has set off, and answered: so is the rest
            await Promise.all(
              context.pages().map((page) => page.evaluate(async () => (await fetch('/page/panel.css', { cache: 'reload' })).text()))
            );
          }
        }
      });
    },
    { auto: true }
  ]
});

/** The card asks the browser which photos the page has loaded, of which Playwright's replacement has nothing to tell. */
async function installClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'realPerformance', { value: performance });
  });
  await context.clock.install();
  await context.addInitScript(() => {
    const { realPerformance } = window as unknown as { realPerformance: Performance };
    performance.getEntriesByType = realPerformance.getEntriesByType.bind(realPerformance);
  });
}

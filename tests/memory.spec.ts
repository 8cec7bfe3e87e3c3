import type { Page } from '@playwright/test';
import { expectAccessible } from './helpers/accessibility';
import { announcement, nextSteps, onCard } from './helpers/card';
import { expect, test, type OpenedPage, type Wanted, isolatedTest } from './helpers/fixtures';
import { isOwnLargePhoto } from './helpers/userPhotos';
import { english } from './helpers/texts';

const hour = 3_600_000;

/** Starts a refresh without a sync and cancels it, so that the browser has something to remember. */
async function askAndCancel({ webPart }: OpenedPage): Promise<void> {
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await webPart.getByText(/Not updated yet\./).waitFor();
  await webPart.getByRole('button', { name: english.Cancel }).click();
  await expect(onCard(webPart, english.RefreshCancelledText)).toBeVisible();
}

/** What the browser keeps of this product for its user: names and values. The organization's defaults belong to nobody. */
async function kept(page: Page): Promise<readonly (readonly [name: string, value: string])[]> {
  return page.evaluate(() =>
    Object.entries(localStorage).filter(([name]) => name.startsWith('profile-photo-status.') && !name.endsWith('.defaults'))
  );
}

function visitNamed(visit: string, more: Wanted = {}): Wanted {
  return { scenario: 'changed', sync: 'never', visit, ...more };
}

test.describe('the next visit', () => {
  for (const [what, later, sentence, button] of [
    ['5 hours', 5 * hour, /You refreshed your photo 5 hours ago\. SharePoint can take 24 hours or more\./, english.CheckAgain],
    [
      '3 days',
      72 * hour,
      /You refreshed your photo 3 days ago, but SharePoint doesn’t show it yet\. Contact your help desk\./,
      english.GetHelp
    ]
  ] as const) {
    isolatedTest(`after ${what} says how long ago SharePoint was asked, and looks past the browser’s cache`, async ({ open }) => {
      const first = await open(visitNamed('later'));
      await askAndCancel(first);
      await first.page.clock.setSystemTime(Date.now() + later);
      const before = first.requests().filter(isOwnLargePhoto).length;
      const { page, webPart, requests } = await open(visitNamed('later'));
      await expect(onCard(webPart, sentence)).toBeVisible();
      await expect(announcement(webPart)).toContainText(sentence);
      await expect(nextSteps(webPart)).toHaveText([button]);
      expect(requests().filter(isOwnLargePhoto).length).toBe(before + 1);
      await expectAccessible(page);
    });
  }

  test('finds by itself that the photo has come, says so in one line, and forgets', async ({ open }) => {
    await askAndCancel(await open(visitNamed('came')));
    await open(visitNamed('came', { sync: 0 }));
    const { page, webPart } = await open(visitNamed('came', { sync: 0 }));
    await expect(onCard(webPart, english.ConfirmedHeadline)).toBeVisible();
    await expect
      .poll(async () => (await kept(page)).map(([name]) => name.replace(/\.[0-9a-f]{64}$/, '.(hash of the user)')).sort())
      .toEqual([
        // The last result, and how many requests this hour has seen
        'profile-photo-status.(hash of the user)',
        'profile-photo-status.requests',
        'profile-photo-status.rooms',
        'profile-photo-status.secret'
      ]);
    const next = await open(visitNamed('came', { sync: 0 }));
    await expect(onCard(next.webPart, english.InSyncHeadline)).toBeVisible();
  });

  isolatedTest('after two weeks knows nothing any more', async ({ open }) => {
    const first = await open(visitNamed('old'));
    await askAndCancel(first);
    await first.page.clock.setSystemTime(Date.now() + 14 * 24 * hour);
    const { webPart } = await open(visitNamed('old'));
    await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  });
});

test('what is stored contains no name', async ({ open }) => {
  const opened = await open(visitNamed('names'));
  await askAndCancel(opened);
  const entries = await kept(opened.page);
  expect(JSON.stringify(entries)).not.toMatch(/adele|vance|contoso|https?:/i);
  const names = entries.map(([name]) => name.replace(/\.[0-9a-f]{64}$/, '.(hash of the user)')).sort();
  expect(names).toEqual([
    // The refresh history: what was found before the refresh counts no more
    'profile-photo-status.(hash of the user)',
    'profile-photo-status.requests',
    'profile-photo-status.rooms',
    'profile-photo-status.secret'
  ]);
});

test.describe('storage that', () => {
  isolatedTest('is blocked changes nothing but the memory', async ({ open, page }) => {
    // Only for the card: Microsoft's framework does not run without storage
    await page.addInitScript(() => {
      for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
        const real = Storage.prototype[method] as (...rest: string[]) => string;
        Storage.prototype[method] = function (this: Storage, ...rest: string[]): string {
          if (rest[0]?.startsWith('profile-photo-status.') === true) {
            throw new DOMException('blocked', 'SecurityError');
          }
          return real.apply(this, rest);
        };
      }
    });
    await askAndCancel(await open(visitNamed('blocked')));
    const { webPart } = await open(visitNamed('blocked'));
    await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  });

  isolatedTest('is full changes nothing but the memory', async ({ open, page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await askAndCancel(await open(visitNamed('full')));
    const { webPart } = await open(visitNamed('full'));
    await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  });

  for (const text of [
    '',
    '{"version":1}',
    '<img src=x onerror=document.title="was run">',
    '{"version":1,"askedAt":"soon","refresh":{"step":"asking"}}'
  ]) {
    test(`was tampered with changes nothing but the memory: ${text || 'empty'}`, async ({ open }) => {
      const first = await open(visitNamed('tampered'));
      await askAndCancel(first);
      await first.page.evaluate((value) => {
        for (const name of Object.keys(localStorage).filter(
          (each) => each.startsWith('profile-photo-status.') && !each.endsWith('.secret')
        )) {
          localStorage.setItem(name, value);
        }
      }, text);
      const { page, webPart } = await open(visitNamed('tampered'));
      await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
      await expect(page).not.toHaveTitle(/was run/);
    });
  }
});

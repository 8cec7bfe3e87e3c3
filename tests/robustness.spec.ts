import type { Page } from '@playwright/test';
import { nextSteps, onCard } from './helpers/card';
import { expect, failedResponse, test, isolatedTest } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { isOwnLargePhoto, isUserPhoto } from './helpers/userPhotos';
import { english, said } from './helpers/texts';

/** What happens around the card while it works: clocks, sleep, applications that leave and come back, copies that lie in the browser. */

const kept = said(english.InSyncKeptText);

/** The page's application takes the card away and brings it back at once. */
async function remount(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('tenant-remount')));
}

timedTest(
  'the Microsoft 365 photo fails once as a refresh begins: the one that was read before is kept, and the sync is seen',
  async ({ open, time }) => {
    const opened = await open({ scenario: 'changed', sync: 12, expectErrors: [failedResponse(500)] });
    const { page, webPart } = opened;
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    let failures = 0;
    await page.route(/\/me\/photos?\//, async (route) => {
      // The photo of one size, and the photo itself
      failures += 1;
      return failures <= 2 ? route.fulfill({ status: 500, headers: { 'access-control-allow-origin': '*' }, body: '{}' }) : route.continue();
    });
    await webPart.getByRole('button', { name: english.Refresh }).click();
    await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
    expect(failures).toBeGreaterThanOrEqual(3);
  }
);

timedTest('a busy service in a refresh is asked once in each attempt, and no more', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never', expectErrors: [failedResponse(503)] });
  const { page, webPart } = opened;
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  const asked: string[] = [];
  await page.route(/userphoto/, async (route) => {
    asked.push(route.request().url());
    return route.fulfill({ status: 503, body: '' });
  });
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, /Attempt 2 of 5/));
  await expect(onCard(webPart, /Not updated yet\./)).toBeVisible();
  expect(asked.filter((url) => isOwnLargePhoto({ url }))).toHaveLength(2);
  expect(asked).toHaveLength(2);
});

timedTest('the clock is set back in a refresh: its pauses and its progress go on', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never', clock: 'setBack' });
  const { webPart } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, /Attempt 2 of 5 · 0:1\d of about 2:00/));
  await time.passPausesUntil(opened, onCard(webPart, /Attempt 3 of 5 · 0:[23]\d of about 2:00/));
});

timedTest('five hours of sleep in a refresh: one more look, and the end', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never', clock: 'slept' });
  const { webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.RefreshNotYetHeadline));
  expect(requests().filter(isOwnLargePhoto).length).toBeLessThanOrEqual(4);
});

test('the page’s application remounts the card thirty times in a refresh: the refresh goes on, with few further requests', async ({
  open
}) => {
  const { page, webPart, requests } = await open({ scenario: 'changed', sync: 'never', visit: 'remount' });
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await expect(onCard(webPart, /Not updated yet\./)).toBeVisible();
  const before = requests().length;
  const picturesBefore = requests().filter(isUserPhoto).length;
  for (let time = 0; time < 30; time++) {
    await remount(page);
    await expect(onCard(webPart, /of 5 ·/)).toBeVisible();
  }
  // The refresh's own attempts whose time has come: three sizes each
  expect(requests().filter(isUserPhoto).length - picturesBefore).toBeLessThanOrEqual(9);
  // The Microsoft 365 photo, its token and the profile record, each time
  expect(requests().length - before).toBeLessThanOrEqual(9 + 30 * 3);
});

test('forty times Refresh and Cancel: the budget of the hour holds, and the card says so', async ({ open }) => {
  test.setTimeout(120_000);
  const { webPart, requests } = await open({ scenario: 'changed', sync: 'never', visit: 'forty' });
  // The guide that opens has such a button too
  const refresh = nextSteps(webPart).filter({ hasText: english.Refresh });
  const spent = onCard(webPart, english.TooManyChecksText);
  for (let time = 0; time < 40; time++) {
    await refresh.click();
    const cancel = webPart.getByRole('button', { name: english.Cancel });
    await expect(cancel.or(spent)).toBeVisible();
    if (await spent.isVisible()) {
      break;
    }
    await cancel.click();
    await expect(refresh).toBeVisible();
  }
  await expect(spent).toBeVisible();
  // The first look may come out of the browser's cache; ninety requests go past it
  expect(requests().filter(({ url }) => /userphoto|getmyproperties|\$value/i.test(url)).length).toBeLessThanOrEqual(90 + 3);
});

isolatedTest('another holder never gives the lock back: this tab looks by itself in the end', async ({ open, context }) => {
  const { page, webPart } = await open({ scenario: 'changed', sync: 'never', visit: 'locked' });
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  const holder = await context.newPage();
  await holder.goto(page.url());
  await holder.evaluate(
    async () =>
      new Promise<void>((held) => {
        void navigator.locks.request('profile-photo-status.asking', async () => {
          held();
          return new Promise(() => undefined);
        });
      })
  );
  await page.clock.install();
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await expect(onCard(webPart, english.RefreshElsewhere)).toBeVisible();
  // Twice as long as a refresh takes
  await page.clock.fastForward(4 * 60_000 + 1000);
  await expect(webPart.getByRole('progressbar')).toHaveCount(0);
  await expect(onCard(webPart, /SharePoint (?:shows a different photo|doesn’t show your photo yet)/)).toBeVisible();
});

test('the placeholder is redesigned while the browser keeps the old one: it is still recognized', async ({ open }) => {
  const wanted = { scenario: 'neverSynced', visit: 'redesign', photoBase: 'none', sync: 'never' } as const;
  const first = await open(wanted);
  await expect(onCard(first.webPart, english.MissingInSharePointHeadline)).toBeVisible();
  const { webPart } = await open({ ...wanted, placeholder: 'redesigned' });
  await expect(onCard(webPart, english.MissingInSharePointHeadline)).toBeVisible();
});

isolatedTest('another person signs in to the same browser: no photo of Microsoft 365 comes out of its cache', async ({ open }) => {
  const first = await open({ scenario: 'inSync', visit: 'first-person', graphCache: 'day' });
  await expect(onCard(first.webPart, english.InSyncHeadline)).toBeVisible();
  const second = await open({ scenario: 'noPhoto', visit: 'second-person', graphCache: 'day', expectErrors: [failedResponse(404)] });
  await expect(onCard(second.webPart, english.NoPhotoHeadline)).toBeVisible();
});

test('SharePoint has lost the photo, and the browser’s copy is right: the card says that it is this browser’s', async ({ open }) => {
  const wanted = { visit: 'lost', photoBase: 'none', properties: { whenInSync: 'card' } } as const;
  const first = await open({ ...wanted, scenario: 'inSync' });
  await expect(onCard(first.webPart, english.InSyncText)).toBeVisible();
  const { webPart } = await open({ ...wanted, scenario: 'replacedByPlaceholder' });
  await expect(onCard(webPart, kept)).toBeVisible();
});

isolatedTest('the browser’s own copy of the photo is said to be one, and is confirmed after a day', async ({ open, context }) => {
  const wanted = { scenario: 'inSync', visit: 'kept', photoBase: 'none', properties: { whenInSync: 'card' } } as const;
  const first = await open(wanted);
  await expect(onCard(first.webPart, english.InSyncText)).toBeVisible();

  const second = await open(wanted);
  const asked = second.requests().filter(isOwnLargePhoto).length;
  await expect(onCard(second.webPart, kept)).toBeVisible();
  expect(second.requests().filter(isOwnLargePhoto)).toHaveLength(asked);

  // The next day
  await context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 25 * 60 * 60 * 1000;
  });
  const third = await open(wanted);
  await expect(onCard(third.webPart, english.InSyncText)).toBeVisible();
  const confirmed = third.requests().filter(isOwnLargePhoto).slice(asked);
  expect(confirmed.map(({ status }) => status)).toEqual([304]);
});

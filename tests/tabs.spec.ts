import { nextSteps, onCard } from './helpers/card';
import { expect } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { isOwnLargePhoto, isUserPhoto } from './helpers/userPhotos';
import { english } from './helpers/texts';

timedTest('a reload in the middle resumes', async ({ open, time }) => {
  const wanted = { scenario: 'changed', sync: 'never', visit: 'reload' } as const;
  const opened = await open(wanted);
  await opened.webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(opened.webPart, /Attempt 2 of 5/));
  const again = await open(wanted);
  // The attempts are counted on, and nobody has to press anything
  await expect(onCard(again.webPart, /Attempt [2-5] of 5/)).toBeVisible();
});

timedTest('a second tab does not ask twice, and shows how the first one ends', async ({ open, context, time }) => {
  const wanted = { scenario: 'changed', sync: 60, visit: 'tabs' } as const;
  const opened = await open(wanted);
  const { page, webPart, requests } = opened;
  // Time goes on while the second page loads: on a slow machine the second attempt is over by then
  const later = /Attempt [2-5] of 5/;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await webPart.getByText(/Attempt 1 of 5/).waitFor();
  const second = await context.newPage();
  const asked: string[] = [];
  second.on('request', (request) => {
    if (request.resourceType() !== 'image') {
      asked.push(request.url());
    }
  });
  await second.goto(page.url());
  const card = second.locator('#web-part');
  await expect(onCard(card, english.RefreshElsewhere)).toBeVisible();
  // Its own first look comes out of the browser's cache or asks once; after that only the first tab asks
  const own = asked.filter((url) => isUserPhoto({ url })).length;
  await time.passPausesUntil(opened, onCard(webPart, later));
  await expect(onCard(card, later)).toBeVisible();
  expect(asked.filter((url) => isUserPhoto({ url })).length).toBe(own);
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  await expect(onCard(card, english.ConfirmedHeadline)).toBeVisible();
  expect(requests().filter(isOwnLargePhoto).length).toBeGreaterThan(2);
});

timedTest('a second tab takes over when the first one is closed', async ({ open, context, time }) => {
  const wanted = { scenario: 'changed', sync: 10, visit: 'closed' } as const;
  const opened = await open(wanted);
  const { page, webPart } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await webPart.getByText(/Attempt 1 of 5/).waitFor();
  const second = await context.newPage();
  await second.goto(page.url());
  const card = second.locator('#web-part');
  await expect(onCard(card, english.RefreshElsewhere)).toBeVisible();
  await page.close();
  await expect(onCard(card, /Refreshing your photo|Not updated yet\./)).toBeVisible();
  await time.passPausesUntil({ ...opened, page: second, webPart: card }, onCard(card, english.ConfirmedHeadline));
});

timedTest('Cancel in one tab ends it in both', async ({ open, context, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never', visit: 'cancel' });
  const { page, webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await webPart.getByText(/Attempt 1 of 5/).waitFor();
  const second = await context.newPage();
  await second.goto(page.url());
  const card = second.locator('#web-part');
  await expect(onCard(card, english.RefreshElsewhere)).toBeVisible();
  await card.getByRole('button', { name: english.Cancel }).click();
  for (const each of [webPart, card]) {
    await expect(onCard(each, english.RefreshCancelledText)).toBeVisible();
    await expect(each.getByRole('progressbar')).toHaveCount(0);
  }
  const asked = requests().filter(isUserPhoto).length;
  await expect(nextSteps(webPart)).toHaveText([english.Refresh]);
  // Neither tab asks at the times at which the refresh would have asked
  await time.passRefresh(opened);
  expect(requests().filter(isUserPhoto)).toHaveLength(asked);
});

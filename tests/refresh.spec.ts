import { expectAccessible } from './helpers/accessibility';
import { expect, test } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { continueGuide, announcement, onCard } from './helpers/card';
import { expectPictures } from './helpers/pictures';
import { isOwnLargePhoto, isUserPhoto } from './helpers/userPhotos';
import { english } from './helpers/texts';

const microsoft365: string = english.Microsoft365PhotoAlt;
const sharePoint: string = english.SharePointPhotoAlt;

timedTest('from another picture to "SharePoint now shows your photo"', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 4 });
  const { page, webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await expect(webPart.getByRole('progressbar')).toBeAttached();
  await expect(webPart.getByText(/Attempt \d+ of 5 · 0:0\d of about 2:00/)).toBeVisible();
  // What may follow is not shown before it is known whether it is needed
  await expect(webPart.getByRole('heading', { level: 4 })).toHaveCount(0);
  await expectAccessible(page);
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  await expectPictures(webPart, [microsoft365, sharePoint]);
  await expect(webPart.getByRole('img', { name: english.SignSame, exact: true })).toBeVisible();
  await expect(webPart.getByRole('status')).toContainText(english.ConfirmedHeadline);
  await expectAccessible(page);
  // All three sizes are asked for: pages show the small ones, and only asking past the cache renews those
  const sizes: ReadonlySet<string | undefined> = new Set(
    requests()
      .filter(isUserPhoto)
      .map(({ url }) => /size=([SML])/.exec(url)?.[1])
  );
  expect([...sizes].sort()).toEqual(['L', 'M', 'S']);
});

timedTest('finds a sync that takes a minute, and says what it moved in the profile record', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 60 });
  const { webPart } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  await expect(onCard(webPart, /SharePoint synced your photo: today\. The sync before that: \w+ \d+, \d{4}\./)).toBeVisible();
});

test('renews the copies of the addresses that SharePoint’s own pages use, past the browser’s cache', async ({ open, page }) => {
  const renewed: string[] = [];
  page.on('request', async (request) => {
    const { pathname, search } = new URL(request.url());
    if (/userphoto/.test(pathname) && (await request.allHeaders())['cache-control'] === 'no-cache') {
      renewed.push(`${/afdcache/.test(pathname) ? 'edge' : 'root'} ${/size=([SML])&(\w+)=adele/i.exec(search)?.slice(1).join(' ') ?? ''}`);
    }
  });
  const { webPart } = await open({ scenario: 'changed', sync: 0 });
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await expect(webPart.getByText(english.ConfirmedHeadline, { exact: true })).toBeVisible();
  const everySize = (what: string): readonly string[] => ['L', 'M', 'S'].map((size) => what.replace('*', size));
  // What the card reads itself, the other spelling that pages were seen to use, and the root of the host
  await expect
    .poll(() => [...new Set(renewed)].sort())
    .toEqual(
      expect.arrayContaining([...everySize('edge * accountName'), ...everySize('edge * accountname'), ...everySize('root * accountname')])
    );
});

timedTest('asks at most five times in two minutes', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never' });
  const { webPart, requests } = opened;
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  const before = requests().filter(isOwnLargePhoto).length;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.RefreshNotYetHeadline));
  expect(requests().filter(isOwnLargePhoto).length - before).toBe(5);
});

timedTest('tells screen readers everything in order and once', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 5 });
  const { webPart } = opened;
  await expect(announcement(webPart)).toContainText(english.DifferentHeadline);
  const said = await announcement(webPart).evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true
    });
    return texts;
  });
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  expect(await said.jsonValue()).toEqual([english.RefreshAsking, expect.stringMatching(/^SharePoint now shows your photo\. /)]);
});

timedTest('from no picture at all to "SharePoint now shows your photo"', async ({ open, time }) => {
  const opened = await open({ scenario: 'neverSynced', sync: 4 });
  const { webPart } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  await expectPictures(webPart, [microsoft365, sharePoint]);
});

timedTest('Cancel ends it, and the focus goes to the new status', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never' });
  const { page, webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).press('Enter');
  await webPart.getByText(/Not updated yet\./).waitFor();
  await webPart.getByRole('button', { name: english.Cancel }).press('Enter');
  await expect(webPart.getByText(english.RefreshCancelledText, { exact: true })).toBeVisible();
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeFocused();
  const asked: number = requests().filter(isUserPhoto).length;
  await expect(webPart.getByRole('progressbar')).toHaveCount(0);
  await expectAccessible(page);
  // Nothing is asked at the times at which the refresh would have asked
  await time.passRefresh(opened);
  expect(requests().filter(isUserPhoto)).toHaveLength(asked);
});

timedTest('without a sync it ends with the way to the guide, which ends by measuring', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 'never' });
  const { page, webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.RefreshNotYetHeadline));
  const steps = webPart.getByRole('heading', { level: 4 });
  await expect(steps).toHaveCount(0);
  await continueGuide(webPart);
  await expect(steps).toHaveCount(5);
  // SharePoint has just been asked: what comes next is another way
  const nextStep = webPart.getByRole('button', { name: english.GuideSessionTitle, exact: true });
  await expect(nextStep).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  const asked: number = requests().filter(isUserPhoto).length;
  await webPart.getByRole('region', { name: english.GuideSessionTitle }).getByRole('button', { name: english.GuideCheckNow }).click();
  await expect.poll(() => requests().filter(isUserPhoto).length).toBeGreaterThan(asked);
  // The photo has not come: the guide stays where it is
  await expect(webPart.getByText(english.RefreshNotYetHeadline, { exact: true })).toBeVisible();
  await expect(steps).toHaveCount(5);
});

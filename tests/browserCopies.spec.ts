import type { Frame, Page } from '@playwright/test';
import { defaultUrlOptions } from '../tenant/urlOptions';
import { formatUrlOptions } from '../tenant/urlQuery';
import { teamsHost } from '../tenant/clouds';
import { expect, isolatedTest as test } from './helpers/fixtures';

/** That a browser in front of the local tenant keeps photos as one in front of a real tenant does. What the card says of it is for other files. */

/** The picture that SharePoint's page shows of the signed-in user, once it is there: its address. */
async function shownPhoto(page: Page): Promise<string> {
  const picture = page.locator('.suite-photo');
  await expect(picture).toHaveJSProperty('naturalWidth', 48);
  return picture.evaluate((image: HTMLImageElement) => image.src);
}

/** A header of what the browser itself has of an address; undefined if it has nothing. The network is not asked. */
async function kept(where: Page | Frame, address: string, header: 'content-type' | 'etag' = 'content-type'): Promise<string | undefined> {
  return where.evaluate(
    async ([url, name]) => {
      const answer = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
      return answer?.headers.get(name) ?? undefined;
    },
    [address, header] as const
  );
}

/** Asks an address past the browser's cache, which keeps the answer. */
async function renew(where: Page | Frame, address: string): Promise<void> {
  await where.evaluate(async (url) => (await fetch(url, { cache: 'reload' })).blob(), address);
}

for (const photoBase of ['signed', 'expired', 'none'] as const) {
  test(`the page's own small photo is at hand in the browser: ${photoBase}`, async ({ open }) => {
    const { page } = await open({ scenario: 'changed', photoBase });
    const address = await shownPhoto(page);
    expect(new URL(address).pathname).toBe(
      photoBase === 'signed' ? '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg' : '/_layouts/15/userphoto.aspx'
    );
    expect(await kept(page, address)).toBe('image/jpeg');
  });

  test(`a visit does not find the copies of another visit: ${photoBase}`, async ({ open }) => {
    const first = await open({ scenario: 'changed', photoBase });
    expect(await kept(first.page, await shownPhoto(first.page))).toBe('image/jpeg');
    const second = await open({ scenario: 'neverSynced', photoBase });
    expect(await kept(second.page, await shownPhoto(second.page))).toBe('image/png');
  });
}

test('the page asks for its own photo once, whatever fails for the card', async ({ open, tenant }) => {
  const { page, visit } = await open({ scenario: 'sharePointDown', expectErrors: [/status of 500/] });
  await shownPhoto(page);
  const byPage = tenant.requestsOf(visit).filter(({ by }) => by === 'picture');
  expect(byPage.map(({ status, url }) => `${status} ${/size=\w/.exec(url)?.[0]}`)).toEqual(['200 size=S']);
});

test('a Teams tab has copies of its own: renewing them does not renew those of pages', async ({ open, context }) => {
  // The card itself asks nothing
  const urlOptions = { scenario: 'changed', sync: 0, visit: 'partition', properties: { checkWhen: 'asked' } } as const;
  const { page } = await open({ ...urlOptions, expectErrors: [/net::ERR_CACHE_MISS/] });
  const small = await shownPhoto(page);
  const old = await kept(page, small, 'etag');
  expect(old).toBeTruthy();

  const teams = await context.newPage();
  await teams.goto(`https://${teamsHost}/teams${formatUrlOptions({ ...defaultUrlOptions, ...urlOptions, panel: 'closed' })}`);
  await expect(teams.frameLocator('iframe').locator('html')).toHaveAttribute('data-tenant', 'ready', { timeout: 30_000 });
  const [, tab] = teams.frames();
  if (tab === undefined) {
    throw new Error('there is no frame');
  }
  expect(await kept(tab, small)).toBeUndefined();
  await renew(tab, small.replace('size=S', 'size=L'));
  await renew(tab, small);
  const renewed = await kept(tab, small, 'etag');
  expect(renewed).toBeTruthy();
  expect(renewed).not.toBe(old);
  expect(await kept(page, small, 'etag')).toBe(old);

  await renew(page, small);
  expect(await kept(page, small, 'etag')).toBe(renewed);
});

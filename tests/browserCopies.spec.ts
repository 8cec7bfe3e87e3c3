import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';

/** That a browser in front of the local tenant keeps photos as one in front of a real tenant does. What the card says of it is for other files. */

/** The picture that SharePoint's page shows of the signed-in user, once it is there: its address. */
async function shownPhoto(page: Page): Promise<string> {
  const picture = page.locator('.suite-photo');
  await expect(picture).toHaveJSProperty('naturalWidth', 48);
  return picture.evaluate((image: HTMLImageElement) => image.src);
}

/** What the browser itself has of an address, past no network: the type of the picture. */
async function keptType(page: Page, address: string): Promise<string> {
  return page.evaluate(async (url) => {
    const answer = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    return answer.headers.get('content-type') ?? '';
  }, address);
}

for (const photoBase of ['signed', 'expired', 'none'] as const) {
  test(`the page's own small photo is at hand in the browser: ${photoBase}`, async ({ open }) => {
    const { page } = await open({ scenario: 'changed', photoBase });
    const address = await shownPhoto(page);
    expect(new URL(address).pathname).toBe(photoBase === 'signed' ? '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg' : '/_layouts/15/userphoto.aspx');
    expect(await keptType(page, address)).toBe('image/jpeg');
  });

  test(`a visit does not find the copies of another visit: ${photoBase}`, async ({ open }) => {
    const first = await open({ scenario: 'changed', photoBase });
    expect(await keptType(first.page, await shownPhoto(first.page))).toBe('image/jpeg');
    const second = await open({ scenario: 'neverSynced', photoBase });
    expect(await keptType(second.page, await shownPhoto(second.page))).toBe('image/png');
  });
}

test('the page asks for its own photo once, whatever fails for the card', async ({ open, tenant }) => {
  const { page, session } = await open({ scenario: 'sharePointDown', expectErrors: [/status of 500/] });
  await shownPhoto(page);
  const byPage = tenant.requestsOf(session).filter(({ by }) => by === 'picture');
  expect(byPage.map(({ status, url }) => `${status} ${/size=\w/.exec(url)?.[0]}`)).toEqual(['200 size=S']);
});

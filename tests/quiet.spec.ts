import { expectAccessible } from './helpers/accessibility';
import { onCard } from './helpers/card';
import { expect, failedResponse, test, type OpenedPage, isolatedTest } from './helpers/fixtures';
import { choose } from './helpers/propertyPane';
import { english } from './helpers/texts';

const refused = [failedResponse(400)];

/** Whether a request reads anything of the card's: a token, a photo or the profile record. */
function isAsked({ url }: { readonly url: string }): boolean {
  return /AcquireOBOToken|\/v1\.0\/|getmyproperties|size=L/i.test(url);
}

function graphRequests({ requests }: OpenedPage): readonly string[] {
  return requests()
    .map(({ url }) => url)
    .filter((url) => /AcquireOBOToken|\/v1\.0\//i.test(url));
}

test.describe('while the permission is missing', () => {
  test('visitors see nothing, and later pages of the day ask for no token', async ({ open }) => {
    const first = await open({ scenario: 'consentMissing', visit: 'quiet', expectErrors: refused });
    await expect.poll(() => graphRequests(first).length).toBe(1);
    await expect(first.webPart).toHaveText('');

    const second = await open({ scenario: 'consentMissing', visit: 'quiet' });
    await expect(second.webPart).toHaveText('');
    expect(graphRequests(second)).toHaveLength(1);
  });

  isolatedTest('the next day it is asked for again', async ({ open }) => {
    const first = await open({ scenario: 'consentMissing', visit: 'tomorrow', expectErrors: refused });
    await expect.poll(() => graphRequests(first).length).toBe(1);
    await expect(first.webPart).toHaveText('');
    await first.page.clock.setSystemTime(Date.now() + 24 * 3_600_000 + 1000);
    const next = await open({ scenario: 'consentMissing', visit: 'tomorrow' });
    await expect.poll(() => graphRequests(next).length).toBe(2);
    await expect(next.webPart).toHaveText('');
  });

  test('visitors see one line where the site owner chose it', async ({ open }) => {
    const { page, webPart } = await open({ scenario: 'consentMissing', properties: { whenConsentMissing: 'line' }, expectErrors: refused });
    await expect(onCard(webPart, english.UnavailableConsentMissing)).toBeVisible();
    await expect(webPart.getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('the site owner reads in edit mode what visitors see, and where the permission is approved', async ({ open }) => {
    const { page, webPart, propertyPane } = await open({ scenario: 'consentMissing', mode: 'edit', expectErrors: refused });
    await expect(webPart.getByText(/^Visitors see nothing here/)).toBeVisible();
    await expect(webPart.getByRole('link', { name: /Open API access/ })).toHaveAttribute(
      'href',
      'https://contoso-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement'
    );
    await choose(propertyPane, english.PaneWhenConsentMissing, english.PaneShowLine);
    await expect(webPart.getByText(/^Visitors see only “Your photo can’t be checked here yet\.”/)).toBeVisible();
    await expectAccessible(page);
  });

  test('a site owner who begins to edit asks anew', async ({ open }) => {
    const visited = await open({ scenario: 'consentMissing', visit: 'edited', expectErrors: refused });
    await expect.poll(() => graphRequests(visited).length).toBe(1);
    const { webPart, setOptions, ...edited } = await open({ scenario: 'consentMissing', visit: 'edited' });
    await expect(webPart).toHaveText('');
    await setOptions({ mode: 'edit' });
    await expect(webPart.getByText(/^Visitors see nothing here/)).toBeVisible();
    expect(graphRequests({ webPart, setOptions, ...edited })).toHaveLength(2);
  });
});

for (const [user, line] of [
  ['guest', english.UnavailableGuest],
  ['anonymous', english.UnavailableAnonymous]
] as const) {
  test(`a visitor who is ${user} sees nothing, and nothing is asked`, async ({ open }) => {
    const opened = await open({ scenario: 'changed', user });
    await expect(opened.webPart).toHaveText('');
    expect(opened.requests().filter(isAsked)).toEqual([]);
  });

  test(`a visitor who is ${user} sees one line where the site owner chose it`, async ({ open }) => {
    const { page, webPart, requests } = await open({ scenario: 'changed', user, properties: { whenGuest: 'line' } });
    await expect(onCard(webPart, line)).toBeVisible();
    await expect(webPart.getByRole('button')).toHaveCount(0);
    expect(requests().filter(isAsked)).toEqual([]);
    await expectAccessible(page);
  });
}

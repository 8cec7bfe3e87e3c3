import type { Page } from '@playwright/test';
import { nextSteps, onCard } from './helpers/card';
import { expect, failedResponse, isolatedTest as test } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { english } from './helpers/texts';

/** The addresses that the tab itself went to, without query and fragment. */
function watchPages(page: Page): readonly string[] {
  const visited: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      const { origin, pathname } = new URL(request.url());
      visited.push(`${origin}${pathname}`);
    }
  });
  return visited;
}

const home = 'https://contoso.sharepoint.com/';
const cannotRead = english.CannotReadMicrosoft365Headline;

test.describe('tokens from Microsoft Entra, through MSAL in a hidden frame', () => {
  test('come without a visible redirect while somebody is signed in', async ({ open, page }) => {
    const visited = watchPages(page);
    const { webPart, requests } = await open({ scenario: 'inSync', tokens: 'msal' });
    await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
    expect(visited).toEqual([home]);
    const asked = requests()
      .filter(({ service }) => service === 'Entra')
      .map(({ method, url, status }) => `${method} ${url} ${status}`);
    expect(asked).toEqual(['GET /oauth2/v2.0/authorize?prompt=none 302', 'POST /oauth2/v2.0/token 200']);
    expect(requests().filter(({ url }) => /AcquireOBOToken/i.test(url))).toEqual([]);
  });

  for (const entra of ['interaction_required', 'login_required'] as const) {
    test(`${entra}: the first visit leaves the page where it is, and says what is missing`, async ({ open, page }) => {
      const visited = watchPages(page);
      const { webPart } = await open({ scenario: 'inSync', tokens: 'msal', entra });
      await expect(onCard(webPart, cannotRead)).toBeVisible();
      await expect(webPart.locator('p', { hasText: english.SignInNeededText })).toBeVisible();
      await expect(nextSteps(webPart)).toHaveText([english.SignIn]);
      expect(visited).toEqual([home]);
    });
  }

  test('consent_required: the first visit leaves the page where it is, and asks nothing of the user', async ({ open, page }) => {
    const visited = watchPages(page);
    const { webPart } = await open({
      scenario: 'inSync',
      tokens: 'msal',
      entra: 'consent_required',
      properties: { whenConsentMissing: 'line' }
    });
    await expect(onCard(webPart, english.UnavailableConsentMissing)).toBeVisible();
    await expect(webPart.getByRole('button')).toHaveCount(0);
    expect(visited).toEqual([home]);
  });

  test('a click goes to sign in, comes back, and shows the status', async ({ open, page }) => {
    const visited = watchPages(page);
    const { webPart } = await open({ scenario: 'changed', tokens: 'msal', entra: 'interaction_required', visit: 'signs-in' });
    await webPart.getByRole('button', { name: english.SignIn }).click();
    await page.getByRole('link', { name: 'Continue' }).click();
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    expect(visited.map((address) => new URL(address).pathname.split('/').at(-1))).toEqual([
      '',
      '',
      'authorize',
      'authorize',
      'spfxsinglesignon.aspx',
      ''
    ]);
  });

  test('coming back without having signed in does not redirect again', async ({ open, page }) => {
    const { webPart } = await open({ scenario: 'changed', tokens: 'msal', entra: 'login_required', visit: 'turns-back' });
    await webPart.getByRole('button', { name: english.SignIn }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to your account' })).toBeVisible();
    const visited = watchPages(page);
    await page.goBack();
    await expect(webPart.getByRole('button', { name: english.SignIn })).toBeVisible();
    expect(visited.filter((address) => !address.startsWith(home))).toEqual([]);
  });

  timedTest('a frame that never answers ends within the card’s own time limit', async ({ open, page, time }) => {
    const visited = watchPages(page);
    const opened = await open({ scenario: 'inSync', tokens: 'msal', entra: 'noAnswer' });
    const { webPart } = opened;
    await time.passUntil(opened, onCard(webPart, cannotRead));
    await expect(webPart.locator('p', { hasText: english.TimedOutText })).toBeVisible();
    await expect(nextSteps(webPart)).toHaveText([english.CheckAgain]);
    expect(visited).toEqual([home]);
  });
});

/** What a browser writes by itself when a page of SharePoint leads to another origin */
const leadsElsewhere: readonly RegExp[] = [failedResponse(401), /has been blocked by CORS policy/, /net::ERR_FAILED/];

test.describe('SharePoint’s session', () => {
  for (const cookies of ['cold', 'claims'] as const) {
    test(`in Teams, a cookie that is ${cookies} is renewed without leaving the page`, async ({ open, page }) => {
      const visited = watchPages(page);
      const { webPart, requests } = await open({ scenario: 'inSync', host: 'teams', cookies, expectErrors: leadsElsewhere });
      await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
      expect(visited).toEqual([home]);
      expect(requests().map(({ url, status }) => `${url} ${status}`)).toContainEqual(
        expect.stringMatching(/NativeClient\/Authenticate 200$/i)
      );
    });
  }

  for (const [place, host] of [
    ['a browser', 'page'],
    ['Teams', 'teams']
  ] as const) {
    for (const tokens of ['exchange', 'msal'] as const) {
      test(`in ${place}, a session that is over is called that, and the page stays (${tokens})`, async ({ open, page }) => {
        const visited = watchPages(page);
        const { webPart } = await open({
          scenario: 'inSync',
          host,
          tokens,
          cookies: 'expired',
          visit: `is-over-${host}-${tokens}`,
          expectErrors: leadsElsewhere
        });
        await expect(webPart.locator('p', { hasText: english.SessionExpiredText })).toBeVisible();
        await expect(nextSteps(webPart)).toHaveText([english.Reload]);
        expect(visited).toEqual([home]);
        await webPart.getByRole('button', { name: english.Reload }).click();
        await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
      });
    }
  }

  test('in a browser, a click on a card that has been open for long renews the session and comes back', async ({ open, page, tenant }) => {
    const { webPart, visit } = await open({
      scenario: 'noPhoto',
      visit: 'open-for-long',
      expectErrors: [failedResponse(404), ...leadsElsewhere]
    });
    await expect(onCard(webPart, english.NoPhotoHeadline)).toBeVisible();
    tenant.letCookieGoCold(visit);
    const visited = watchPages(page);
    await webPart.getByRole('button', { name: english.CheckAgain }).click();
    await expect.poll(() => visited).toEqual([`${home}_forms/default.aspx`, home]);
    await expect(onCard(webPart, english.NoPhotoHeadline)).toBeVisible();
  });
});

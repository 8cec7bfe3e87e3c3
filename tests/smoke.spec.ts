import { expect, failedResponse, test, isolatedTest } from './helpers/fixtures';

/** That the tenant itself works: Microsoft's runtime shows the production bundle, and its requests arrive. What the card says is for other files. */
test.describe('the local tenant', () => {
  test('shows the production bundle of the web part, under a policy without inline scripts and eval', async ({ open, page }) => {
    const policies: string[] = [];
    page.on('response', (response) => {
      policies.push(
        ...Object.entries(response.headers())
          .filter(([name]) => name === 'content-security-policy')
          .map(([, value]) => value)
      );
    });
    const { webPart } = await open();
    await expect(webPart).not.toBeEmpty();
    expect(policies).toEqual([expect.stringContaining("script-src 'self';")]);
    await expect(page.locator('script:not([src]):not([type="application/json"])')).toHaveCount(0);
  });

  isolatedTest('answers PnPjs and Microsoft Graph, which brings a token', async ({ open }) => {
    const { requests } = await open({ scenario: 'changed' });
    await expect
      .poll(() =>
        requests()
          .filter(({ status }) => status === 200)
          .map(({ url }) => url.split('?')[0]?.toLowerCase())
      )
      .toEqual(
        expect.arrayContaining([
          '/_api/sp.userprofiles.peoplemanager/getmyproperties',
          '/_api/microsoft.sharepoint.internal.clientsidecomponent.token.acquireobotoken',
          expect.stringMatching(/^\/v1\.0\/me\b/)
        ])
      );
  });

  test('opens the real property pane in edit mode, and closes it when the page is published', async ({ open, page }) => {
    const { propertyPane } = await open({ mode: 'edit' });
    await expect(propertyPane.getByRole('heading', { level: 2 })).toHaveText('Profile Photo Status');
    const field = propertyPane.getByRole('textbox').first();
    await field.fill('My face');
    await field.press('Tab');
    await expect(page).toHaveURL(/properties=.*My\+face/);
    await page.getByRole('button', { name: 'Republish' }).click();
    await expect(propertyPane.getByRole('heading', { level: 2 })).toBeHidden();
  });

  test('hands a refused token to the web part as a rejection, and stays on the page', async ({ open, page }) => {
    const { requests } = await open({ scenario: 'consentMissing', expectErrors: [failedResponse(400)] });
    await expect.poll(() => requests().some(({ url, status }) => url.includes('AcquireOBOToken') && status === 400)).toBe(true);
    expect(requests().filter(({ service }) => service === 'Graph')).toEqual([]);
    expect(new URL(page.url()).hostname).toBe('contoso.sharepoint.com');
  });

  test('says in one line what a link says wrongly', async ({ open, page, tenant }) => {
    await open();
    await page.goto(`${tenant.url}?scenario=nonsense&panel=closed`);
    await expect(page.getByRole('alert')).toHaveText(/There is no scenario "nonsense"/);
  });

  for (const [name, wanted, sign] of [
    ['dark', { theme: 'dark' }, 'html[data-theme="dark"]'],
    ['Italian', { language: 'it-IT' }, 'html[lang="it-IT"][dir="ltr"]'],
    ['Arabic', { language: 'ar-SA' }, 'html[lang="ar-SA"][dir="rtl"]'],
    ['Teams', { host: 'teams' }, '.teams-rail'],
    ['full page', { host: 'fullPage' }, '.canvas-full']
  ] as const) {
    test(`shows itself as ${name}`, async ({ open, page }) => {
      const { webPart } = await open(wanted);
      await expect(page.locator(sign)).toBeAttached();
      await expect(webPart).not.toBeEmpty();
    });
  }

  test('changes mode and width in place', async ({ open, page }) => {
    const { webPart, setOptions } = await open({ width: 'half' });
    const wide = await webPart.evaluate((element) => element.clientWidth);
    await setOptions({ width: '320' });
    await expect.poll(() => webPart.evaluate((element) => element.clientWidth)).toBe(320);
    expect(wide).toBeGreaterThan(400);
    await setOptions({ mode: 'edit' });
    await expect(page.getByRole('button', { name: 'Republish' })).toBeVisible();
    await expect(page).toHaveURL(/width=320.*mode=edit/);
  });

  test('lists requests in its panel, and starts over', async ({ open, page }) => {
    await open({ panel: 'open', visit: 'smoke-panel' });
    await expect(page.locator('#panel-list li').first()).toContainText('SharePoint');
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Start over' }).click();
    await reloaded;
    await expect(page.locator('html')).toHaveAttribute('data-tenant', 'ready');
    await page.getByLabel('Scenario').focus();
    await page.getByLabel('Scenario').selectOption('Changed photo');
    await expect(page).toHaveURL(/scenario=changed.*visit=smoke-panel/);
    await expect(page.getByLabel('Scenario')).toBeFocused();
  });
});

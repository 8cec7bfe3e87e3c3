import { tenantQuestions } from '../src/tenantTest/findings';
import { expectAccessible } from './helpers/accessibility';
import { downloadedReport, expectFindings, startTest } from './helpers/fieldReports';
import { expect, failedResponse, test, isolatedTest } from './helpers/fixtures';
import { fieldReportSchema } from './helpers/schema';

isolatedTest('a site owner tests the tenant, and copies or downloads a report without names', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://contoso.sharepoint.com' });
  const { page, webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  const findings = await startTest(webPart, propertyPane);
  await expect(webPart.getByRole('progressbar')).toBeAttached();
  await expectFindings(findings, tenantQuestions.length);
  await expect(webPart.getByRole('status').filter({ hasText: 'The test is done.' })).toBeVisible();
  for (const [finding, observed] of [
    ['SharePoint serves the same photo as Microsoft Graph.', /^e-mail L same \(\d/],
    ['SharePoint finds the photo by e-mail address and by login name.', /login name L same/],
    ['The sizes S, M and L are 48, 72 and 200 to 300 pixels.', /e-mail S 48 x 48 px/],
    ['Browsers may keep a picture for a day or longer.', /private, max-age=86400/],
    ['Pages get photos from an address that expires.', /_oat_ \d+ s, P1 \d+ s/],
    ['userphoto.aspx answers without a redirect.', /status 200/],
    ['An edge cache asks SharePoint before it answers.', /TCP_MISS/],
    ['Two accounts that cannot exist get the same placeholder.', /240 x 240 px SHA-256/],
    ['Your account has a photo in SharePoint', /^$/],
    ['Tokens come from SharePoint’s own exchange.', /^$/],
    ['Your account has a plan with an Exchange mailbox.', /^$/]
  ] as const) {
    const item = findings.filter({ hasText: finding });
    await expect(item, finding).toHaveCount(1);
    expect((await item.locator('span').allInnerTexts()).join(''), finding).toMatch(observed);
  }
  await expectAccessible(page);

  await webPart.getByRole('button', { name: 'Copy the report' }).click();
  await expect(webPart.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { name, text, report } = await downloadedReport(page, webPart);
  expect(JSON.parse(copied)).toEqual(report);
  expect(name).toMatch(/^field-report-\d{4}-\d{2}-\d{2}\.json$/);
  expect(fieldReportSchema.problemsOf(report)).toEqual([]);
  expect(report).toMatchObject({ cloud: 'global', host: 'sharePoint', tokenPath: 'exchange', sync: { answer: 'moved' } });
  expect(text).not.toMatch(/adele|vance|contoso|sharepoint\.com|:\/\/|Bearer|eyJ|data:image|[0-9a-f]{8}-[0-9a-f]{4}-/i);
});

test('findings are said as what is so, not as what was expected', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'changed',
    mode: 'edit',
    sync: 'never',
    photoPage: 'redirect',
    properties: { checkWhen: 'asked' }
  });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: 'SharePoint serves a different photo than Microsoft Graph.' })).toHaveCount(1);
  await expect(findings.filter({ hasText: 'userphoto.aspx redirects to SharePoint’s edge cache, as it may.' })).toContainText(
    '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg'
  );
  await expect(webPart.getByText(/expected/)).toHaveCount(0);
});

test('tokens that come through MSAL are told from those of SharePoint’s exchange', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', tokens: 'msal', mode: 'edit' });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: 'Tokens come from Microsoft Entra, through MSAL.' })).toHaveCount(1);
});

test('a redirect to another host is told, and which one is not', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'inSync',
    photoBase: 'none',
    faults: ['ownPhoto:redirectSignIn'],
    mode: 'edit',
    expectErrors: [/CORS policy/, /net::ERR_FAILED/]
  });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: 'userphoto.aspx redirects to another host.' })).toHaveCount(1);
  await expect(webPart.getByText(/microsoftonline/)).toHaveCount(0);
});

test('what cannot be found out is said to be unknown', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'consentMissing',
    mode: 'edit',
    expectErrors: [failedResponse(400)]
  });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: 'Microsoft Graph could not be asked for the photo.' })).toContainText('AADSTS65001');
});

test('the focus stays in the test, and Cancel ends it', async ({ open, page }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await propertyPane.getByRole('button', { name: 'Test this tenant' }).click();
  await expect(webPart.getByRole('heading', { name: 'Test this tenant' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: 'Start the test' })).toBeFocused();
  await page.keyboard.press('Enter');
  await webPart.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(webPart.getByRole('button', { name: 'Start the test' })).toBeVisible();
  await expect(webPart.locator(':focus')).toHaveCount(1);
});

test('visitors see nothing of it', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByText('SharePoint shows another picture', { exact: true })).toBeVisible();
  await expect(webPart.getByText('Test this tenant')).toHaveCount(0);
});

import { tenantQuestions } from '../src/tenantTest/findings';
import { expectAccessible } from './helpers/accessibility';
import { downloadedReport, expectFindings, startTest } from './helpers/fieldReports';
import { expect, failedResponse, test, isolatedTest } from './helpers/fixtures';
import { fieldReportSchema } from './helpers/schema';
import { english } from './helpers/texts';

isolatedTest('a site owner tests the tenant, and copies or downloads a report without names', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://contoso.sharepoint.com' });
  const { page, webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  const findings = await startTest(webPart, propertyPane);
  await expect(webPart.getByRole('progressbar')).toBeAttached();
  await expectFindings(findings, tenantQuestions.length);
  await expect(webPart.getByRole('status').filter({ hasText: /^Test finished: \d+ of \d+ as expected\./ })).toBeVisible();
  for (const [finding, observed] of [
    [english.TestPhotoSame, /^e-mail L same \(\d/],
    [english.TestNamesBoth, /login name L same/],
    [english.TestSizesUsual, /e-mail S 48 x 48 px/],
    [english.TestCachingDay, /private, max-age=86400/],
    [english.TestBaseExpiring, /_oat_ \d+ s, P1 \d+ s/],
    [english.TestPageDirect, /status 200/],
    [english.TestEdgePassed, /TCP_MISS/],
    [english.TestPlaceholderSame, /240 x 240 px SHA-256/],
    ['Your account has a photo in SharePoint', /^$/],
    [english.TestTokenExchange, /^$/],
    [english.TestMailboxPlan, /^$/]
  ] as const) {
    const item = findings.filter({ hasText: finding });
    await expect(item, finding).toHaveCount(1);
    expect((await item.locator('span').allInnerTexts()).join(''), finding).toMatch(observed);
  }
  await expectAccessible(page);

  await webPart.getByRole('button', { name: english.TestCopy }).click();
  await expect(webPart.getByRole('status').filter({ hasText: english.Copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { name, text, report } = await downloadedReport(page, webPart);
  expect(JSON.parse(copied)).toEqual(report);
  expect(name).toMatch(/^field-report-\d{4}-\d{2}-\d{2}\.json$/);
  expect(fieldReportSchema.problemsOf(report)).toEqual([]);
  expect(report).toMatchObject({ cloud: 'global', host: 'sharePoint', tokenPath: 'exchange', sync: { answer: 'moved' } });
  expect(text).not.toMatch(/adele|vance|contoso|sharepoint\.com|:\/\/|Bearer|eyJ|data:image|[0-9a-f]{8}-[0-9a-f]{4}-/i);
});

test('findings state what was observed, not what was expected', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'changed',
    mode: 'edit',
    sync: 'never',
    photoPage: 'redirect',
    properties: { checkWhen: 'asked' }
  });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: english.TestPhotoDifferent })).toHaveCount(1);
  await expect(findings.filter({ hasText: english.TestPageEdge })).toContainText('/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg');
  await expect(findings.filter({ hasText: /expected/ })).toHaveCount(0);
});

test('the focus stays on the button of the test, and screen readers hear that it began and ended', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  const findings = await startTest(webPart, propertyPane);
  const status = webPart.getByRole('status').filter({ hasText: english.TestRunning });
  await expect(status).toBeVisible();
  await expect(page.locator(':focus')).toHaveText(english.Cancel);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText(english.TestStart);
  await expect(webPart.getByRole('status').filter({ hasText: english.TestCanceled })).toBeVisible();
  await page.keyboard.press('Enter');
  await expectFindings(findings, tenantQuestions.length);
  await expect(webPart.getByRole('status').filter({ hasText: /^Test finished: \d+ of \d+ as expected\./ })).toBeVisible();
  await expect(page.locator(':focus')).toHaveText(english.TestAgain);
});

test('tokens that come through MSAL are told from those of SharePoint’s exchange', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', tokens: 'msal', mode: 'edit' });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: english.TestTokenMsal })).toHaveCount(1);
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
  await expect(findings.filter({ hasText: english.TestPageOtherHost })).toHaveCount(1);
  await expect(webPart.getByText(/microsoftonline/)).toHaveCount(0);
});

test('what cannot be found out is said to be unknown', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'consentMissing',
    mode: 'edit',
    expectErrors: [failedResponse(400)]
  });
  const findings = await startTest(webPart, propertyPane);
  await expect(findings.filter({ hasText: english.TestGraphUnknown })).toContainText('AADSTS65001');
});

test('the focus stays in the test, and Cancel ends it', async ({ open, page }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await propertyPane.getByRole('button', { name: english.PaneTest }).click();
  await expect(webPart.getByRole('heading', { name: english.PaneTest })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: english.TestStart })).toBeFocused();
  await page.keyboard.press('Enter');
  await webPart.getByRole('button', { name: english.Cancel }).press('Enter');
  await expect(webPart.getByRole('button', { name: english.TestStart })).toBeVisible();
  await expect(webPart.locator(':focus')).toHaveCount(1);
});

test('visitors see nothing of it', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await expect(webPart.getByText(english.PaneTest)).toHaveCount(0);
});

import { expectAccessible } from './support/accessibility';
import { expect, failedResponse, test } from './support/fixtures';

/** Reads what "Copy the report" put on the clipboard. */
async function copiedReport(page: import('@playwright/test').Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a site owner tests the tenant and copies a report without names', async ({ open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://contoso.sharepoint.com' });
  const { page, webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await propertyPane.getByRole('button', { name: 'Test this tenant' }).click();
  await webPart.getByRole('button', { name: 'Start the test' }).click();
  await expect(webPart.getByRole('progressbar')).toBeAttached();
  const findings = webPart.getByRole('list').getByRole('listitem');
  await expect(findings).toHaveCount(10, { timeout: 40_000 });
  await expect(findings.filter({ hasText: 'SharePoint serves the picture that Microsoft Graph serves' })).toContainText('As expected');
  await expect(findings.filter({ hasText: '48, 72 and 200 to 300' })).toContainText('S 48, M 72, L 240');
  await expect(findings.filter({ hasText: 'keep a picture for at least a day' })).toContainText('private, max-age=86400');
  await expectAccessible(page);

  await webPart.getByRole('button', { name: 'Copy the report' }).click();
  await expect(webPart.getByText('Copied', { exact: true })).toBeVisible();
  const report: string = await copiedReport(page);
  expect(JSON.parse(report)).toMatchObject({ product: 'Profile Photo Status', cloud: 'global' });
  expect(report).not.toMatch(/adele|vance|contoso|Bearer|eyJ|data:image|[0-9a-f]{8}-[0-9a-f]{4}-/i);
});

test('what cannot be found out is said to be unknown', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'consentMissing',
    mode: 'edit',
    expectErrors: [failedResponse(400)]
  });
  await propertyPane.getByRole('button', { name: 'Test this tenant' }).click();
  await webPart.getByRole('button', { name: 'Start the test' }).click();
  const findings = webPart.getByRole('list').getByRole('listitem');
  await expect(findings.filter({ hasText: 'Microsoft Graph answers as documented' })).toContainText('Could not be found out');
  await expect(findings.filter({ hasText: 'Microsoft Graph answers as documented' })).toContainText('AADSTS65001');
});

test('the test can be cancelled', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await propertyPane.getByRole('button', { name: 'Test this tenant' }).click();
  await webPart.getByRole('button', { name: 'Start the test' }).click();
  await webPart.getByRole('button', { name: 'Cancel' }).click();
  await expect(webPart.getByRole('button', { name: 'Start the test' })).toBeVisible();
});

test('visitors see nothing of it', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByText('SharePoint shows another picture', { exact: true })).toBeVisible();
  await expect(webPart.getByText('Test this tenant')).toHaveCount(0);
});

import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { organization, signedInUser } from '../tenant/people';
import { expectAccessible } from './helpers/accessibility';
import { sidePanel, showDetails } from './helpers/card';
import { expect, failedResponse, test, type Wanted, isolatedTest } from './helpers/fixtures';
import { supportReportSchema } from './helpers/schema';
import { choose } from './helpers/propertyPane';
import { english, said } from './helpers/texts';

/** What a report may never hold: everything that the local tenant knows of its user, in any spelling. */
const secrets: readonly string[] = [
  ...Object.values(signedInUser),
  encodeURIComponent(signedInUser.loginName),
  signedInUser.userPrincipalName.replace(/[@.]/g, '_'),
  'adelev',
  organization.name,
  organization.tenantId,
  'contoso',
  'sharepoint.com',
  'Bearer',
  'eyJ',
  'data:',
  '://'
];

/** Words that stand in reports for another reason than the user. */
const harmless: RegExp = /^(Retail|18\/2111)$/;

function expectNoSecrets(text: string): void {
  for (const secret of secrets.filter((each) => !harmless.test(each))) {
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  }
}

/** Opens the report, whatever the status. */
async function openReport(webPart: Locator): Promise<void> {
  const question = webPart.getByRole('button', { name: /^(?:Why\?|I still see a different photo)$/ });
  const link = webPart.getByRole('button', { name: english.ReportLink });
  // A status may become another one, with other buttons, when what explains it has been read
  await expect(async () => {
    if (!(await link.isVisible())) {
      await question.click({ timeout: 2000 });
    }
    await link.click({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await expect(webPart.getByRole('heading', { name: english.ReportLink })).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.ReportCopy })).toBeVisible();
}

async function downloaded(page: Page, webPart: Locator): Promise<{ name: string; text: string }> {
  const begun = page.waitForEvent('download');
  await webPart.getByRole('button', { name: english.ReportDownload }).click();
  const file = await begun;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function allowClipboard(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://contoso.sharepoint.com' });
}

const situations: readonly (Wanted & { readonly status: string; readonly reason?: string })[] = [
  { scenario: 'inSync', properties: { whenInSync: 'card' }, status: 'inSync' },
  { scenario: 'changed', status: 'different' },
  { scenario: 'neverSynced', status: 'missingInSharePoint' },
  { scenario: 'noMicrosoft365Photo', status: 'missingInMicrosoft365', expectErrors: [failedResponse(404)] },
  { scenario: 'noPhoto', status: 'noPhoto', expectErrors: [failedResponse(404)] },
  { scenario: 'unsure', status: 'unsure' },
  // Visitors see nothing of it; anyone who edits the page does
  { scenario: 'consentMissing', mode: 'edit', status: 'cannotCompare', reason: 'consentMissing', expectErrors: [failedResponse(400)] },
  { scenario: 'sharePointDown', status: 'cannotCompare', reason: 'serviceError', expectErrors: [failedResponse(500)] },
  { scenario: 'otherName', status: 'otherName' },
  { scenario: 'smallOld', status: 'someSizesOld' }
];

for (const { status, reason, ...wanted } of situations) {
  test(`from "${status}" ${reason ?? ''} the way leads to a report that is valid and names nobody`, async ({ open }) => {
    const { page, webPart } = await open(wanted);
    await openReport(webPart);
    const { name, text } = await downloaded(page, webPart);
    expect(name).toMatch(/^profile-photo-report-\d{4}-\d{2}-\d{2}\.json$/);
    const report: unknown = JSON.parse(text);
    expect(supportReportSchema.problemsOf(report)).toEqual([]);
    expect(report).toMatchObject({ status, ...(reason === undefined ? {} : { reason }) });
    expectNoSecrets(text);
  });
}

test('the report holds what a help desk asks for', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await openReport(webPart);
  const { text } = await downloaded(page, webPart);
  const guid = /^[0-9a-f]{8}-/;
  expect(JSON.parse(text)).toMatchObject({
    microsoft365: {
      answer: 'photo',
      width: 240,
      type: 'image/jpeg',
      etag: expect.stringMatching(/^"[0-9A-F]{40}"$/),
      correlationId: expect.stringMatching(guid)
    },
    sharePoint: { answer: 'photo', cacheControl: 'private, max-age=86400' },
    comparison: { verdict: 'different', score: 1 },
    record: { answer: 'record', values: { 'SPS-PicturePlaceholderState': '0', 'SPS-PictureExchangeSyncState': '1' } },
    mailbox: { answer: 'exchange' },
    environment: { host: 'sharePoint', cloud: 'global', language: 'en-US', browser: 'chrome', online: true }
  });
});

test('a report from Teams says so', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', host: 'teams' });
  await openReport(webPart);
  expect(JSON.parse((await downloaded(page, webPart)).text)).toMatchObject({ environment: { host: 'teams' } });
});

test('it can be read before it is handed over, by keyboard too', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await openReport(webPart);
  const preview = webPart.getByRole('region', { name: english.ReportText });
  await expect(preview).toBeHidden();
  await webPart.getByText(english.ReportPreview).focus();
  await page.keyboard.press('Enter');
  await expect(preview).toBeVisible();
  await expect(preview).toContainText(english.DifferentHeadline);
  await expect(preview).toContainText('score:           1');
  expectNoSecrets((await preview.textContent()) ?? '');
  await page.keyboard.press('Tab');
  await expect(preview).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => preview.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await expectAccessible(page);
});

isolatedTest('it is copied, and says so each time', async ({ open, context }) => {
  await allowClipboard(context);
  const { page, webPart } = await open({ scenario: 'changed' });
  await openReport(webPart);
  const copy = webPart.getByRole('button', { name: english.ReportCopy });
  await copy.scrollIntoViewIfNeeded();
  const before = await copy.boundingBox();
  await copy.click();
  // The button says it in its own place, so that it does not slip away from under the pointer
  expect(await webPart.getByRole('button', { name: english.Copied }).boundingBox()).toEqual(before);
  await expect(webPart.getByRole('status').filter({ hasText: english.Copied })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^SharePoint shows a different photo\n[\s\S]*\nstatus: +different\n[\s\S]*\nenvironment:\n/);
  expectNoSecrets(text);
  await expectAccessible(page);
});

isolatedTest('where the browser forbids copying, the text is selected instead', async ({ open, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const { webPart } = await open({ scenario: 'changed' });
  await openReport(webPart);
  await webPart.getByRole('button', { name: english.ReportCopy }).click();
  const field = webPart.getByLabel(said(english.CopyByHand));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/status: +different/);
  await expectAccessible(page);
});

test('without a contact nothing leads to a mail or a form', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await openReport(webPart);
  await expect(webPart.locator('a[href^="mailto:"]')).toHaveCount(0);
  await expect(webPart.getByText(english.ReportForm)).toHaveCount(0);
});

test('a mail to the help desk is filled in, and short enough for mail programs', async ({ open }) => {
  const { page, webPart, requests } = await open({ scenario: 'changed', properties: { helpContact: 'help@fabrikam.example' } });
  await openReport(webPart);
  const before = requests().length;
  const link = webPart.getByRole('link', { name: english.ReportMail });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href.length).toBeLessThanOrEqual(2000);
  const mail = new URL(href);
  expect(decodeURIComponent(mail.pathname)).toBe('help@fabrikam.example');
  expect(mail.searchParams.get('body')).toContain('status=different');
  expectNoSecrets(decodeURIComponent(href));
  await expectAccessible(page);
  expect(requests().length, 'nothing is sent by itself').toBe(before);
});

test('a form with a place for the report gets it', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', properties: { helpContact: 'https://help.fabrikam.example/new?text={report}' } });
  await openReport(webPart);
  const link = webPart.getByRole('link', { name: english.ReportForm });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href.length).toBeLessThanOrEqual(2000);
  expect(new URL(href).searchParams.get('text')).toMatch(/^SharePoint shows a different photo\n[\s\S]*status=different/);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a form without one opens as it is, and the card says how the report gets there', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', properties: { helpContact: 'https://help.fabrikam.example/new' } });
  await openReport(webPart);
  await expect(webPart.getByText(english.ReportFormHint)).toBeVisible();
  await expect(webPart.getByRole('link', { name: english.ReportForm })).toHaveAttribute('href', 'https://help.fabrikam.example/new');
});

test('the site owner enters the contact, and an invalid one is refused', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  const field = propertyPane.getByRole('textbox', { name: english.PaneHelpContact });
  const refusal = propertyPane.getByText(english.PaneContactSeveral);
  await field.fill('help@fabrikam.example?bcc=all@fabrikam.example');
  await expect(refusal).toBeVisible();
  await openReport(webPart);
  await expect(webPart.getByText(english.ReportMail)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await field.fill('help@fabrikam.example');
  await openReport(webPart);
  await expect(webPart.getByRole('link', { name: english.ReportMail })).toHaveAttribute('href', /^mailto:help@fabrikam\.example\?/);
  await expect(refusal).toBeHidden();
  await page.keyboard.press('Escape');
  await field.fill('https://help.fabrikam.example/');
  await openReport(webPart);
  await expect(webPart.getByRole('link', { name: /^Open a ticket/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(propertyPane, english.PaneWaitingHours, english.PaneWaiting48);
});

test('two cards on a page have a report each', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'otherName', cards: '2' });
  await showDetails(webPart);
  const links = page.getByRole('button', { name: english.ReportLink });
  await expect(links).toHaveCount(2);
  await links.first().click();
  await expect(page.getByRole('heading', { name: english.ReportLink })).toHaveCount(1);
  await expect(sidePanel(webPart)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await links.last().click();
  await expect(page.getByRole('heading', { name: english.ReportLink })).toHaveCount(1);
  await expect(sidePanel(webPart)).toHaveCount(0);
});

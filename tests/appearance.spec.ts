import { expectAccessible } from './helpers/accessibility';
import { faintPartsOf } from './helpers/contrast';
import { expect, failedResponse, test, type Wanted, isolatedTest } from './helpers/fixtures';

const looks: readonly { readonly name: string; readonly wanted: Wanted; readonly headline: string }[] = [
  { name: 'Italian', wanted: { language: 'it-IT' }, headline: 'SharePoint mostra un’altra immagine' },
  { name: 'dark theme', wanted: { theme: 'dark' }, headline: 'SharePoint shows another picture' },
  { name: 'Teams', wanted: { host: 'teams' }, headline: 'SharePoint shows another picture' },
  { name: 'full page', wanted: { host: 'fullPage' }, headline: 'SharePoint shows another picture' },
  { name: 'right to left', wanted: { language: 'ar-SA' }, headline: 'SharePoint shows another picture' },
  { name: '320 px column', wanted: { width: '320' }, headline: 'SharePoint shows another picture' },
  { name: 'full width', wanted: { width: 'full' }, headline: 'SharePoint shows another picture' },
  { name: 'edit mode', wanted: { mode: 'edit' }, headline: 'SharePoint shows another picture' }
];

for (const { name, wanted, headline } of looks) {
  test(`${name}: readable, usable, and nothing sticks out`, async ({ open }) => {
    const { page, webPart } = await open({ scenario: 'changed', ...wanted });
    await expect(webPart.getByText(headline, { exact: true })).toBeVisible();
    await expectAccessible(page);
    const overflow: number = await webPart.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

isolatedTest('a phone of 320 px shows the whole card without sideways scrolling', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByRole('button', { name: 'Refresh my photo' })).toBeVisible();
  for (const part of await webPart.locator('img, button, p, h2').all()) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

isolatedTest('high contrast: the signs and texts stand out from the reader’s own background', async ({ open, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { webPart } = await open({ scenario: 'changed' });
  const sign = webPart.getByRole('img', { name: 'The pictures are different', exact: true });
  await expect(sign).toBeVisible();
  expect(await faintPartsOf(webPart)).toEqual([]);
  await expectAccessible(page);
});

test('Italian says the reason too', async ({ open }) => {
  const { webPart } = await open({
    scenario: 'consentMissing',
    language: 'it-IT',
    mode: 'edit',
    expectErrors: [failedResponse(400)]
  });
  await expect(webPart.getByText('Non riusciamo a leggere la tua foto di Microsoft 365', { exact: true })).toBeVisible();
  await expect(webPart.locator('p', { hasText: 'La tua organizzazione non ha ancora autorizzato' })).toBeVisible();
});

test('the keyboard reaches everything, in order', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByRole('button', { name: 'Refresh my photo' })).toBeVisible();
  await webPart.getByRole('button', { name: 'Refresh my photo' }).focus();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: 'Look closer' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: 'Why does this happen?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: 'What you can do, step by step' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('link', { name: /About profile picture synchronization/ })).toBeFocused();
});

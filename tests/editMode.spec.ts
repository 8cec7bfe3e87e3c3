import { expectAccessible } from './helpers/accessibility';
import { expect, test } from './helpers/fixtures';
import { english } from './helpers/texts';

test('a title typed in the real property pane appears on the card at once', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await propertyPane.getByRole('textbox', { name: 'Title', exact: true }).fill('Is my photo up to date?');
  await expect(webPart.getByRole('textbox', { name: english.TitleLabel })).toHaveValue('Is my photo up to date?');
  await expect(webPart.getByRole('region', { name: 'Is my photo up to date?' })).toBeVisible();
  await expectAccessible(page);
});

test('a title typed on the page stands in the property pane', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await webPart.getByRole('textbox', { name: english.TitleLabel }).fill('My picture');
  await expect(propertyPane.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('My picture');
});

test('the site owner chooses what is shown when all is well', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await expect(webPart.locator('img')).toHaveCount(1);
  const whenInSync = propertyPane.getByRole('radiogroup', { name: english.PaneWhenInSync });
  await whenInSync.getByText(english.ShowBoth, { exact: true }).click();
  await expect(webPart.locator('img')).toHaveCount(2);
  await whenInSync.getByText(english.PaneWhenInSyncHidden, { exact: true }).click();
  await expect(webPart.getByText(/visitors see nothing here/)).toBeVisible();
});

test('"show nothing" shows nothing to visitors', async ({ open }) => {
  const { webPart, requests } = await open({ scenario: 'inSync', properties: { whenInSync: 'hidden' } });
  await expect.poll(() => requests().filter(({ url }) => /getmyproperties|userphoto|\$value/i.test(url)).length).toBe(3);
  await expect(webPart).toHaveText('');
});

test('an address that is not https is refused, and Microsoft’s own stays', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await webPart.getByRole('button', { name: english.WhyLink }).click();
  await propertyPane.getByRole('textbox', { name: english.PaneAddPhotoLink }).fill('javascript:alert(1)');
  await expect(propertyPane.getByText(english.PaneLinkInvalid)).toBeVisible();
  await expect(webPart.getByRole('link', { name: /Add or change your photo/ })).toHaveAttribute('href', 'https://myaccount.microsoft.com/');
  await propertyPane.getByRole('textbox', { name: english.PaneAddPhotoLink }).fill('https://hr.contoso.com/photo');
  await expect(webPart.getByRole('link', { name: /Add or change your photo/ })).toHaveAttribute('href', 'https://hr.contoso.com/photo');
});

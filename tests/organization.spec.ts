import { onCard } from './helpers/card';
import { expect, isolatedTest, test } from './helpers/fixtures';
import { expectChosen } from './helpers/propertyPane';
import { english } from './helpers/texts';

const organization = { title: 'Photo at Contoso', whenInSync: 'card', photosSetBy: 'admins', photosSetByWhom: 'the HR team' };

test('the defaults of the organization count on every page, after the first word', async ({ open }) => {
  const { webPart, defaultsAsked } = await open({ scenario: 'inSync', organization });
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
  await expect(webPart.getByRole('group', { name: 'Photo at Contoso' })).toBeVisible();
  await expect(webPart.locator('img')).toHaveCount(2);
  expect(defaultsAsked()).toBe(1);
});

test('they are read once a day, and kept until then', async ({ open }) => {
  const first = await open({ scenario: 'inSync', organization, visit: 'organization' });
  await expect(first.webPart.getByRole('group', { name: 'Photo at Contoso' })).toBeVisible();
  // Another value, which nobody reads today
  const second = await open({ scenario: 'inSync', organization: { title: 'Later' }, visit: 'organization' });
  await expect(second.webPart.getByRole('group', { name: 'Photo at Contoso' })).toBeVisible();
  await expect(onCard(second.webPart, english.InSyncHeadline)).toBeVisible();
  expect(second.defaultsAsked()).toBe(1);
});

isolatedTest('the next day they are read anew', async ({ open }) => {
  const first = await open({ scenario: 'inSync', organization, visit: 'organizationNext' });
  await expect(first.webPart.getByRole('group', { name: 'Photo at Contoso' })).toBeVisible();
  await first.page.clock.setSystemTime(Date.now() + 24 * 3_600_000 + 1000);
  const next = await open({ scenario: 'inSync', organization: { title: 'Tomorrow' }, visit: 'organizationNext' });
  await expect(next.webPart.getByRole('group', { name: 'Tomorrow' })).toBeVisible();
  expect(next.defaultsAsked()).toBe(2);
});

test('what the page says goes before, and the pane shows what counts', async ({ open }) => {
  const { webPart, propertyPane } = await open({
    scenario: 'noPhoto',
    mode: 'edit',
    organization,
    properties: { title: 'Mine' },
    expectErrors: [/404/]
  });
  await expect(webPart.getByRole('group', { name: 'Mine' })).toBeVisible();
  await expect(webPart.getByText(/the HR team/)).toBeVisible();
  await propertyPane.getByRole('button', { name: /close/i }).click();
  await webPart.page().locator('[data-property-pane]').first().click();
  await expectChosen(propertyPane, english.PaneWhenInSync, english.PaneShowBoth);
  await expectChosen(propertyPane, english.PanePhotosSetBy, english.PanePhotosSetByOthers);
});

for (const [what, value] of [
  ['of the wrong type', { title: 7, whenInSync: null, helpContact: ['x'], photosSetByWhom: {} }],
  ['with a script', { title: '', addPhotoLink: 'javascript:alert(1)', whenInSync: 'javascript:alert(1)', unknown: '<script>' }]
] as const) {
  test(`values ${what} end in a working card`, async ({ open }) => {
    const { webPart, defaultsAsked } = await open({ scenario: 'changed', organization: value });
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    await expect.poll(defaultsAsked).toBe(1);
    await expect(webPart.getByRole('group', { name: english.DefaultTitle })).toBeVisible();
  });
}

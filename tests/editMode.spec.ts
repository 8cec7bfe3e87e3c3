import type { Locator } from '@playwright/test';
import { expectAccessible } from './helpers/accessibility';
import { onCard } from './helpers/card';
import { expect, failedResponse, test } from './helpers/fixtures';
import { choose, expectChosen } from './helpers/propertyPane';
import { previewKinds } from '../src/webparts/profilePhotoStatus/preview/previewKinds';
import { english } from './helpers/texts';

test('a title typed in the real property pane appears on the card at once', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await propertyPane.getByRole('textbox', { name: 'Title', exact: true }).fill('Is my photo up to date?');
  await expect(webPart.getByRole('textbox', { name: english.TitleLabel })).toHaveValue('Is my photo up to date?');
  await expect(webPart.getByRole('group', { name: 'Is my photo up to date?' })).toBeVisible();
  await expectAccessible(page);
});

test('the default title looks on the page as visitors see it, also on a strong section', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', mode: 'edit', section: 'strong' });
  const title = webPart.getByRole('textbox', { name: english.TitleLabel });
  await expect(title).toHaveAttribute('placeholder', english.DefaultTitle);
  expect(await title.evaluate((element) => getComputedStyle(element, '::placeholder').color)).toBe('rgb(255, 255, 255)');
});

test('a title typed on the page stands in the property pane', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await webPart.getByRole('textbox', { name: english.TitleLabel }).fill('My picture');
  await expect(propertyPane.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('My picture');
});

test('the site owner chooses what is shown when all is well', async ({ open }) => {
  const { webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  await expect(webPart.locator('img')).toHaveCount(1);
  await expectChosen(propertyPane, english.PaneWhenInSync, english.PaneShowLine);
  await choose(propertyPane, english.PaneWhenInSync, english.PaneShowBoth);
  await expect(webPart.locator('img')).toHaveCount(2);
  await choose(propertyPane, english.PaneWhenInSync, english.PaneShowNothing);
  await expect(webPart.getByText(/visitors see nothing here/)).toBeVisible();
});

test('"show nothing" shows nothing to visitors', async ({ open }) => {
  const { webPart, requests } = await open({ scenario: 'inSync', properties: { whenInSync: 'hidden' } });
  await expect.poll(() => requests().filter(({ url }) => /getmyproperties|userphoto|\$value/i.test(url)).length).toBe(2);
  await expect(webPart).toHaveText('');
});

test('an address that is not https is refused, and Microsoft’s own stays', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  const why = webPart.getByRole('button', { name: english.WhyLink });
  await propertyPane.getByRole('textbox', { name: english.PaneAddPhotoLink }).fill('javascript:alert(1)');
  await expect(propertyPane.getByText(english.PaneLinkNotHttps)).toBeVisible();
  await why.click();
  await expect(webPart.getByRole('link', { name: /Add or change your photo/ })).toHaveAttribute('href', 'https://myaccount.microsoft.com/');
  await page.keyboard.press('Escape');
  await propertyPane.getByRole('textbox', { name: english.PaneAddPhotoLink }).fill('https://hr.contoso.com/photo');
  await why.click();
  await expect(webPart.getByRole('link', { name: /Add or change your photo/ })).toHaveAttribute('href', 'https://hr.contoso.com/photo');
});

test('the site owner chooses how much room the card takes', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  const headline = onCard(webPart, english.DifferentHeadline);
  const widthOfPhoto = async (): Promise<number> => (await webPart.locator('img').first().boundingBox())?.width ?? 0;
  await expect(headline).toBeVisible();
  await expectChosen(propertyPane, english.PaneDensity, english.PaneDensityFull);
  expect(await widthOfPhoto()).toBe(88);

  await choose(propertyPane, english.PaneDensity, english.PaneDensityCompact);
  await expect.poll(widthOfPhoto).toBe(40);
  await expect(webPart.locator('img')).toHaveCount(2);
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await expectAccessible(page);

  await choose(propertyPane, english.PaneDensity, english.PaneDensityQuiet);
  await expect(webPart.locator('img')).toHaveCount(1);
  await expect(headline).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.Refresh })).toHaveCount(0);
  await expectAccessible(page);
  await webPart.getByRole('button', { name: english.ShowDetails }).click();
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await webPart.getByRole('button', { name: english.HideBoth }).click();
  await expect(webPart.locator('img')).toHaveCount(1);
});

test('the site owner chooses what people see who have no photo', async ({ open }) => {
  const { webPart, propertyPane, setOptions } = await open({
    scenario: 'noPhoto',
    mode: 'edit',
    expectErrors: [failedResponse(404)]
  });
  await expect(webPart.getByRole('link', { name: english.AddPhoto })).toBeVisible();
  await choose(propertyPane, english.PaneWhenNoPhoto, english.PaneShowLine);
  await expect(webPart.getByRole('link', { name: english.AddPhoto })).toHaveCount(0);
  await expect(onCard(webPart, english.NoPhotoHeadline)).toBeVisible();
  await choose(propertyPane, english.PaneWhenNoPhoto, english.PaneShowNothing);
  await expect(webPart.getByText(english.HiddenWhenNoPhoto)).toBeVisible();
  await setOptions({ mode: 'read' });
  await expect(webPart).toHaveText('');
});

test('the site owner leaves out steps of the guide', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
  await webPart.getByRole('button', { name: english.WhyLink }).click();
  await webPart.getByRole('button', { name: english.ShowSteps }).click();
  const steps = webPart.getByRole('listitem').getByRole('heading', { level: 4 });
  await expect(steps).toHaveCount(5);
  await page.keyboard.press('Escape');
  await propertyPane.getByText(english.GuideSessionTitle, { exact: true }).click();
  await propertyPane.getByText(english.GuideTimeTitle, { exact: true }).click();
  await webPart.getByRole('button', { name: english.WhyLink }).click();
  await webPart.getByRole('button', { name: english.ShowSteps }).click();
  await expect(steps).toHaveText([english.GuideAskTitle, english.GuideSetTitle, english.GuideHelpTitle].map((title) => new RegExp(title)));
});

for (const [typed, words] of [
  ['intranet', english.PaneLinkNotAnAddress],
  ['http://intranet.contoso.com', english.PaneLinkNotHttps],
  ['https://intranet.contoso.com/my photo', english.PaneLinkHasSpaces],
  ['https://me:secret@intranet.contoso.com', english.PaneLinkHasPassword],
  [`https://intranet.contoso.com/${'x'.repeat(2000)}`, english.PaneLinkTooLong]
] as const) {
  test(`the pane says what is wrong with ${typed.slice(0, 50)}`, async ({ open }) => {
    const { webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit' });
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    await propertyPane.getByRole('textbox', { name: english.PaneStartPageLink }).fill(typed);
    await expect(propertyPane.getByText(words)).toBeVisible();
  });
}

test('a page that an older version saved looks as before, and its one choice for guests and permission counts for both', async ({
  open
}) => {
  const old = { title: '', checkWhen: 'opens', whenInSync: 'card', whenNothingToDo: 'line', waitingHours: '24' };
  const { webPart } = await open({ scenario: 'changed', user: 'guest', dataVersion: '1.0', properties: old });
  await expect(onCard(webPart, english.UnavailableGuest)).toBeVisible();
});

test('the site owner sees the card as others do, in each situation', async ({ open }) => {
  const { page, webPart, propertyPane, setOptions, requests } = await open({ scenario: 'inSync', mode: 'edit' });
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
  const asked: number = requests().length;
  const titles: string[] = [];
  for (const kind of previewKinds) {
    await propertyPane.getByRole('combobox', { name: english.PanePreview }).click();
    const option = page
      .getByRole('listbox')
      .getByRole('option')
      .nth(previewKinds.indexOf(kind) + 1);
    const title: string = (await option.textContent()) ?? '';
    titles.push(title);
    await option.click();
    await expect(webPart.getByText(english.PreviewNotice.replace('{0}', title))).toBeVisible();
  }
  expect(new Set(titles).size).toBe(previewKinds.length);
  await choose(propertyPane, english.PanePreview, english.DifferentHeadline);
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await expectAccessible(page);
  // Nothing is asked for it, and nothing of it is stored: the page's link holds what the page would store
  expect(requests()).toHaveLength(asked);
  expect(new URL(page.url()).searchParams.get('properties')).toBe('{}');

  await setOptions({ mode: 'read' });
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
  await expect(onCard(webPart, english.DifferentHeadline)).toHaveCount(0);
});

test('what visitors see none of, a preview shows none of either: a note says so, or the line stands there', async ({ open }) => {
  const { page, webPart, propertyPane } = await open({ scenario: 'inSync', mode: 'edit' });
  // The preview has the name of the setting, so that both fields may say it
  const setting = (name: string): Locator => propertyPane.getByRole('combobox', { name: new RegExp(`^${name}`) });
  const showLine = async (name: string): Promise<void> => {
    await setting(name).click();
    await page.getByRole('option', { name: english.PaneShowLine }).click();
  };
  await choose(propertyPane, english.PanePreview, english.PaneWhenGuest);
  await expect(webPart.getByText(english.HiddenWhenGuest)).toBeVisible();
  await expect(onCard(webPart, english.UnavailableGuest)).toHaveCount(0);
  await showLine(english.PaneWhenGuest);
  await expect(onCard(webPart, english.UnavailableGuest)).toBeVisible();
  await expect(webPart.getByText(english.HiddenWhenGuest)).toHaveCount(0);

  await choose(propertyPane, english.PanePreview, english.PaneWhenConsentMissing);
  await expect(webPart.getByText(/^Visitors see nothing here/)).toBeVisible();
  await expect(onCard(webPart, english.CannotReadMicrosoft365Headline)).toHaveCount(0);
  await showLine(english.PaneWhenConsentMissing);
  await expect(webPart.getByText(english.UnavailableConsentMissing, { exact: true })).toBeVisible();

  await choose(propertyPane, english.PanePreview, english.InSyncHeadline);
  await expect(webPart.getByRole('button', { name: english.ShowBoth })).toBeVisible();
  await choose(propertyPane, english.PaneWhenInSync, english.PaneShowNothing);
  await expect(webPart.getByText(english.HiddenWhenInSync)).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.ShowBoth })).toHaveCount(0);
});

import type { Locator } from '@playwright/test';
import { storedPropertyNames } from '../src/webparts/profilePhotoStatus/settings/storedProperties';
import { onCard } from './helpers/card';
import { expect, isolatedTest, test } from './helpers/fixtures';
import { english } from './helpers/texts';

const hostileValues: readonly unknown[] = [7, null, true, [], { toString: null }, 'javascript:alert(1)'];

for (const value of hostileValues) {
  const properties = Object.fromEntries(storedPropertyNames.map((name) => [name, value]));

  test(`stored properties that are all ${JSON.stringify(value)} end in a working card`, async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', properties });
    await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
    await webPart.getByRole('button', { name: english.WhyLink }).click();
    await expect(webPart.getByRole('link', { name: english.WhyAboutSync })).toHaveAttribute('href', /^https:\/\/support\.microsoft\.com\//);
  });
}

test('stored properties of the wrong type can be set right in the property pane', async ({ open }) => {
  const properties = Object.fromEntries(storedPropertyNames.map((name) => [name, 7]));
  const { webPart, propertyPane } = await open({ scenario: 'changed', mode: 'edit', properties });
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  const title: Locator = propertyPane.getByRole('textbox', { name: english.PaneTitle, exact: true });
  await expect(title).toHaveValue('');
  await title.fill('My photo today');
  await expect(webPart.getByRole('group', { name: 'My photo today' })).toBeVisible();
});

test('a part that could not be loaded can be tried again', async ({ open, page }) => {
  let isLost: boolean = true;
  await page.route(/chunk\.closer-look/, (route) => (isLost ? route.abort() : route.continue()));
  const { webPart } = await open({ scenario: 'changed', expectErrors: [/Failed to load resource: net::ERR_FAILED/, /ChunkLoadError/] });
  const lookCloser: Locator = webPart.getByRole('button', { name: english.LookCloser });
  const alert: Locator = webPart.getByRole('alert');
  await lookCloser.click();
  await expect(alert).toContainText(english.PartFailedText);
  // The card itself stays
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();

  // Still lost
  await alert.getByRole('button', { name: english.TryAgain }).click();
  await expect(alert).toContainText(english.PartFailedText);

  isLost = false;
  await alert.getByRole('button', { name: english.TryAgain }).click();
  await expect(webPart.getByRole('slider', { name: english.OverlaySlider })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a part that could not be loaded comes when it is opened again', async ({ open, page }) => {
  let isLost: boolean = true;
  await page.route(/chunk\.closer-look/, (route) => (isLost ? route.abort() : route.continue()));
  const { webPart } = await open({ scenario: 'changed', expectErrors: [/Failed to load resource: net::ERR_FAILED/, /ChunkLoadError/] });
  const lookCloser: Locator = webPart.getByRole('button', { name: english.LookCloser });
  await lookCloser.click();
  await expect(webPart.getByRole('alert')).toContainText(english.PartFailedText);
  await page.keyboard.press('Escape');
  isLost = false;
  await lookCloser.click();
  await expect(webPart.getByRole('slider', { name: english.OverlaySlider })).toBeVisible();
});

test('a check whose comparison could not be loaded says that it failed, and can be tried again', async ({ open, page }) => {
  let isLost: boolean = true;
  await page.route(/chunk\.comparison/, (route) => (isLost ? route.abort() : route.continue()));
  const { webPart } = await open({ scenario: 'inSync', expectErrors: [/Failed to load resource: net::ERR_FAILED/, /ChunkLoadError/] });
  await expect(onCard(webPart, english.CannotReadBothHeadline)).toBeVisible();
  isLost = false;
  await webPart.getByRole('button', { name: english.CheckAgain }).click();
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
});

// In a window of its own: the script that breaks pictures stays with the window
isolatedTest('an exception stays on the card, which says so and can be tried again', async ({ open, page }) => {
  await page.addInitScript(() => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (!('areAddressesMended' in window)) {
        throw new Error('no address for this picture');
      }
      return createObjectURL(blob);
    };
  });
  const { webPart } = await open({ scenario: 'changed', expectErrors: [/no address for this picture/] });
  await expect(webPart.getByRole('heading', { name: english.DefaultTitle })).toBeVisible();
  await expect(onCard(webPart, english.CardFailedHeadline)).toBeVisible();
  await expect(webPart.getByText(english.CardFailedText)).toBeVisible();

  // Still broken: the card says so again
  await webPart.getByRole('button', { name: english.TryAgain }).click();
  await expect(onCard(webPart, english.CardFailedHeadline)).toBeVisible();

  await page.evaluate(() => Object.assign(window, { areAddressesMended: true }));
  await webPart.getByRole('button', { name: english.TryAgain }).press('Enter');
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
  // Reading goes on at the card, not at the top of the page
  expect(await page.evaluate(() => document.activeElement?.closest('#web-part') !== null)).toBe(true);
});

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './helpers/accessibility';
import { continueGuide, onCard, sidePanel, showDetails } from './helpers/card';
import { faintPartsOf } from './helpers/contrast';
import { expect, failedResponse, isolatedTest, test } from './helpers/fixtures';
import { english, filledAnyhow, rightToLeftInEnglish } from './helpers/texts';

/** The panel's width in a window that has room for it, in px */
const panelWidth = 480;

function opener(webPart: Locator, name: string): Locator {
  return webPart.getByRole('button', { name, exact: true });
}

/** How high the web part is on the page, in px */
async function heightOf(webPart: Locator): Promise<number> {
  return (await webPart.boundingBox())?.height ?? 0;
}

async function isFocusInside(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest('dialog') !== null);
}

for (const [what, name] of [
  ['the closer look', english.LookCloser],
  ['why', english.WhyLink]
] as const) {
  test(`${what} opens beside the page, and the card stays as it is`, async ({ open }) => {
    const { page, webPart } = await open({ scenario: 'changed' });
    await expect(opener(webPart, name)).toBeVisible();
    const before: number = await heightOf(webPart);
    await opener(webPart, name).press('Enter');
    const panel: Locator = page.getByRole('dialog', { name, exact: true });
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('heading', { level: 3, name, exact: true })).toBeFocused();
    expect(await heightOf(webPart)).toBe(before);
    await expect(async () => {
      const box = await panel.boundingBox();
      expect(box).toMatchObject({ width: panelWidth, y: 0 });
      expect((box?.x ?? 0) + panelWidth).toBe(page.viewportSize()?.width);
    }).toPass();
    await expectAccessible(page);
  });
}

test('the keyboard stays in the panel, and Escape leads back to the button that opened it', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).press('Enter');
  await page.getByRole('link', { name: /About profile photo sync/ }).waitFor();
  for (let tab = 0; tab < 12; tab++) {
    await page.keyboard.press('Tab');
    // The browser's own controls come in between, as Chromium does with every modal dialog
    expect((await isFocusInside(page)) || (await page.evaluate(() => document.activeElement === document.body))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sidePanel(webPart)).toHaveCount(0);
  await expect(opener(webPart, english.WhyLink)).toBeFocused();
});

test('a click beside the panel, and its button, close it', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  await page.mouse.click(40, 300);
  await expect(sidePanel(webPart)).toHaveCount(0);
  await expect(opener(webPart, english.WhyLink)).toBeFocused();
  await opener(webPart, english.WhyLink).click();
  // A click inside does not
  await sidePanel(webPart).getByText(english.WhyText).click();
  await expect(sidePanel(webPart)).toBeVisible();
  await opener(webPart, english.ClosePanel).click();
  await expect(sidePanel(webPart)).toHaveCount(0);
});

test('one thing at a time: the guide takes the place of why, and the focus goes back to where it came from', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  await opener(webPart, english.ShowSteps).click();
  await expect(sidePanel(webPart)).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: english.GuideTitle })).toBeVisible();
  await expect(opener(webPart, english.GuideAskTitle)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener(webPart, english.WhyLink)).toBeFocused();
});

test('a refresh that the guide starts goes on, and the card shows how far it is', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', sync: 'never' });
  await opener(webPart, english.WhyLink).click();
  await opener(webPart, english.ShowSteps).click();
  await sidePanel(webPart).getByRole('button', { name: english.GuideAskButton }).click();
  await expect(sidePanel(webPart)).toHaveCount(0);
  await expect(webPart.getByRole('progressbar')).toBeVisible();
  // The button that opened the panel has gone, and what stands in its place has the focus
  await expect(onCard(webPart, english.DifferentHeadline)).toBeFocused();
  await opener(webPart, english.Cancel).click();
});

test('after a refresh the card has one line to go on with', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', sync: 'never' });
  await opener(webPart, english.Refresh).click();
  await webPart.getByText(/Not updated yet\./).waitFor();
  await opener(webPart, english.Cancel).click();
  await expect(webPart.getByRole('button', { name: filledAnyhow(english.ContinueGuide) })).toBeVisible();
  await expect(sidePanel(webPart)).toHaveCount(0);
  await continueGuide(webPart);
  await expect(sidePanel(webPart).getByRole('heading', { level: 4 })).toHaveCount(5);
});

test('a page from right to left has it at the left', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', language: rightToLeftInEnglish });
  await opener(webPart, english.WhyLink).click();
  await expect(async () => {
    expect(await sidePanel(webPart).boundingBox()).toMatchObject({ x: 0, width: panelWidth });
  }).toPass();
  await expectAccessible(page);
});

isolatedTest('a phone of 320 px, or 400 %, is filled by it, without sideways scrolling', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const { webPart } = await open({ scenario: 'changed' });
  for (const name of [english.WhyLink, english.LookCloser]) {
    await opener(webPart, name).click();
    await expect(async () => {
      expect(await sidePanel(webPart).boundingBox()).toMatchObject({ x: 0, width: 320, height: 256 });
    }).toPass();
    for (const part of await sidePanel(webPart).locator('button, a, p, h3, li, img').filter({ visible: true }).all()) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
    await expectAccessible(page);
    await opener(webPart, english.ClosePanel).click();
  }
});

test('it has the page’s colors and not the section’s, and everything in it stands out', async ({ open }) => {
  const { webPart, setOptions } = await open({ scenario: 'changed', section: 'strong' });
  await opener(webPart, english.WhyLink).click();
  const background = (): Promise<string> => sidePanel(webPart).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background()).toBe('rgb(255, 255, 255)');
  for (const theme of ['light', 'dark'] as const) {
    await setOptions({ theme, section: 'strong' });
    await expect.poll(background).toBe(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(27, 26, 25)');
    await expect.poll(() => faintPartsOf(sidePanel(webPart))).toEqual([]);
  }
});

test('two cards have a panel each', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', cards: '2' });
  await showDetails(webPart);
  for (const card of [page.locator('#second-web-part'), page.locator('#web-part')]) {
    await opener(card, english.WhyLink).click();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expect(sidePanel(card)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(opener(card, english.WhyLink)).toBeFocused();
  }
});

test('taken away while it is open, the web part leaves nothing behind', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('tenant-remove')));
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Home' }).first().click({ trial: true });
});

test('it works in edit mode too', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', mode: 'edit' });
  await opener(webPart, english.WhyLink).click();
  await expect(sidePanel(webPart)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener(webPart, english.WhyLink)).toBeFocused();
});

for (const host of ['teams', 'fullPage'] as const) {
  test(`${host}: parts open in the card itself, one at a time`, async ({ open }) => {
    const { page, webPart } = await open({ scenario: 'changed', host });
    const why: Locator = opener(webPart, english.WhyLink);
    await why.click();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(webPart.getByText(english.WhyText)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await opener(webPart, english.LookCloser).click();
    await expect(webPart.getByText(english.WhyText)).toHaveCount(0);
    await expectAccessible(page);
    await opener(webPart, english.LookCloser).click();
    await expect(opener(webPart, english.LookCloser)).toHaveAttribute('aria-expanded', 'false');
  });
}

isolatedTest('a browser without dialogs opens parts on the page', async ({ open, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
  const { webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  await expect(webPart.getByText(english.WhyText)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

isolatedTest('it does not move for readers who want no motion', async ({ open, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  expect(await sidePanel(webPart).evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
});

test.describe('hiding the card', () => {
  const hide: string = english.HideForNow.replace('{0}', '30 days');

  test('where nothing has to be done, it can be hidden, and brought back at once', async ({ open }) => {
    const { page, webPart } = await open({ scenario: 'noPhoto', expectErrors: [failedResponse(404)] });
    await opener(webPart, english.WhyLink).click();
    await opener(webPart, hide).click();
    await expect(webPart.getByText(filledAnyhow(english.HiddenByYou))).toBeVisible();
    await expectAccessible(page);
    await opener(webPart, english.UndoHiding).click();
    await expect(onCard(webPart, english.NoPhotoHeadline)).toBeVisible();
  });

  test('hidden, it shows nothing and asks nothing; who edits the page sees it, and a link brings it back', async ({ open }) => {
    const wanted = { scenario: 'changed', sync: 'never', visit: 'hidden' } as const;
    const { webPart } = await open(wanted);
    await opener(webPart, english.WhyLink).click();
    await opener(webPart, hide).click();
    await expect(webPart.getByText(filledAnyhow(english.HiddenByYou))).toBeVisible();

    const later = await open(wanted);
    await later.page.waitForLoadState('networkidle');
    await expect(later.webPart).toHaveText('');
    expect(later.requests().slice(later.earlier)).toEqual([]);

    const edited = await open({ ...wanted, mode: 'edit' });
    await expect(edited.webPart.getByText(english.HiddenByYouNote)).toBeVisible();
    await expect(onCard(edited.webPart, english.DifferentHeadline)).toBeVisible();

    await edited.page.goto(`${edited.page.url().replace('mode=edit', 'mode=read')}&profilePhotoCard=show`);
    await expect(onCard(edited.webPart, english.DifferentHeadline)).toBeVisible();
    const again = await open(wanted);
    await expect(onCard(again.webPart, english.DifferentHeadline)).toBeVisible();
  });

  test('where something has to be done, it is not offered', async ({ open }) => {
    const { webPart } = await open({ scenario: 'neverSynced' });
    await opener(webPart, english.WhyLink).click();
    await expect(sidePanel(webPart)).toBeVisible();
    await expect(opener(webPart, hide)).toHaveCount(0);
  });
});

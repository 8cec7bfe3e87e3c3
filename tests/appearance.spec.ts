import type { Locator } from '@playwright/test';
import { expectAccessible } from './helpers/accessibility';
import { faintPartsOf } from './helpers/contrast';
import { expect, failedResponse, test, type Wanted, isolatedTest } from './helpers/fixtures';
import { english, italian, rightToLeftInEnglish } from './helpers/texts';

const looks: readonly { readonly name: string; readonly wanted: Wanted; readonly headline: string }[] = [
  { name: 'Italian', wanted: { language: 'it-IT' }, headline: italian.DifferentHeadline },
  { name: 'dark theme', wanted: { theme: 'dark' }, headline: english.DifferentHeadline },
  { name: 'Teams', wanted: { host: 'teams' }, headline: english.DifferentHeadline },
  { name: 'full page', wanted: { host: 'fullPage' }, headline: english.DifferentHeadline },
  { name: 'right to left', wanted: { language: rightToLeftInEnglish }, headline: english.DifferentHeadline },
  { name: '320 px column', wanted: { width: '320' }, headline: english.DifferentHeadline },
  { name: 'full width', wanted: { width: 'full' }, headline: english.DifferentHeadline },
  { name: 'edit mode', wanted: { mode: 'edit' }, headline: english.DifferentHeadline }
];

for (const { name, wanted, headline } of looks) {
  test(`${name}: readable, usable, and nothing overflows`, async ({ open }) => {
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
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  for (const part of await webPart.locator('img, button, p, h2').all()) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
});

/** Where the words of an element, or its picture, begin and end. */
async function wordsOf(part: Locator): Promise<{ readonly left: number; readonly right: number }> {
  return part.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const { left, right } = (element.childNodes.length === 0 ? element : words).getBoundingClientRect();
    return { left, right };
  });
}

for (const width of [320, 1440]) {
  isolatedTest(`a full-width section at ${width} px keeps the words off the edges of the window`, async ({ open, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const { webPart } = await open({ scenario: 'changed', width: 'fullBleed' });
    await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
    for (const part of await webPart.locator('img, button, p, h2').all()) {
      const { left, right } = await wordsOf(part);
      expect(left).toBeGreaterThanOrEqual(16);
      expect(right).toBeLessThanOrEqual(width - 16);
      // What a button shows under the pointer and with the focus, too
      expect((await part.boundingBox())?.x).toBeGreaterThanOrEqual(8);
    }
  });
}

test('two cards on a page: no landmark has the name of another', async ({ open }) => {
  const { page } = await open({ scenario: 'changed', cards: '2' });
  await expect(page.getByText(english.DifferentHeadline, { exact: true })).toHaveCount(2);
  await expectAccessible(page);
});

test('the narrowest flexible section, 220 px, shows both photos whole', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await webPart.evaluate((element) => {
    element.style.width = '220px';
  });
  const edge: number = await webPart.evaluate((element) => element.getBoundingClientRect().right);
  for (const part of await webPart.locator('img, button, p, h2').all()) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(edge);
  }
});

isolatedTest('high contrast: the signs and texts stand out from the reader’s own background', async ({ open, page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  const { webPart, setOptions } = await open({ scenario: 'changed' });
  const sign = webPart.getByRole('img', { name: english.SignDifferent, exact: true });
  await expect(sign).toBeVisible();
  expect(await faintPartsOf(webPart)).toEqual([]);
  await expectAccessible(page);
  // The colors of a dark page would vanish on white
  await setOptions({ theme: 'dark' });
  await expect(webPart).toHaveAttribute('style', /--pps-text: #f3f2f1/);
  expect(await faintPartsOf(webPart)).toEqual([]);
});

test('Italian says the reason too', async ({ open }) => {
  const { webPart } = await open({
    scenario: 'consentMissing',
    language: 'it-IT',
    mode: 'edit',
    expectErrors: [failedResponse(400)]
  });
  await expect(webPart.getByText(italian.CannotReadMicrosoft365Headline, { exact: true })).toBeVisible();
  await expect(webPart.locator('p', { hasText: italian.ConsentMissingText })).toBeVisible();
});

test('the keyboard reaches everything, in order', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await webPart.getByRole('button', { name: english.Refresh }).focus();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: english.LookCloser })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: english.WhyLink })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(webPart.getByRole('heading', { name: english.WhyLink, exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: english.ClosePanel })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('button', { name: english.ShowSteps })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(webPart.getByRole('link', { name: /About profile photo sync/ })).toBeFocused();
});

test('a Teams tab follows the theme of Teams at once: default, dark and high contrast', async ({ open }) => {
  const { page, webPart, setOptions } = await open({ scenario: 'changed', host: 'teams' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  const button = webPart.getByRole('button', { name: english.Refresh });
  // Teams' purple, its lighter kin, and the blue of high contrast
  for (const [theme, color] of [
    ['light', 'rgb(91, 95, 199)'],
    ['dark', 'rgb(146, 153, 247)'],
    ['contrast', 'rgb(26, 235, 255)']
  ] as const) {
    await setOptions({ theme });
    await expect(button).toHaveCSS('background-color', color);
    await expect.poll(() => faintPartsOf(webPart), { message: theme }).toEqual([]);
  }
  await expectAccessible(page);
});

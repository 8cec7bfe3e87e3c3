import type { Locator } from '@playwright/test';
import { sidePanel } from './helpers/card';
import { faintPartsOf } from './helpers/contrast';
import { expect, isolatedTest } from './helpers/fixtures';
import { english } from './helpers/texts';

// The side panel under a finger, in forced colors and on paper

function opener(webPart: Locator, name: string): Locator {
  return webPart.getByRole('button', { name, exact: true });
}

isolatedTest.describe('under a finger', () => {
  isolatedTest.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  isolatedTest('whatever can be pressed in the panel is 44 px high', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed' });
    await opener(webPart, english.WhyLink).click();
    await opener(webPart, english.ReportLink).click();
    await expect(sidePanel(webPart).getByText(english.ReportPreview)).toBeVisible();
    await expectHigh(sidePanel(webPart));
    const close = await opener(webPart, english.ClosePanel).boundingBox();
    expect(close?.width).toBeGreaterThanOrEqual(44);
    await opener(webPart, english.ShowSteps).click();
    await opener(webPart, english.GuideSessionTitle).click();
    await expect(opener(webPart, english.GuideCopyAddress).first()).toBeVisible();
    await expectHigh(sidePanel(webPart));
  });
});

/** Links within a sentence are as high as its lines. */
async function expectHigh(panel: Locator): Promise<void> {
  const low: readonly string[] = await panel
    .locator('button, summary, li > a')
    .filter({ visible: true })
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().height < 44)
        .map((part) => `${part.textContent ?? ''} ${part.getBoundingClientRect().height}`)
    );
  expect(low).toEqual([]);
}

isolatedTest('in forced colors its links look like links, and what stands out is in the card', async ({ open, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { webPart } = await open({ scenario: 'changed' });
  const why: Locator = opener(webPart, english.WhyLink);
  await expect(why).toBeVisible();
  // Its border can be seen there
  const [card, compare] = [await webPart.locator('section').boundingBox(), await opener(webPart, english.LookCloser).boundingBox()];
  expect(compare?.x).toBeGreaterThanOrEqual(card?.x ?? 0);
  await why.click();
  const colorOf = (part: Locator): Promise<string> => part.evaluate((element) => getComputedStyle(element).color);
  expect(await colorOf(opener(webPart, english.ShowSteps))).toBe(await colorOf(webPart.getByRole('link', { name: english.WhyAboutSync })));
  expect(await faintPartsOf(sidePanel(webPart))).toEqual([]);
});

isolatedTest('printed, it fills the sheet, as long as it is, without the page behind it', async ({ open, page }) => {
  const { webPart } = await open({ scenario: 'changed' });
  await opener(webPart, english.WhyLink).click();
  await opener(webPart, english.ReportLink).click();
  await sidePanel(webPart).getByText(english.ReportPreview).click();
  await page.emulateMedia({ media: 'print' });
  const panel: Locator = sidePanel(webPart);
  await expect.poll(async () => (await panel.boundingBox())?.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  await expect(opener(webPart, english.ClosePanel)).toBeHidden();
  // Nothing in it scrolls
  expect(await panel.locator('pre').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  expect(await panel.evaluate((element) => getComputedStyle(element, '::backdrop').backgroundColor)).toBe('rgb(255, 255, 255)');
});

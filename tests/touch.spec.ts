import type { Locator } from '@playwright/test';
import { onCard } from './helpers/card';
import { expect, isolatedTest } from './helpers/fixtures';
import { english } from './helpers/texts';

// The card under a finger; tests/panelMedia.spec.ts has its side panel

/** How high the part of the page is that presses a button, in px: what lies over the button's box counts, and what covers it does not. */
async function targetHeight(button: Locator): Promise<number> {
  await button.scrollIntoViewIfNeeded();
  return button.evaluate((element) => {
    const { left, width, top, bottom } = element.getBoundingClientRect();
    let height = 0;
    for (let y = top - 60.5; y < bottom + 60; y++) {
      if (document.elementFromPoint(left + width / 2, y) === element) {
        height++;
      }
    }
    return height;
  });
}

/** The line from its picture to its last word. */
function line(webPart: Locator): Locator {
  return webPart.locator('div:has(> img)').first();
}

isolatedTest.describe('with a mouse', () => {
  isolatedTest('the line is 48 px high, and its button as high as a line of text', async ({ open }) => {
    const { webPart } = await open({ scenario: 'inSync' });
    const button = webPart.getByRole('button', { name: english.ShowBoth });
    await expect(button).toBeVisible();
    expect((await line(webPart).boundingBox())?.height).toBe(48);
    expect(await targetHeight(button)).toBeLessThan(30);
  });
});

isolatedTest.describe('under a finger', () => {
  isolatedTest.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  isolatedTest('the button of the line is 44 px high, and the line is no higher', async ({ open }) => {
    const { webPart } = await open({ scenario: 'inSync' });
    const button = webPart.getByRole('button', { name: english.ShowBoth });
    await expect(button).toBeVisible();
    expect(await targetHeight(button)).toBeGreaterThanOrEqual(44);
    expect((await line(webPart).boundingBox())?.height).toBe(48);
    // Its upper part opens the card too
    const box = await button.boundingBox();
    await button.page().touchscreen.tap((box?.x ?? 0) + 20, (box?.y ?? 0) - 15);
    await expect(onCard(webPart, english.InSyncText)).toBeVisible();
  });

  isolatedTest('where people can take back their answer, each of the two has its own 44 px', async ({ open }) => {
    const visit = { scenario: 'unsure', sync: 'never', visit: 'answered-by-touch' } as const;
    const first = await open(visit);
    await first.webPart.getByRole('button', { name: english.SamePicture }).click();
    const { webPart } = await open(visit);
    await expect(onCard(webPart, english.InSyncByUserText)).toBeVisible();
    expect(await targetHeight(webPart.getByRole('button', { name: english.Undo }))).toBeGreaterThanOrEqual(44);
    expect(await targetHeight(webPart.getByRole('button', { name: english.ShowBoth }))).toBeGreaterThanOrEqual(44);
  });

  isolatedTest('the button that begins the first check is 44 px high', async ({ open }) => {
    const { webPart } = await open({ scenario: 'inSync', properties: { checkWhen: 'asked' } });
    expect(await targetHeight(webPart.getByRole('button', { name: english.CheckNow }))).toBeGreaterThanOrEqual(44);
  });
});

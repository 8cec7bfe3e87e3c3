import { expect, type Locator } from '@playwright/test';

/** Waits until the pictures of these names are really there: decoded, not merely asked for. */
export async function expectPictures(webPart: Locator, names: readonly string[]): Promise<void> {
  const pictures: Locator = webPart.locator('img');
  await expect(pictures).toHaveCount(names.length);
  for (const name of names) {
    const picture: Locator = webPart.getByRole('img', { name, exact: true });
    await expect(picture).toBeVisible();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
}

import type { Locator } from '@playwright/test';

/** A text that stands on the card: the same words are also in the region that screen readers are told of, which nobody sees. */
export function onCard(webPart: Locator, text: string | RegExp): Locator {
  return webPart.getByText(text).and(webPart.locator(':not([role="status"])'));
}

/** What screen readers are told of the card's state. (Its parts, such as a copy button, tell of themselves.) */
export function announcement(webPart: Locator): Locator {
  return webPart.locator('section > [role="status"]');
}

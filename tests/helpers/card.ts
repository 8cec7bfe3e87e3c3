import type { Locator } from '@playwright/test';

/**
 * A text that stands on the card: the same words are also in the region that screen readers are told of, which nobody sees, and in
 * the support report.
 */
export function onCard(webPart: Locator, text: string | RegExp): Locator {
  return webPart.getByText(text).and(webPart.locator(':not([role="status"], pre)'));
}

/** What screen readers are told of the card's state. (Its parts, such as a copy button, tell of themselves.) */
export function announcement(webPart: Locator): Locator {
  return webPart.locator('section > [role="status"]');
}

/** The buttons of the card's message: what the user can do next. */
export function nextSteps(webPart: Locator): Locator {
  return webPart.locator('[data-part="next-steps"] :is(a, button)');
}

import type { Locator } from '@playwright/test';
import { english, filledAnyhow } from './texts';

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

/** What the user has opened beside the page; on a full page and in Teams, parts stand in the card instead. */
export function sidePanel(webPart: Locator): Locator {
  return webPart.locator('dialog[open]');
}

/** Waits until what fades or slides in stands. What moves for as long as something is waited for, goes on. */
export async function atRest(webPart: Locator): Promise<void> {
  await webPart.evaluate(async (element) => {
    const ending = element.getAnimations({ subtree: true }).filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // A move that is taken back, because its element goes, has ended too
    await Promise.allSettled(ending.map(async ({ finished }) => finished));
  });
}

/** Opens the whole card where something stands below it: at a first view, one line says a problem there. */
export async function showDetails(card: Locator): Promise<void> {
  await card.getByRole('button', { name: english.ShowDetails }).click();
}

/** Opens the guide where it was left, after a refresh of this or an earlier visit. */
export async function continueGuide(webPart: Locator): Promise<void> {
  await webPart.getByRole('button', { name: filledAnyhow(english.ContinueGuide) }).click();
}

/** The buttons of the card's message: what the user can do next. */
export function nextSteps(webPart: Locator): Locator {
  return webPart.locator('[data-part="next-steps"] :is(a, button)');
}

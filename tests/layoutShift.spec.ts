import type { Page } from '@playwright/test';
import type { ScenarioId, UrlOptions } from '../tenant/urlOptions';
import { expect, failedResponse, isolatedTest as test, type Wanted } from './helpers/fixtures';
import { english } from './helpers/texts';

interface Situation {
  readonly scenario: ScenarioId;
  readonly said: string;
  readonly expectErrors?: readonly RegExp[];
}

const inSync: Situation = { scenario: 'inSync', said: english.InSyncHeadline };
const changed: Situation = { scenario: 'changed', said: english.DifferentHeadline };
const noPhoto: Situation = { scenario: 'noPhoto', said: english.NoPhotoHeadline, expectErrors: [failedResponse(404)] };

/** Every status there is */
const situations: readonly Situation[] = [
  inSync,
  changed,
  noPhoto,
  { scenario: 'neverSynced', said: english.MissingInSharePointHeadline },
  { scenario: 'noMicrosoft365Photo', said: english.MissingInMicrosoft365Headline, expectErrors: [failedResponse(404)] },
  { scenario: 'unsure', said: english.UnsureHeadline },
  { scenario: 'smallOld', said: english.SomeSizesOldHeadline },
  { scenario: 'otherName', said: english.OtherNameHeadline },
  { scenario: 'graphDown', said: english.CannotReadMicrosoft365Headline, expectErrors: [failedResponse(503)] }
];

/** What a site owner has chosen */
const layouts: readonly { readonly what: string; readonly properties: UrlOptions['properties'] }[] = [
  { what: 'one line when in sync', properties: {} },
  { what: 'always the card', properties: { whenInSync: 'card' } },
  { what: 'compact', properties: { whenInSync: 'card', density: 'compact' } },
  { what: 'quiet', properties: { density: 'quiet' } },
  { what: 'nothing when in sync', properties: { whenInSync: 'hidden' } }
];

/** The window is so wide that the only column of the page has the width of a section */
const narrowest: { readonly width: number; readonly height: number } = { width: 252, height: 900 };

/** Long enough for the outline to be painted before the answers come, in milliseconds */
const delay: number = 150;

/**
 * What may move inside the card at a later view, by the browser's count: a follow-up read can change the words of a status while they are shown (at most
 * 0.0054, of `otherName` in 320 px).
 */
const mostInside: number = 0.006;

interface Shifts {
  /** All that the browser counts */
  readonly all: number;
  /** Those in which something outside the card moved */
  readonly outside: number;
}

/** Runs in the page: sums what the browser itself calls layout shifts. */
function watchShifts(): void {
  const shifts = { all: 0, outside: 0, since: 0 };
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    /** Without the node where it is gone by now: what has stood in the card before */
    readonly sources: readonly { readonly node?: Node | null }[];
  }
  Object.assign(window, { shifts: shifts satisfies Shifts });
  const arrival = new MutationObserver(() => {
    if (document.querySelector('#web-part section') !== null) {
      arrival.disconnect();
      // That a card takes its place at all moves what stands below, and no code of ours is there before: this first frame is the page's
      Object.assign(shifts, { all: 0, outside: 0 });
      requestAnimationFrame(() => requestAnimationFrame(() => (shifts.since = performance.now())));
    }
  });
  arrival.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (shifts.since > 0 && startTime > shifts.since && !hadRecentInput) {
        const card = document.getElementById('web-part');
        shifts.all += value;
        shifts.outside += sources.every(({ node }) => !node || card?.contains(node) === true) ? 0 : value;
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shiftsOf(page: Page): Promise<Shifts> {
  // What has been shown is reported with the next frames
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  return page.evaluate(() => {
    const { all, outside } = (window as unknown as { readonly shifts: Shifts }).shifts;
    return { all, outside };
  });
}

async function settled(page: Page, said: string): Promise<void> {
  const card = page.locator('#web-part');
  await expect(card.getByText(said, { exact: true }).first()).toBeVisible();
  await expect(card.locator('[aria-busy="true"]')).toHaveCount(0);
}

interface Case extends Situation {
  readonly what: string;
  readonly wanted: Wanted;
  /** Whether the outline of the first view has the room of what comes */
  readonly isSteadyAtOnce: boolean;
  readonly window?: typeof narrowest;
}

const cases: readonly Case[] = [
  ...situations.flatMap((situation) =>
    (['320', 'full'] as const).map((width) => ({
      ...situation,
      what: width === '320' ? '320 px' : 'full width',
      wanted: { width },
      isSteadyAtOnce: situation === inSync
    }))
  ),
  ...layouts.slice(1).flatMap(({ what, properties }) =>
    [inSync, changed]
      // In sync, a later view of the card may say in one more line when SharePoint gave the copy that it shows
      .filter((situation) => situation === changed || what === 'quiet')
      .map((situation) => ({ ...situation, what, wanted: { properties }, isSteadyAtOnce: what === 'quiet' }))
  ),
  ...[inSync, changed].flatMap((situation) => [
    { ...situation, what: '220 px', wanted: {}, window: narrowest, isSteadyAtOnce: situation === inSync },
    { ...situation, what: 'half', wanted: { width: 'half' as const }, isSteadyAtOnce: situation === inSync },
    { ...situation, what: 'Teams', wanted: { host: 'teams' as const }, isSteadyAtOnce: true }
  ])
];

for (const { scenario, said, expectErrors, what, wanted, window, isSteadyAtOnce } of cases) {
  test(`nothing moves at a later view: ${scenario}, ${what}`, async ({ open, page }) => {
    if (window) {
      await page.setViewportSize(window);
    }
    await page.addInitScript(watchShifts);
    await open({ scenario, delay, sync: 'never', visit: 'steady', ...wanted, ...(expectErrors && { expectErrors }) });
    await settled(page, said);
    if (isSteadyAtOnce) {
      expect(await shiftsOf(page), 'first view').toEqual({ all: 0, outside: 0 });
    }

    await page.reload();
    await settled(page, said);
    const { all, outside } = await shiftsOf(page);
    expect(outside, 'later view, beside the card').toBe(0);
    expect(all, 'later view').toBeLessThanOrEqual(mostInside);
  });
}

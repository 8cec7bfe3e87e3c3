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

type Properties = UrlOptions['properties'];

/** What a site owner has chosen beside one line when in sync */
const layouts: readonly { readonly what: string; readonly properties: Properties }[] = [
  { what: 'compact', properties: { density: 'compact' } },
  { what: 'quiet', properties: { density: 'quiet' } },
  { what: 'always the card', properties: { whenInSync: 'card' } },
  { what: 'always the compact card', properties: { whenInSync: 'card', density: 'compact' } },
  { what: 'nothing when in sync', properties: { whenInSync: 'hidden' } }
];

const widths = ['320', 'third', 'half', 'full'] as const;

/** The window is so wide that the only column of the page has the width of a section */
const narrowest: { readonly width: number; readonly height: number } = { width: 252, height: 900 };

/** Long enough for the outline to be painted before the answers come, in milliseconds */
const delay: number = 150;

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

/** Waits until nothing more comes: a card that has no room yet is not seen at this view. */
async function settled(page: Page, said: string, isSeen: boolean): Promise<void> {
  const card = page.locator('#web-part');
  if (isSeen) {
    await expect(card.getByText(said, { exact: true }).first()).toBeVisible();
  }
  await expect(card.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

interface Case extends Situation {
  readonly what: string;
  readonly wanted: Wanted;
  readonly window?: typeof narrowest;
}

const cases: readonly Case[] = [
  ...situations.flatMap((situation) => widths.map((width) => ({ ...situation, what: `width ${width}`, wanted: { width } }))),
  // Each status in each layout, with the widths in turn
  ...layouts.flatMap(({ what, properties }, layout) =>
    situations.map((situation, index) => {
      const width = widths[(layout + index) % widths.length] ?? 'third';
      return { ...situation, what: `${what}, width ${width}`, wanted: { width, properties } };
    })
  ),
  ...[inSync, changed].flatMap((situation) => [
    { ...situation, what: '220 px', wanted: {}, window: narrowest },
    { ...situation, what: 'Teams', wanted: { host: 'teams' as const } }
  ])
];

for (const { scenario, said, expectErrors, what, wanted, window } of cases) {
  test(`nothing moves: ${scenario}, ${what}`, async ({ open, page }) => {
    if (window) {
      await page.setViewportSize(window);
    }
    await page.addInitScript(watchShifts);
    const isHidden: boolean = scenario === 'inSync' && wanted.properties?.['whenInSync'] === 'hidden';
    await open({ scenario, delay, sync: 'never', visit: 'steady', below: 'parts', ...wanted, ...(expectErrors && { expectErrors }) });
    for (const view of ['first', 'second', 'third']) {
      await settled(page, said, !isHidden);
      expect.soft(await shiftsOf(page), `${view} view`).toEqual({ all: 0, outside: 0 });
      await page.reload();
    }
  });
}

test('the first view says a problem in the room of the line, where something stands below, and opens the card when asked', async ({
  open,
  page
}) => {
  await page.addInitScript(watchShifts);
  const { webPart } = await open({ scenario: 'changed', delay, sync: 'never', visit: 'asked', below: 'parts' });
  await settled(page, changed.said, true);
  await expect(webPart.getByRole('button')).toHaveText([english.ShowDetails]);
  await expect(webPart.getByRole('button', { name: english.Refresh })).toHaveCount(0);

  await webPart.getByRole('button', { name: english.ShowDetails }).press('Enter');
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
  await expect(webPart.getByRole('heading', { name: english.DifferentHeadline })).toBeFocused();
  expect(await shiftsOf(page)).toEqual({ all: 0, outside: 0 });

  await page.reload();
  await settled(page, changed.said, true);
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
});

test('the first view opens the whole card where nothing stands below', async ({ open }) => {
  const { webPart } = await open({ scenario: 'changed', below: 'nothing' });
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
});

test('a headline that is longer than the room of the line is cut, and read whole', async ({ open, page }) => {
  await page.addInitScript(watchShifts);
  const { webPart } = await open({ scenario: 'smallOld', delay, sync: 'never', below: 'parts', width: '320' });
  const headline = webPart.getByText(english.SomeSizesOldHeadline, { exact: true });
  await expect(headline).toBeVisible();
  expect(await headline.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
  expect(await shiftsOf(page)).toEqual({ all: 0, outside: 0 });
});

import type { Locator } from '@playwright/test';
import { type Situation, reasons, statuses } from '../scripts/helpers/situations';
import { readLanguage } from '../scripts/languages/files';
import { pseudoLanguage, pseudoTexts } from '../scripts/languages/pseudo';
import { parseUrlOptions } from '../tenant/urlQuery';
import { atRest, sidePanel } from './helpers/card';
import { unreadableTextsIn } from './helpers/clipping';
import { expect, isolatedTest as test, type OpenedPage, type Wanted } from './helpers/fixtures';
import type { textsIn } from './helpers/texts';

/**
 * The pseudo-language (each text in brackets, accented, longer by two fifths) in every status and reason, on a phone of 320 px: all that people read comes from a language
 * file, and longer words fit.
 */
test.use({ viewport: { width: 320, height: 800 } });

const texts = pseudoTexts(readLanguage('en-us')) as unknown as ReturnType<typeof textsIn>;

/** Failures of services belong to some situations; faults.spec.ts judges them. */
const failures: readonly RegExp[] = [
  /Failed to load resource/,
  /Access to fetch at 'https:\/\/login\./,
  // Offline, a part that was not fetched ahead yet says in the panel that it could not be loaded. The report is in two chunks: either may fail first
  /ChunkLoadError: Loading chunk (support-report|copying) failed/
];

/** Names of browsers, a letter of the keyboard, an address */
const sameInEveryLanguage: RegExp = /^(Microsoft Edge|Google Chrome|Firefox|Safari|[A-Z]|https:\S+)$/;

function wantedBy(link: string): Wanted {
  const query = new URLSearchParams(link.replace(/^\?/, ''));
  const { urlOptions, problems } = parseUrlOptions(query);
  expect(problems).toEqual([]);
  return { ...urlOptions, faults: query.getAll('fault'), language: pseudoLanguage, width: 'full', expectErrors: failures };
}

/**
 * Lines that a user reads and that no language file has. Product names and menu names of other programs are in the files too; the fields of the support report are a format for
 * help desks, the same in every language (docs/help-desk.md).
 */
function literalsIn(part: Locator): Promise<readonly string[]> {
  return part.evaluate((element, sameEverywhere) => {
    const isTheSameEverywhere = new RegExp(sameEverywhere);
    const linesOf = (one: Element): readonly string[] =>
      (one instanceof HTMLElement ? one.innerText : '').split('\n').map((line) => line.trim());
    const fields = new Set([...element.querySelectorAll('pre')].flatMap(linesOf).filter((line) => !/[⟦⟧]/.test(line)));
    let depth = 0;
    return linesOf(element)
      .filter((line) => !fields.has(line))
      .filter((line) => {
        const before = depth;
        depth += line.split('⟦').length - line.split('⟧').length;
        return before === 0 && depth === 0 && /\p{L}/u.test(line) && !/[⟦⟧]/.test(line) && !isTheSameEverywhere.test(line);
      });
  }, sameInEveryLanguage.source);
}

async function expectReadable(part: Locator): Promise<void> {
  expect(await literalsIn(part)).toEqual([]);
  expect(await unreadableTextsIn(part)).toEqual([]);
}

/** Unfolds one after the other what is folded in the panel, such as the steps of the guide, of which one is open at a time. */
async function expectReadableFolds(panel: Locator): Promise<void> {
  await expectReadable(panel);
  const folds = panel.locator('button[aria-expanded], summary');
  // Some are inside others, and are there once those are open
  for (let index = 0; index < (await folds.count()); index++) {
    const fold = folds.nth(index);
    if ((await fold.getAttribute('aria-expanded')) !== 'true') {
      await fold.click();
      await expectReadable(panel);
    }
  }
}

/** Opens every part that the card offers, one after the other, and the guide from where it is offered. */
async function expectReadableParts({ page, webPart }: OpenedPage): Promise<void> {
  const panel = sidePanel(webPart);
  const openers = webPart.locator('[data-opens]');
  for (let index = 0; index < (await openers.count()); index++) {
    await openers.nth(index).click();
    await expect(panel).toBeVisible();
    await atRest(webPart);
    await expectReadableFolds(panel);
    const steps = panel.getByRole('button', { name: texts.ShowSteps, exact: true });
    if (await steps.isVisible()) {
      await steps.click();
      await expect(panel.getByRole('heading', { level: 3, name: texts.GuideTitle, exact: true })).toBeVisible();
      await expectReadableFolds(panel);
    }
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  }
}

async function openSituation(open: (wanted?: Wanted) => Promise<OpenedPage>, situation: Situation): Promise<OpenedPage> {
  const opened = await open(wantedBy(situation.link));
  await expect(opened.webPart.getByText('⟦').first()).toBeVisible();
  await situation.act?.(opened.page, texts);
  await expect(opened.webPart.getByRole('img', { name: texts.Checking })).toHaveCount(0);
  return opened;
}

for (const [name, situation] of Object.entries({ ...statuses, ...reasons })) {
  test(`${name}: no literal text, and longer texts fit at 320 px, on the card and in all that it opens`, async ({ open }) => {
    const opened = await openSituation(open, situation);
    await expectReadable(opened.webPart);
    await expectReadableParts(opened);
  });
}

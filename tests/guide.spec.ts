import type { Locator } from '@playwright/test';
import { expectAccessible } from './helpers/accessibility';
import { atRest, continueGuide, sidePanel } from './helpers/card';
import { expect, failedResponse, test, type OpenedPage, type Wanted, isolatedTest } from './helpers/fixtures';
import { isUserPhoto } from './helpers/userPhotos';
import { english, filledAnyhow, italian, said, rightToLeftInEnglish } from './helpers/texts';

const titles = {
  askAgain: english.GuideAskTitle,
  freshSession: english.GuideSessionTitle,
  setPhoto: english.GuideSetTitle,
  addPhoto: english.GuideAddTitle,
  giveItTime: english.GuideTimeTitle,
  askForHelp: english.GuideHelpTitle
} as const;

const wholeGuide: readonly string[] = [titles.askAgain, titles.freshSession, titles.setPhoto, titles.giveItTime, titles.askForHelp];
/** SharePoint's start page: no detour over office.com, which shows no tiles any more. */
const startPage: string = 'https://contoso.sharepoint.com/_layouts/15/sharepoint.aspx';

/** The card with its guide: after a refresh that the user has stopped, which is the shortest way there. */
async function openGuide(open: (wanted?: Wanted) => Promise<OpenedPage>, wanted: Wanted = {}): Promise<OpenedPage> {
  const opened: OpenedPage = await open({ scenario: 'changed', sync: 'never', ...wanted });
  await opened.webPart.getByRole('button', { name: english.Refresh }).click();
  // Before that, SharePoint was not asked, and there is nothing to go on with
  await opened.webPart.getByText(/Not updated yet\./).waitFor();
  await opened.webPart.getByRole('button', { name: english.Cancel }).click();
  await continueGuide(opened.webPart);
  await expect(header(opened.webPart, titles.askAgain)).toBeVisible();
  await atRest(opened.webPart);
  return opened;
}

/** The button that opens and folds a step. */
function header(webPart: Locator, title: string): Locator {
  return webPart.getByRole('heading', { level: 4 }).getByRole('button', { name: title, exact: true });
}

/** What an open step shows. */
function panel(webPart: Locator, title: string): Locator {
  return webPart.getByRole('region', { name: title, exact: true });
}

async function openStep(webPart: Locator, title: string): Promise<Locator> {
  if ((await header(webPart, title).getAttribute('aria-expanded')) === 'false') {
    await header(webPart, title).click();
  }
  await expect(panel(webPart, title)).toBeVisible();
  return panel(webPart, title);
}

test('one step is open at a time, each says why, what to do and what to expect, and ends with a check', async ({ open }) => {
  const { page, webPart } = await openGuide(open);
  await expect(webPart.getByRole('heading', { level: 4 })).toHaveText(wholeGuide.map((title) => new RegExp(title)));
  for (const title of wholeGuide) {
    const shown: Locator = await openStep(webPart, title);
    await expect(webPart.getByRole('region', { name: new RegExp(wholeGuide.join('|')) })).toHaveCount(1);
    await expect(header(webPart, title)).toHaveAttribute('aria-expanded', 'true');
    await expect(webPart.locator('h4 button[aria-expanded="true"]')).toHaveCount(1);
    await expect(shown.getByRole('term')).toHaveText([english.GuideWhy, english.GuideDo, english.GuideExpect]);
    for (const words of await shown.getByRole('definition').all()) {
      expect((await words.innerText()).trim()).not.toBe('');
    }
    await expect(shown.getByRole('button', { name: english.GuideCheckNow, exact: true })).toBeVisible();
    // Nobody can force a sync, and no step says so
    expect(await shown.innerText()).not.toMatch(/forc|guarantee|will (now )?(be )?sync/i);
    await expectAccessible(page);
  }
  await header(webPart, titles.askForHelp).click();
  await expect(panel(webPart, titles.askForHelp)).toHaveCount(0);
  await expect(webPart.locator('h4 button[aria-expanded="true"]')).toHaveCount(0);
});

for (const scenario of ['noPhoto', 'noMicrosoft365Photo'] as const) {
  test(`${scenario}: without a photo the private window is not offered`, async ({ open }) => {
    const { page, webPart } = await open({ scenario, expectErrors: [failedResponse(404)] });
    await webPart.getByRole('button', { name: english.WhyLink }).click();
    await webPart.getByRole('button', { name: english.ShowSteps }).press('Enter');
    // Anyone who asked for the steps is at the one that is open
    await expect(header(webPart, titles.addPhoto)).toBeFocused();
    await expect(webPart.getByRole('heading', { level: 4 })).toHaveText(
      [titles.addPhoto, titles.giveItTime, titles.askForHelp].map((title) => new RegExp(title))
    );
    await expect(header(webPart, titles.addPhoto)).toHaveAttribute('aria-expanded', 'true');
    await expect(webPart.getByText(/private window/i)).toHaveCount(0);
    const link: Locator = panel(webPart, titles.addPhoto).getByRole('link', { name: /Open the page for my photo/ });
    await expect(link).toHaveAttribute('href', 'https://myaccount.microsoft.com/');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener/);
    await expectAccessible(page);
  });
}

test('Check again measures, and the step says what was found', async ({ open }) => {
  const { page, webPart, requests } = await openGuide(open);
  const shown: Locator = await openStep(webPart, titles.giveItTime);
  const asked: number = requests().filter(isUserPhoto).length;
  await shown.getByRole('button', { name: english.GuideCheckNow }).press('Enter');
  await expect.poll(() => requests().filter(isUserPhoto).length).toBeGreaterThan(asked);
  const found: RegExp = /^Checked today at \d{1,2}:\d{2}\sM?[AP]M: SharePoint still shows a different photo$/;
  await expect(shown.getByText(found)).toBeVisible();
  // Folded, the step says it under its name, and to those who come to it by the keyboard
  await header(webPart, titles.giveItTime).click();
  await expect(webPart.getByText(found)).toBeVisible();
  await expect(header(webPart, titles.giveItTime)).toHaveAccessibleDescription(
    new RegExp(`^${english.GuideTried} ${found.source.slice(1)}`)
  );
  await expectAccessible(page);
});

test('the check of every step measures, with the keyboard alone', async ({ open }) => {
  const { page, webPart, requests } = await openGuide(open);
  for (const title of wholeGuide) {
    if ((await header(webPart, title).getAttribute('aria-expanded')) === 'false') {
      await header(webPart, title).press('Enter');
    }
    const asked: number = requests().filter(isUserPhoto).length;
    const check: Locator = panel(webPart, title).getByRole('button', { name: english.GuideCheckNow });
    await check.press('Space');
    await expect(panel(webPart, title).getByText(/^Checked today at .*: SharePoint still shows a different photo$/)).toBeVisible();
    expect(requests().filter(isUserPhoto).length).toBeGreaterThan(asked);
    await expect(check).toBeFocused();
  }
  await expectAccessible(page);
});

test('a step that has helped ends the guide', async ({ open }) => {
  const opened: OpenedPage = await openGuide(open, { visit: 'helped' });
  // Meanwhile, in the private window, SharePoint takes the photo over
  const elsewhere = await opened.page.context().newPage();
  await elsewhere.goto(opened.page.url().replace('sync=never', 'sync=0'));
  await expect(
    elsewhere
      .locator('#web-part')
      .getByText(/a different photo|(?:shows|has) your photo/)
      .first()
  ).toBeVisible();
  await elsewhere.close();
  await (await openStep(opened.webPart, titles.freshSession)).getByRole('button', { name: english.GuideCheckNow }).press('Enter');
  await expect(opened.webPart.getByText(english.ConfirmedHeadline, { exact: true })).toBeVisible();
  await expect(opened.webPart.getByText(english.ConfirmedHeadline, { exact: true })).toBeFocused();
  await expect(opened.webPart.getByRole('heading', { level: 4 })).toHaveCount(0);
});

test('the guide is taken up where it was left', async ({ open }) => {
  const wanted: Wanted = { scenario: 'changed', sync: 'never', visit: 'left' };
  const { webPart } = await openGuide(open, wanted);
  await openStep(webPart, titles.setPhoto);
  const later: OpenedPage = await open(wanted);
  // One line on the page, and not the guide itself
  const button: Locator = later.webPart.getByRole('button', { name: `Continue: step 3, ${titles.setPhoto}` });
  await expect(button).toBeVisible();
  await expect(later.webPart.getByRole('heading', { level: 4 })).toHaveCount(0);
  await button.click();
  await expect(panel(later.webPart, titles.setPhoto)).toBeVisible();
  await expect(header(later.webPart, titles.setPhoto)).toBeFocused();
});

test('where there is room, each step has a sketch', async ({ open }) => {
  const { webPart } = await openGuide(open, { host: 'fullPage' });
  for (const title of wholeGuide) {
    await expect((await openStep(webPart, title)).locator('svg[viewBox="0 0 120 72"]')).toBeVisible();
  }
});

test('while a check runs the buttons wait, and can still be reached', async ({ open }) => {
  const { webPart } = await openGuide(open, { delay: 1500 });
  const check: Locator = (await openStep(webPart, titles.giveItTime)).getByRole('button', { name: english.GuideCheckNow });
  await check.click();
  await expect(check).toHaveAttribute('aria-disabled', 'true');
  await check.focus();
  await expect(check).toBeFocused();
  await expect(panel(webPart, titles.giveItTime).getByText(english.Checking)).toBeVisible();
  await expect(check).not.toHaveAttribute('aria-disabled', 'true');
});

test('Refresh my photo starts the refresh', async ({ open }) => {
  const { webPart } = await openGuide(open);
  await (await openStep(webPart, titles.askAgain)).getByRole('button', { name: english.GuideAskButton }).click();
  // The card shows how far it is
  await expect(sidePanel(webPart)).toHaveCount(0);
  await expect(webPart.getByRole('progressbar')).toBeAttached();
  await webPart.getByRole('button', { name: english.Cancel }).click();
});

test('the keyboard alone goes through the steps', async ({ open, page }) => {
  const { webPart } = await openGuide(open);
  await openStep(webPart, titles.askAgain);
  await header(webPart, titles.freshSession).press('Enter');
  await expect(panel(webPart, titles.freshSession)).toBeVisible();
  await expect(header(webPart, titles.freshSession)).toBeFocused();
  // Folds, and opens again with the other key that buttons know
  await page.keyboard.press('Enter');
  await expect(panel(webPart, titles.freshSession)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(panel(webPart, titles.freshSession)).toBeVisible();
  await panel(webPart, titles.freshSession)
    .getByRole('button', { name: `Next: ${titles.setPhoto}` })
    .press('Enter');
  await expect(panel(webPart, titles.setPhoto)).toBeVisible();
  await expect(header(webPart, titles.setPhoto)).toBeFocused();
  await expect(header(webPart, titles.setPhoto)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(panel(webPart, titles.setPhoto).getByRole('link', { name: /Open the page for my photo/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(webPart, titles.setPhoto).getByRole('button', { name: english.GuideCheckNow })).toBeFocused();
});

test.describe('the address to copy', () => {
  const origin: string = 'https://contoso.sharepoint.com';

  async function copyButton(webPart: Locator): Promise<Locator> {
    return (await openStep(webPart, titles.freshSession)).getByRole('button', { name: english.GuideCopyAddress }).first();
  }

  isolatedTest('goes to the clipboard, and the card says so once', async ({ open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const { page, webPart } = await openGuide(open);
    const button: Locator = await copyButton(webPart);
    await button.click();
    // The first is of the start page, the other of OneDrive
    const said: Locator = panel(webPart, titles.freshSession).getByRole('status').first();
    await expect(said).toHaveText(english.Copied);
    const copied: Locator = panel(webPart, titles.freshSession).getByRole('button', { name: english.Copied });
    await expect(copied).toHaveCount(1);
    await expect(copied).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(startPage);
    await expectAccessible(page);
    // It does not claim so for ever
    await expect(said).toBeEmpty();
  });

  /** Both happen inside other apps: in a frame without the permission, and on a page that did not come by https. */
  const refusals: Readonly<Record<string, () => void>> = {
    'the browser refuses': () => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    },
    'there is no clipboard': () => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    }
  };

  for (const [name, refuse] of Object.entries(refusals)) {
    isolatedTest(`stands there selected when ${name}`, async ({ open, page: browserPage }) => {
      await browserPage.addInitScript(refuse);
      const { page, webPart } = await openGuide(open);
      await (await copyButton(webPart)).click();
      const field: Locator = webPart.getByLabel(said(english.CopyByHand));
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(startPage);
      await expect(field).toHaveAttribute('readonly', '');
      expect(
        await field.evaluate((element: HTMLTextAreaElement) => element.value.slice(element.selectionStart, element.selectionEnd))
      ).toBe(startPage);
      await expect(webPart.getByRole('button', { name: english.Copied })).toHaveCount(0);
      await expectAccessible(page);
    });
  }
});

test('where Microsoft has no such page, no address is made up', async ({ open }) => {
  const { webPart } = await openGuide(open, { cloud: 'unknown', properties: {} });
  const session: Locator = await openStep(webPart, titles.freshSession);
  // SharePoint's own pages are on the host of this page in every cloud
  await expect(session.getByText(/^https:/).first()).toHaveText(startPage);
  const photo: Locator = await openStep(webPart, titles.setPhoto);
  await expect(photo.getByRole('link')).toHaveCount(0);
  await expect(photo.getByText(/Your help desk knows the place/)).toBeVisible();
  const help: Locator = await openStep(webPart, titles.askForHelp);
  await expect(help.getByRole('link')).toHaveCount(0);
});

test('administrators find Microsoft’s diagnostic, under words that say whom it is for', async ({ open }) => {
  const { webPart } = await openGuide(open);
  const help: Locator = await openStep(webPart, titles.askForHelp);
  await expect(help.getByText(/For admins only:/)).toBeVisible();
  const link: Locator = help.getByRole('link', { name: /Microsoft’s diagnostic/ });
  await expect(link).toHaveAttribute('href', 'https://aka.ms/PillarPictureSync');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

interface Reader {
  readonly name: string;
  readonly userAgent: string;
  readonly own: string | undefined;
  readonly keys: readonly string[];
  readonly others: readonly string[];
}

const windows: string = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const mac: string = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const webKit: string = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const readers: readonly Reader[] = [
  {
    name: 'Edge on Windows',
    userAgent: `${windows} ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    own: 'Microsoft Edge',
    keys: ['Ctrl', 'Shift', 'N'],
    others: ['Google Chrome', 'Firefox']
  },
  {
    name: 'Firefox on Windows',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    own: 'Firefox',
    keys: ['Ctrl', 'Shift', 'P'],
    others: ['Microsoft Edge', 'Google Chrome']
  },
  {
    name: 'Safari on a Mac',
    userAgent: `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`,
    own: 'Safari',
    keys: ['⌘ Command', 'Shift', 'N'],
    others: ['Microsoft Edge', 'Google Chrome', 'Firefox']
  },
  {
    name: 'Teams on Windows, which has no private windows',
    userAgent: `${windows} ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 Teams/25290.205.4069.4894/49`,
    own: undefined,
    keys: [],
    others: ['Microsoft Edge', 'Google Chrome', 'Firefox']
  }
];

for (const { name, userAgent, own, keys, others } of readers) {
  test.describe(name, () => {
    isolatedTest.use({ userAgent });

    isolatedTest(
      own === undefined ? 'names the browsers that may be there' : 'the own browser comes first, and alone',
      async ({ open }) => {
        const { page, webPart } = await openGuide(open);
        const shown: Locator = await openStep(webPart, titles.freshSession);
        const folded: Locator = shown.getByText(english.GuideOtherBrowsers, { exact: true });
        if (own === undefined) {
          await expect(folded).toHaveCount(0);
          await expect(shown.getByText(english.GuideFromTeams)).toBeVisible();
        } else {
          await expect(shown.getByText(own, { exact: true })).toBeVisible();
          await expect(shown.locator('kbd:visible')).toHaveText([...keys]);
          for (const other of others) {
            await expect(shown.getByText(other, { exact: true })).toBeHidden();
          }
          await folded.click();
        }
        for (const other of others) {
          await expect(shown.getByText(other, { exact: true })).toBeVisible();
        }
        await expectAccessible(page);
      }
    );
  });
}

const looks: readonly { readonly name: string; readonly wanted: Wanted }[] = [
  { name: 'dark theme', wanted: { theme: 'dark' } },
  { name: '320 px column', wanted: { width: '320' } },
  { name: 'full page', wanted: { host: 'fullPage' } },
  { name: 'right to left', wanted: { language: rightToLeftInEnglish } }
];

for (const { name, wanted } of looks) {
  test(`${name}: every step is readable, and nothing overflows`, async ({ open }) => {
    const { page, webPart } = await openGuide(open, wanted);
    for (const title of wholeGuide) {
      await openStep(webPart, title);
      await expectAccessible(page);
      const overflow: number = await webPart.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow, title).toBeLessThanOrEqual(0);
    }
  });
}

isolatedTest('a phone of 320 px, or 400 %, shows every step without sideways scrolling', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { webPart } = await openGuide(open);
  for (const title of wholeGuide) {
    const shown: Locator = await openStep(webPart, title);
    for (const part of await shown.locator('button, a, p, dd, kbd, svg, code').all()) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), title).toBeLessThanOrEqual(320);
    }
  }
});

test('a page from right to left turns the sketches that have a direction', async ({ open }) => {
  const { webPart } = await openGuide(open, { language: rightToLeftInEnglish, host: 'fullPage' });
  const turned = async (title: string): Promise<string> =>
    (await openStep(webPart, title)).locator('svg[viewBox="0 0 120 72"]').evaluate((svg) => getComputedStyle(svg).transform);
  expect(await turned(titles.askAgain)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(await turned(titles.giveItTime)).toBe('none');
});

isolatedTest('nothing moves for readers who want no motion', async ({ open, page }) => {
  const { webPart } = await openGuide(open);
  const shown: Locator = await openStep(webPart, titles.giveItTime);
  const animation = (): Promise<string> => shown.evaluate((element) => getComputedStyle(element).animationName);
  expect(await animation()).not.toBe('none');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});

test('Italian', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'noPhoto', language: 'it-IT', expectErrors: [failedResponse(404)] });
  await webPart.getByRole('button', { name: italian.WhyLink }).click();
  await webPart.getByRole('button', { name: italian.ShowSteps }).click();
  const shown: Locator = panel(webPart, italian.GuideAddTitle);
  await shown.getByRole('button', { name: italian.GuideCheckNow }).click();
  await expect(shown.getByText(filledAnyhow(italian.GuideChecked))).toBeVisible();
  await expectAccessible(page);
});

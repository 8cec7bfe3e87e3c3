import { nextSteps, onCard } from './helpers/card';
import { expect, test, type Wanted } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { expectPictures } from './helpers/pictures';
import { expectAccessible } from './helpers/accessibility';
import { english, filled, italian, said } from './helpers/texts';

/**
 * What a user sees in browsers that protect canvases, that do not decode, or that lack an interface (docs/browsers.md). Each link of the local tenant is
 * tried that is not played elsewhere.
 */
const both: Wanted['properties'] = { whenInSync: 'card' };

const protections = ['canvasWhite', 'canvasEmpty', 'canvasNoise', 'canvasFarbled', 'noCanvas'] as const;

test.describe('where canvases are protected, and the browser decodes without one', () => {
  for (const browser of protections) {
    test(`${browser}: the card shows the right status`, async ({ open }) => {
      const same = await open({ scenario: 'inSync', browser });
      await expect(onCard(same.webPart, english.InSyncHeadline)).toBeVisible();
      const changed = await open({ scenario: 'changed', browser });
      await expect(onCard(changed.webPart, english.DifferentHeadline)).toBeVisible();
      const missing = await open({ scenario: 'neverSynced', browser });
      await expect(onCard(missing.webPart, english.MissingInSharePointHeadline)).toBeVisible();
    });
  }
});

test.describe('where canvases are protected, and there is no other way', () => {
  for (const browser of protections.map((each) => `${each},noImageDecoder`)) {
    test(`${browser}: the card says why it cannot tell, and the user can`, async ({ open }) => {
      const { page, webPart } = await open({ scenario: 'inSync', browser });
      await expect(onCard(webPart, english.UnsureHeadline)).toBeVisible();
      await expect(onCard(webPart, said(english.UnsureHiddenText))).toBeVisible();
      await expectPictures(webPart, [english.Microsoft365PhotoAlt, english.SharePointPhotoAlt]);
      await expectAccessible(page);
      await webPart.getByRole('button', { name: english.SamePicture, exact: true }).click();
      await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
    });
  }

  const hides: string = 'canvasWhite,noImageDecoder';

  test('another picture is not told from the same one, so that nothing is claimed', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: hides });
    await expect(onCard(webPart, english.UnsureHeadline)).toBeVisible();
  });

  test('the placeholder is recognized by its bytes', async ({ open }) => {
    const { webPart } = await open({ scenario: 'neverSynced', browser: hides });
    await expect(onCard(webPart, english.MissingInSharePointHeadline)).toBeVisible();
  });

  test('a refresh ends as soon as nothing more can be told', async ({ open }) => {
    const { webPart } = await open({ scenario: 'neverSynced', browser: hides, sync: 0 });
    await webPart.getByRole('button', { name: english.Refresh }).click();
    await expect(onCard(webPart, said(english.UnsureHiddenText))).toBeVisible();
    await expect(webPart.getByRole('button', { name: english.SamePicture, exact: true })).toBeVisible();
  });

  test('where Microsoft 365 has no photo, SharePoint’s picture may be a placeholder', async ({ open }) => {
    const { webPart } = await open({ scenario: 'noMicrosoft365Photo', browser: hides, expectErrors: [/status of 404/] });
    await expect(onCard(webPart, english.CannotReadSharePointHeadline)).toBeVisible();
    await expect(onCard(webPart, said(english.PixelsHiddenText))).toBeVisible();
    await expect(nextSteps(webPart)).toHaveCount(0);
  });

  test('looking closer still helps: both pictures, and all sizes without a verdict', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: hides });
    await webPart.getByRole('button', { name: english.LookCloser }).click();
    await expect(webPart.getByRole('slider')).toBeVisible();
    await expect(webPart.getByText(english.SizeUnsure)).toHaveCount(3);
  });

  test('the report says so', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: hides });
    await webPart.getByRole('button', { name: english.WhyLink }).click();
    await webPart.getByRole('button', { name: english.ReportLink }).click();
    await webPart.getByText(english.ReportPreview).click();
    await expect(webPart.locator('pre')).toContainText('pixels: hidden');
  });

  test('in Italian too', async ({ open }) => {
    const { webPart } = await open({ scenario: 'inSync', browser: hides, language: 'it-IT' });
    await expect(onCard(webPart, italian.UnsureHiddenText)).toBeVisible();
  });
});

timedTest('a decoder that never answers ends in "no answer in time", and trying again ends too', async ({ open, time }) => {
  const opened = await open({ scenario: 'inSync', browser: 'decoderHangs' });
  const { page, webPart } = opened;
  await time.passUntil(opened, onCard(webPart, english.TimedOutText));
  await expectAccessible(page);
  await webPart.getByRole('button', { name: english.CheckAgain }).click();
  await expect(webPart.getByText(english.Checking)).not.toHaveCount(0);
  await time.passUntil(opened, webPart.getByRole('button', { name: english.CheckAgain }));
  await expect(onCard(webPart, english.TimedOutText)).toBeVisible();
});

test.describe('a browser that is too old', () => {
  for (const browser of ['noCreateImageBitmap,noImageDecoder', 'noFetch', 'noBlob', 'noTextDecoder', 'oldBrowser']) {
    test(`${browser}: the card says so and what to use, and asks for nothing`, async ({ open }) => {
      const { page, webPart, requests } = await open({ scenario: 'changed', browser });
      await expect(webPart.getByText(english.UnsupportedBrowserHeadline)).toBeVisible();
      await expect(webPart.getByText(/a current version of Microsoft Edge, Google Chrome, Firefox, or Safari/)).toBeVisible();
      await expect(webPart.getByText(said(english.UnsupportedBrowserMissing))).toHaveCount(0);
      await expectAccessible(page);
      expect(requests()).toEqual([]);
    });
  }

  test('anyone who edits the page is told what is missing, and can change the title', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: 'oldBrowser', mode: 'edit' });
    await expect(webPart.getByText(filled(english.UnsupportedBrowserMissing, 'createImageBitmap or ImageDecoder'))).toBeVisible();
    await webPart.getByRole('textbox', { name: english.TitleLabel }).fill('My face');
    await expect(webPart.getByRole('textbox', { name: english.TitleLabel })).toHaveValue('My face');
  });

  test('in Italian too', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: 'oldBrowser', language: 'it-IT' });
    await expect(webPart.getByText(italian.UnsupportedBrowserHeadline)).toBeVisible();
  });
});

test.describe('a browser that lacks an interface the card can do without', () => {
  const missing = [
    'noImageDecoder',
    'noCreateImageBitmap',
    'noOffscreenCanvas',
    'noLocks',
    'noRelativeTime',
    'noCanParse',
    'noThrowIfAborted',
    'noAbortAny',
    'noAbortTimeout',
    'noSubtle',
    'noClipboard',
    'noStorage',
    'noTiming',
    'noThrowIfAborted,noAbortAny,noAbortTimeout,noCanParse,noRelativeTime,noLocks,noOffscreenCanvas'
  ] as const;
  for (const browser of missing) {
    timedTest(`${browser}: the photo is still refreshed`, async ({ open, time }) => {
      const opened = await open({ scenario: 'changed', sync: 4, browser, properties: both });
      const { webPart } = opened;
      await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
      await webPart.getByRole('button', { name: english.Refresh }).click();
      await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
    });
  }

  test('noRelativeTime: an earlier asking is told by its date', async ({ open }) => {
    const wanted: Wanted = { scenario: 'changed', sync: 'never', browser: 'noRelativeTime', visit: 'dated' };
    const first = await open(wanted);
    await first.webPart.getByRole('button', { name: english.Refresh }).click();
    await first.webPart.getByRole('button', { name: english.Cancel }).click();
    await expect(onCard(first.webPart, said(english.RefreshCancelledText))).toBeVisible();
    const { webPart } = await open(wanted);
    await expect(
      onCard(webPart, /^You refreshed your photo \w{3} \d{1,2}, \d{4}, \d{1,2}:\d\d\s[AP]M\. SharePoint can take 24 hours/)
    ).toBeVisible();
  });

  test('noClipboard: the text is selected, to be copied by hand', async ({ open }) => {
    const { webPart } = await open({ scenario: 'changed', browser: 'noClipboard' });
    await webPart.getByRole('button', { name: english.WhyLink }).click();
    await webPart.getByRole('button', { name: english.ReportLink }).click();
    await webPart.getByRole('button', { name: english.ReportCopy }).click();
    await expect(webPart.getByText(said(english.CopyByHand))).toBeVisible();
  });
});

test('the local tenant shows in its panel which browser it plays, and says which ones there are', async ({ open, page, tenant }) => {
  await open({ scenario: 'inSync', browser: 'canvasWhite,noImageDecoder', panel: 'open' });
  await expect(page.getByLabel('Browser', { exact: true }).locator('option:checked')).toHaveText('Hides pictures');
  await page.goto(`${tenant.url}?browser=canvasWhite,netscape&panel=closed`);
  await expect(page.getByRole('alert')).toHaveText(/There is no browser "canvasWhite,netscape"\. Known are: asIs, canvasWhite/);
});

import { expectAccessible } from './helpers/accessibility';
import { nextSteps, onCard } from './helpers/card';
import { unreadableTextsIn } from './helpers/clipping';
import { expect, failedResponse, test, type Wanted, isolatedTest } from './helpers/fixtures';
import { expectPictures } from './helpers/pictures';
import { english, said } from './helpers/texts';

const microsoft365: string = english.Microsoft365PhotoAlt;
const sharePoint: string = english.SharePointPhotoAlt;

/** One situation, and what a user sees in it. */
interface Situation {
  readonly name: string;
  readonly wanted: Wanted;
  readonly headline: string;
  readonly explanation: RegExp;
  readonly sign?: string;
  readonly pictures: readonly string[];
  /** What can be pressed, in order; details and foldings not counted */
  readonly steps: readonly string[];
}

/** Both photos are shown, so that the statuses can be compared; the one line has its own tests below */
const bothPhotos: Wanted['properties'] = { whenInSync: 'card' };

const situations: readonly Situation[] = [
  {
    name: 'inSync',
    wanted: { scenario: 'inSync', properties: bothPhotos },
    headline: english.InSyncHeadline,
    explanation: said(english.InSyncText),
    sign: english.SignSame,
    pictures: [microsoft365, sharePoint],
    steps: []
  },
  {
    name: 'inSync, framed differently',
    wanted: { scenario: 'cropped', properties: bothPhotos },
    headline: english.InSyncHeadline,
    explanation: said(english.InSyncFramedText),
    sign: english.SignSame,
    pictures: [microsoft365, sharePoint],
    steps: []
  },
  {
    name: 'different',
    wanted: { scenario: 'changed' },
    headline: english.DifferentHeadline,
    explanation: said(english.DifferentText),
    sign: english.SignDifferent,
    pictures: [microsoft365, sharePoint],
    steps: [english.Refresh]
  },
  {
    name: 'someSizesOld',
    wanted: { scenario: 'smallOld' },
    headline: english.SomeSizesOldHeadline,
    explanation: /in one size, but still the one shown here in another/,
    sign: english.SignDifferent,
    pictures: [microsoft365, sharePoint],
    steps: [english.Refresh]
  },
  {
    name: 'someSizesOld, with none in those',
    wanted: { scenario: 'smallPlaceholder' },
    headline: english.SomeSizesMissingHeadline,
    explanation: /in one size, but none in another/,
    sign: english.SignDifferent,
    pictures: [microsoft365],
    steps: [english.Refresh]
  },
  {
    name: 'otherName',
    wanted: { scenario: 'otherName' },
    headline: english.OtherNameHeadline,
    explanation: said(english.OtherNameText),
    sign: english.SignMissing,
    pictures: [microsoft365],
    steps: []
  },
  {
    name: 'missingInSharePoint',
    wanted: { scenario: 'neverSynced' },
    headline: english.MissingInSharePointHeadline,
    explanation: said(english.MissingNeverSyncedText),
    sign: english.SignMissing,
    pictures: [microsoft365],
    steps: [english.Refresh]
  },
  {
    name: 'missingInMicrosoft365',
    wanted: { scenario: 'noMicrosoft365Photo', expectErrors: [failedResponse(404)] },
    headline: english.MissingInMicrosoft365Headline,
    explanation: said(english.MissingInMicrosoft365Text),
    sign: english.SignMissing,
    pictures: [sharePoint],
    steps: [english.AddPhoto, english.RemovedPhoto]
  },
  {
    name: 'noPhoto',
    wanted: { scenario: 'noPhoto', expectErrors: [failedResponse(404)] },
    headline: english.NoPhotoHeadline,
    explanation: said(english.NoPhotoText),
    pictures: [],
    steps: [english.AddPhoto, english.CheckAgain]
  },
  {
    name: 'unsure',
    wanted: { scenario: 'unsure' },
    headline: english.UnsureHeadline,
    explanation: /Are they the same\?/,
    sign: english.SignUnknown,
    pictures: [microsoft365, sharePoint],
    steps: [english.SamePicture, english.NotTheSame]
  },
  {
    name: 'cannotCompare, no consent',
    wanted: { scenario: 'consentMissing', mode: 'edit', expectErrors: [failedResponse(400)] },
    headline: english.CannotReadMicrosoft365Headline,
    explanation: said(english.ConsentMissingText),
    sign: english.SignUnknown,
    pictures: [sharePoint],
    steps: []
  },
  {
    name: 'cannotCompare, Microsoft Graph down',
    wanted: { scenario: 'graphDown', expectErrors: [failedResponse(503)] },
    headline: english.CannotReadMicrosoft365Headline,
    explanation: said(english.ThrottledText),
    sign: english.SignUnknown,
    pictures: [sharePoint],
    steps: [english.CheckAgain]
  },
  {
    name: 'cannotCompare, SharePoint down',
    wanted: { scenario: 'sharePointDown', expectErrors: [failedResponse(500)] },
    headline: english.CannotReadSharePointHeadline,
    explanation: said(english.ServiceErrorText),
    sign: english.SignUnknown,
    pictures: [microsoft365],
    steps: [english.CheckAgain]
  }
];

for (const { name, wanted, headline, explanation, sign, pictures, steps } of situations) {
  test(`status ${name}`, async ({ open }) => {
    const { page, webPart } = await open(wanted);
    await expect(webPart.getByText(headline, { exact: true })).toBeVisible();
    await expect(webPart.locator('p', { hasText: explanation })).toBeVisible();
    await expectPictures(webPart, pictures);
    await expect(webPart.locator('figcaption')).toHaveText(['Microsoft 365', 'SharePoint']);
    if (sign !== undefined) {
      await expect(webPart.getByRole('img', { name: sign, exact: true })).toBeVisible();
    }
    await expect(nextSteps(webPart)).toHaveText([...steps]);
    await expectAccessible(page);
  });
}

test('in sync, the card is one line, which opens to both photos and folds again', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'inSync' });
  await expect(webPart.getByText(english.InSyncHeadline, { exact: true })).toBeVisible();
  await expectPictures(webPart, [sharePoint]);
  await expectAccessible(page);
  await webPart.getByRole('button', { name: english.ShowBoth }).click();
  await expectPictures(webPart, [microsoft365, sharePoint]);
  await webPart.getByRole('button', { name: english.HideBoth }).click();
  await expectPictures(webPart, [sharePoint]);
});

test('in sync costs one request of each service and no more', async ({ open }) => {
  const { webPart, requests } = await open({ scenario: 'inSync' });
  await expect(webPart.getByText(english.InSyncHeadline, { exact: true })).toBeVisible();
  const asked: readonly string[] = requests().map(({ url }) => url.replace(/\?.*/, '').toLowerCase());
  expect(asked.filter((url) => /userphoto|getmyproperties|photos?\//.test(url)).sort()).toEqual([
    expect.stringMatching(/\/userphoto\.(aspx|jpg)$/),
    expect.stringContaining('/me/photos/240x240/$value')
  ]);
});

test('while it looks, it says so and shows the outline of what comes', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', delay: 2000, properties: bothPhotos });
  await expect(webPart.getByRole('img', { name: english.Checking })).toBeVisible();
  const loading: number = (await webPart.boundingBox())?.height ?? 0;
  await expectAccessible(page);
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  const settled: number = (await webPart.boundingBox())?.height ?? 0;
  // Room for one line of text more or less, which depends on the language and the width
  expect(Math.abs(settled - loading)).toBeLessThanOrEqual(24);
});

for (const [service, fault] of [
  ['SharePoint', 'ownPhoto:429'],
  ['Microsoft Graph', 'photoSized:429']
] as const) {
  test(`while ${service} is busy it waits as it is asked, and says so`, async ({ open }) => {
    const { webPart } = await open({ scenario: 'inSync', faults: [fault], expectErrors: [failedResponse(429)] });
    await expect(onCard(webPart, english.CheckingPaused)).toBeVisible();
    // The outline has a fixed height
    expect(await unreadableTextsIn(webPart)).toEqual([]);
    await expect(webPart.getByText(said(english.ThrottledText)).first()).toBeVisible();
  });
}

test('an unsure pair is for the user to call', async ({ open }) => {
  const { webPart } = await open({ scenario: 'unsure' });
  await webPart.getByRole('button', { name: english.NotTheSame }).click();
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.Refresh })).toBeVisible();
});

test('why it happens is explained on request, with the last sync that SharePoint noted', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  await webPart.getByRole('button', { name: english.WhyLink }).click();
  await expect(webPart.getByText(/SharePoint’s last sync of your photo: \w+ \d+, \d{4}/)).toBeVisible();
  await expect(webPart.getByRole('link', { name: /About profile photo sync/ })).toHaveAttribute(
    'href',
    'https://support.microsoft.com/office/20594d76-d054-4af4-a660-401133e3d48a'
  );
  await expectAccessible(page);
});

test('when the site owner leaves it to the user, nothing is asked before', async ({ open }) => {
  const { page, webPart, requests } = await open({ scenario: 'changed', properties: { checkWhen: 'asked' } });
  const check = webPart.getByRole('button', { name: english.CheckNow });
  await expect(check).toBeVisible();
  await expectAccessible(page);
  expect(requests().filter(({ url }) => /userphoto|getmyproperties|v1\.0|AcquireOBOToken/i.test(url))).toEqual([]);
  await check.click();
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
});

isolatedTest('without a network the card says so, and works again when it is back', async ({ open, page }) => {
  const { webPart } = await open({
    scenario: 'noPhoto',
    expectErrors: [failedResponse(404), /net::ERR_INTERNET_DISCONNECTED/]
  });
  await expect(webPart.getByText(english.NoPhotoHeadline, { exact: true })).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.CheckAgain })).toBeVisible();
  await page.context().setOffline(true);
  await webPart.getByRole('button', { name: english.CheckAgain }).click();
  await expect(webPart.locator('p', { hasText: 'You seem to be offline' })).toBeVisible();
  await page.context().setOffline(false);
  await webPart.getByRole('button', { name: english.CheckAgain }).click();
  await expect(webPart.getByText(english.NoPhotoHeadline, { exact: true })).toBeVisible();
});

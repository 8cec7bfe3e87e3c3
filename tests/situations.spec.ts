import { expectAccessible } from './helpers/accessibility';
import { nextSteps, onCard } from './helpers/card';
import { expect, failedResponse, test, type OpenedPage, type Wanted } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { expectPictures } from './helpers/pictures';
import { isOwnLargePhoto } from './helpers/userPhotos';
import { english, said } from './helpers/texts';

/**
 * The fifteen most common situations in which people ask about their photo: what the card says, and the step that it offers. Each test also
 * fails on any error in the console (helpers/fixtures.ts).
 */
const microsoft365: string = english.Microsoft365PhotoAlt;
const sharePoint: string = english.SharePointPhotoAlt;

const both: Wanted['properties'] = { whenInSync: 'card' };

/** The words, the pictures and the buttons. */
async function expectCard(
  { page, webPart }: OpenedPage,
  says: { readonly headline: string; readonly text: RegExp; readonly pictures: readonly string[]; readonly steps: readonly string[] }
): Promise<void> {
  await expect(onCard(webPart, says.headline)).toBeVisible();
  await expect(webPart.locator('p', { hasText: says.text })).toBeVisible();
  await expectPictures(webPart, says.pictures);
  await expect(nextSteps(webPart)).toHaveText([...says.steps]);
  // What SharePoint serves is known; what others see is not
  expect(await webPart.innerText()).not.toMatch(/olleagues see|every cache/);
  await expectAccessible(page);
}

timedTest('1: a new photo, and SharePoint shows the old one: refresh', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 4 });
  await expectCard(opened, {
    headline: english.DifferentHeadline,
    text: said(english.DifferentText),
    pictures: [microsoft365, sharePoint],
    steps: [english.Refresh]
  });
  await opened.webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(opened.webPart, english.ConfirmedHeadline));
});

test('2: never synced: refresh', async ({ open }) => {
  await expectCard(await open({ scenario: 'neverSynced' }), {
    headline: english.MissingInSharePointHeadline,
    text: said(english.MissingNeverSyncedText),
    pictures: [microsoft365],
    steps: [english.Refresh]
  });
});

timedTest('3: a removed photo is still shown: wait until it is gone, in every size', async ({ open, time }) => {
  const opened = await open({ scenario: 'removedPhoto', sync: 4, expectErrors: [failedResponse(404)] });
  await expectCard(opened, {
    headline: english.MissingInMicrosoft365Headline,
    text: said(english.MissingInMicrosoft365Text),
    pictures: [sharePoint],
    steps: [english.AddPhoto, english.RemovedPhoto]
  });
  await opened.webPart.getByRole('button', { name: english.RemovedPhoto }).click();
  await time.passPausesUntil(opened, onCard(opened.webPart, english.RemovedHeadline));
  await expectCard(opened, {
    headline: english.RemovedHeadline,
    text: said(english.RemovedText),
    pictures: [],
    steps: [english.AddPhoto, english.CheckAgain]
  });
});

timedTest('3: a removed photo that stays is not called gone', async ({ open, time }) => {
  const opened = await open({ scenario: 'removedPhoto', sync: 'never', expectErrors: [failedResponse(404)] });
  const { webPart } = opened;
  await webPart.getByRole('button', { name: english.RemovedPhoto }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.NotRemovedHeadline));
  await expect(nextSteps(webPart)).toHaveText([english.AddPhoto, english.CheckAgain]);
});

test('4: SharePoint is right, Teams or Outlook are old: where copies are kept, and this browser’s renewed', async ({ open }) => {
  const { page, webPart, requests } = await open({ scenario: 'inSync' });
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
  // The calm line leads there too
  await webPart.getByRole('button', { name: english.ShowBoth }).click();
  await webPart.getByRole('button', { name: english.StillAnotherPhoto }).click();
  await expect(webPart.getByRole('term')).toHaveText([
    english.ElsewhereBrowsers,
    english.ElsewhereTeams,
    english.ElsewhereLists,
    english.ElsewhereSearch
  ]);
  await expectAccessible(page);
  const before = requests().filter(isOwnLargePhoto).length;
  await webPart.getByRole('button', { name: english.RenewCopies }).click();
  await expect(webPart.getByText(english.CopiesRenewed)).toBeVisible();
  expect(requests().filter(isOwnLargePhoto).length).toBeGreaterThan(before);
  await expectAccessible(page);
});

test('5: a colleague sees the old photo: their browser keeps a copy of its own', async ({ open }) => {
  const { webPart } = await open({ scenario: 'inSync', properties: both });
  await webPart.getByRole('button', { name: english.StillAnotherPhoto }).click();
  await expect(webPart.getByText(/Each keeps copies for a time that SharePoint sets; in the past it was at least a day\./)).toBeVisible();
});

timedTest('6: the small photos are old, the large one is new: refresh renews and measures all', async ({ open, time }) => {
  const opened = await open({ scenario: 'smallOld', sync: 4 });
  await expectCard(opened, {
    headline: english.SomeSizesOldHeadline,
    text: /renews this browser’s copies and checks every size again/,
    pictures: [microsoft365, sharePoint],
    steps: [english.Refresh]
  });
  await opened.webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(opened.webPart, english.ConfirmedHeadline));
});

test('7: Microsoft 365 itself has the old photo: where it is changed', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'inSync', properties: both });
  await webPart.getByRole('button', { name: english.NotMyCurrentPhoto }).click();
  await expect(webPart.getByText(said(english.NotCurrentText))).toBeVisible();
  await expect(webPart.getByRole('link', { name: /change it in your account/ })).toHaveAttribute(
    'href',
    'https://myaccount.microsoft.com/'
  );
  await expectAccessible(page);
});

test('8: only administrators set photos: no button leads to a page that refuses', async ({ open }) => {
  const properties = { photosSetBy: 'admins', photosSetByWhom: 'the HR team' };
  const opened = await open({ scenario: 'noPhoto', properties, expectErrors: [failedResponse(404)] });
  await expectCard(opened, {
    headline: english.NoPhotoHeadline,
    text: /In your organization, the HR team sets profile photos\./,
    pictures: [],
    steps: [english.CheckAgain]
  });
  await opened.webPart.getByRole('button', { name: english.WhyLink }).click();
  await opened.webPart.getByRole('button', { name: english.ShowSteps }).click();
  await expect(opened.webPart.getByText(/Ask for yours to be set, then come back and check/)).toBeVisible();
  await expect(opened.webPart.getByRole('link', { name: /photo/i }).filter({ hasNotText: english.WhyAboutSync })).toHaveCount(0);
});

test('9: no Exchange license: Microsoft’s newest word, and a refresh', async ({ open }) => {
  await expectCard(await open({ scenario: 'noExchange' }), {
    headline: english.MissingInSharePointHeadline,
    text: /no Exchange Online mailbox\. Microsoft announced that SharePoint now gets photos from Microsoft 365 itself/,
    pictures: [microsoft365],
    steps: [english.Refresh]
  });
});

test('10: the e-mail address is not the sign-in name: an administrator’s matter, and the report', async ({ open }) => {
  const opened = await open({ scenario: 'otherName' });
  await expectCard(opened, {
    headline: english.OtherNameHeadline,
    text: /Refreshing can’t change that, but an admin can/,
    pictures: [microsoft365],
    steps: []
  });
  await opened.webPart.getByRole('button', { name: english.ReportLink }).click();
  await expect(opened.webPart.getByRole('button', { name: english.ReportCopy })).toBeVisible();
});

test('11: uploaded to SharePoint only', async ({ open }) => {
  await expectCard(await open({ scenario: 'noMicrosoft365Photo', expectErrors: [failedResponse(404)] }), {
    headline: english.MissingInMicrosoft365Headline,
    text: said(english.MissingInMicrosoft365Text),
    pictures: [sharePoint],
    steps: [english.AddPhoto, english.RemovedPhoto]
  });
});

test('12: a photo that was replaced by the placeholder', async ({ open }) => {
  await expectCard(await open({ scenario: 'replacedByPlaceholder' }), {
    headline: english.MissingInSharePointHeadline,
    text: said(english.MissingHadNoneText),
    pictures: [microsoft365],
    steps: [english.Refresh]
  });
});

test('13: a guest sees nothing, and nothing is asked', async ({ open }) => {
  const { webPart, requests } = await open({ scenario: 'changed', user: 'guest' });
  await expect(webPart).toHaveText('');
  expect(requests().filter(isOwnLargePhoto)).toEqual([]);
});

test('14: the profile is kept in another region', async ({ open }) => {
  await expectCard(await open({ scenario: 'otherRegion' }), {
    headline: english.DifferentHeadline,
    text: /Your profile is kept in another region of your organization \(contosoeur-my\.sharepoint\.com\)\./,
    pictures: [microsoft365, sharePoint],
    steps: [english.Refresh]
  });
});

test('15: lists and people search keep copies of their own, for an unknown time', async ({ open }) => {
  const { webPart } = await open({ scenario: 'inSync', properties: both });
  await webPart.getByRole('button', { name: english.StillAnotherPhoto }).click();
  await expect(webPart.getByText(said(english.ElsewhereListsText))).toBeVisible();
  await expect(webPart.getByText(said(english.ElsewhereSearchText))).toBeVisible();
});

test('a placeholder of another drawing than that of an unknown account is not called another picture', async ({ open }) => {
  const { webPart } = await open({ scenario: 'neverSynced', placeholder: 'accountDiffers' });
  await expect(onCard(webPart, english.UnsureHeadline)).toBeVisible();
});

test('the browser’s own old copy raises no alarm: it is renewed, and one line says so', async ({ open }) => {
  const wanted = { visit: 'copy', photoBase: 'none', sync: 'never', properties: both } as const;
  const first = await open({ ...wanted, scenario: 'changed' });
  await expect(onCard(first.webPart, english.DifferentHeadline)).toBeVisible();
  // Meanwhile SharePoint has got the photo; the browser keeps what was served before
  const { webPart } = await open({ ...wanted, scenario: 'inSync' });
  await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
  await expect(onCard(webPart, english.InSyncRenewedText)).toBeVisible();
});

test('an edge cache that keeps the old photo is judged: it is what pages show', async ({ open }) => {
  const { webPart } = await open({ scenario: 'inSync', edge: 'old' });
  await expect(onCard(webPart, english.DifferentHeadline)).toBeVisible();
});

for (const urlOptions of [{ photoBase: 'none' }, { photoBase: 'expired' }, { photoBase: 'none', photoPage: 'redirect' }] as const) {
  test(`the root of the host is asked where the page names no valid address: ${JSON.stringify(urlOptions)}`, async ({ open }) => {
    const { webPart, requests } = await open({ scenario: 'inSync', ...urlOptions });
    await expect(onCard(webPart, english.InSyncHeadline)).toBeVisible();
    expect(requests().filter(isOwnLargePhoto)[0]?.url).toMatch(/^\/_layouts\/15\/userphoto\.aspx/);
  });
}

test('in Teams the card says that Teams keeps copies of its own, and leads to the site', async ({ open }) => {
  const { webPart } = await open({ scenario: 'inSync', host: 'teams', properties: both });
  await webPart.getByRole('button', { name: english.StillAnotherPhoto }).click();
  await expect(webPart.getByText(/Teams and your browser keep separate copies of photos/)).toBeVisible();
  await expect(webPart.getByRole('link', { name: /Open this site in your browser/ })).toHaveAttribute(
    'href',
    /^https:\/\/contoso\.sharepoint\.com\/sites\//
  );
});

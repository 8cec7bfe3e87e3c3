import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { refreshPauses } from '../src/photos/refresh/schedule';
import { english, italian } from '../tests/helpers/texts';
import { type Studio, openStudio } from './helpers/card';
import {
  type StoryTime,
  Journey,
  cardOf,
  closePanel,
  day,
  docs,
  hour,
  minute,
  morning,
  openStep,
  phone,
  pictures,
  press,
  refreshInVain,
  second
} from './helpers/journey';

const [firstPause = 0, secondPause = 0] = refreshPauses;

// Writes `docs/journey.md`: one user's way from another picture to their own, station by station, as the card really is in the local
// tenant. Whatever the page quotes must stand on the card when its picture is taken; otherwise this script fails.

async function fromAnotherPictureToTheOwn(journey: Journey): Promise<void> {
  journey.section('The photo comes');
  const reader: BrowserContext = await journey.reader();
  // The first look asks too: the photo comes twenty seconds after the refresh has begun, a minute later
  const page: Page = await journey.open('?scenario=changed&sync=80', reader);
  await journey.station(page, {
    file: 'another-picture',
    title: 'Another picture is found',
    told: 'Adele has changed her photo in Microsoft 365. The card has looked at both pictures and says "SharePoint shows a different photo". It offers one next step, "Refresh my photo", and two ways to know more.'
  });

  await press(page, english.LookCloser);
  await cardOf(page).getByRole('listitem').nth(2).waitFor();
  await journey.station(page, {
    file: 'looking-closer',
    title: 'Looking closer',
    told: '*Compare photos* lays both pictures over each other: a line uncovers either one, and "Hold to compare" flips between them. Below are the three sizes that SharePoint serves, each compared: "Not the same as in Microsoft 365".'
  });
  await closePanel(page);

  await press(page, english.WhyLink);
  await journey.station(page, {
    file: 'why',
    title: 'Why?',
    told: 'A short answer, when SharePoint last synced the photo, and where to read more. Anyone who prefers the steps by hand finds "See what you can do", and "Report for your help desk" is there from the beginning.'
  });
  await closePanel(page);

  await journey.stopClock(reader, minute);
  await press(page, english.Refresh);
  await journey.untilNotYet(page, 1);
  await journey.pass(reader, firstPause);
  await journey.untilNotYet(page, 2);
  await journey.station(page, {
    file: 'refresh',
    title: 'SharePoint is asked',
    told: '*Refresh my photo* asks SharePoint past the browser’s cache, up to five times in two minutes. The card says how far it is ("Attempt 2 of 5 · 0:08 of about 2:00"), and "Cancel" ends it at once.'
  });

  await journey.pass(reader, secondPause);
  await journey.untilSaid(page, english.ConfirmedHeadline);
  await journey.pass(reader, second);
  await journey.station(page, {
    file: 'photo-has-come',
    title: 'The photo has come',
    told: '"SharePoint now shows your photo": the pictures were read again and compared, so that this is measured, not promised. The card also says what moved in the profile record: "SharePoint synced your photo: today. The sync before that: January 26, 2025."'
  });
  await reader.close();
}

async function theGuideAndTheDaysAfter(journey: Journey): Promise<void> {
  journey.section('The photo does not come: the guide');
  const link = (sync: number | 'never'): string => `?scenario=changed&visit=journey&sync=${sync}`;
  let page: Page = await journey.open(link('never'), await journey.reader());
  await refreshInVain(page, english.Refresh, english.RefreshNotYetHeadline);
  // The report tells moments to the millisecond
  await journey.stopClock(page.context(), 5 * minute);
  await journey.station(page, {
    file: 'guide-private-window',
    title: 'The refresh has ended without it',
    told: 'After two minutes the card says "SharePoint doesn’t show your photo yet", and one button leads on to the step that fits (*Continue*): "Sign in again in a private window", with the keys of the user’s own browser and the address to copy.'
  });

  await openStep(page, english.GuideAskTitle);
  await journey.station(page, {
    file: 'guide-ask-again',
    title: 'The guide: refresh once more',
    told: 'The first step is the refresh that has just ended; it can be started from here as often as the user likes. Each step says "Why", "What to do" and "What to expect", and ends with "Check again".'
  });

  await openStep(page, english.GuideSetTitle);
  await journey.station(page, {
    file: 'guide-set-photo',
    title: 'The guide: set the photo once more',
    told: 'The third step leads to the page where Microsoft 365 keeps the photo ("Open the page for my photo"). The card itself never changes a photo.'
  });

  await openStep(page, english.GuideTimeTitle);
  await journey.station(page, {
    file: 'guide-give-it-time',
    title: 'The guide: give it time',
    told: 'The fourth step says how long a sync may take and when the photo was refreshed: "There’s nothing else to do for now."'
  });

  await press(page, english.CheckAgain);
  await journey.untilSaid(page, english.GuideFoundDifferent);
  await journey.pass(page.context(), second);
  await journey.station(page, {
    file: 'checked',
    title: 'A check is measured',
    told: '*Check again* reads both photos again, past the browser’s cache, and the step notes the result: "SharePoint still shows a different photo". The note stays with the step, on later visits too.'
  });

  await openStep(page, english.GuideHelpTitle);
  // Its styles come with it, and are put into the page a moment later
  await journey.pass(page.context(), second);
  await cardOf(page).getByText(english.ReportPreview).click();
  await journey.station(page, {
    file: 'guide-ask-for-help',
    title: 'The guide: ask for help',
    told: 'The last step has a report for the help desk, to copy or to download; "See what’s in the report" shows all of it beforehand. It names nobody, and "Nothing is sent unless you send it."'
  });
  await openStep(page, english.GuideTimeTitle);
  await closePanel(page);

  journey.section('The days after');
  page = await journey.comeBack(page, 5 * hour, link('never'));
  await journey.station(page, {
    file: 'five-hours-later',
    title: 'Five hours later',
    told: 'The user opens the page again. The browser remembers the refresh: "You refreshed your photo 5 hours ago." The button is now a quiet "Check again", and one line leads on to where the guide was left: "Continue: step 4, Give it time".'
  });

  page = await journey.comeBack(page, 3 * day, link('never'));
  await journey.station(page, {
    file: 'three-days-later',
    title: 'Three days later',
    told: 'Waiting is no longer the advice: "Contact your help desk." "Get help" leads to the report in the guide, "Continue: step 5, Ask for help" too.'
  });

  // Asks SharePoint by the way, which is what the sync waits for
  page = await journey.comeBack(page, 3 * day + hour, link(0));
  page = await journey.comeBack(page, 3 * day + 2 * hour, link(0));
  await journey.station(page, {
    file: 'came-between-visits',
    title: 'The photo came between two visits',
    told: 'The help desk has helped. The card finds out by itself and says so once: "SharePoint now shows your photo". What the browser remembered is deleted.'
  });

  page = await journey.comeBack(page, 4 * day, link(0));
  // That visit opens with the height of the one before
  page = await journey.comeBack(page, 5 * day, link(0));
  await journey.station(page, {
    file: 'all-is-well',
    title: 'From then on',
    told: 'One calm line, "SharePoint shows your photo", with "Show both photos" for anyone who wants to see. A site owner can also choose to show nothing here.'
  });
  await page.context().close();
}

async function anotherTab(journey: Journey): Promise<void> {
  journey.section('Beside the way');
  const reader: BrowserContext = await journey.reader();
  const first: Page = await journey.open('?scenario=changed&sync=never&visit=tabs', reader);
  // The clock runs here: a page does not load while it stands
  await press(first, english.Refresh);
  await cardOf(first).getByText('Attempt 1 of 5').first().waitFor();
  const follower: Page = await reader.newPage();
  await follower.goto(first.url());
  await cardOf(follower).getByText('Attempt 2 of 5').first().waitFor();
  await journey.station(follower, {
    file: 'another-tab',
    title: 'A second tab',
    told: 'The user opens the page a second time while the first one refreshes. SharePoint is asked by one of them only: "Another tab is refreshing your photo", and this one follows it ("Attempt 2 of 5"). "Cancel" ends it in both; if the other tab is closed, this one goes on.'
  });
  await reader.close();
}

async function whereOtherCopiesAre(journey: Journey): Promise<void> {
  const page: Page = await journey.open('?scenario=inSync', await journey.reader());
  await press(page, english.ShowBoth);
  await press(page, english.StillAnotherPhoto);
  await journey.station(page, {
    file: 'other-copies',
    title: 'All is well here, and another app shows another photo',
    told: 'Behind *I still see a different photo* the card says where copies are kept and what helps there. "Renew this browser’s copies" does what a page can do. *This isn’t my current photo* says where the photo is changed.'
  });
  await page.context().close();
}

async function aRemovedPhoto(journey: Journey): Promise<void> {
  const reader: BrowserContext = await journey.reader();
  const page: Page = await journey.open('?scenario=removedPhoto&sync=70', reader);
  await journey.station(page, {
    file: 'removed-photo',
    title: 'A removed photo',
    told: 'Microsoft 365 has no photo, SharePoint still serves one. The card cannot know why, so it offers both ways: "Add my photo" and "I removed it".'
  });
  await journey.stopClock(reader, minute);
  await press(page, english.RemovedPhoto);
  await journey.untilNotYet(page, 1);
  await journey.pass(reader, firstPause);
  await journey.untilNotYet(page, 2);
  await journey.pass(reader, secondPause);
  await journey.untilSaid(page, english.RemovedHeadline);
  await journey.station(page, {
    file: 'removed-photo-gone',
    title: 'The removed photo is gone',
    told: '*I removed it* asks until SharePoint serves its placeholder in every size: "SharePoint no longer shows a photo of you".'
  });
  await reader.close();
}

async function withoutAnyPhoto(journey: Journey): Promise<void> {
  const page: Page = await journey.open('?scenario=noPhoto', await journey.reader());
  await press(page, english.WhyLink);
  await press(page, english.ShowSteps);
  await journey.station(page, {
    file: 'no-photo',
    title: 'Somebody without any photo',
    told: '"You have no profile photo yet": the card leads to the page where one is added. Behind *Why?* and *See what you can do* are the steps that fit, without the refresh and the private window: no session brings a photo that is not there.'
  });
  await page.context().close();
}

async function onAPhone(journey: Journey): Promise<void> {
  const onPhone: Page = await journey.open(
    '?scenario=changed&sync=never&language=it-IT',
    await journey.reader({ ...phone, locale: 'it-IT' })
  );
  await refreshInVain(onPhone, italian.Refresh, italian.RefreshNotYetHeadline);
  await journey.station(onPhone, {
    file: 'phone-italian',
    title: 'On a phone, in Italian',
    told: `The same station of the guide, 320 px wide, in the user’s language and with the ways of the phone’s browser: "${italian.GuideSessionTitle}".`
  });
  await onPhone.context().close();

  const dark: Page = await journey.open('?scenario=changed&sync=never&theme=dark', await journey.reader(phone));
  await refreshInVain(dark, english.Refresh, english.RefreshNotYetHeadline);
  await journey.station(dark, {
    file: 'phone-dark',
    title: 'On a phone, on a dark page',
    told: 'And once more where the site’s theme is dark: "Sign in again in a private window".'
  });
  await dark.context().close();
}

async function main(): Promise<void> {
  // Without the pictures of stations that are no more
  await rm(path.join(docs, pictures), { recursive: true, force: true });
  await mkdir(path.join(docs, pictures), { recursive: true });
  const time: StoryTime = { now: morning };
  const studio: Studio = await openStudio(1, () => time.now);
  try {
    const journey: Journey = new Journey(studio, time);
    for (const walk of [
      fromAnotherPictureToTheOwn,
      theGuideAndTheDaysAfter,
      anotherTab,
      whereOtherCopiesAre,
      aRemovedPhoto,
      withoutAnyPhoto,
      onAPhone
    ]) {
      await walk(journey);
    }
    await writeFile(
      path.join(docs, 'journey.md'),
      `# The journey

One user’s way from another picture to their own, as the card shows it. \`npm run journey\` walks it in the local tenant, takes the
pictures, and writes this page; it fails if words quoted here do not stand on the card.

${journey.text}
`
    );
    console.log(`docs/journey.md, ${(await readdir(path.join(docs, pictures))).length} pictures`);
  } finally {
    await studio.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

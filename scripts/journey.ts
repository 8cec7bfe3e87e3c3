import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { onCard } from '../tests/support/card';
import { type Studio, openStudio } from './support/card';

/**
 * Writes `docs/journey.md`: one reader's way from another picture to their own, station by station, as the card really is in the local
 * tenant. Whatever the page quotes must stand on the card when its picture is taken; otherwise this script fails.
 */
interface Station {
  /** Of its picture */
  readonly file: string;
  readonly title: string;
  /** One or two sentences; words of the card stand in "quotation marks", what the reader pressed in *italics* */
  readonly told: string;
}

const docs: string = path.join(__dirname, '..', 'docs');
const pictures: string = 'images/journey';

const second: number = 1000;
const minute: number = 60 * second;
const hour: number = 60 * minute;
const day: number = 24 * hour;

/** A Monday morning; five seconds past, so that no picture is taken just before a minute ends */
const morning: number = Date.UTC(2026, 2, 2, 9, 0, 5);

/** As long as the first visit may last, so that nothing of it counts as an hour less */
const firstVisit: number = 15 * minute;

/** What the guide tells of private windows, and how it writes dates, must not follow the machine that takes the pictures. */
const desk: BrowserContextOptions = {
  // High enough for the longest card: a picture shows all of it
  viewport: { width: 1280, height: 2400 },
  locale: 'en-US',
  timezoneId: 'UTC',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'
};

/** As narrow as phones are, and as a window is at 400 % */
const phone: BrowserContextOptions = {
  ...desk,
  viewport: { width: 320, height: 2400 },
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'
};

/**
 * The time in the local tenant, in milliseconds since 1970: it stands still until the story goes on. The browser's clock is set to the
 * same, so that pictures show the same days and hours whenever they are taken.
 */
interface StoryTime {
  now: number;
}

/** Walks, and writes down what it sees. */
class Journey {
  private readonly _written: string[] = [];

  public constructor(
    private readonly _studio: Studio,
    private readonly _time: StoryTime
  ) {}

  public get text(): string {
    return this._written.join('\n\n');
  }

  /** Somebody who begins on that morning. */
  public async reader(wanted: BrowserContextOptions = desk): Promise<BrowserContext> {
    const reader: BrowserContext = await this._studio.reader(wanted);
    this._time.now = morning;
    await reader.clock.install({ time: morning });
    return reader;
  }

  public async open(link: string, reader: BrowserContext): Promise<Page> {
    return this._studio.open(`${link}&width=half`, reader);
  }

  /** Comes back later: closes the page, and opens a link when so much time has gone by since the first visit. */
  public async comeBack(page: Page, later: number, link: string): Promise<Page> {
    const reader: BrowserContext = page.context();
    await page.close();
    this._time.now = morning + firstVisit + later;
    await reader.clock.resume();
    await reader.clock.setSystemTime(this._time.now);
    return this.open(link, reader);
  }

  /** Stops the clock some time after the beginning: from then on only {@link pass} moves it, until the reader comes back. */
  public async stopClock(reader: BrowserContext, after: number): Promise<void> {
    this._time.now = morning + after;
    await reader.clock.pauseAt(this._time.now);
  }

  /** Lets time go by, here and there. */
  public async pass(reader: BrowserContext, milliseconds: number): Promise<void> {
    this._time.now += milliseconds;
    await reader.clock.runFor(milliseconds);
  }

  public section(title: string): void {
    this._written.push(`## ${title}`);
  }

  public async station(page: Page, { file, title, told }: Station): Promise<void> {
    const card: Locator = cardOf(page);
    for (const [, words] of told.matchAll(/"([^"]+)"/g)) {
      await onCard(card, words ?? '').filter({ visible: true }).first().waitFor().catch(async () => {
        throw new Error(`${file}: the card does not say "${words}", but:\n${await card.innerText()}`);
      });
    }
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('#web-part img')].every((image) => image.complete && image.naturalWidth > 0));
    // Nothing is shown as it is under a mouse
    await page.mouse.move(0, 0);
    const picture: string = `${pictures}/${file}.png`;
    await this._studio.photograph(page, path.join(docs, picture));
    // A drawing of few colours: a palette shows the same in less than half the size
    await writeFile(path.join(docs, picture), await sharp(path.join(docs, picture)).png({ palette: true, effort: 10 }).toBuffer());
    this._written.push(`### ${title}\n\n${told}\n\n![The card at this station: ${title}](${picture})`);
    console.log(`docs/${picture}`);
  }
}

function cardOf(page: Page): Locator {
  return page.locator('#web-part');
}

async function press(page: Page, name: string): Promise<void> {
  await cardOf(page).getByRole('button', { name, exact: true }).first().click();
}

/** Opens a step of the guide. */
async function openStep(page: Page, title: string): Promise<void> {
  await cardOf(page).getByRole('heading', { level: 4 }).getByRole('button', { name: title, exact: true }).click();
  await cardOf(page).getByRole('region', { name: title, exact: true }).waitFor();
}

/** Waits for the end of an attempt while the clock is stopped: what is asked and compared needs none. */
async function untilNotYet(page: Page, attempt: number): Promise<void> {
  for (const text of [`Attempt ${attempt} of 10`, 'Not yet.']) {
    await onCard(cardOf(page), text).first().waitFor();
  }
}

/** Lets a refresh without an answer run to its end: two minutes that nobody has to sit through here. */
async function refreshInVain(page: Page, refresh: string, notYet: string): Promise<void> {
  await press(page, refresh);
  const ended: Locator = onCard(cardOf(page), notYet).first();
  // Each attempt takes a moment that is not on the clock, so that it is passed in small steps
  for (let passed = 0; passed < 180 && !(await ended.isVisible()); passed += 2) {
    await page.clock.runFor(2 * second);
  }
  await ended.waitFor();
  await cardOf(page).getByRole('heading', { level: 4 }).first().waitFor();
}

async function fromAnotherPictureToTheOwn(journey: Journey): Promise<void> {
  journey.section('The photo comes');
  const reader: BrowserContext = await journey.reader();
  // The first look asks too: the photo comes five seconds after the refresh has begun, a minute later
  const page: Page = await journey.open('?scenario=changed&sync=65', reader);
  await journey.station(page, {
    file: 'another-picture',
    title: 'Another picture is found',
    told: 'Adele has changed her photo in Microsoft 365. The card has looked at both pictures and says "SharePoint shows another picture". It offers one next step, "Refresh my photo", and two ways to know more.'
  });

  await press(page, 'Look closer');
  await cardOf(page).getByRole('listitem').nth(2).waitFor();
  await journey.station(page, {
    file: 'looking-closer',
    title: 'Looking closer',
    told: '*Look closer* lays both pictures over each other: a line uncovers either one, and "Hold to compare" flips between them. Below are the three sizes that SharePoint serves, each compared: "Not the same as in Microsoft 365".'
  });
  await press(page, 'Look closer');

  await press(page, 'Why does this happen?');
  await journey.station(page, {
    file: 'why',
    title: 'Why does this happen?',
    told: 'A short answer, when SharePoint last synced the photo, and where to read more. Whoever prefers the steps by hand finds "What you can do, step by step", and "Report for your help desk" is there from the beginning.'
  });
  await press(page, 'Why does this happen?');

  await journey.stopClock(reader, minute);
  await press(page, 'Refresh my photo');
  await untilNotYet(page, 1);
  await journey.pass(reader, 2 * second);
  await untilNotYet(page, 2);
  await journey.pass(reader, 2 * second);
  await journey.station(page, {
    file: 'refresh',
    title: 'SharePoint is asked',
    told: '*Refresh my photo* asks SharePoint past every cache, up to ten times in two minutes. The card says how far it is ("Attempt 2 of 10 · 0:04 of about 2:00"), and "Cancel" ends it at once.'
  });

  await journey.pass(reader, 2 * second);
  await onCard(cardOf(page), 'SharePoint now shows your photo').first().waitFor();
  await journey.pass(reader, second);
  await journey.station(page, {
    file: 'photo-has-come',
    title: 'The photo has come',
    told: '"SharePoint now shows your photo": the pictures were read again and compared, so that this is measured, not promised. The card also says what moved in the profile record: "SharePoint’s last sync of your photo changed from January 26, 2025 to today."'
  });
  await reader.close();
}

async function theGuideAndTheDaysAfter(journey: Journey): Promise<void> {
  journey.section('The photo does not come: the guide');
  const link = (sync: number | 'never'): string => `?scenario=changed&session=journey&sync=${sync}`;
  let page: Page = await journey.open(link('never'), await journey.reader());
  await refreshInVain(page, 'Refresh my photo', 'SharePoint does not show your photo yet');
  // The report tells moments to the millisecond
  await journey.stopClock(page.context(), 5 * minute);
  await journey.station(page, {
    file: 'guide-private-window',
    title: 'The refresh has ended without it',
    told: 'After two minutes the card says "SharePoint does not show your photo yet", and the guide opens at the step that fits: "Sign in again in a private window", with the keys of the reader’s own browser and the address to copy.'
  });

  await openStep(page, 'Ask SharePoint again');
  await journey.station(page, {
    file: 'guide-ask-again',
    title: 'The guide: ask SharePoint again',
    told: 'The first step is the refresh that has just ended; it can be started from here as often as the reader likes. Each step says "Why", "What to do" and "What to expect", and ends with "Check now".'
  });

  await openStep(page, 'Set your photo once more');
  await journey.station(page, {
    file: 'guide-set-photo',
    title: 'The guide: set the photo once more',
    told: 'The third step leads to the page where Microsoft 365 keeps the photo ("Open the page for my photo"). The card itself never changes a photo.'
  });

  await openStep(page, 'Give it time');
  await journey.station(page, {
    file: 'guide-give-it-time',
    title: 'The guide: give it time',
    told: 'The fourth step says how long a sync may take and when SharePoint was asked: "There is nothing else to do for now."'
  });

  await press(page, 'Check now');
  await onCard(cardOf(page), 'Check again').first().waitFor();
  await journey.pass(page.context(), second);
  await journey.station(page, {
    file: 'checked',
    title: 'A check is measured',
    told: '*Check now* reads both photos again, past the caches, and the step notes the result: "SharePoint still shows another picture". The note stays with the step, on later visits too.'
  });

  await openStep(page, 'Ask for help');
  // Its styles come with it, and are put into the page a moment later
  await journey.pass(page.context(), second);
  await cardOf(page).getByText('See what the report holds').click();
  await journey.station(page, {
    file: 'guide-ask-for-help',
    title: 'The guide: ask for help',
    told: 'The last step has a report for the help desk, to copy or to download; "See what the report holds" shows all of it beforehand. It names nobody, and "Nothing is sent unless you send it."'
  });
  await openStep(page, 'Give it time');

  journey.section('The days after');
  page = await journey.comeBack(page, 5 * hour, link('never'));
  await journey.station(page, {
    file: 'five-hours-later',
    title: 'Five hours later',
    told: 'The reader opens the page again. The browser remembers that SharePoint was asked: "SharePoint was asked 5 hours ago." The button is now a quiet "Check again", and the guide is open where it was left.'
  });

  page = await journey.comeBack(page, 3 * day, link('never'));
  await journey.station(page, {
    file: 'three-days-later',
    title: 'Three days later',
    told: 'Waiting is no longer the advice: "It is time to ask for help." "Get help" leads to the report, and the guide is open there.'
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
  await journey.station(page, {
    file: 'all-is-well',
    title: 'From then on',
    told: 'One calm line, "SharePoint shows your photo", with "Show both photos" for whoever wants to see. A site owner can also choose to show nothing here.'
  });
  await page.context().close();
}

async function anotherTab(journey: Journey): Promise<void> {
  journey.section('Beside the way');
  const reader: BrowserContext = await journey.reader();
  const first: Page = await journey.open('?scenario=changed&sync=never&session=tabs', reader);
  const follower: Page = await journey.open('?scenario=changed&sync=never&session=tabs', reader);
  await journey.stopClock(reader, minute);
  await press(first, 'Refresh my photo');
  await untilNotYet(first, 1);
  await press(follower, 'Refresh my photo');
  await onCard(cardOf(follower), 'Another tab is asking').first().waitFor();
  await journey.pass(reader, 2 * second);
  await untilNotYet(first, 2);
  await journey.pass(reader, 2 * second);
  await journey.station(follower, {
    file: 'another-tab',
    title: 'A second tab',
    told: 'The reader has the page open twice and pressed *Refresh my photo* in both. SharePoint is asked by one of them only: "Another tab is asking SharePoint for your photo", and this one follows it ("Attempt 2 of 10 · 0:04 of about 2:00"). "Cancel" ends it in both; if the other tab is closed, this one goes on.'
  });
  await reader.close();
}

async function withoutAnyPhoto(journey: Journey): Promise<void> {
  const page: Page = await journey.open('?scenario=noPhoto', await journey.reader());
  await press(page, 'Why does this happen?');
  await press(page, 'What you can do, step by step');
  // The explanation has done its duty, and the guide stays
  await press(page, 'Why does this happen?');
  await journey.station(page, {
    file: 'no-photo',
    title: 'Somebody without any photo',
    told: '"You have no profile photo yet": the card leads to the page where one is added. Behind *Why does this happen?* and *What you can do, step by step* are the steps that fit, without the refresh and the private window: no session brings a photo that is not there.'
  });
  await page.context().close();
}

async function onAPhone(journey: Journey): Promise<void> {
  const italian: Page = await journey.open('?scenario=changed&sync=never&language=it-IT', await journey.reader({ ...phone, locale: 'it-IT' }));
  await refreshInVain(italian, 'Aggiorna la mia foto', 'SharePoint non mostra ancora la tua foto');
  await journey.station(italian, {
    file: 'phone-italian',
    title: 'On a phone, in Italian',
    told: 'The same station of the guide, 320 px wide, in the reader’s language and with the ways of the phone’s browser: "Accedi di nuovo in una finestra privata".'
  });
  await italian.context().close();

  const dark: Page = await journey.open('?scenario=changed&sync=never&theme=dark', await journey.reader(phone));
  await refreshInVain(dark, 'Refresh my photo', 'SharePoint does not show your photo yet');
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
    for (const walk of [fromAnotherPictureToTheOwn, theGuideAndTheDaysAfter, anotherTab, withoutAnyPhoto, onAPhone]) {
      await walk(journey);
    }
    await writeFile(
      path.join(docs, 'journey.md'),
      `# The journey

One reader’s way from another picture to their own, as the card shows it. \`npm run journey\` walks it in the local tenant, takes the
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

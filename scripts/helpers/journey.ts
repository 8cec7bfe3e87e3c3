import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { refreshAttempts } from '../../src/photos/refresh/schedule';
import { onCard, sidePanel } from '../../tests/helpers/card';
import { type Studio, pictureOfPanel } from './card';

/** A picture of the card, and what is told of it. */
export interface Station {
  /** Of its picture */
  readonly file: string;
  readonly title: string;
  /** One or two sentences; words of the card stand in "quotation marks", what the user pressed in *italics* */
  readonly told: string;
}

export const docs: string = path.join(__dirname, '../..', 'docs');
export const pictures: string = 'images/journey';

export const second: number = 1000;
export const minute: number = 60 * second;
export const hour: number = 60 * minute;
export const day: number = 24 * hour;

/** A Monday morning; five seconds past, so that no picture is taken just before a minute ends */
export const morning: number = Date.UTC(2026, 2, 2, 9, 0, 5);

/** The tenant's own address has a port that is another one each time */
const properties = { startPageLink: 'https://contoso.sharepoint.com/_layouts/15/sharepoint.aspx' };

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
export const phone: BrowserContextOptions = {
  ...desk,
  viewport: { width: 320, height: 2400 },
  userAgent:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'
};

/**
 * The time in the local tenant, in milliseconds since 1970: it stands still until the story goes on. The browser's clock is set to the
 * same, so that pictures show the same days and hours whenever they are taken.
 */
export interface StoryTime {
  now: number;
}

/** Walks, and writes down what it sees. */
export class Journey {
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
    return this._studio.open(`${link}&width=half&properties=${encodeURIComponent(JSON.stringify(properties))}`, reader);
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

  /** Stops the clock some time after the beginning: from then on only {@link pass} moves it, until the user comes back. */
  public async stopClock(reader: BrowserContext, after: number): Promise<void> {
    this._time.now = morning + after;
    await reader.clock.pauseAt(this._time.now);
  }

  /** Lets time go by, here and there. */
  public async pass(reader: BrowserContext, milliseconds: number): Promise<void> {
    this._time.now += milliseconds;
    await reader.clock.runFor(milliseconds);
  }

  /** Waits for words on the card while the clock is stopped: the framework's own requests need a few ticks of it. */
  public async untilSaid(page: Page, words: string): Promise<void> {
    const said: Locator = onCard(cardOf(page), words).first();
    for (let tick = 0; tick < 100 && !(await said.isVisible()); tick++) {
      await this.pass(page.context(), 5);
    }
    await said.waitFor();
  }

  /** Waits for the end of an attempt of a refresh. */
  public async untilNotYet(page: Page, attempt: number): Promise<void> {
    await this.untilSaid(page, `Attempt ${attempt} of ${refreshAttempts}`);
    await this.untilSaid(page, 'Not updated yet');
  }

  public section(title: string): void {
    this._written.push(`## ${title}`);
  }

  public async station(page: Page, { file, title, told }: Station): Promise<void> {
    const card: Locator = cardOf(page);
    for (const [, words] of told.matchAll(/"([^"]+)"/g)) {
      await onCard(card, words ?? '')
        .filter({ visible: true })
        .first()
        .waitFor()
        .catch(async () => {
          throw new Error(`${file}: the card does not say "${words}", but:\n${await card.innerText()}`);
        });
    }
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('#web-part img')].every((image) => image.complete && image.naturalWidth > 0)
    );
    // Nothing is shown as it is under a mouse
    await page.mouse.move(0, 0);
    const picture: string = `${pictures}/${file}.png`;
    const panel: Locator = sidePanel(card);
    if ((await panel.count()) > 0) {
      await writeFile(path.join(docs, picture), await pictureOfPanel(page));
    } else {
      await this._studio.photograph(page, path.join(docs, picture));
    }
    // A drawing of few colors: a palette shows the same in less than half the size
    await writeFile(path.join(docs, picture), await sharp(path.join(docs, picture)).png({ palette: true, effort: 10 }).toBuffer());
    this._written.push(`### ${title}\n\n${told}\n\n![The card at this station: ${title}](${picture})`);
    console.log(`docs/${picture}`);
  }
}

export function cardOf(page: Page): Locator {
  return page.locator('#web-part');
}

/** The panel beside the page while there is one, and else the card: what stands behind the panel cannot be pressed. */
async function frontOf(page: Page): Promise<Locator> {
  const panel: Locator = sidePanel(cardOf(page));
  return (await panel.count()) > 0 ? panel : cardOf(page);
}

export async function press(page: Page, name: string): Promise<void> {
  await (await frontOf(page)).getByRole('button', { name, exact: true }).first().click();
}

export async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await sidePanel(cardOf(page)).waitFor({ state: 'detached' });
}

/** Opens a step of the guide. One that was tried says so in its name. */
export async function openStep(page: Page, title: string): Promise<void> {
  await cardOf(page).getByRole('heading', { level: 4 }).getByRole('button', { name: title }).click();
  await cardOf(page).getByRole('region', { name: title }).waitFor();
}

/** Lets a refresh without an answer run to its end: two minutes that nobody has to sit through here. */
export async function refreshInVain(page: Page, refresh: string, notYet: string): Promise<void> {
  await press(page, refresh);
  const ended: Locator = onCard(cardOf(page), notYet).first();
  // Each attempt takes a moment that is not on the clock, so that it is passed in small steps
  for (let passed = 0; passed < 180 && !(await ended.isVisible()); passed += 2) {
    await page.clock.runFor(2 * second);
  }
  await ended.waitFor();
  // Its name has the number and the title of a step, in the reader's language
  await cardOf(page).locator('[data-opens="guide"]').click();
  await cardOf(page).getByRole('heading', { level: 4 }).first().waitFor();
}

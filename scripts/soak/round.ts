import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import type { Tenant } from '../../tenant/server';
import { Problems } from '../../tests/helpers/problems';
import { isUserPhoto } from '../../tests/helpers/userPhotos';
import { Random } from './random';
import type { UrlOptions } from '../../tenant/urlOptions';
import { linkOf, randomUrlOptions, untrueHeadline } from './urlOptions';

/** What one round found. */
export interface RoundReport {
  readonly urlOptions: UrlOptions;
  /** What was done, in order */
  readonly actions: readonly string[];
  readonly problems: readonly string[];
  /** Pictures that were asked for */
  readonly pictures: number;
}

/** The most that a card may take to come to an end, in milliseconds: a refresh of two minutes, and slow answers */
const patience = 240_000;

/** Leads away from the page, saves a file or opens a mail: not part of a check */
const leftAlone = /sign in|reload|copy|download|mail|report|test this tenant/i;

/** What browsers write to the console by themselves when a request fails */
const failedRequests: readonly RegExp[] = [/Failed to load resource/, /net::ERR_/];

/** Plays one round: a random visit in up to three tabs. */
export async function playRound(browser: Browser, tenant: Tenant, seed: string): Promise<RoundReport> {
  const random = new Random(seed);
  const visitName = `soak-${seed.replace(/[^A-Za-z0-9]/g, '-')}`;
  const urlOptions = randomUrlOptions(random, visitName);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  const problems = new Problems(context);
  problems.expect(...failedRequests);
  const round = new Round(context, tenant, urlOptions, random);
  try {
    await round.play();
  } catch (error) {
    round.found.push(`the round itself failed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await context.close();
  }
  return {
    urlOptions,
    actions: round.actions,
    problems: [...round.found, ...problems.all],
    pictures: tenant.requestsOf(visitName).filter(isUserPhoto).length
  };
}

class Round {
  public readonly actions: string[] = [];
  public readonly found: string[] = [];
  /** Page loads, and returns of the web part: each may look once */
  private mounts = 0;
  private clicks = 0;

  public constructor(
    private readonly context: BrowserContext,
    private readonly tenant: Tenant,
    private readonly urlOptions: UrlOptions,
    private readonly random: Random
  ) {}

  public async play(): Promise<void> {
    await this.openTab();
    for (let action = 6 + this.random.below(10); action > 0; action--) {
      await this.act();
    }
    await this.context.setOffline(false);
    const waitsToTheEnd = this.random.happens(0.15);
    for (const page of this.context.pages()) {
      await this.end(page, waitsToTheEnd);
    }
    this.checkRequests();
    await this.remove();
  }

  private async act(): Promise<void> {
    const page = this.random.of(this.context.pages());
    const kind = this.random.of([
      'click',
      'click',
      'click',
      'click',
      'wait',
      'wait',
      'open',
      'close',
      'reload',
      'remount',
      'setOptions',
      'offline',
      'clock'
    ] as const);
    switch (kind) {
      case 'click':
        return this.click(page);
      case 'wait':
        return this.pause(200 + this.random.below(4000));
      case 'open':
        return this.context.pages().length < 3 ? this.openTab() : undefined;
      case 'close':
        if (this.context.pages().length > 1) {
          this.note('close a tab');
          await page.close();
        }
        return;
      case 'reload':
        this.note('reload');
        this.mounts += 2;
        await page.reload();
        return ready(page);
      case 'remount':
        this.note('leave and come back');
        this.mounts += 2;
        return page.evaluate(() => void document.dispatchEvent(new CustomEvent('tenant-remount')));
      case 'setOptions': {
        const detail = this.random.of([
          { theme: 'dark' },
          { theme: 'light' },
          { width: '320' },
          { width: 'full' },
          { mode: 'edit' },
          { mode: 'read' }
        ]);
        this.note(`set options ${JSON.stringify(detail)}`);
        return page.evaluate((chosen) => void document.dispatchEvent(new CustomEvent('tenant-set-options', { detail: chosen })), detail);
      }
      case 'offline': {
        this.note('offline for a moment');
        await this.context.setOffline(true);
        await this.pause(500 + this.random.below(2500));
        return this.context.setOffline(false);
      }
      case 'clock': {
        const change = this.random.of([-3_600_000, 3_600_000, 5 * 3_600_000, -60_000]);
        this.note(`the clock is set by ${change / 60_000} minutes`);
        return page.evaluate((milliseconds) => {
          const before = Date.now;
          Date.now = () => before.call(Date) + milliseconds;
        }, change);
      }
    }
  }

  private async openTab(): Promise<void> {
    this.note('open a tab');
    this.mounts += 2;
    const page = await this.context.newPage();
    await page.goto(`${this.tenant.url}${linkOf(this.urlOptions)}`);
    await ready(page);
  }

  private async click(page: Page): Promise<void> {
    const buttons = cardsOf(page).getByRole('button').and(page.locator(':visible:not([aria-disabled="true"]):not(:disabled)'));
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''));
    const possible = names.flatMap((name, index) => (leftAlone.test(name) ? [] : [{ name, index }]));
    if (possible.length === 0) {
      return;
    }
    const { name, index } = this.random.of(possible);
    this.note(`click "${name}"`);
    this.clicks += 1;
    // It may go away in this very moment
    await buttons
      .nth(index)
      .click({ timeout: 1000 })
      .catch(() => undefined);
  }

  /** Waits until the card has come to an end, and reads what it says. */
  private async end(page: Page, waitsToTheEnd: boolean): Promise<void> {
    const card = page.locator('#web-part');
    if (!waitsToTheEnd) {
      await card
        .getByRole('progressbar')
        .locator('xpath=ancestor::section')
        .getByRole('button')
        .last()
        .click({ timeout: 500 })
        .catch(() => undefined);
    }
    const isOver = await ended(page, card);
    if (!isOver) {
      this.found.push(`the card has not come to an end: ${(await card.innerText()).slice(0, 200)}`);
      return;
    }
    const text = await card.innerText();
    const untrue = untrueHeadline(this.urlOptions);
    if (untrue?.test(text) === true) {
      this.found.push(`untrue: ${untrue.exec(text)?.[0] ?? ''}`);
    }
    const sent = await page.evaluate(() =>
      Number((JSON.parse(localStorage.getItem('profile-photo-status.requests') ?? '{}') as { sent?: number }).sent ?? 0)
    );
    if (sent > 90) {
      this.found.push(`the budget counts ${sent} requests`);
    }
  }

  private checkRequests(): void {
    const pictures = this.tenant
      .requestsOf(this.urlOptions.visit ?? '')
      .filter(({ by, url }) => by === 'script' && isUserPhoto({ url })).length;
    // The budget, and what each visit may ask the browser's cache for; redirects count twice
    const allowed = 2 * (90 + 4 * (this.mounts + this.clicks) * (this.urlOptions.cards === '2' ? 2 : 1));
    if (pictures > allowed) {
      this.found.push(`${pictures} pictures were asked for, at most ${allowed} are allowed`);
    }
  }

  /** After the web part was taken away nothing is asked any more. */
  private async remove(): Promise<void> {
    for (const page of this.context.pages()) {
      await page.evaluate(() => void document.dispatchEvent(new CustomEvent('tenant-remove')));
    }
    if (this.urlOptions.cards === '2') {
      return;
    }
    await wait(300);
    const asked = this.tenant.requestsOf(this.urlOptions.visit ?? '').filter(({ by }) => by === 'script').length;
    await wait(1500);
    const later = this.tenant.requestsOf(this.urlOptions.visit ?? '').filter(({ by }) => by === 'script').length;
    if (later > asked) {
      this.found.push(`${later - asked} requests after the web part was taken away`);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    this.note(`${milliseconds} ms pass`);
    await wait(milliseconds);
  }

  private note(action: string): void {
    this.actions.push(action);
  }
}

function cardsOf(page: Page): Locator {
  return page.locator('#web-part, #second-web-part');
}

async function ready(page: Page): Promise<void> {
  await page.locator('html[data-tenant="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** Nothing goes on in the card: no progress, and no placeholder of a check. */
async function ended(page: Page, card: Locator): Promise<boolean> {
  const busy = card.locator('[role="progressbar"], [aria-busy="true"]');
  const until = Date.now() + patience;
  for (let quiet = 0; quiet < 3;) {
    quiet = (await busy.count()) === 0 ? quiet + 1 : 0;
    if (Date.now() > until) {
      return false;
    }
    await page.waitForTimeout(200);
  }
  return true;
}

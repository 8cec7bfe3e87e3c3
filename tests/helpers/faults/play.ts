import { expect, type Browser, type Page, type Request } from '@playwright/test';
import { defaultUrlOptions } from '../../../tenant/urlOptions';
import { formatUrlOptions } from '../../../tenant/urlQuery';
import { parseFaults, type FaultRule } from '../../../tenant/faults/rules';
import type { LoggedRequest } from '../../../tenant/requestLog';
import type { Tenant } from '../../../tenant/server';
import { openWindow, type BrowserWindow } from '../browserWindow';
import type { Asked, FaultCase } from './faultCase';
import { nextSteps } from '../card';
import { expectPictures } from '../pictures';
import { failedResponse, Problems } from '../problems';

/**
 * Plays several cases at the same time, and reports all that fail. Each has a window of its own: within one, a request waits for another
 * of the same address, because the cache might answer it.
 */
export async function playSideBySide(
  cases: readonly FaultCase[],
  { browser, tenant }: { browser: Browser; tenant: Tenant }
): Promise<void> {
  const played = await Promise.allSettled(
    cases.map(async (faultCase) => {
      const window = await openWindow(browser);
      try {
        await play(faultCase, { window, tenant });
      } finally {
        await window.context.close();
      }
    })
  );
  const failures = played.flatMap((result, index) =>
    result.status === 'rejected' ? [`${cases[index]?.name ?? ''}: ${String(result.reason)}`] : []
  );
  expect(failures.join('\n')).toBe('');
}

/** Runs one case, and asserts what holds for every case. */
export async function play(faultCase: FaultCase, { window, tenant }: { window: BrowserWindow; tenant: Tenant }): Promise<void> {
  const rules = rulesOf(faultCase);
  const { context, page } = window;
  const problems = new Problems(context);
  const addresses: string[] = [];
  const running = new Set<Request>();
  const begin = (request: Request): void => {
    // Pictures that SharePoint's page shows by itself are no requests of the card
    if (request.resourceType() === 'image') {
      return;
    }
    addresses.push(request.url());
    running.add(request);
  };
  const end = (request: Request): void => {
    running.delete(request);
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    await page.goto(`${tenant.url}${addressOf(faultCase, rules)}`);
    const visit = (await page.locator('html').getAttribute('data-visit')) ?? '';
    await expectSeen(page, faultCase);
    await expectAllEnded(running, faultCase);
    await faultCase.then?.(page.locator('#web-part'));
    const requests = tenant.requestsOf(visit);
    expectFewRequests(addresses, faultCase);
    const allowed = [...browserMessages(requests, rules), ...(faultCase.unlisted ?? []).map(failedResponse)];
    problems.expect(...allowed);
    expect(problems.all, 'console errors, uncaught errors and requests to other hosts').toEqual([]);
  } finally {
    problems.stop();
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
    // The next case begins as in a tab of its own
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
  }
}

function rulesOf({ faults }: FaultCase): readonly FaultRule[] {
  const problems: string[] = [];
  const rules = parseFaults(faults, problems);
  expect(problems).toEqual([]);
  return rules;
}

function addressOf({ scenario, user, photoBase, photoPage, sees }: FaultCase, faults: readonly FaultRule[]): string {
  return formatUrlOptions({
    ...defaultUrlOptions,
    panel: 'closed',
    host: 'fullPage',
    mode: sees.isQuiet === true ? 'edit' : 'read',
    properties: { whenInSync: 'card' },
    scenario: scenario ?? 'inSync',
    user: user ?? 'member',
    photoBase: photoBase ?? 'signed',
    photoPage: photoPage ?? 'direct',
    faults
  });
}

/** What the user can do nothing about on the card, or has to do nothing about. */
const needsNoAction = /^(cannotCompare|noPhoto|inSync)/;

async function expectSeen(page: Page, { sees, isSlow }: FaultCase): Promise<void> {
  const webPart = page.locator('#web-part');
  // Two requests, one after the other, may each use up their time
  await expect(webPart.getByText(sees.headline, { exact: true })).toBeVisible({ timeout: isSlow === true ? 60_000 : 30_000 });
  await expect(webPart.locator('p', { hasText: sees.explanation })).toBeVisible();
  // Nobody asked for what happens when a page opens: only what needs action is said
  await expect(webPart.getByRole('status')).toContainText(needsNoAction.test(sees.name) ? /^$/ : sees.headline);
  await expect(nextSteps(webPart)).toHaveText([...sees.steps]);
  await expectPictures(webPart, sees.pictures);
  await expect(webPart.locator('figcaption')).toHaveText(['Microsoft 365', 'SharePoint']);
  await expect(webPart.getByRole('progressbar')).toHaveCount(0);
  // Whatever came from a service stands there as text or picture, and never as an element
  await expect(webPart.locator('[data-hostile], script, iframe, object, embed, svg script')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/was run/);
}

/** What costs nothing extra when all is well; a case says how often a service is asked where that is not so. */
const usually: Readonly<Record<Asked, number>> = {
  profile: 1,
  ownPhoto: 1,
  ownSmall: 2,
  ownByLoginName: 1,
  placeholder: 1,
  token: 1,
  photoSized: 1,
  photoUnsized: 1,
  me: 1,
  photo: 0
};

/** Where the first comparison says "same": of the small photos only the one that the page has loaded is read, out of the browser's cache. */
const whenSame: Partial<Readonly<Record<Asked, number>>> = { ownSmall: 1, ownByLoginName: 0, placeholder: 0, me: 0, photoUnsized: 0 };

/**
 * Counts what the page asked, not what reached the services: Chromium by itself asks again over another connection, any number of times,
 * where a connection that it had used before is lost, or says that it waited too long (408).
 */
function expectFewRequests(addresses: readonly string[], { asks, sees }: FaultCase): void {
  const most = { ...usually, ...(sees.comparesAtOnce === true ? whenSame : {}), ...asks };
  const counted = (Object.keys(usually) as Asked[]).map(
    (asked) => [asked, addresses.filter((address) => askedBy(address) === asked).length] as const
  );
  expect(Object.fromEntries(counted.filter(([asked, count]) => count > most[asked])), `requests above ${JSON.stringify(most)}`).toEqual({});
}

/** Every request ends, with its time limit at the latest, but the framework's own for a token, which nothing can interrupt. */
async function expectAllEnded(running: ReadonlySet<Request>, { isSlow }: FaultCase): Promise<void> {
  const asked = (): readonly (Asked | undefined)[] => [...running].map((request) => askedBy(request.url()));
  await expect
    .poll(() => asked().filter((endpoint) => endpoint !== undefined && endpoint !== 'token'), {
      message: 'requests that go on',
      timeout: isSlow === true ? 30_000 : 10_000
    })
    .toEqual([]);
}

function askedBy(address: string): Asked | undefined {
  const patterns: Readonly<Record<Asked, RegExp>> = {
    profile: /\/getmyproperties/i,
    ownByLoginName: /userphoto\.(aspx|jpg)\?.*membership.*contoso\.com$/i,
    ownPhoto: /userphoto\.(aspx|jpg)\?.*size=L.*contoso\.com$/i,
    ownSmall: /userphoto\.(aspx|jpg)\?.*size=[SM].*contoso\.com$/i,
    placeholder: /userphoto\.(aspx|jpg)\?.*\.invalid$/i,
    token: /acquireobotoken/i,
    photoSized: /\/me\/photos\/\w+\/\$value/,
    photoUnsized: /\/me\/photo\/\$value/,
    me: /\/me(\?|$)/,
    photo: /\/me\/photos?(\?|$)/
  };
  return (Object.keys(patterns) as Asked[]).find((asked) => patterns[asked].test(address));
}

/** Browsers write a line by themselves for every answer that is an error, and for every connection that is lost. */
function browserMessages(requests: readonly LoggedRequest[], rules: readonly FaultRule[]): readonly RegExp[] {
  const statuses = new Set(requests.map(({ status }) => status).filter((status) => status >= 400));
  const losesConnection = rules.some(({ fault }) => fault.kind === 'connection' && ['cut', 'closed', 'headersOnly'].includes(fault.name));
  const isWronglyPacked = rules.some(({ fault }) => fault.kind === 'packing');
  const leadsElsewhere = rules.some(({ fault }) => fault.kind === 'redirect' && fault.name === 'redirectSignIn');
  return [
    ...[...statuses].map(failedResponse),
    ...(leadsElsewhere ? [/has been blocked by CORS policy/, /net::ERR_FAILED/] : []),
    ...(losesConnection || isWronglyPacked ? [/Failed to load resource: net::ERR_/] : [])
  ];
}

import { expect, type BrowserContext, type Page } from '@playwright/test';
import { defaultChoices, formatChoices } from '../../../tenant/choices';
import { endpointsOf, parseFaults, type FaultRule } from '../../../tenant/faults/rules';
import type { LoggedRequest } from '../../../tenant/requestLog';
import type { Tenant } from '../../../tenant/server';
import { test as base } from '../fixtures';
import type { Asked, FaultCase } from './faultCase';
import { expectPictures } from '../pictures';
import { failedResponse, Problems } from '../problems';

/** One browser window for all cases of a worker: what the framework weighs is loaded once. Each case has a tab of its own. */
interface Window { context: BrowserContext; problems: Problems }

export const test = base.extend<object, { window: Window }>({
  window: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
      await use({ context, problems: new Problems(context) });
      await context.close();
    },
    { scope: 'worker' }
  ]
});

/** Plays cases side by side, each in a tab of its own, and asserts everything that holds for every case. */
export async function play(cases: readonly FaultCase[], { window, tenant }: { window: Window; tenant: Tenant }): Promise<void> {
  const before = window.problems.all.length;
  const allowed = await Promise.all(cases.map((faultCase) => playOne(faultCase, window.context, tenant)));
  const problems = window.problems.all.slice(before).filter((problem) => !allowed.flat().some((pattern) => pattern.test(problem)));
  expect(problems, 'console errors, uncaught errors and requests to other hosts').toEqual([]);
}

/** @returns what the browser itself may have written to the console */
async function playOne(faultCase: FaultCase, context: BrowserContext, tenant: Tenant): Promise<readonly RegExp[]> {
  const rules = rulesOf(faultCase);
  const page = await context.newPage();
  try {
    await page.goto(`${tenant.url}${addressOf(faultCase, rules)}`);
    const session = (await page.locator('html').getAttribute('data-session')) ?? '';
    await expectSeen(page, faultCase);
    await faultCase.then?.(page.locator('#web-part'));
    const requests = tenant.requestsOf(session);
    expectFewRequests(requests, faultCase, rules);
    return browserMessages(requests, rules);
  } finally {
    await page.close();
  }
}

function rulesOf({ faults }: FaultCase): readonly FaultRule[] {
  const problems: string[] = [];
  const rules = parseFaults(faults, problems);
  expect(problems).toEqual([]);
  return rules;
}

function addressOf({ scenario, user }: FaultCase, faults: readonly FaultRule[]): string {
  return formatChoices({
    ...defaultChoices,
    panel: 'closed',
    host: 'fullPage',
    properties: { whenInSync: 'card' },
    scenario: scenario ?? 'inSync',
    user: user ?? 'member',
    faults
  });
}

async function expectSeen(page: Page, { sees, isSlow }: FaultCase): Promise<void> {
  const webPart = page.locator('#web-part');
  // Three requests, one after the other, may each use up their time
  await expect(webPart.getByText(sees.headline, { exact: true })).toBeVisible({ timeout: isSlow === true ? 75_000 : 30_000 });
  await expect(webPart.locator('p', { hasText: sees.explanation })).toBeVisible();
  await expect(webPart.getByRole('status')).toContainText(sees.headline);
  await expect(webPart.locator('.ms-Button-label')).toHaveText([...sees.steps]);
  await expectPictures(webPart, sees.pictures);
  await expect(webPart.locator('figcaption')).toHaveText(['Microsoft 365', 'SharePoint']);
  await expect(webPart.getByRole('progressbar')).toHaveCount(0);
  // Whatever came from a service stands there as text or picture, and never as an element
  await expect(webPart.locator('[data-hostile], script, iframe, object, embed, svg script')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/was run/);
}

/** What costs nothing extra when all is well; a case says how often a service is asked where that is not so. */
const usually: Readonly<Record<Asked, number>> = {
  profile: 1, ownPhoto: 1, placeholder: 1, cache: 0, token: 1, photoSized: 1, photoUnsized: 1, me: 1, photo: 0
};

function expectFewRequests(requests: readonly LoggedRequest[], { asks, sees }: FaultCase, rules: readonly FaultRule[]): void {
  const most = { ...usually, ...(sees.comparesAtOnce ? { placeholder: 0, me: 0, photoUnsized: 0 } : {}), ...repetitions(rules), ...asks };
  const counted = (Object.keys(usually) as Asked[]).map((asked) => [asked, requests.filter((request) => askedBy(request) === asked).length] as const);
  expect(Object.fromEntries(counted.filter(([asked, count]) => count > most[asked])), `requests above ${JSON.stringify(most)}`).toEqual({});
}

/** A browser itself asks once more where a connection that it had kept is gone. */
function repetitions(rules: readonly FaultRule[]): Partial<Record<Asked, number>> {
  const lost = rules.filter(({ fault }) => fault.kind === 'connection' && (fault.name === 'closed' || fault.name === 'reset'));
  return Object.fromEntries(lost.flatMap(({ endpoint }) => endpointsOf(endpoint)).map((endpoint) => [endpoint, 2]));
}

function askedBy({ url }: LoggedRequest): Asked | undefined {
  const patterns: Readonly<Record<Asked, RegExp>> = {
    profile: /\/getmyproperties/i,
    ownPhoto: /userphoto\.aspx\?.*contoso/i,
    placeholder: /userphoto\.aspx\?.*\.invalid/i,
    cache: /afdcache\.ashx/,
    token: /acquireobotoken/i,
    photoSized: /\/me\/photos\/\w+\/\$value/,
    photoUnsized: /\/me\/photo\/\$value/,
    me: /\/me(\?|$)/,
    photo: /\/me\/photos?(\?|$)/
  };
  return (Object.keys(patterns) as Asked[]).find((asked) => patterns[asked].test(url));
}

/** Browsers write a line by themselves for every answer that is an error, and for every connection that is lost. */
function browserMessages(requests: readonly LoggedRequest[], rules: readonly FaultRule[]): readonly RegExp[] {
  const statuses = new Set(requests.map(({ status }) => status).filter((status) => status >= 400));
  const losesConnection = rules.some(({ fault }) => fault.kind === 'connection' && ['cut', 'closed', 'reset'].includes(fault.name));
  return [...[...statuses].map(failedResponse), ...(losesConnection ? [/Failed to load resource: net::ERR_/] : [])];
}

import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { defaultUrlOptions, type UrlOptions } from '../../tenant/urlOptions';
import { formatUrlOptions } from '../../tenant/urlQuery';
import { allHosts } from '../../tenant/clouds';
import { parseFaults } from '../../tenant/faults/rules';
import type { LoggedRequest } from '../../tenant/requestLog';
import { createTenant, type Tenant, type TenantOptions } from '../../tenant/server';
import { browserArguments, findBrowser } from './browser';
import { Problems } from './problems';
import { leave, openWindow, type BrowserWindow } from './browserWindow';

export { expect } from '@playwright/test';
export { failedResponse } from './problems';

/** What a test says of the page it wants; the rest is as the plainest link has it, with the panel closed. */
export type Wanted = Partial<Omit<UrlOptions, 'faults'>> & {
  /** As in a link: `photo:429`. */
  faults?: readonly string[];
  /** Console errors that belong to the situation, such as `failedResponse(503)`. */
  expectErrors?: readonly RegExp[];
};

/** The intranet page, with the web part on it. */
export interface OpenedPage {
  page: Page;
  /** The element that SharePoint gives to the web part. */
  webPart: Locator;
  /** SharePoint's own property pane; open in edit mode. */
  propertyPane: Locator;
  /** Names the visit: open another page with it to come back. */
  visit: string;
  /** Changes the page in place, without loading it again, as SharePoint does when a page goes into edit mode. */
  setOptions(changes: Partial<Pick<UrlOptions, 'mode' | 'section' | 'theme' | 'width'>>): Promise<void>;
  /** How many requests of scripts the visit had before this page was opened. */
  earlier: number;
  /** What scripts asked of the simulated services in this visit, in order; not the pictures that SharePoint's page shows by itself. */
  requests(): readonly LoggedRequest[];
  /** How often the organization's defaults were asked for: a card asks once a day, whatever it checks, and that is not among {@link requests}. */
  defaultsAsked(): number;
}

interface TestFixtures {
  problems: Problems;
  /** Goes to the intranet page and waits until the web part has rendered. */
  open(wanted?: Wanted): Promise<OpenedPage>;
}

interface WorkerFixtures {
  /** What the tenant is started with, beside what the tests need. */
  tenantOptions: Partial<TenantOptions>;
  /** One tenant a worker, over TLS, under Microsoft's own host names. */
  tenant: Tenant;
}

/**
 * Tests in a browser window of their own. Needed by anyone who adds a script before the page's own, changes the window (size, media, permissions,
 * connection, clock), or asks what a fresh cache does.
 */
export const isolatedTest = base.extend<TestFixtures, WorkerFixtures>({
  tenantOptions: [{}, { scope: 'worker', option: true }],

  tenant: [
    async ({ tenantOptions }, use) => {
      const tenant = await createTenant({ port: 0, tls: true, bundleFolder: process.env['WEB_PART_BUNDLE'], ...tenantOptions });
      await use(tenant);
      await tenant.close();
    },
    { scope: 'worker' }
  ],

  launchOptions: [
    async ({ tenant }, use) => {
      const found = await findBrowser();
      const hosts = allHosts.map((host) => `MAP ${host} 127.0.0.1:${tenant.port}`);
      await use({
        ...found,
        args: [
          ...browserArguments(found),
          `--host-resolver-rules=${hosts.join(',')}`,
          // Chromium keeps no answers of a host whose certificate it does not trust, and so would have no cache
          `--ignore-certificate-errors-spki-list=${tenant.keyHash ?? ''}`
        ]
      });
    },
    { scope: 'worker' }
  ],

  problems: async ({ context }, use) => {
    const problems = new Problems(context);
    await use(problems);
    problems.stop();
    expect(problems.all, 'console errors, uncaught errors and requests to other hosts').toEqual([]);
  },

  open: async ({ page, problems, tenant }, use) => {
    await use(async (wanted = {}) => {
      const { expectErrors = [], faults = [], ...urlOptions } = wanted;
      problems.expect(...expectErrors);
      const ofScripts = (name: string): readonly LoggedRequest[] =>
        tenant.requestsOf(name).filter(({ by, url }) => by === 'script' && !isOrganizationDefaults(url));
      const earlier = urlOptions.visit === undefined ? 0 : ofScripts(urlOptions.visit).length;
      await page.goto(`${tenant.url}${query(urlOptions, faults)}`);
      await expect(page.locator('html')).toHaveAttribute('data-tenant', 'ready', { timeout: 30_000 });
      const visit = (await page.locator('html').getAttribute('data-visit')) ?? '';
      return {
        page,
        visit,
        webPart: page.locator('#web-part'),
        propertyPane: page.locator('#spPropertyPaneContainer'),
        setOptions: async (changes) => {
          await page.evaluate((detail) => {
            document.dispatchEvent(new CustomEvent('tenant-set-options', { detail }));
          }, changes);
        },
        earlier,
        requests: () => ofScripts(visit),
        defaultsAsked: () => tenant.requestsOf(visit).filter(({ url }) => isOrganizationDefaults(url)).length
      };
    });
  }
});

function isOrganizationDefaults(url: string): boolean {
  return /getstorageentity/i.test(url);
}

/**
 * Tests that share one window of their worker, one after the other: its tab has the framework read and compiled, which takes most of the time that a
 * new one needs for a page. Each test finds the storage empty, no cookie and no other tab; the addresses of photos differ with every visit, so that no
 * test finds the copies of another in the cache.
 */
export const test = isolatedTest.extend<object, { window: BrowserWindow }>({
  window: [
    async ({ browser }, use) => {
      const window = await openWindow(browser);
      await use(window);
      await window.context.close();
    },
    { scope: 'worker' }
  ],

  context: async ({ window }, use) => {
    await use(window.context);
  },

  page: async ({ window }, use) => {
    await use(window.page);
    await leave(window);
  }
});

function query(urlOptions: Partial<UrlOptions>, faultTexts: readonly string[]): string {
  const problems: string[] = [];
  const faults = parseFaults(faultTexts, problems);
  if (problems.length > 0) {
    throw new Error(problems.join(' '));
  }
  return formatUrlOptions({ ...defaultUrlOptions, panel: 'closed', ...urlOptions, faults });
}

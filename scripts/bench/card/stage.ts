import * as path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from '@playwright/test';
import { allHosts } from '../../../tenant/clouds';
import type { LoggedRequest } from '../../../tenant/requestLog';
import { projectFolder } from '../../../tenant/runtime/packages';
import { type Tenant, createTenant } from '../../../tenant/server';
import { type UrlOptions, defaultUrlOptions } from '../../../tenant/urlOptions';
import { formatUrlOptions } from '../../../tenant/urlQuery';
import { browserArguments, findBrowser } from '../../../tests/helpers/browser';
import { instrumentBundle } from '../plain/instrument';
import { probe } from './probes';

/** One version of the card, on the intranet page of a local tenant, in a browser of its own. */
export interface Stage {
  readonly tenant: Tenant;
  readonly browser: Browser;
  /** The files of the bundle as they were built. */
  readonly bundle: string;
  /** A browser that has loaded the page before, framework and all: each visit of its own name is that of somebody whom it does not know. */
  readonly usualReader: BrowserContext;
  /** A browser that has loaded nothing yet. */
  reader(): Promise<BrowserContext>;
  /**
   * Opens the page, and waits until the card says what is expected.
   * @param expected - a text that only the card with its verdict shows
   */
  open(reader: BrowserContext, wanted: Partial<UrlOptions>, expected: string): Promise<Page>;
  linkOf(wanted: Partial<UrlOptions>): string;
  /** What scripts asked of the simulated services in a visit; no preflight, which the tenant does not log. */
  requestsOf(visit: string): readonly LoggedRequest[];
  close(): Promise<void>;
}

/** The two versions that are measured beside each other. */
export interface Versions {
  readonly card: Stage;
  readonly plain: Stage;
}

/** Two time limits of 20 s, one after the other, and a machine that is busy. */
const patience = 60_000;

/**
 * @param name - of the folder for the changed copy of the bundle
 * @param change - what is changed in the copy
 */
export async function openStage(bundle: string, name: string, change: typeof instrumentBundle = instrumentBundle): Promise<Stage> {
  const changed = path.join(projectFolder, 'temp', 'bench', name);
  change(bundle, changed);
  const tenant = await createTenant({ port: 0, tls: true, bundleFolder: changed });
  const found = await findBrowser();
  const browser = await chromium.launch({
    ...found,
    args: [
      ...browserArguments(found),
      `--host-resolver-rules=${allHosts.map((host) => `MAP ${host} 127.0.0.1:${tenant.port}`).join(',')}`,
      `--ignore-certificate-errors-spki-list=${tenant.keyHash ?? ''}`,
      // The heap is read after garbage collection, not when the browser finds the time
      '--enable-precise-memory-info'
    ]
  });
  const reader = async (): Promise<BrowserContext> =>
    browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } });
  return {
    tenant,
    browser,
    bundle,
    usualReader: await reader(),
    reader,
    open: async (reader, wanted, expected) => {
      const page = await reader.newPage();
      await probe(page, expected);
      await page.goto(`${tenant.url}${linkOf(wanted)}`);
      await verdict(page);
      return page;
    },
    linkOf,
    requestsOf: (visit) => tenant.requestsOf(visit).filter(({ by }) => by === 'script'),
    close: async () => {
      await browser.close();
      await tenant.close();
    }
  };
}

/** Nothing changes by itself: a status stays as long as it is measured. */
function linkOf(wanted: Partial<UrlOptions>): string {
  return formatUrlOptions({ ...defaultUrlOptions, panel: 'closed', sync: 'never', ...wanted });
}

export async function verdict(page: Page): Promise<void> {
  await page.waitForFunction(() => window.bench?.verdict !== undefined, undefined, { timeout: patience });
}

let visits = 0;

/** A name that no other visit of this run has. */
export function newVisit(): string {
  visits += 1;
  return `bench-${visits}`;
}

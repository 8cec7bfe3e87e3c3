import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { FieldReport } from '../../src/tenantTest/findings';
import { expect, isolatedTest } from './fixtures';
import { english } from './texts';

/** Made-up reports of two tenants that have little in common. */
export const fieldReports = ['edgeCache', 'initials'] as const;
export type FieldReportName = (typeof fieldReports)[number];

export function fileOf(name: FieldReportName): string {
  return path.join(__dirname, '../fieldReports', `${name}.json`);
}

export function reportOf(name: FieldReportName): FieldReport {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as FieldReport;
}

/** The time of browser and tenant, in milliseconds since 1970. It stands still, so that ages and seconds left are exact. */
interface StoppedClock {
  readonly startedAt: number;
  /** How far the tenant's time has been moved on. */
  ahead: number;
}

/**
 * Tests in a tenant that was started with a field report.
 * @param file - of the report
 */
export function testIn(file: string) {
  return isolatedTest.extend<{ stopped: void }, { clock: StoppedClock }>({
    clock: [
      async ({}, use) => {
        // Whole seconds, as services count them
        await use({ startedAt: Math.floor(Date.now() / 1000) * 1000, ahead: 0 });
      },
      { scope: 'worker' }
    ],
    tenantOptions: [
      async ({ clock }, use) => {
        await use({ fieldReport: file, now: () => clock.startedAt + clock.ahead });
      },
      { scope: 'worker' }
    ],
    stopped: [
      async ({ page, clock }, use) => {
        clock.ahead = 0;
        // Not the browser's other clocks: the web part asks those what the page has loaded, and the replacement of Playwright has nothing to tell
        await page.addInitScript((time) => {
          const RealDate = Date;
          globalThis.Date = new Proxy(RealDate, {
            construct: (target, parts: unknown[]) => Reflect.construct(target, parts.length === 0 ? [time] : parts) as Date,
            get: (target, name) => (name === 'now' ? () => time : (Reflect.get(target, name) as unknown))
          });
        }, clock.startedAt);
        await use();
      },
      { auto: true }
    ]
  });
}

/** Opens the test of the tenant and starts it. */
export async function startTest(webPart: Locator, propertyPane: Locator): Promise<Locator> {
  await propertyPane.getByRole('button', { name: english.PaneTest }).click();
  await webPart.getByRole('button', { name: english.TestStart }).click();
  return webPart.getByRole('list').getByRole('listitem');
}

/** The report that the test offers for download, once it is done. */
export async function downloadedReport(page: Page, webPart: Locator): Promise<{ name: string; text: string; report: FieldReport }> {
  const begun = page.waitForEvent('download');
  await webPart.getByRole('button', { name: english.TestDownload }).click();
  const file = await begun;
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), text, report: JSON.parse(text) as FieldReport };
}

/** What pictures of other people cannot be alike in: how many bytes they have, how similar they are. Hashes are told by which are the same. */
export function controllable(report: FieldReport): unknown {
  const hashes: string[] = [];
  return JSON.parse(
    JSON.stringify(report, (key: string, value: unknown) => {
      switch (key) {
        case 'createdAt':
        case 'webPartVersion':
        case 'bytes':
        case 'score':
        case 'scale':
          return undefined;
        case 'sha256':
          if (!hashes.includes(String(value))) {
            hashes.push(String(value));
          }
          return hashes.indexOf(String(value));
        default:
          return value;
      }
    })
  );
}

export async function expectFindings(findings: Locator, count: number): Promise<void> {
  await expect(findings).toHaveCount(count, { timeout: 40_000 });
}

import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureBundle } from '../../tenant/build';
import { allHosts } from '../../tenant/clouds';
import { createTenant, type Tenant } from '../../tenant/server';
import { browserArguments, findBrowser } from '../../tests/helpers/browser';
import { PageWatch } from '../helpers/pageWatch';
import { type RoundReport, playRound } from './round';
import { linkOf } from './urlOptions';

/**
 * Plays random visits in the real browser until the time is over: `npm run soak -- --minutes 15 --seed 7`. Whatever must never happen ends it, and is
 * played again by `npm run soak -- --seed 7 --round 12`.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '15' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      round: { type: 'string' }
    }
  });
  const bundleFolder = process.env['WEB_PART_BUNDLE'];
  if (bundleFolder === undefined) {
    await ensureBundle((line) => console.log(line));
  }
  const tenant = await createTenant({ port: 0, tls: true, bundleFolder });
  const browser = await launch(tenant);
  try {
    const failed =
      values.round === undefined
        ? await playFor(Number(values.minutes), values.seed, browser, tenant)
        : !show(values.round, values.seed, await playRound(browser, tenant, `${values.seed}-${values.round}`));
    process.exitCode = failed ? 1 : 0;
  } finally {
    await browser.close();
    await tenant.close();
  }
}

async function playFor(minutes: number, seed: string, browser: Browser, tenant: Tenant): Promise<boolean> {
  const end = Date.now() + minutes * 60_000;
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.goto(`${tenant.url}?scenario=inSync&visit=soak-heap&panel=closed`);
  await page.locator('html[data-tenant="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  const heap = await PageWatch.begin(page);
  let [rounds, failures, pictures] = [0, 0, 0];
  for (; Date.now() < end; rounds++) {
    const report = await playRound(browser, tenant, `${seed}-${rounds}`);
    pictures += report.pictures;
    failures += show(String(rounds), seed, report) ? 0 : 1;
    await heap.repeat(10, ['remount']);
  }
  console.log(`Seed ${seed}: ${rounds} rounds in ${minutes} minutes, ${pictures} pictures asked for, ${failures} rounds with a problem.`);
  console.log(heap.report);
  return failures > 0;
}

/** @returns whether nothing was found */
function show(round: string, seed: string, { urlOptions, actions, problems }: RoundReport): boolean {
  if (problems.length === 0) {
    console.log(`round ${round}: ${linkOf(urlOptions)} (${actions.length} actions)`);
    return true;
  }
  console.error(`round ${round} FAILED: npm run soak -- --seed ${seed} --round ${round}`);
  console.error([linkOf(urlOptions), ...actions.map((action) => `  ${action}`), ...problems.map((problem) => `  ! ${problem}`)].join('\n'));
  return false;
}

async function launch(tenant: Tenant): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    ...found,
    args: [
      ...browserArguments(found),
      `--host-resolver-rules=${allHosts.map((host) => `MAP ${host} 127.0.0.1:${tenant.port}`).join(',')}`,
      `--ignore-certificate-errors-spki-list=${tenant.keyHash ?? ''}`
    ]
  });
}

void main();

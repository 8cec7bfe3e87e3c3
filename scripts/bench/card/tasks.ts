import type { CDPSession, Page } from '@playwright/test';
import type { Row } from './row';
import { shortestOf } from './shortestOf';
import { different, inSync, type Situation } from './situations';
import { type Stage, type Versions, newVisit, verdict } from './stage';
import { type TraceEvent, longestOwnTask } from './trace';
import { probe } from './probes';

/** Times that the processor is slowed down: a cheap laptop, beside the machine of a developer. */
const slowDown = 4;

/** Of which the shortest counts. */
const runs = 5;

/** What tells tasks, and whose code ran in them. */
const categories = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler'];

/** The longest that our scripts, and what they call, hold the page's main thread in one task. */
export async function measureTasks({ card, plain }: Versions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const situation of [inSync, different]) {
    rows.push({
      group: `Longest task of our scripts, processor slowed down ${slowDown} times`,
      what: situation.status,
      unit: 'ms',
      goal: 50,
      figure: await shortestOf(runs, () => longestOf(card, situation)),
      plain: await shortestOf(runs, () => longestOf(plain, situation)),
      digits: 0
    });
  }
  return rows;
}

async function longestOf(stage: Stage, { wanted, expected }: Situation): Promise<number> {
  const page = await stage.usualReader.newPage();
  await probe(page, expected);
  const session = await stage.usualReader.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const events = await traced(session, async () => {
    await page.goto(`${stage.tenant.url}${stage.linkOf({ ...wanted, visit: newVisit() })}`);
    await verdict(page);
    await followUps(page);
  });
  await page.close();
  return longestOwnTask(events, '/ClientSideAssets/');
}

/** What comes after the verdict counts too: rendering, the follow-up reads, and what is fetched ahead. */
async function followUps(page: Page): Promise<void> {
  await page.waitForTimeout(2000);
}

async function traced(session: CDPSession, action: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  await action();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return events;
}

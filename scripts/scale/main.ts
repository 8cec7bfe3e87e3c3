import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBundle } from '../../tenant/build';
import { chartOf } from './chart';
import { type Result, simulate } from './simulate';
import { report } from './report';

const usage = `Usage: npm run scale -- [options]

Plays a working week of many people who open the intranet's home page, against the local tenant: with what the card remembers,
and without. Most people come around nine; on Tuesday, from nine to ten, the services refuse most of what is asked.

  --people 10000   people with memory; a tenth as many are played without
  --views 4        views of the home page a day, of who looks in at all
  --capacity 60    requests a minute that each service takes in the throttled hour
  --seed 1         another week
  --chart file     where the chart of the throttled morning goes (SVG)
  --json           one JSON object instead of the tables`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '10000' },
      views: { type: 'string', default: '4' },
      capacity: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      chart: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  await ensureBundle((line) => console.error(line));
  const settings = { seed: values.seed, viewsADay: Number(values.views), capacity: Number(values.capacity) };
  const people = Number(values.people);
  const remembering = await simulate({ ...settings, people, remembers: true });
  const forgetful = await simulate({
    ...settings,
    people: Math.max(1, Math.round(people / 10)),
    capacity: settings.capacity / 10,
    remembers: false
  });
  if (values.chart !== undefined) {
    await mkdir(path.dirname(values.chart), { recursive: true });
    await writeFile(values.chart, throttledMorning(remembering));
  }
  console.log(values.json ? JSON.stringify([remembering, forgetful].map(plain), undefined, 2) : report(remembering, forgetful));
  process.exitCode = [remembering, forgetful].some(
    ({ people: { unfinishedViews, neverRecovered } }) => unfinishedViews + neverRecovered > 0
  )
    ? 1
    : 0;
}

function throttledMorning({ settings, counts }: Result): string {
  return chartOf(
    `Requests a minute of ${settings.people.toLocaleString('en-US')} people on Tuesday; refused from 9:00 to 10:00`,
    7,
    counts.minutes(1, 7, 12)
  );
}

function plain({ settings, counts, people }: Result): object {
  return { settings, ...counts.toJSON(), ...people.toJSON() };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

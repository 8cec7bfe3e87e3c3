import { settled } from '../../helpers/card';
import { type Act, PageWatch } from '../../helpers/pageWatch';
import { emptyBundle } from '../plain/instrument';
import type { Row } from './row';
import { type Situation, different, inSync } from './situations';
import { type Stage, type Versions, newVisit, openStage } from './stage';

/** How often each thing is done. */
const times = 200;

const warmUp: readonly Act[] = new Array<readonly Act[]>(20).fill(['render', 'switchMode', 'remount']).flat();

const acts: Readonly<Record<Act, string>> = { render: 're-renders', switchMode: 'switches of mode', remount: 'mounts and disposals' };

/** What stays behind after rendering, switching between reading and editing, and taking the web part away, beyond what an empty web part leaves. */
export async function measureMemory({ card, plain }: Versions): Promise<readonly Row[]> {
  const empty = await openStage(card.bundle, 'empty', emptyBundle);
  const frameworks = await growthOf(empty).finally(() => empty.close());
  const [own, other] = await Promise.all([growthOf(card), growthOf(plain)]);
  return (Object.keys(acts) as Act[]).flatMap((act) => {
    const row = (what: string, unit: string, goal: number, of: (growth: Growth) => number): Row => {
      const beyond = (growth: Growth): number => Math.max(0, of(growth) - of(frameworks[act]));
      return {
        group: 'Memory: what stays behind, beyond what an empty web part leaves',
        what: `${what} for each of ${times} ${acts[act]}`,
        unit,
        goal,
        figure: beyond(own[act]),
        plain: beyond(other[act]),
        digits: 1
      };
    };
    return [
      row('heap', 'kB', heapNoise, ({ heap }) => heap),
      row('event listeners', '', 0, ({ listeners }) => listeners / times),
      row('timers', '', 0, ({ timers }) => timers / times),
      row('object URLs', '', 0, ({ objectUrls }) => objectUrls / times)
    ];
  });
}

/**
 * kB for each act that count as none. Only what scripts hold is counted: the code that the engine compiles meanwhile, and the browser's records of requests and long tasks, are
 * two thirds of what the whole heap grows by, and stay for as long as the page.
 */
const heapNoise = 1;

interface Growth {
  /** kB for each act */
  readonly heap: number;
  readonly listeners: number;
  readonly timers: number;
  readonly objectUrls: number;
}

/**
 * In which situation each thing is done. The framework keeps a log of the last 5,000 events of a page, some for each request: what is mounted asks nothing, so that
 * the log does not count as the card's.
 */
const situations: Readonly<Record<Act, Situation>> = { render: different, switchMode: different, remount: inSync };

async function growthOf(stage: Stage): Promise<Readonly<Record<Act, Growth>>> {
  return {
    render: await growthIn(stage, 'render'),
    switchMode: await growthIn(stage, 'switchMode'),
    remount: await growthIn(stage, 'remount')
  };
}

async function growthIn(stage: Stage, act: Act): Promise<Growth> {
  const page = await stage.usualReader.newPage();
  await PageWatch.prepare(page);
  await page.goto(`${stage.tenant.url}${stage.linkOf({ ...situations[act].wanted, visit: newVisit() })}`);
  await page.locator('html[data-tenant="ready"]').waitFor({ state: 'attached' });
  await settled(page);
  const watch = await PageWatch.begin(page, warmUp);
  const before = await watch.bytesOfScripts();
  await watch.repeat(times, [act]);
  const { listeners, timers, objectUrls } = watch.growth;
  const heap = ((await watch.bytesOfScripts()) - before) / times / 1000;
  await page.close();
  return { heap, listeners, timers, objectUrls };
}

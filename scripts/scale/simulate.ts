import type { ScenarioId } from '../../tenant/urlOptions';
import { Random } from '../soak/random';
import { PersonsBrowser, installBrowsers } from './browser';
import { type Said, viewCard } from './card';
import { Counts } from './counts';
import { loadEngine } from './engine';
import { openServices } from './services';
import { VirtualTime } from './virtualTime';
import { monday, viewsOf } from './week';

export interface Settings {
  readonly people: number;
  readonly seed: string;
  /** Views of the home page, of who looks in on a day */
  readonly viewsADay: number;
  /** Whether the browser keeps anything of the card between two views */
  readonly remembers: boolean;
  /** Requests a minute that each service takes in the throttled hour */
  readonly capacity: number;
}

export interface Result {
  readonly settings: Settings;
  readonly counts: Counts;
  readonly views: number;
  /** Views that ended without a verdict because a photo could not be read */
  readonly failedViews: number;
  /** Views that had not come to an end when the user left */
  readonly unfinishedViews: number;
  /** People whose card had no verdict, and who saw none in the rest of the week */
  readonly neverRecovered: number;
}

/** Of a hundred people. Nobody has published such figures: they are assumptions, and every other mixture can be tried. */
const mixture: readonly (readonly [scenario: ScenarioId, percent: number])[] = [
  ['inSync', 88],
  ['changed', 4],
  ['neverSynced', 3],
  ['noPhoto', 4],
  ['noMicrosoft365Photo', 1]
];

/** Plays a working week of many people against the handlers of the local tenant. */
export async function simulate(settings: Settings): Promise<Result> {
  const time = new VirtualTime(monday);
  const engine = await loadEngine();
  const services = await openServices(
    time,
    mixture.map(([scenario]) => scenario),
    settings.capacity
  );
  const counts = new Counts();
  const realFetch = globalThis.fetch;
  installBrowsers(time, services, counts, realFetch);
  let [views, failedViews, unfinishedViews] = [0, 0, 0];
  const unlucky = new Set<number>();
  const note = (person: number, said: Said): void => {
    views += 1;
    if (said === 'cannotCompare') {
      failedViews += 1;
      unlucky.add(person);
    } else if (said === undefined) {
      unfinishedViews += 1;
    } else {
      unlucky.delete(person);
    }
  };
  try {
    for (let person = 0; person < settings.people; person++) {
      const random = new Random(`${settings.seed} ${person}`);
      const browser = new PersonsBrowser(scenarioOf(random));
      for (const { at, isNewSession } of viewsOf(random, settings.viewsADay)) {
        time.at(at, () => {
          if (!settings.remembers) {
            browser.forget();
          } else if (isNewSession) {
            browser.endSession();
          }
          void viewCard(engine, services, time, browser, person).then((said) => note(person, said));
        });
      }
    }
    await time.run();
  } finally {
    globalThis.fetch = realFetch;
    await services.tenant.close();
  }
  return { settings, counts, views, failedViews, unfinishedViews, neverRecovered: unlucky.size };
}

function scenarioOf(random: Random): ScenarioId {
  let rest = 100 * random.next();
  for (const [scenario, percent] of mixture) {
    rest -= percent;
    if (rest < 0) {
      return scenario;
    }
  }
  return 'inSync';
}

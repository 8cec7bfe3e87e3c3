import type { ScenarioId } from '../../tenant/urlOptions';
import { Random } from '../soak/random';
import { PersonsBrowser, Tab, installBrowsers } from './browser';
import { viewCard } from './card';
import { Counts } from './counts';
import { loadEngine } from './engine';
import { openServices } from './services';
import { VirtualTime } from './virtualTime';
import { People } from './people';
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
  readonly people: People;
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
  const people = new People();
  try {
    for (let person = 0; person < settings.people; person++) {
      const random = new Random(`${settings.seed} ${person}`);
      const browser = new PersonsBrowser(scenarioOf(random));
      for (const { at, isNewSession, tabs } of viewsOf(random, settings.viewsADay)) {
        time.at(at, () => {
          if (!settings.remembers) {
            browser.forget();
          } else if (isNewSession) {
            browser.endSession();
          }
          for (let opened = 0; opened < tabs; opened++) {
            const tab = new Tab(browser);
            void viewCard(engine, services, time, tab, person).then((said) =>
              people.note({ person, at, said, isSecondTab: opened > 0, asked: tab.asked.length })
            );
          }
        });
      }
    }
    await time.run();
  } finally {
    globalThis.fetch = realFetch;
    await services.tenant.close();
  }
  return { settings, counts, people };
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

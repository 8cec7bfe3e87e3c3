import * as fc from 'fast-check';
import { type PhotoCheck, type PhotoReading, type ProfileRecord, type ReadFailure, failed, guideSteps } from '../../photos';
import { blurred, newPhoto, oldPhoto, ownPlaceholder, placeholder, record } from '../../photos/check/testing/harness';
import type { DrivenBrowser } from './drivenBrowser';
import type { DrivenTab } from './drivenTab';

/** The model itself remembers nothing: what must never happen is looked for in the browser. */
export type Nothing = Record<string, never>;

/** Something that happens in or around the browser. */
class Happening implements fc.AsyncCommand<Nothing, DrivenBrowser> {
  private readonly _name: string;
  private readonly _happen: (browser: DrivenBrowser) => Promise<void> | void;

  public constructor(name: string, happen: (browser: DrivenBrowser) => Promise<void> | void) {
    this._name = name;
    this._happen = happen;
  }

  public check(): boolean {
    return true;
  }

  public async run(_model: Nothing, browser: DrivenBrowser): Promise<void> {
    await this._happen(browser);
    await browser.settle();
  }

  public toString(): string {
    return this._name;
  }
}

/** Something that happens in one of the tabs, where there is one. */
function inTab(name: string, act: (tab: DrivenTab, browser: DrivenBrowser) => void): (index: number) => Happening {
  return (index) =>
    new Happening(`${name}(tab ${index})`, (browser) => {
      const tab: DrivenTab | undefined = browser.tabs[index % Math.max(1, browser.tabs.length)];
      if (tab) {
        act(tab, browser);
      }
    });
}

const someTab: fc.Arbitrary<number> = fc.nat({ max: 2 });

function click(name: string, act: (check: PhotoCheck) => Promise<void> | void): fc.Arbitrary<Happening> {
  return someTab.map(inTab(name, (tab) => tab.deliver(() => tab.run(act))));
}

const noPhoto: PhotoReading = { kind: 'none' };
const failures: readonly ReadFailure[] = [
  failed('serviceError', { httpStatus: 500 }),
  failed('throttled', { httpStatus: 503 }),
  failed('throttled', { httpStatus: 429, retryAfter: 5000 }),
  failed('throttled', { httpStatus: 429, retryAfter: 3600000 }),
  failed('timedOut'),
  failed('offline'),
  failed('sessionExpired', { httpStatus: 401 })
];

function photosOf(...photos: readonly PhotoReading[]): fc.Arbitrary<PhotoReading> {
  return fc.constantFrom(...photos);
}

function nameOf(reading: PhotoReading | ProfileRecord | undefined): string {
  switch (reading?.kind) {
    case 'photo':
      return String(reading.picture.image?.data[0]);
    case 'failed':
      return reading.reason;
    default:
      return reading?.kind ?? 'none';
  }
}

const serverChanges: readonly fc.Arbitrary<Happening>[] = [
  photosOf(newPhoto, newPhoto, noPhoto).map(
    (photo) =>
      new Happening(`microsoft365 has ${nameOf(photo)}`, ({ services }) => {
        services.microsoft365 = photo;
      })
  ),
  fc.tuple(fc.constantFrom('S', 'M', 'L', 'all'), photosOf(newPhoto, oldPhoto, placeholder, ownPlaceholder, blurred)).map(
    ([size, photo]) =>
      new Happening(`SharePoint has ${nameOf(photo)} in ${size}`, ({ services }) => {
        for (const each of (['S', 'M', 'L'] as const).filter((one) => size === 'all' || size === one)) {
          services.sharePoint[each] = photo;
        }
      })
  ),
  photosOf(newPhoto, placeholder).map(
    (photo) =>
      new Happening(`the login name has ${nameOf(photo)}`, ({ services }) => {
        services.underLoginName = photo;
      })
  ),
  fc.constantFrom<ProfileRecord | ReadFailure>(record, record, { ...record, hasPictureUrl: false }, failed('timedOut')).map(
    (answer) =>
      new Happening(`the record says ${JSON.stringify(answer)}`, ({ services }) => {
        services.record = answer;
      })
  ),
  fc
    .tuple(
      fc.constantFrom('microsoft365Failure', 'sharePointFailure'),
      fc.constantFrom<ReadFailure | undefined>(undefined, undefined, ...failures)
    )
    .map(
      ([side, failure]) =>
        new Happening(`${side}: ${nameOf(failure)}`, ({ services }) => {
          services[side] = failure;
        })
    ),
  fc.constantFrom(0, 100, 3000, 19000, 60000).map(
    (delay) =>
      new Happening(`answers take ${delay} ms`, ({ services }) => {
        services.delay = delay;
      })
  )
];

const minute: number = 60 * 1000;
const hour: number = 60 * minute;

const timeChanges: readonly fc.Arbitrary<Happening>[] = [
  fc
    .integer({ min: 1, max: 5 * minute })
    .map((milliseconds) => new Happening(`${milliseconds} ms pass`, (browser) => browser.advance(milliseconds))),
  ...Array.from({ length: 3 }, () => fc.constantFrom(10, 200, 9000)).map((short) =>
    short.map((milliseconds) => new Happening(`${milliseconds} ms pass`, (browser) => browser.advance(milliseconds)))
  ),
  fc.integer({ min: -26 * hour, max: 26 * hour }).map(
    (change) =>
      new Happening(`the clock is set by ${change} ms`, (browser) => {
        browser.clockChanges += 1;
        browser.time.setClock(change);
      })
  ),
  fc.integer({ min: minute, max: 20 * hour }).map(
    (milliseconds) =>
      new Happening(`${milliseconds} ms of sleep`, (browser) => {
        browser.clockChanges += 1;
        browser.time.setClock(milliseconds);
      })
  )
];

const tabChanges: readonly fc.Arbitrary<Happening>[] = [
  ...Array.from({ length: 4 }, () =>
    fc.constant(
      new Happening('a tab is opened', (browser) => {
        if (browser.tabs.length < 3) {
          browser.open();
        }
      })
    )
  ),
  someTab.map(inTab('close', (tab, browser) => browser.close(tab, false))),
  someTab.map(inTab('crash', (tab, browser) => browser.close(tab, true))),
  someTab.map(
    inTab('leave and come back', (tab) =>
      tab.deliver(() => {
        tab.unmount();
        tab.mount();
      })
    )
  ),
  someTab.map(
    inTab('freeze', (tab) => {
      tab.isFrozen = true;
    })
  ),
  someTab.map(inTab('thaw', (tab) => tab.thaw())),
  someTab.map(
    inTab('hide', (tab) => {
      tab.isHidden = true;
    })
  ),
  someTab.map(
    inTab('show', (tab) => {
      tab.isHidden = false;
    })
  )
];

const storageChanges: readonly fc.Arbitrary<Happening>[] = [
  fc.constant(new Happening('the storage is cleared', (browser) => browser.write(undefined, undefined))),
  fc.constant(
    new Happening('somebody else’s entry changes', (browser) => {
      const history: unknown = browser.read();
      browser.write(undefined, history === undefined ? undefined : JSON.stringify(history));
    })
  ),
  fc
    .tuple(fc.integer({ min: -6 * minute, max: minute }), fc.integer({ min: 1, max: 5 }), fc.constantFrom('asking', 'waiting', 'cancelled'))
    .map(
      ([ago, attempt, step]) =>
        new Happening(`a refresh is there: ${step} ${attempt}, ${ago} ms`, (browser) => {
          const startedAt: number = browser.time.now() + ago;
          const refresh: unknown = {
            step,
            goal: 'photo',
            startedAt,
            attempt,
            attempts: attempt,
            until: startedAt + 60 * 1000,
            endedAt: startedAt
          };
          browser.write(undefined, JSON.stringify({ version: 1, askedAt: startedAt, timesAsked: 1, refresh, tried: [] }));
        })
    )
];

const clicks: readonly fc.Arbitrary<Happening>[] = [
  // Several times, because most of what can go wrong begins with it
  ...Array.from({ length: 6 }, () => click('refresh', (check) => check.refresh())),
  click('refresh until none', (check) => check.refresh('noPhoto')),
  click('cancel', (check) => check.cancelRefresh()),
  click('check', (check) => check.check('fresh')),
  click('renew the copies', (check) => check.renewCopies()),
  click('try a step', (check) => check.tryStep(guideSteps[0])),
  click('open a step', (check) => check.openStep(guideSteps[1])),
  click('answer', (check) => check.answer('same'))
];

/** Any sequence of what may happen. */
export const anySequence: fc.Arbitrary<Iterable<fc.AsyncCommand<Nothing, DrivenBrowser>>> = fc.commands(
  [...clicks, ...timeChanges, ...tabChanges, ...serverChanges, ...storageChanges],
  { maxCommands: 20, size: '+1' }
);

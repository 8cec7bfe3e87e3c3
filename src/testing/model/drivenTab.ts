import {
  type CheckState,
  type Clock,
  type Comparison,
  type HistoryStorage,
  type NoPhoto,
  PhotoCheck,
  type PhotoFacts,
  type PhotoReading,
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  type RequestBudget,
  type RefreshLock,
  type UserPhotoSize,
  failed,
  throwIfAborted
} from '../../photos';
import { placeholder } from '../../photos/check/testing/harness';
import { BrowserBudget } from '../../sources/browser/requestBudget';
import { BrowserRefreshLock } from '../../sources/browser/refreshLock';
import { requestTimeout } from '../../sources/http/request';
import type { DrivenBrowser } from './drivenBrowser';
import { waitByReadersClock, waitOf } from './drivenTime';
import { type Readings, noteReading } from './invariants';

/** A background tab's timers ring once a minute. */
const backgroundPace: number = 60 * 1000;

/** A tab of the model's browser, with a card in it that may be mounted several times, one after the other. */
export class DrivenTab {
  public readonly id: number;
  public readonly readings: Readings = { microsoft365: undefined, sharePoint: [], namesPicture: true };
  public isHidden: boolean = false;
  /** Whether the browser has stopped it for now: it keeps what it has, its lock too */
  public isFrozen: boolean = false;
  /** Closed or crashed */
  public isGone: boolean = false;
  public check!: PhotoCheck;
  /** Requests under way */
  public underWay: number = 0;
  /** Calls of the card that have not ended */
  public pending: number = 0;
  private readonly _browser: DrivenBrowser;
  private _held: (() => void)[] = [];
  private _mount: number = 0;

  public constructor(id: number, browser: DrivenBrowser) {
    this.id = id;
    this._browser = browser;
    this.mount();
  }

  public get state(): CheckState {
    return this.check.state.get();
  }

  /** The card appears, and checks. */
  public mount(): void {
    this._mount += 1;
    const mount: number = this._mount;
    const isLive = (): boolean => mount === this._mount;
    const { time, faults } = this._browser;
    const clock: Clock = {
      now: () => time.now(),
      wait: faults.pausesByReadersClock === true ? waitByReadersClock(time, this._after) : waitOf(this._after)
    };
    const budget: RequestBudget = new BrowserBudget(clock, () => this._browser.storage);
    const lock: RefreshLock =
      faults.losesLocks === true
        ? { tryAcquire: async () => () => undefined, acquire: async () => () => undefined }
        : new BrowserRefreshLock('asking', this._browser.locks.of(this.id));
    const ask = <T extends object>(name: string, options: ReadOptions, answer: () => T): Promise<T | ReadFailure> => {
      if (!isLive() && !options.signal.aborted) {
        this._browser.violate(`a disposed card asked for ${name}`);
      }
      return this._ask(name, options, answer);
    };
    const { services } = this._browser;
    this.check = new PhotoCheck({
      microsoft365: {
        read: async (options) =>
          this._noted('microsoft365', await ask('microsoft365', options, () => services.microsoft365Failure ?? services.microsoft365)),
        readFacts: (options) => ask('facts', options, () => services.microsoft365Failure ?? factsOf(services.microsoft365)),
        readMailbox: async (options) => (await ask('mailbox', options, () => ({ mailbox: 'exchange' as const }))) && 'exchange'
      },
      sharePoint: {
        readPhoto: async (size, options, name) =>
          this._noted('sharePoint', await this._readPhoto(size, options, name === 'loginName', ask)),
        readLoadedPhotos: async () => [],
        readPlaceholder: (options) => ask('placeholder', options, () => services.sharePointFailure ?? placeholder.picture),
        readRecord: async (options) => {
          const answer: ProfileRecord | ReadFailure = await ask('record', options, () => services.record);
          this.readings.namesPicture = answer.kind !== 'record' || (answer.hasPictureUrl && answer.placeholderState !== 'placeholder');
          return answer;
        },
        renewCopies: async (options) => {
          await ask('copies', { ...options, freshness: 'fresh' }, () => ({}));
        }
      },
      compare: (left, right) =>
        ({ verdict: right.data[0] === 50 ? 'unsure' : left.data[0] === right.data[0] ? 'same' : 'different' }) as Comparison,
      clock,
      historyStorage: this._historyStorage(isLive),
      lock,
      checkLock: faults.losesLocks === true ? lock : new BrowserRefreshLock('checking', this._browser.locks.of(this.id)),
      answers: this._browser.answersOf(this),
      memory: this._browser.memoryOf(this),
      budget,
      consentMissing: { isSet: async () => false, set: async () => undefined, clear: async () => undefined }
    });
    this.check.state.subscribe(() => {
      if (!isLive()) {
        this._browser.violate('a disposed card changed its state');
      }
      this._browser.checkClaim(this);
    });
    this.run((check) => check.start());
  }

  /** The page's application takes the card away. */
  public unmount(): void {
    this.check.dispose();
    this._mount += 1;
  }

  /** Does something with the card; it never fails. */
  public run(act: (check: PhotoCheck) => Promise<void> | void): void {
    this.pending += 1;
    Promise.resolve(act(this.check)).then(
      () => (this.pending -= 1),
      (error) => this._browser.violate(`a call of the card rejected: ${String(error)}`)
    );
  }

  public thaw(): void {
    this.isFrozen = false;
    const held: readonly (() => void)[] = this._held;
    this._held = [];
    held.forEach((each) => each());
  }

  /** Runs something in this tab, as soon as it runs at all. */
  public deliver(task: () => void): void {
    if (this.isGone) {
      return;
    }
    if (this.isFrozen) {
      this._held.push(task);
    } else {
      task();
    }
  }

  private readonly _after = (milliseconds: number, ring: () => void): (() => void) => {
    const { running } = this._browser.time;
    const due: number = this.isHidden ? Math.ceil((running + milliseconds) / backgroundPace) * backgroundPace - running : milliseconds;
    return this._ringing(due, ring);
  };

  private _ringing(milliseconds: number, ring: () => void): () => void {
    let isDropped: boolean = false;
    const drop: () => void = this._browser.time.after(milliseconds, () => this.deliver(() => !isDropped && ring()));
    return () => {
      isDropped = true;
      drop();
    };
  }

  /** A request under the limits of the sources: it ends with its signal, and after 20 seconds. */
  private async _ask<T extends object>(name: string, options: ReadOptions, answer: () => T): Promise<T | ReadFailure> {
    throwIfAborted(options.signal);
    if ((options.freshness === 'fresh' || options.freshness === 'revalidated') && options.budget?.take() === false) {
      return failed('tooManyChecks');
    }
    this._browser.noteRequest(this, name, options);
    const { delay } = this._browser.services;
    this.underWay += 1;
    try {
      await waitOf((milliseconds, ring) => this._ringing(milliseconds, ring))(Math.min(delay, requestTimeout), options.signal);
      return delay > requestTimeout ? failed('timedOut') : answer();
    } finally {
      this.underWay -= 1;
    }
  }

  /** The browser keeps the large photo for a day. */
  private async _readPhoto(
    size: UserPhotoSize,
    options: ReadOptions,
    isLoginName: boolean,
    ask: (name: string, options: ReadOptions, answer: () => PhotoReading) => Promise<PhotoReading>
  ): Promise<PhotoReading> {
    const { services, time } = this._browser;
    if (isLoginName) {
      return ask('login name', options, () => services.sharePointFailure ?? services.underLoginName);
    }
    const kept: PhotoReading | undefined =
      size === 'L' && (options.freshness === 'cached' || options.freshness === 'kept') ? this._browser.keptPhoto() : undefined;
    if (kept) {
      return kept;
    }
    const answer: PhotoReading = await ask(size, options, () => services.sharePointFailure ?? services.sharePoint[size]);
    if (answer.kind !== 'photo') {
      return answer;
    }
    const found: PhotoReading = { ...answer, isFromCache: false, answeredAt: time.now() };
    if (size === 'L') {
      this._browser.keepPhoto(found);
    }
    return found;
  }

  private _noted(side: 'microsoft365' | 'sharePoint', reading: PhotoReading): PhotoReading {
    noteReading(this.readings, side, reading);
    return reading;
  }

  /** The browser's storage: shared by all tabs, which hear of each other's writings. */
  private _historyStorage(isLive: () => boolean): HistoryStorage {
    const write = (text: string | undefined): void => {
      if (!isLive()) {
        this._browser.violate('a disposed card wrote');
      }
      this._browser.write(this, text);
    };
    return {
      load: async () => this._browser.read(),
      save: async (history) => write(JSON.stringify(history)),
      clear: async () => write(undefined),
      watch: (listener) => this._browser.watch(this, listener)
    };
  }
}

/** What Microsoft 365 says of a photo. */
function factsOf(photo: PhotoReading): PhotoFacts | NoPhoto | ReadFailure {
  return photo.kind === 'photo' ? { kind: 'facts', etag: photo.headers?.etag } : photo;
}

import { throwIfAborted } from '../../helpers/abort';
import type { Comparison } from '../../../comparison';
import type { Compare } from '../../domain/status';
import { type ReadFailure, failed } from '../../domain/failures';
import type { CheckState } from '../checkState';
import { PhotoCheck } from '../photoCheck';
import type { NoPhoto, PhotoReading, Picture, PictureHeaders } from '../../domain/photoReading';
import { type Clock, type Mailbox, type PhotoFacts, type ReadOptions, requestsOfLook } from '../../domain/ports';
import type { KeptAnswer } from '../../memory/keptAnswer';
import type { RememberedResult } from '../../memory/rememberedResult';
import type { AnswerMemory, HistoryStorage, RefreshLock, ResultMemory } from '../ports';
import type { SizedReading, UserPhotoSize } from '../../domain/userPhoto';
import type { RefreshHistory } from '../../history/refreshHistory';
import type { ProfileRecord } from '../../domain/profileRecord';

/**
 * A picture whose first pixel tells it from others: the comparison below looks at nothing else.
 * @param width - photos are wider than placeholders here, so that nothing needs to be measured to tell them apart; their other pixels are as varied as those of a photo
 */
export function photo(value: number, width: number = 2): PhotoReading & { readonly kind: 'photo' } {
  const [columns, rows] = width === 1 ? [1, 1] : [16, 16 / width];
  const data: Uint8ClampedArray = new Uint8ClampedArray(4 * columns * rows).map((_, index) => (index % 4 === 3 ? 255 : (index * 89) % 256));
  data.fill(value, 0, 3);
  return {
    kind: 'photo',
    picture: { image: { width: columns, height: rows, data }, blob: new Blob([], { type: `image/${value}` }), width, height: 1 },
    headers: headersWith(`"${value}"`)
  };
}
function headersWith(etag: string): PictureHeaders {
  return { contentType: undefined, etag, lastModified: undefined, cacheControl: undefined, correlationId: undefined };
}

export const newPhoto = photo(10);
export const oldPhoto = photo(20);
export const placeholder = photo(30, 1);
/** A placeholder that is unlike the one of an unknown account */
export const ownPlaceholder = photo(40, 1);
/** The comparison cannot tell what this is */
export const blurred = photo(50);
export const record: ProfileRecord = {
  kind: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced'
};

/** A world in which SharePoint shows a given sequence of pictures and time passes only in waits. */
export class CheckHarness {
  public microsoft365: PhotoReading = newPhoto;
  /** What Microsoft 365 answers at the next readings; then the one above */
  public readonly nextOnMicrosoft365: PhotoReading[] = [];
  /** What SharePoint shows at each reading of the large photo; the last one stays */
  public sharePoint: PhotoReading[] = [oldPhoto];
  /** What the browser had kept, for a look into its cache; undefined where it had kept nothing */
  public kept: PhotoReading | undefined;
  /** What SharePoint shows in S and M; where nothing is said, what it showed last in L */
  public readonly smaller: Partial<Record<UserPhotoSize, PhotoReading>> = {};
  /** What the page around the card has loaded */
  public loaded: readonly SizedReading[] = [];
  /** What SharePoint shows under the login name */
  public underLoginName: PhotoReading = placeholder;
  /** What SharePoint shows for an account that does not exist */
  public placeholderAnswer: Picture | ReadFailure = placeholder.picture;
  /** What the profile record says at each reading; the last one stays */
  public records: (ProfileRecord | ReadFailure)[] = [record];
  public mailbox: Mailbox | ReadFailure = 'exchange';
  /** Called when the profile record or the plans are read */
  public onExplaining: (options: ReadOptions) => void = () => undefined;
  /** What the profile record's answer waits for */
  public beforeRecord: Promise<void> = Promise.resolve();
  /** What the answers of Microsoft Graph and of SharePoint to the login name wait for */
  public beforeMicrosoft365: Promise<void> = Promise.resolve();
  public beforeLoginName: Promise<void> = Promise.resolve();
  /** Whether the reading of the Microsoft 365 photo was told that there may be none */
  public isToldThatNoneMayBeThere: boolean = false;
  public readonly requests: string[] = [];
  /** Called at the start of each request */
  public onRequest: (request: string) => void = () => undefined;
  /** Those of the requests that a reading must not repeat by itself */
  public readonly askedOnce: string[] = [];
  public readonly waits: number[] = [];
  public now: number = 0;
  /** In milliseconds; a longer wait ends only by its signal */
  public longestWait: number = Infinity;
  /** Called at the start of each wait */
  public onWait: () => void = () => undefined;
  private _lastLarge: PhotoReading = oldPhoto;

  public readonly clock: Clock = {
    now: () => this.now,
    wait: async (milliseconds, signal) => {
      if (milliseconds > this.longestWait) {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      }
      this.waits.push(milliseconds);
      this.onWait();
      throwIfAborted(signal);
      this.now += milliseconds;
    }
  };

  public history: RefreshHistory | undefined;
  public onOtherTab: () => void = () => undefined;
  /** How many listen to other tabs */
  public watchers: number = 0;
  public readonly historyStorage: HistoryStorage = {
    load: async () => this.history,
    save: async (history) => {
      this.history = history;
    },
    clear: async () => {
      this.history = undefined;
    },
    watch: (listener) => {
      this.onOtherTab = listener;
      this.watchers += 1;
      return () => {
        this.watchers -= 1;
      };
    }
  };

  /** Resolves when another tab releases the lock; undefined while no other tab holds it */
  public otherTab: Promise<void> | undefined;
  public readonly lock: RefreshLock = {
    tryAcquire: async () => (this.otherTab ? undefined : this._acquireLock()),
    acquire: async (signal) => {
      await Promise.race([this.otherTab, new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]);
      this.otherTab = undefined;
      return this._acquireLock();
    }
  };
  /** How many locks this tab has acquired and not released */
  public locksHeld: number = 0;

  /** What Microsoft Graph says of the photo without the picture */
  public facts: PhotoFacts | NoPhoto | ReadFailure = { kind: 'facts', etag: '"10"' };

  /** What this browser remembers of the last result */
  public remembered: RememberedResult | undefined;
  public readonly memory: ResultMemory = {
    judgedBy: '1.0.0',
    load: async () => this.remembered,
    save: async (result) => {
      this.remembered = result;
    },
    clear: async () => {
      this.remembered = undefined;
    },
    markOf: async (value) => `mark of ${typeof value === 'string' ? value : value.type}`
  };

  /** What this browser keeps of the user's answer */
  public keptAnswer: KeptAnswer | undefined;
  /** Called when another tab writes an answer */
  public onAnswerElsewhere: () => void = () => undefined;
  /** Marks photos by their bytes, as the browser does */
  public readonly answers: AnswerMemory = {
    load: async () => this.keptAnswer,
    save: async (answer) => {
      this.keptAnswer = answer;
    },
    clear: async () => {
      this.keptAnswer = undefined;
    },
    markOf: async (value) => `mark of ${value.type}`,
    watch: (listener) => {
      this.onAnswerElsewhere = listener;
      return () => undefined;
    }
  };

  /** Resolves when another tab has ended its first check; undefined while no other tab checks */
  public otherCheck: Promise<void> | undefined;
  /** How many first checks this tab has begun and not ended */
  public checkLocksHeld: number = 0;
  public readonly checkLock: RefreshLock = {
    tryAcquire: async () => (this.otherCheck ? undefined : this._acquireCheckLock()),
    acquire: async (signal) => {
      await Promise.race([
        this.otherCheck,
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      ]);
      return this._acquireCheckLock();
    }
  };

  /** Whether this browser knows that the permission is missing */
  public isConsentMissing: boolean = false;

  /** Requests past the browser's cache that are left */
  public budgetLeft: number = Infinity;

  /** Looks at one channel of one pixel; a test may put the real comparison in its place */
  public compare: Compare = (left, right) =>
    ({
      verdict: right.data[0] === 50 ? 'unsure' : left.data[0] === right.data[0] ? 'same' : 'different'
    }) as Comparison;

  public readonly check: PhotoCheck = new PhotoCheck({
    microsoft365: {
      read: async (options) => {
        const answer: PhotoReading = this._answer('microsoft365', options, this.nextOnMicrosoft365.shift() ?? this.microsoft365);
        options.mayBeMissing?.then(
          () => (this.isToldThatNoneMayBeThere = true),
          () => undefined
        );
        await this.beforeMicrosoft365;
        return answer;
      },
      readFacts: async (options) => this._answer('facts', options, this.facts),
      readMailbox: async (options) => {
        this.onExplaining(options);
        return this._answer('mailbox', options, this.mailbox);
      }
    },
    sharePoint: {
      readPhoto: async (size, options, name = 'email') => {
        if (name === 'loginName') {
          const answer: PhotoReading = this._answer('login name', options, this.underLoginName);
          await this.beforeLoginName;
          return answer;
        }
        if (size === 'L') {
          return this._answer('SharePoint L', options, () => this._photoOf(size, options));
        }
        const answer: ReadFailure | object = this._answer(`SharePoint ${size}`, options, {});
        // All sizes may be requested at once, and show what the large one does
        await Promise.resolve();
        return 'kind' in answer ? answer : this._photoOf(size, options);
      },
      readLoadedPhotos: async () => this.loaded,
      readPlaceholder: async (options) => this._answer('placeholder', options, this.placeholderAnswer),
      readRecord: async (options) => {
        this.onExplaining(options);
        const answer: ProfileRecord | ReadFailure = this._answer(
          'record',
          options,
          (this.records.length > 1 ? this.records.shift() : this.records[0]) as ProfileRecord
        );
        await this.beforeRecord;
        return answer;
      },
      renewCopies: async (options) => {
        this._answer('copies', options, 'renewed');
      }
    },
    historyStorage: this.historyStorage,
    lock: this.lock,
    answers: this.answers,
    memory: this.memory,
    checkLock: this.checkLock,
    consentMissing: {
      isSet: async () => this.isConsentMissing,
      set: async () => {
        this.isConsentMissing = true;
      },
      clear: async () => {
        this.isConsentMissing = false;
      }
    },
    budget: {
      take: () => this.budgetLeft-- > 0,
      canLook: () => this.budgetLeft >= requestsOfLook
    },
    compare: (left, right) => this.compare(left, right),
    clock: this.clock
  });

  public get state(): CheckState {
    return this.check.state.get();
  }

  private _acquireCheckLock(): () => void {
    this.checkLocksHeld += 1;
    return () => {
      this.checkLocksHeld -= 1;
    };
  }

  private _acquireLock(): () => void {
    this.locksHeld += 1;
    return () => {
      this.locksHeld -= 1;
    };
  }

  private _photoOf(size: UserPhotoSize, { freshness }: ReadOptions): PhotoReading {
    if (size !== 'L') {
      return this.smaller[size] ?? this._lastLarge;
    }
    if ((freshness === 'cached' || freshness === 'kept') && this.kept) {
      return this.kept.kind === 'photo' ? { ...this.kept, isFromCache: true } : this.kept;
    }
    this._lastLarge = (this.sharePoint.length > 1 ? this.sharePoint.shift() : this.sharePoint[0]) as PhotoReading;
    return this._lastLarge.kind === 'photo' ? { ...this._lastLarge, isFromCache: false } : this._lastLarge;
  }

  /** Sends a request, as the one policy of the sources does it: past the cache only while the budget lasts. */
  private _answer<T extends string | object>(name: string, options: ReadOptions, value: T | (() => T)): T | ReadFailure {
    throwIfAborted(options.signal);
    if ((options.freshness === 'fresh' || options.freshness === 'revalidated') && options.budget?.take() === false) {
      return failed('tooManyChecks');
    }
    this.requests.push(`${name} ${options.freshness}`);
    if (options.retries === false) {
      this.askedOnce.push(name);
    }
    this.onRequest(`${name} ${options.freshness}`);
    return typeof value === 'function' ? value() : value;
  }
}

/** The names of the requests, without their freshness. */
export function asked(harness: CheckHarness): readonly string[] {
  return harness.requests.map((request) => request.replace(/ (cached|fresh)$/, ''));
}

/** @param request - a name with its freshness, such as `SharePoint L fresh` */
export function countOf(harness: CheckHarness, request: string): number {
  return harness.requests.filter((each) => each === request).length;
}

/** Status and how the refresh ended, or the phase. */
export function statusOf(state: CheckState): string {
  return state.phase === 'settled' ? `${state.result.status.kind} ${state.refresh?.step ?? ''}`.trim() : state.phase;
}

/** Waits until something is so; a state that never comes ends in the test's time limit. */
export async function until(isSo: () => boolean, harness: CheckHarness): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (isSo()) {
        resolve();
      }
    };
    harness.check.state.subscribe(look);
    look();
  });
}

import {
  type PhotoFound,
  type PhotoReading,
  type ReadOptions,
  type RefreshHistory,
  type AnswerMemory,
  type ResultMemory,
  parseRefreshHistory,
  parseKeptAnswer,
  parseRememberedResult
} from '../../photos';
import { DrivenLocks } from './drivenLocks';
import { DrivenServices } from './drivenServices';
import { DrivenTab } from './drivenTab';
import { DrivenTime, drain } from './drivenTime';
import { RequestCount, claimProblem, stateProblem } from './invariants';

/** Faults made on purpose, to see that the model finds them. */
export interface Faults {
  readonly pausesByReadersClock?: boolean;
  readonly losesLocks?: boolean;
}

/** How long a browser keeps a picture, in milliseconds */
const keptFor: number = 24 * 60 * 60 * 1000;

/** After this time every card has come to an end, whatever happened, in milliseconds: twice the limits of a refresh and of another one waited for. */
const endAfter: number = 20 * 60 * 1000;

/** A whole browser: tabs with a card each, and what they share. Whatever must never happen is kept as a problem. */
export class DrivenBrowser {
  public readonly time: DrivenTime = new DrivenTime();
  public readonly locks: DrivenLocks = new DrivenLocks();
  public readonly services: DrivenServices = new DrivenServices();
  public readonly faults: Faults;
  public readonly problems: string[] = [];
  public readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  public tabs: DrivenTab[] = [];
  /** How often the user's clock was set */
  public clockChanges: number = 0;
  private readonly _requests: RequestCount = new RequestCount();
  private _answer: string | undefined;
  private readonly _watchers: Map<() => void, DrivenTab> = new Map();
  private _memory: string | undefined;
  private _result: string | undefined;
  private _kept: { readonly photo: PhotoFound; readonly since: number } | undefined;
  private _opened: number = 0;

  public constructor(faults: Faults = {}) {
    this.faults = faults;
    const items: Map<string, string> = new Map();
    this.storage = { getItem: (name) => items.get(name) ?? null, setItem: (name, value) => items.set(name, value) };
  }

  public violate(problem: string): void {
    this.problems.push(problem);
  }

  public open(): void {
    this.tabs.push(new DrivenTab(this._opened++, this));
  }

  /** Closed: the card is taken away first. Crashed: it is not. */
  public close(tab: DrivenTab, isCrash: boolean): void {
    if (!isCrash) {
      tab.unmount();
    }
    tab.isGone = true;
    this.locks.dropTab(tab.id);
    this.tabs = this.tabs.filter((each) => each !== tab);
  }

  /** Lets everything happen that follows without time, then looks whether all is well. */
  public async settle(): Promise<void> {
    await drain();
    // No two clicks come in the same millisecond
    await this.time.advance(1);
    this._look();
  }

  public async advance(milliseconds: number): Promise<void> {
    const end: number = this.time.running + milliseconds;
    // In steps, so that no state between two answers is missed
    for (const step of [100, 1000, 8000, 20000]) {
      await this.time.advance(Math.min(step, end - this.time.running));
      this._look();
    }
    await this.time.advance(end - this.time.running);
    this._look();
  }

  /** Nothing happens any more but time: all cards that run come to an end. */
  public async end(): Promise<void> {
    // Those that are stopped must not keep the others from their end; then they run on
    for (const thaws of this.tabs.some(({ isFrozen }) => isFrozen) ? [false, true] : [false]) {
      if (thaws) {
        this.tabs.forEach((tab) => tab.thaw());
      }
      await this.settle();
      await this.advance(endAfter);
      for (const tab of this.tabs.filter(({ isFrozen }) => !isFrozen)) {
        if (!['settled', 'remembered', 'idle'].includes(tab.state.phase)) {
          this.violate(`a card is still ${tab.state.phase} ${endAfter / 60000} minutes later`);
        }
        if (tab.pending > 0 || tab.underWay > 0) {
          this.violate(`${tab.pending} calls and ${tab.underWay} requests have not ended`);
        }
      }
    }
    this.problems.push(...this._requests.problems(this.clockChanges));
  }

  public noteRequest(tab: DrivenTab, name: string, options: ReadOptions): void {
    const { state } = tab;
    const refresh: number | undefined = options.retries === false && state.phase === 'refreshing' ? state.refresh.startedAt : undefined;
    this._requests.note(this.time.now(), name, options.freshness, refresh);
  }

  public checkClaim(tab: DrivenTab): void {
    const problem: string | undefined = claimProblem(tab.state, tab.readings);
    if (problem !== undefined) {
      this.violate(problem);
    }
  }

  public keepPhoto(photo: PhotoFound): void {
    this._kept = { photo, since: this.time.running };
  }

  public keptPhoto(): PhotoReading | undefined {
    const kept: typeof this._kept = this._kept;
    return kept && this.time.running < kept.since + keptFor ? { ...kept.photo, isFromCache: true } : undefined;
  }

  public read(): RefreshHistory | undefined {
    return this._memory === undefined ? undefined : parseRefreshHistory(JSON.parse(this._memory), this.time.now());
  }

  /** @param from - the others hear of it; undefined for somebody else's writing, of which all hear */
  public write(from: DrivenTab | undefined, text: string | undefined): void {
    if (from?.isGone === true) {
      return;
    }
    this._memory = text;
    for (const [listener, tab] of [...this._watchers].filter(([, each]) => each !== from)) {
      this.time.after(0, () => tab.deliver(() => this._watchers.has(listener) && listener()));
    }
  }

  public watch(tab: DrivenTab, listener: () => void): () => void {
    this._watchers.set(listener, tab);
    return () => {
      this._watchers.delete(listener);
    };
  }

  /** What the browser remembers of the last result: shared by all tabs. */
  public memoryOf(tab: DrivenTab): ResultMemory {
    const judgedBy: string = '1.0.0';
    return {
      judgedBy,
      load: async () =>
        this._result === undefined ? undefined : parseRememberedResult(JSON.parse(this._result), this.time.now(), judgedBy),
      save: async (result) => {
        this._result = tab.isGone ? this._result : JSON.stringify(result);
      },
      clear: async () => {
        this._result = tab.isGone ? this._result : undefined;
      },
      markOf: async (value) => (typeof value === 'string' ? value : value.type).replace(/\D/g, '').padStart(64, '0')
    };
  }

  /** What the browser remembers of the user's answer: shared by all tabs. */
  public answersOf(tab: DrivenTab): AnswerMemory {
    return {
      load: async () => (this._answer === undefined ? undefined : parseKeptAnswer(JSON.parse(this._answer), this.time.now())),
      save: async (answer) => {
        this._answer = tab.isGone ? this._answer : JSON.stringify(answer);
      },
      clear: async () => {
        this._answer = tab.isGone ? this._answer : undefined;
      },
      markOf: async (value) => value.type.replace(/\D/g, '').padStart(64, '0'),
      watch: (listener) => this.watch(tab, listener)
    };
  }

  private _look(): void {
    const asking: readonly DrivenTab[] = this.tabs.filter(({ state }) => state.phase === 'refreshing' && !state.isInOtherTab);
    if (asking.length > 1) {
      this.violate('two tabs ask in a refresh');
    }
    for (const tab of this.tabs) {
      const problem: string | undefined = stateProblem(tab.state, tab.readings, this.time.now());
      if (problem !== undefined) {
        this.violate(problem);
      }
    }
  }
}

import { type ReadFailure, failed } from './failures';
import type { PhotoReading } from './picture';
import type { Clock, Freshness, Mailbox, Microsoft365Source, ReadOptions, SharePointSource } from './ports';
import type { ProfileRecord } from './profileRecord';
import { refreshAttempts, refreshPauses } from './refresh/schedule';
import { type Compare, type PhotoStatus, decideStatus, isWaitingForSharePoint, judgedByUser } from './status';
import { type ReadableStore, Store } from './store';

/** Everything one check found out. */
export interface CheckResult {
  readonly status: PhotoStatus;
  readonly record: ProfileRecord | ReadFailure;
  /** Asked for only when SharePoint lacks the photo, to explain why */
  readonly mailbox?: Mailbox | ReadFailure;
  /** When the check ended, in milliseconds since 1970 */
  readonly checkedAt: number;
}

/** How a refresh ended. */
export type RefreshOutcome = 'confirmed' | 'notYet' | 'cancelled';

export interface RefreshProgress {
  /** Milliseconds since 1970 */
  readonly startedAt: number;
  readonly step: 'asking' | 'waiting';
  /** From 1 to {@link refreshAttempts} */
  readonly attempt: number;
}

export type CheckState =
  | { readonly phase: 'idle' }
  /** `previous` is there when a result is checked again, so that a view can go on showing it */
  | {
      readonly phase: 'checking';
      readonly previous?: CheckResult;
      /** How the refresh before ended, if there was one */
      readonly outcome?: RefreshOutcome;
      /** When a service that is busy will be asked again, in milliseconds since 1970 */
      readonly pausedUntil?: number;
    }
  | { readonly phase: 'settled'; readonly result: CheckResult; readonly outcome?: RefreshOutcome }
  | { readonly phase: 'refreshing'; readonly result: CheckResult; readonly progress: RefreshProgress };

export interface PhotoCheckPorts {
  readonly microsoft365: Microsoft365Source;
  readonly sharePoint: SharePointSource;
  readonly compare: Compare;
  readonly clock: Clock;
}

/**
 * Reads both photos, decides the status, and refreshes on request. Holds the state; a view subscribes to it.
 * Every task replaces the one before; a disposed check changes its state no more.
 */
export class PhotoCheck {
  private readonly _ports: PhotoCheckPorts;
  private readonly _state: Store<CheckState> = new Store<CheckState>({ phase: 'idle' });
  private _running: AbortController | undefined;

  public constructor(ports: PhotoCheckPorts) {
    this._ports = ports;
  }

  public get state(): ReadableStore<CheckState> {
    return this._state;
  }

  /** The first check; further cards on the page that share this one cause no second. */
  public async start(): Promise<void> {
    if (this._state.get().phase === 'idle') {
      await this.check();
    }
  }

  /**
   * Reads and compares once.
   * @param freshness - `fresh` for "check again", which must not be answered from a cache
   */
  public async check(freshness: Freshness = 'cached'): Promise<void> {
    const before: CheckState = this._state.get();
    const signal: AbortSignal = this._begin();
    const outcome: { readonly outcome?: RefreshOutcome } =
      before.phase === 'settled' && before.outcome !== undefined ? { outcome: before.outcome } : {};
    const previous: { readonly previous?: CheckResult } =
      before.phase === 'settled' ? { previous: before.result, ...outcome } : {};
    this._state.set({ phase: 'checking', ...previous });
    await this._run(signal, async () => {
      const options: ReadOptions = this._options(freshness, signal, (pausedUntil) =>
        this._state.set({ phase: 'checking', ...previous, pausedUntil })
      );
      const [microsoft365, sharePoint, record] = await Promise.all([
        this._ports.microsoft365.read(options),
        this._ports.sharePoint.read(options),
        this._ports.sharePoint.readRecord(options)
      ]);
      const status: PhotoStatus = await this._decide(microsoft365, sharePoint, options);
      const explained: Pick<CheckResult, 'mailbox'> = isWaitingForSharePoint(status)
        ? { mailbox: await this._ports.microsoft365.readMailbox(options) }
        : {};
      this._settle(
        signal,
        { status, record, ...explained, checkedAt: this._ports.clock.now() },
        outcomeOfLaterCheck(outcome.outcome, status)
      );
    });
  }

  /**
   * Asks SharePoint again, past every cache, until it shows the Microsoft 365 photo or the schedule ends.
   * Does nothing unless a result is there to start from.
   */
  public async refresh(): Promise<void> {
    const before: CheckState = this._state.get();
    if (before.phase !== 'settled') {
      return;
    }
    const signal: AbortSignal = this._begin();
    const startedAt: number = this._ports.clock.now();
    let result: CheckResult = before.result;
    const show = (step: RefreshProgress['step'], attempt: number): void =>
      this._state.set({ phase: 'refreshing', result, progress: { startedAt, step, attempt } });
    show('asking', 1);
    await this._run(signal, async () => {
      const options: ReadOptions = this._options('fresh', signal);
      // Once is enough: the photo at its origin does not change because SharePoint is asked for its copy
      const microsoft365: PhotoReading = await this._ports.microsoft365.read(options);
      for (let attempt: number = 1; ; attempt++) {
        const [sharePoint, record] = await Promise.all([
          this._ports.sharePoint.read(options),
          this._ports.sharePoint.readRecord(options)
        ]);
        const status: PhotoStatus = await this._decide(microsoft365, sharePoint, options);
        signal.throwIfAborted();
        result = { ...before.result, status, record, checkedAt: this._ports.clock.now() };
        if (status.kind === 'inSync') {
          return this._settle(signal, result, 'confirmed');
        }
        if (attempt === refreshAttempts || isPointless(status)) {
          return this._settle(signal, result, 'notYet');
        }
        show('waiting', attempt);
        await this._ports.clock.wait(refreshPauses[attempt - 1] ?? 0, signal);
        show('asking', attempt + 1);
      }
    });
  }

  /** Ends a running refresh at once and shows what was last known. */
  public cancelRefresh(): void {
    const state: CheckState = this._state.get();
    if (state.phase === 'refreshing') {
      this._running?.abort();
      this._state.set({ phase: 'settled', result: state.result, outcome: 'cancelled' });
    }
  }

  /** Takes the user's word for a pair that the comparison could not call. */
  public answer(seen: 'same' | 'different'): void {
    const state: CheckState = this._state.get();
    if (state.phase === 'settled' && state.result.status.kind === 'unsure') {
      const status: PhotoStatus = judgedByUser(state.result.status, seen);
      this._state.set({ phase: 'settled', result: { ...state.result, status } });
    }
  }

  /** Ends all requests; the state changes no more. */
  public dispose(): void {
    this._running?.abort();
  }

  private _begin(): AbortSignal {
    this._running?.abort();
    this._running = new AbortController();
    return this._running.signal;
  }

  private _options(
    freshness: Freshness,
    signal: AbortSignal,
    onPausedUntil?: (moment: number) => void
  ): ReadOptions {
    const { clock } = this._ports;
    return {
      freshness,
      signal,
      clock,
      ...(onPausedUntil && { onPause: (milliseconds: number) => onPausedUntil(clock.now() + milliseconds) })
    };
  }

  /** Recognises the placeholder, but asks for it only when the pictures differ: most people need no further request. */
  private async _decide(microsoft365: PhotoReading, sharePoint: PhotoReading, options: ReadOptions): Promise<PhotoStatus> {
    const status: PhotoStatus = decideStatus(microsoft365, sharePoint, this._ports.compare);
    if (sharePoint.kind !== 'photo' || status.kind === 'inSync') {
      return status;
    }
    const placeholder: boolean | ReadFailure = await this._ports.sharePoint.isPlaceholder(sharePoint.picture, options);
    if (placeholder === false) {
      return status;
    }
    if (placeholder === true) {
      return decideStatus(microsoft365, { kind: 'none' }, this._ports.compare);
    }
    // Nobody knows whether this picture is a photo: neither "different" nor "missing in Microsoft 365" may be claimed
    switch (status.kind) {
      case 'different':
        return { kind: 'unsure', microsoft365: status.microsoft365, sharePoint, comparison: status.comparison };
      case 'missingInMicrosoft365':
        return decideStatus(microsoft365, placeholder, this._ports.compare);
      default:
        return status;
    }
  }

  /**
   * Runs a task that ends by settling, or by the abortion of its signal. Sources report failures as values, so that any
   * other exception is a fault of this code: even then the user gets an answer, not an endless wait.
   */
  private async _run(signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      const failure: ReadFailure = failed('serviceError', { code: error instanceof Error ? error.name : undefined });
      this._settle(signal, {
        status: decideStatus(failure, failure, this._ports.compare),
        record: failure,
        checkedAt: this._ports.clock.now()
      });
    }
  }

  private _settle(signal: AbortSignal, result: CheckResult, outcome?: RefreshOutcome): void {
    signal.throwIfAborted();
    this._state.set({ phase: 'settled', result, ...(outcome === undefined ? {} : { outcome }) });
  }
}

/**
 * What a check says of a refresh that ended before it: the reader followed the guide and now wants to know. A photo that has
 * come is confirmed; one that has not leaves the guide where it is.
 */
function outcomeOfLaterCheck(before: RefreshOutcome | undefined, status: PhotoStatus): RefreshOutcome | undefined {
  if (before !== 'notYet') {
    return undefined;
  }
  return status.kind === 'inSync' ? 'confirmed' : 'notYet';
}

/** Whether asking SharePoint again cannot bring the photo, or must not be done: it asked to be left alone. */
function isPointless(status: PhotoStatus): boolean {
  switch (status.kind) {
    case 'noPhoto':
    case 'missingInMicrosoft365':
      return true;
    case 'cannotCompare':
      return status.failure.reason === 'throttled';
    case 'inSync':
    case 'different':
    case 'unsure':
    case 'missingInSharePoint':
      return false;
  }
}

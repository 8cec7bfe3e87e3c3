import type { CheckResult, CheckState, ShownResult } from './checkState';
import { type ReadFailure, failed } from './failures';
import type { GuideStep } from './guide';
import { type Remembered, type TriedStep, rememberAsking, rememberOpenStep, rememberTried } from './memory';
import type { Clock, Freshness, Memory, Microsoft365Source, ReadOptions, SharePointSource, Turn } from './ports';
import type { ProfileRecord } from './profileRecord';
import { type RecordMovement, movementBetween } from './recordMovement';
import { type AskingEnd, askUntilShown } from './refresh/askUntilShown';
import { decideStatusOfReadings } from './recognisePlaceholder';
import {
  type EndedRefresh,
  type RefreshState,
  type RunningRefresh,
  advanceRefresh,
  beginRefresh,
  isResumable,
  isRunning
} from './refresh/refreshState';
import { type Compare, type PhotoStatus, decideStatus, isWaitingForSharePoint, judgedByUser } from './status';
import { type ReadableStore, Store } from './store';

export interface PhotoCheckPorts {
  readonly microsoft365: Microsoft365Source;
  readonly sharePoint: SharePointSource;
  readonly compare: Compare;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly turn: Turn;
}

/** The status is there; what only explains or heals may still be under way. */
interface Settled {
  /** Never rejects */
  readonly explained: Promise<void>;
}

/**
 * Reads both photos, decides the status, and refreshes on request. Holds the state; a view subscribes to it.
 * Every task replaces the one before; a disposed check changes its state no more.
 */
export class PhotoCheck {
  private readonly _ports: PhotoCheckPorts;
  private readonly _state: Store<CheckState> = new Store<CheckState>({ phase: 'idle' });
  private readonly _stopWatching: () => void;
  private _running: AbortController | undefined;
  private _remembered: Remembered | undefined;

  public constructor(ports: PhotoCheckPorts) {
    this._ports = ports;
    this._stopWatching = ports.memory.watch(() => {
      this._followOtherTab().catch(() => {
        // A memory never fails; there is nothing to tell
      });
    });
  }

  public get state(): ReadableStore<CheckState> {
    return this._state;
  }

  /**
   * The first check; further cards on the page that share this one cause no second. Where SharePoint was asked on an earlier
   * visit, it looks past the caches; where a refresh was left in the middle, it goes on with it.
   */
  public async start(): Promise<void> {
    if (this._state.get().phase !== 'idle') {
      return;
    }
    this._state.set({ phase: 'checking' });
    const signal: AbortSignal = this._begin();
    this._remembered = await this._ports.memory.read();
    if (signal.aborted) {
      return;
    }
    const left: RefreshState | undefined = this._remembered?.refresh;
    const resumed: RunningRefresh | undefined = left && isResumable(left, this._ports.clock.now()) ? left : undefined;
    const { explained } = await this._check(this._remembered && !resumed ? 'fresh' : 'cached');
    const settled: CheckState = this._state.get();
    if (resumed && settled.phase === 'settled' && isWaitingForSharePoint(settled.result.status)) {
      await this._refresh(resumed);
    }
    await explained;
  }

  /**
   * Reads and compares once.
   * @param freshness - `fresh` for "check again", which must not be answered from a cache
   */
  public async check(freshness: Freshness = 'cached'): Promise<void> {
    const { explained } = await this._check(freshness);
    await explained;
  }

  /** Measures after a step of the guide, and remembers what was found. */
  public async tryStep(step: GuideStep): Promise<void> {
    const startedAt: number = this._ports.clock.now();
    const { clock } = this._ports;
    const asked = (): EndedRefresh => ({ step: 'notYet', startedAt, attempts: 1, endedAt: clock.now() });
    await this._check('fresh', asked());
    const state: CheckState = this._state.get();
    if (state.phase === 'settled' && state.refresh?.step !== 'confirmed') {
      const found: TriedStep = { step, at: clock.now(), found: state.result.status.kind };
      await this._remember(rememberTried(rememberAsking(this._remembered, asked(), startedAt), found));
    }
  }

  /** The step of the guide that is open: kept, so that the guide can be left and taken up again. */
  public async openStep(step: GuideStep | undefined): Promise<void> {
    if (this._remembered) {
      await this._remember(rememberOpenStep(this._remembered, step));
    }
  }

  /**
   * Asks SharePoint again, past every cache, until it shows the Microsoft 365 photo or the schedule ends.
   * Does nothing unless a result is there to start from. While another tab asks, it follows that one.
   */
  public async refresh(): Promise<void> {
    if (this._state.get().phase === 'settled') {
      await this._refresh(undefined);
    }
  }

  /** Ends a running refresh at once, in every tab, and shows what was last known. */
  public async cancelRefresh(): Promise<void> {
    const state: CheckState = this._state.get();
    if (state.phase !== 'refreshing') {
      return;
    }
    this._running?.abort();
    const now: number = this._ports.clock.now();
    const refresh: RefreshState = advanceRefresh(state.refresh, { kind: 'cancelled' }, now);
    if (!isRunning(refresh)) {
      this._state.set({ phase: 'settled', result: state.result, refresh, ...this._memoryMember });
    }
    await this._rememberRefresh(refresh);
  }

  /** Takes the user's word for a pair that the comparison could not call. */
  public answer(seen: 'same' | 'different'): void {
    const state: CheckState = this._state.get();
    if (state.phase === 'settled' && state.result.status.kind === 'unsure') {
      const status: PhotoStatus = judgedByUser(state.result.status, seen);
      this._state.set({ phase: 'settled', result: { ...state.result, status }, ...this._memoryMember });
    }
  }

  /** Ends all requests; the state changes no more. */
  public dispose(): void {
    this._stopWatching();
    this._running?.abort();
  }

  private _begin(): AbortSignal {
    this._running?.abort();
    this._running = new AbortController();
    return this._running.signal;
  }

  /** @param asked - the refresh that this check measures, where there is no other */
  private async _check(freshness: Freshness, asked: RefreshState | undefined = undefined): Promise<Settled> {
    const before: CheckState = this._state.get();
    const signal: AbortSignal = this._begin();
    const previous: ShownResult | undefined = before.phase === 'settled' ? before : undefined;
    const show = (pausedUntil?: number): void =>
      this._state.set({
        phase: 'checking',
        ...(previous && { previous }),
        ...(pausedUntil === undefined ? {} : { pausedUntil })
      });
    show();
    return this._run(signal, async () => {
      const options: ReadOptions = this._options(freshness, signal, show);
      // Nobody waits for what only explains, so that nobody is told when it has to wait
      const unhurried: ReadOptions = this._options(freshness, signal);
      let known: Pick<CheckResult, 'record'> = {};
      const recordRead: Promise<Pick<CheckResult, 'record'>> = this._ports.sharePoint
        .readRecord(unhurried)
        .then((record) => (known = { record }));
      recordRead.catch(endedWithTask);
      const [microsoft365, sharePoint] = await Promise.all([
        this._ports.microsoft365.read(options),
        this._ports.sharePoint.read(options)
      ]);
      const status: PhotoStatus = await decideStatusOfReadings(microsoft365, sharePoint, this._ports, options);
      signal.throwIfAborted();
      const now: number = this._ports.clock.now();
      const refresh: EndedRefresh | undefined = this._refreshAfterCheck(previous?.refresh, asked, status, now);
      if (refresh?.step === 'confirmed') {
        await this._forget();
      }
      this._settle(signal, { result: { status, ...known, checkedAt: now }, ...(refresh && { refresh }) });
      return {
        explained: allEnded([
          this._explain(signal, recordRead),
          isWaitingForSharePoint(status)
            ? this._explain(signal, this._ports.microsoft365.readMailbox(unhurried).then((mailbox) => ({ mailbox })))
            : undefined
        ])
      };
    });
  }

  /**
   * What a check says of a refresh before it, of this visit or of an earlier one: a photo that has come is confirmed; one that
   * has not leaves the guide where it is.
   */
  private _refreshAfterCheck(
    before: EndedRefresh | undefined,
    measured: RefreshState | undefined,
    status: PhotoStatus,
    now: number
  ): EndedRefresh | undefined {
    const asked: RefreshState | undefined = before ?? measured ?? this._remembered?.refresh;
    if (!asked || before?.step === 'confirmed') {
      return undefined;
    }
    if (status.kind === 'inSync') {
      return {
        step: 'confirmed',
        startedAt: asked.startedAt,
        attempts: isRunning(asked) ? asked.attempt : asked.attempts,
        endedAt: now
      };
    }
    return before?.step === 'notYet' ? before : undefined;
  }

  /** Adds what only explains to the result that is shown. */
  private async _explain(signal: AbortSignal, reading: Promise<Pick<CheckResult, 'record' | 'mailbox'>>): Promise<void> {
    const explanation: Pick<CheckResult, 'record' | 'mailbox'> = await reading;
    signal.throwIfAborted();
    const state: CheckState = this._state.get();
    if (state.phase === 'settled') {
      this._state.set({ ...state, result: { ...state.result, ...explanation } });
    }
  }

  /** @param left - a refresh that was left in the middle, to go on with */
  private async _refresh(left: RunningRefresh | undefined): Promise<void> {
    const before: CheckState = this._state.get();
    if (before.phase !== 'settled') {
      return;
    }
    const signal: AbortSignal = this._begin();
    const { clock, turn } = this._ports;
    const { result } = before;
    const begun: RunningRefresh = left ?? beginRefresh(clock.now());
    this._showRefresh(result, begun, false);
    const { explained } = await this._run(signal, async () => {
      const giveBack: (() => void) | undefined = await turn.takeIfFree();
      if (!giveBack) {
        return this._follow(result, begun, signal);
      }
      try {
        // Another tab may have written since
        this._remembered = (await this._ports.memory.read()) ?? this._remembered;
        signal.throwIfAborted();
        return await this._ask(result, begun, signal);
      } finally {
        giveBack();
      }
    });
    await explained;
  }

  /** Another tab asks: shows how far it is, and takes over if it is closed. */
  private async _follow(result: CheckResult, begun: RunningRefresh, signal: AbortSignal): Promise<Settled> {
    this._showRefresh(result, begun, true);
    await this._followOtherTab();
    const giveBack: () => void = await this._ports.turn.take(signal);
    let found: RefreshState | undefined;
    try {
      signal.throwIfAborted();
      this._remembered = await this._ports.memory.read();
      found = this._remembered?.refresh;
      if (found && isResumable(found, this._ports.clock.now())) {
        return await this._ask(result, found, signal);
      }
    } finally {
      giveBack();
    }
    // It is done. Its answer lies in the browser's cache, which the tabs share: SharePoint is not asked twice.
    const now: number = this._ports.clock.now();
    const ended: EndedRefresh | undefined = found && !isRunning(found) ? found : undefined;
    this._settle(signal, { result, ...(ended && { refresh: ended }) });
    return this._check('cached', ended ?? { step: 'notYet', startedAt: begun.startedAt, attempts: begun.attempt, endedAt: now });
  }

  /** Another tab wrote: its progress is shown here, and its end is the end here. */
  private async _followOtherTab(): Promise<void> {
    const remembered: Remembered | undefined = await this._ports.memory.read();
    const state: CheckState = this._state.get();
    if (state.phase === 'settled') {
      const before: Remembered | undefined = this._remembered;
      this._remembered = remembered;
      if (before && !remembered && isWaitingForSharePoint(state.result.status)) {
        // Forgotten, because it was confirmed there: the browser's cache holds the picture that this tab lacks
        await this._check('cached', before.refresh);
      }
      return;
    }
    if (state.phase !== 'refreshing' || !remembered) {
      return;
    }
    if (remembered.refresh.step === 'cancelled' && remembered.refresh.startedAt === state.refresh.startedAt) {
      this._running?.abort();
      this._remembered = remembered;
      this._state.set({ phase: 'settled', result: state.result, refresh: remembered.refresh, remembered });
    } else if (state.isElsewhere && isRunning(remembered.refresh)) {
      this._remembered = remembered;
      this._showRefresh(state.result, remembered.refresh, true);
    }
  }

  private async _ask(before: CheckResult, from: RunningRefresh, signal: AbortSignal): Promise<Settled> {
    const { clock, sharePoint } = this._ports;
    const options: ReadOptions = this._options('fresh', signal);
    if (this._remembered?.refresh.startedAt !== from.startedAt) {
      this._remembered = rememberAsking(this._remembered, from, clock.now());
    }
    const resultOf = (status: PhotoStatus | undefined): CheckResult =>
      status ? { ...before, status, checkedAt: clock.now() } : before;
    const renewed: Promise<void> = sharePoint.renewCopies(options);
    renewed.catch(endedWithTask);
    const end: AskingEnd = await askUntilShown(from, this._ports, options, async (state, status) => {
      this._showRefresh(resultOf(status), state, false);
      await this._rememberRefresh(state);
    });
    if (end.refresh.step === 'confirmed') {
      await this._forget();
    } else {
      await this._rememberRefresh(end.refresh);
    }
    this._settle(signal, { result: resultOf(end.status), refresh: end.refresh });
    return {
      explained: allEnded([
        renewed,
        this._explainMovement(before.record, options),
        // The copies were renewed at the beginning; what came since is not in them
        end.refresh.step === 'confirmed' && end.refresh.attempts > 1 ? sharePoint.renewCopies(options) : undefined
      ])
    };
  }

  /** What the refresh moved in the profile record; nobody waits for it. */
  private async _explainMovement(before: CheckResult['record'], options: ReadOptions): Promise<void> {
    const record: ProfileRecord | ReadFailure = await this._ports.sharePoint.readRecord(options);
    options.signal.throwIfAborted();
    const state: CheckState = this._state.get();
    if (state.phase === 'settled') {
      const movement: RecordMovement | undefined = movementBetween(before, record);
      this._state.set({ ...state, result: { ...state.result, record }, ...(movement && { movement }) });
    }
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

  /**
   * Runs a task that ends by settling, or by the abortion of its signal. Sources report failures as values, so that any
   * other exception is a fault of this code: even then the user gets an answer, not an endless wait.
   */
  private async _run(signal: AbortSignal, task: () => Promise<Settled>): Promise<Settled> {
    try {
      return await task();
    } catch (error) {
      if (signal.aborted) {
        return { explained: Promise.resolve() };
      }
      const failure: ReadFailure = failed('serviceError', { code: error instanceof Error ? error.name : undefined });
      this._settle(signal, {
        result: {
          status: decideStatus(failure, failure, this._ports.compare),
          record: failure,
          checkedAt: this._ports.clock.now()
        }
      });
      return { explained: Promise.resolve() };
    }
  }

  private _showRefresh(result: CheckResult, refresh: RunningRefresh, isElsewhere: boolean): void {
    this._state.set({ phase: 'refreshing', result, refresh, isElsewhere, ...this._memoryMember });
  }

  private _settle(signal: AbortSignal, shown: Omit<ShownResult, 'remembered'>): void {
    signal.throwIfAborted();
    this._state.set({ phase: 'settled', ...shown, ...this._memoryMember });
  }

  private get _memoryMember(): Pick<ShownResult, 'remembered'> {
    return this._remembered ? { remembered: this._remembered } : {};
  }

  private async _rememberRefresh(refresh: RefreshState): Promise<void> {
    if (this._remembered) {
      await this._remember({ ...this._remembered, refresh });
    }
  }

  /** Keeps it, and shows it where a result is shown. */
  private async _remember(remembered: Remembered): Promise<void> {
    this._remembered = remembered;
    const state: CheckState = this._state.get();
    if (state.phase === 'settled' || state.phase === 'refreshing') {
      this._state.set({ ...state, remembered });
    }
    await this._ports.memory.write(remembered);
  }

  private async _forget(): Promise<void> {
    this._remembered = undefined;
    await this._ports.memory.forget();
  }
}

/** Waits for all of them, whether they end well or not. */
async function allEnded(tasks: readonly (Promise<void> | undefined)[]): Promise<void> {
  await Promise.allSettled(tasks);
}

/** Nobody waits for what only explains or heals, so that nobody hears when it ends together with its task. */
function endedWithTask(): void {
  // Sources report failures as values: there is nothing to tell
}

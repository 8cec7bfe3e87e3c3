import { type ReadFailure, failed } from '../domain/failures';
import type { Freshness, ReadOptions } from '../domain/ports';
import type { PhotoFound } from '../domain/photoReading';
import { cannotCompare } from '../domain/status';
import { throwIfAborted } from '../helpers/abort';
import type { RefreshHistory } from '../history/refreshHistory';
import type { RefreshState, RunningRefresh } from '../refresh/refreshState';
import { type CheckPhase, type CheckResult, type CheckState, type CheckedResult, checkedResultOf } from './checkState';
import type { PhotoCheckPorts } from './ports';
import { Store } from './store';

/** A task that has shown its result. */
export interface SettledCheck {
  /** Ends when the browser has kept what was found; never rejects */
  readonly kept: Promise<void>;
  /** Ends when the follow-up reads and the renewing of copies have ended; never rejects */
  readonly followUps: Promise<void>;
}

/** Of a task that has nothing more to do. */
export function nothingFollows(): SettledCheck {
  return { kept: Promise.resolve(), followUps: Promise.resolve() };
}

/** What all tasks of a check share: its ports, its state with the refresh history, and the one task that is running. */
export class CheckContext {
  public readonly ports: PhotoCheckPorts;
  public readonly state: Store<CheckState> = new Store<CheckState>({ phase: 'idle' });
  /** Whether the user has asked for the running task: only then may the page be left to sign in. */
  public isAskedByUser: boolean = false;
  /** The mark of what Microsoft Graph has said of the photo in this visit, to recognize it the next time */
  private _factsMark: string | undefined;
  private _running: AbortController | undefined;
  private _isDisposed: boolean = false;

  public constructor(ports: PhotoCheckPorts) {
    this.ports = ports;
  }

  /** Begins a task, which replaces the one before; none begins once the check is disposed. */
  public begin(): AbortSignal {
    this.abort();
    this._running = new AbortController();
    if (this._isDisposed) {
      this._running.abort();
    }
    return this._running.signal;
  }

  /** The signal of the task that is shown; a new one where that was ended. */
  public get signal(): AbortSignal {
    return this._running && !this._running.signal.aborted ? this._running.signal : this.begin();
  }

  public get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** Ends the running task for good: nothing is requested, shown or stored after it. */
  public dispose(): void {
    this._isDisposed = true;
    this.abort();
  }

  /** Ends the running task and its requests; the task changes the state no more. */
  public abort(): void {
    this._running?.abort();
  }

  public options(freshness: Freshness, signal: AbortSignal, onPausedUntil?: (time: number) => void): ReadOptions {
    const { clock } = this.ports;
    return {
      freshness,
      signal,
      clock,
      budget: this.ports.budget,
      mayRedirect: this.isAskedByUser,
      ...(onPausedUntil && { onPause: (milliseconds: number) => onPausedUntil(clock.now() + milliseconds) })
    };
  }

  /**
   * Runs a task that ends by settling, or when its signal is aborted. Sources report failures as values, so any other exception is a
   * defect of this code: even then the user gets an answer, not an endless wait.
   */
  public async run(signal: AbortSignal, task: () => Promise<SettledCheck>): Promise<SettledCheck> {
    try {
      return await task();
    } catch (error) {
      if (signal.aborted) {
        return nothingFollows();
      }
      const failure: ReadFailure = failed('serviceError', { code: error instanceof Error ? error.name : undefined });
      this.settle(signal, {
        result: {
          status: cannotCompare(failure, failure, failure),
          record: failure,
          checkedAt: this.ports.clock.now()
        }
      });
      return nothingFollows();
    }
  }

  /** Shows the result of a task, unless the task was aborted. */
  public settle(signal: AbortSignal, checked: CheckedResult): void {
    throwIfAborted(signal);
    this.showSettled(checked);
  }

  public showSettled(checked: CheckedResult): void {
    this._show({ phase: 'settled', ...checked });
  }

  public get factsMark(): string | undefined {
    return this._factsMark;
  }

  public noteFacts(mark: string | undefined): void {
    this._factsMark = mark;
  }

  /** Shows that the photos are still the ones that were the same. */
  public showRemembered(signal: AbortSignal, sharePoint: PhotoFound, checkedAt: number): void {
    throwIfAborted(signal);
    this._show({ phase: 'remembered', sharePoint, checkedAt });
  }

  /** @param isInOtherTab - another tab asks; this one follows */
  public showRefresh(result: CheckResult, refresh: RunningRefresh, isInOtherTab: boolean): void {
    this._show({ phase: 'refreshing', result, refresh, isInOtherTab });
  }

  public showChecking(previous: CheckedResult | undefined, pausedUntil?: number): void {
    this._show({ phase: 'checking', ...(previous && { previous }), ...(pausedUntil === undefined ? {} : { pausedUntil }) });
  }

  /** Adds to the result that is shown, where one is. */
  public amend(signal: AbortSignal, change: (checked: CheckedResult) => CheckedResult): void {
    throwIfAborted(signal);
    const state: CheckState = this.state.get();
    if (state.phase === 'settled') {
      this.showSettled(change(checkedResultOf(state)));
    }
  }

  public get history(): RefreshHistory | undefined {
    return this.state.get().history;
  }

  /** Shows another refresh history with the same phase. */
  public showHistory(history: RefreshHistory | undefined): void {
    if (!this._isDisposed && history !== this.history) {
      this._set(this.state.get(), history);
    }
  }

  /** Reads the stored history: an earlier visit or another tab may have written it. */
  public async loadHistory(): Promise<RefreshHistory | undefined> {
    const history: RefreshHistory | undefined = await this.ports.historyStorage.load();
    this.showHistory(history);
    return history;
  }

  /** The same, but what this tab knows stays where the browser stores nothing. */
  public async loadNewerHistory(): Promise<void> {
    const history: RefreshHistory | undefined = await this.ports.historyStorage.load();
    if (history) {
      this.showHistory(history);
    }
  }

  public async saveHistory(history: RefreshHistory): Promise<void> {
    if (!this._isDisposed) {
      this.showHistory(history);
      await this.ports.historyStorage.save(history);
    }
  }

  public async saveRefresh(refresh: RefreshState): Promise<void> {
    if (this.history) {
      await this.saveHistory({ ...this.history, refresh });
    }
  }

  /** What was found before counts no more: the user does something about it. */
  public forget(): void {
    this._factsMark = undefined;
    if (!this._isDisposed) {
      this.ports.memory.clear().catch(() => {
        // A memory never fails; there is nothing to tell
      });
    }
  }

  public async clearHistory(): Promise<void> {
    if (!this._isDisposed) {
      this.showHistory(undefined);
      await this.ports.historyStorage.clear();
    }
  }

  /** Shows a phase; the refresh history stays. */
  private _show(phase: CheckPhase): void {
    if (!this._isDisposed) {
      this._set(phase, this.history);
    }
  }

  private _set(phase: CheckPhase & Pick<CheckState, 'history'>, history: RefreshHistory | undefined): void {
    const state: typeof phase = { ...phase };
    delete (state as { history?: RefreshHistory }).history;
    this.state.set({ ...state, ...(history && { history }) });
  }
}

/** Waits for all of them, whether they succeed or not. */
export async function allSettled(tasks: readonly (Promise<void> | undefined)[]): Promise<void> {
  await Promise.allSettled(tasks);
}

import { throwIfAborted } from '../helpers/abort';
import type { CheckResult, CheckState, ShownResult } from './checkState';
import { type ReadFailure, failed } from '../domain/failures';
import type { RefreshHistory } from '../history/refreshHistory';
import type { Freshness, ReadOptions } from '../domain/ports';
import type { PhotoCheckPorts } from './ports';
import type { RefreshState, RunningRefresh } from '../refresh/refreshState';
import { cannotCompare } from '../domain/status';
import { Store } from './store';

/** The status is there; what only explains or heals may still be under way. */
export interface SettledCheck {
  /** Never rejects */
  readonly followUps: Promise<void>;
}

/** What a check knows and shows: its state, what is remembered, and the one task that is running. */
export class CheckContext {
  public readonly ports: PhotoCheckPorts;
  public readonly state: Store<CheckState> = new Store<CheckState>({ phase: 'idle' });
  /** What this browser remembers, as it was last read or written. */
  public history: RefreshHistory | undefined;
  /** Whether the reader has asked for what runs now: only then may the page be left to sign in. */
  public isAskedByUser: boolean = false;
  private _running: AbortController | undefined;
  private _isDisposed: boolean = false;

  public constructor(ports: PhotoCheckPorts) {
    this.ports = ports;
  }

  /** Begins a task, which replaces the one before; none begins any more once the check is disposed. */
  public begin(): AbortSignal {
    this.abort();
    this._running = new AbortController();
    if (this._isDisposed) {
      this._running.abort();
    }
    return this._running.signal;
  }

  public get isDisposed(): boolean {
    return this._isDisposed;
  }

  /** Ends the running task for good: nothing is asked, shown or kept any more. */
  public dispose(): void {
    this._isDisposed = true;
    this.abort();
  }

  /** Ends the running task and its requests; it changes the state no more. */
  public abort(): void {
    this._running?.abort();
  }

  public options(freshness: Freshness, signal: AbortSignal, onPausedUntil?: (moment: number) => void): ReadOptions {
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
   * Runs a task that ends by settling, or by the abortion of its signal. Sources report failures as values, so that any
   * other exception is a fault of this code: even then the user gets an answer, not an endless wait.
   */
  public async run(signal: AbortSignal, task: () => Promise<SettledCheck>): Promise<SettledCheck> {
    try {
      return await task();
    } catch (error) {
      if (signal.aborted) {
        return { followUps: Promise.resolve() };
      }
      const failure: ReadFailure = failed('serviceError', { code: error instanceof Error ? error.name : undefined });
      this.settle(signal, {
        result: {
          status: cannotCompare(failure, failure, failure),
          record: failure,
          checkedAt: this.ports.clock.now()
        }
      });
      return { followUps: Promise.resolve() };
    }
  }

  /** Shows a result. */
  public settle(signal: AbortSignal, shown: Omit<ShownResult, 'history'>): void {
    throwIfAborted(signal);
    this.showSettled(shown);
  }

  public showSettled(shown: Omit<ShownResult, 'history'>): void {
    this._show({ phase: 'settled', ...shown, ...this._historyMember });
  }

  /** @param isInOtherTab - another tab asks; this one follows */
  public showRefresh(result: CheckResult, refresh: RunningRefresh, isInOtherTab: boolean): void {
    this._show({ phase: 'refreshing', result, refresh, isInOtherTab, ...this._historyMember });
  }

  public showChecking(previous: ShownResult | undefined, pausedUntil?: number): void {
    this._show({ phase: 'checking', ...(previous && { previous }), ...(pausedUntil === undefined ? {} : { pausedUntil }) });
  }

  /** Changes the result that is shown, where one is. */
  public amend(signal: AbortSignal, change: (shown: ShownResult) => ShownResult): void {
    throwIfAborted(signal);
    const state: CheckState = this.state.get();
    if (state.phase === 'settled') {
      this._show({ ...change(state), phase: 'settled' });
    }
  }

  /** Reads what is remembered: an earlier visit or another tab may have written. */
  public async loadHistory(): Promise<RefreshHistory | undefined> {
    this.history = await this.ports.historyStorage.load();
    return this.history;
  }

  /** The same, but what is known stays where the browser keeps nothing. */
  public async loadNewerHistory(): Promise<void> {
    this.history = (await this.ports.historyStorage.load()) ?? this.history;
  }

  /** Keeps it, and shows it where a result is shown. */
  public async saveHistory(history: RefreshHistory): Promise<void> {
    if (this._isDisposed) {
      return;
    }
    this.history = history;
    const state: CheckState = this.state.get();
    if (state.phase === 'settled' || state.phase === 'refreshing') {
      this._show({ ...state, history });
    }
    await this.ports.historyStorage.save(history);
  }

  public async saveRefresh(refresh: RefreshState): Promise<void> {
    if (this.history) {
      await this.saveHistory({ ...this.history, refresh });
    }
  }

  public async clearHistory(): Promise<void> {
    if (this._isDisposed) {
      return;
    }
    this.history = undefined;
    await this.ports.historyStorage.clear();
  }

  private _show(state: CheckState): void {
    if (!this._isDisposed) {
      this.state.set(state);
    }
  }

  private get _historyMember(): Pick<ShownResult, 'history'> {
    return this.history ? { history: this.history } : {};
  }
}

/** Waits for all of them, whether they end well or not. */
export async function allSettled(tasks: readonly (Promise<void> | undefined)[]): Promise<void> {
  await Promise.allSettled(tasks);
}

/** Nobody waits for what only explains or heals, so that nobody hears when it ends together with its task. */
export function ignoreAbort(): void {
  // Sources report failures as values: there is nothing to tell
}

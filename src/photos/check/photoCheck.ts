import { checkOnce } from './checkOnce';
import { followOtherTab } from './otherTab';
import { refresh } from './refresh';
import { CheckSession, type PhotoCheckPorts } from './checkContext';
import type { CheckState } from './checkState';
import { type ReadFailure, failed } from '../domain/failures';
import type { GuideStep } from '../guide/guidePlan';
import { type TriedStep, rememberAsking, rememberOpenStep, rememberTried } from '../history/refreshHistory';
import type { Freshness } from '../domain/ports';
import {
  type EndedRefresh,
  type RefreshGoal,
  type RefreshState,
  type RunningRefresh,
  advanceRefresh,
  isResumable,
  isRunning
} from '../refresh/refreshState';
import { canRefresh, cannotCompare, judgedByUser } from '../domain/status';
import type { ReadableStore } from './store';

export type { PhotoCheckPorts } from './checkContext';

/** How the first check begins. */
export interface StartSettings {
  /** Whether the reader has loaded the page for it, to sign in */
  readonly isAskedByReader?: boolean;
  /** Whether it asks although the permission was missing less than a day ago: the reader wants it, or a site owner edits the page */
  readonly asksAnew?: boolean;
}

/** Stands in a report where nothing was asked because of an answer of the last day. */
export const rememberedCode: string = 'Remembered';

/**
 * Reads both photos, decides the status, and refreshes on request. Holds the state; a view subscribes to it.
 * Every task replaces the one before; a disposed check changes its state no more.
 */
export class PhotoCheck {
  private readonly _session: CheckSession;
  private readonly _stopWatching: () => void;
  private _isStarting: boolean = false;

  public constructor(ports: PhotoCheckPorts) {
    this._session = new CheckSession(ports);
    this._stopWatching = ports.memory.watch(() => {
      followOtherTab(this._session).catch(() => {
        // A memory never fails; there is nothing to tell
      });
    });
  }

  public get state(): ReadableStore<CheckState> {
    return this._session.state;
  }

  /**
   * The first check; further cards on the page that share this one cause no second. Where SharePoint was asked on an earlier
   * visit, it looks past the caches; where a refresh was left in the middle, it goes on with it.
   *
   * Where the permission was missing less than a day ago, nothing is asked: that is an administrator's matter, and asking on every page would help
   * nobody.
   */
  public async start({ isAskedByReader = false, asksAnew = isAskedByReader }: StartSettings = {}): Promise<void> {
    const { state, ports } = this._session;
    if (state.get().phase !== 'idle' || this._isStarting || this._session.isDisposed) {
      return;
    }
    this._isStarting = true;
    this._session.isAskedByReader = isAskedByReader;
    const signal: AbortSignal = this._session.begin();
    const [remembered, isConsentMissing] = await Promise.all([this._session.recall(), ports.consentMissing.isKept()]);
    if (signal.aborted) {
      return;
    }
    if (isConsentMissing && !asksAnew) {
      const failure: ReadFailure = failed('consentMissing', { code: rememberedCode });
      this._session.settle(signal, {
        result: { status: cannotCompare(failure, failure, failure), checkedAt: ports.clock.now() }
      });
      return;
    }
    const left: RefreshState | undefined = remembered?.refresh;
    const canLook: boolean = ports.budget.canLook();
    if (left && canLook && isResumable(left, ports.clock.now())) {
      return this._goOn(left);
    }
    const { explained } = await checkOnce(this._session, left && canLook ? 'fresh' : 'cached');
    await explained;
  }

  /** Goes on with a refresh that was left in the middle, from what the browser has kept: the refresh looks for itself. */
  private async _goOn(left: RunningRefresh): Promise<void> {
    await checkOnce(this._session, 'cached', { goesOn: true });
    const settled: CheckState = this._session.state.get();
    if (settled.phase !== 'settled' || settled.result.status.kind === 'inSync') {
      return;
    }
    if (canRefresh(settled.result.status, left.goal)) {
      this._session.isAskedByReader = false;
      return refresh(this._session, left);
    }
    // There is nothing to go on with, and what the browser has kept is not enough for any other word
    const { explained } = await checkOnce(this._session, 'cached');
    await explained;
  }

  /**
   * Reads and compares once.
   * @param freshness - `fresh` for "check again", which must not be answered from a cache
   */
  public async check(freshness: Freshness = 'cached'): Promise<void> {
    this._session.isAskedByReader = true;
    const { explained } = await checkOnce(this._session, freshness);
    await explained;
  }

  /** Measures after a step of the guide, and remembers what was found. */
  public async tryStep(step: GuideStep): Promise<void> {
    this._session.isAskedByReader = true;
    const { clock } = this._session.ports;
    const startedAt: number = clock.now();
    const asked = (): EndedRefresh => ({ step: 'notYet', goal: 'photo', startedAt, attempts: 1, endedAt: clock.now() });
    await checkOnce(this._session, 'fresh', { asked: asked() });
    const state: CheckState = this._session.state.get();
    if (state.phase === 'settled' && state.refresh?.step !== 'confirmed') {
      const found: TriedStep = { step, at: clock.now(), found: state.result.status.kind };
      await this._session.remember(rememberTried(rememberAsking(this._session.remembered, asked(), startedAt), found));
    }
  }

  /** The step of the guide that is open: kept, so that the guide can be left and taken up again. */
  public async openStep(step: GuideStep | undefined): Promise<void> {
    const { remembered } = this._session;
    if (remembered) {
      await this._session.remember(rememberOpenStep(remembered, step));
    }
  }

  /**
   * Asks SharePoint again, past the browser's cache, until it shows the Microsoft 365 photo, or none where the user removed that, or until
   * the schedule ends. Does nothing unless a result is there to start from. While another tab asks, it follows that one.
   */
  public async refresh(goal: RefreshGoal = 'photo'): Promise<void> {
    this._session.isAskedByReader = true;
    await refresh(this._session, goal);
  }

  /** Renews this browser's copies at every address that pages use, then reads and compares once. */
  public async renewCopies(): Promise<void> {
    this._session.isAskedByReader = true;
    const { explained } = await checkOnce(this._session, 'fresh', { renewsCopies: true });
    await explained;
  }

  /** Ends a running refresh at once, in every tab, and shows what was last known. */
  public async cancelRefresh(): Promise<void> {
    const state: CheckState = this._session.state.get();
    if (state.phase !== 'refreshing') {
      return;
    }
    this._session.abort();
    const now: number = this._session.ports.clock.now();
    const cancelled: RefreshState = advanceRefresh(state.refresh, { kind: 'cancelled' }, now);
    if (!isRunning(cancelled)) {
      this._session.showSettled({ result: state.result, refresh: cancelled });
    }
    await this._session.rememberRefresh(cancelled);
  }

  /** Takes the user's word for a pair that the comparison could not call. */
  public answer(seen: 'same' | 'different'): void {
    const state: CheckState = this._session.state.get();
    if (state.phase === 'settled' && state.result.status.kind === 'unsure') {
      this._session.showSettled({ result: { ...state.result, status: judgedByUser(state.result.status, seen) } });
    }
  }

  /** Ends all requests; the state changes no more. */
  public dispose(): void {
    this._stopWatching();
    this._session.dispose();
  }
}

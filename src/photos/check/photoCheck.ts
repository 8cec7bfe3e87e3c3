import { followAnswer, keepAnswer, takeBackAnswer } from './answers';
import { checkOnce, readExplanation } from './checkOnce';
import { firstCheck } from './firstCheck';
import type { RecallSettings } from './recall';
import { rememberedFailure } from './rememberedFailure';
import { followOtherTab } from './otherTab';
import { refresh, resumeAfterLook } from './refresh';
import { CheckContext } from './checkContext';
import type { PhotoCheckPorts } from './ports';
import type { CheckState } from './checkState';
import type { ReadFailure } from '../domain/failures';
import type { GuideStep } from '../guide/guideSteps';
import { type TriedStep, withStartedRefresh, withOpenStep, withTriedStep } from '../history/refreshHistory';
import type { Freshness } from '../domain/ports';
import { type EndedRefresh, type RefreshState, advanceRefresh, isResumable, isRunning } from '../refresh/refreshState';
import type { RefreshGoal } from '../refresh/refreshGoal';
import { cannotCompare } from '../domain/status';
import type { Answer } from '../memory/keptAnswer';
import type { ReadableStore } from './store';

/** How the first check begins. */
export interface StartSettings extends RecallSettings {
  /** Whether the user has loaded the page for it, to sign in */
  readonly isAskedByUser?: boolean;
  /** Whether it asks whatever an earlier visit has found: the user wants it, or a site owner edits the page */
  readonly ignoresMemory?: boolean;
}

/**
 * Reads both photos, decides the status, and refreshes on request. Holds the state; a view subscribes to it.
 * Every task replaces the one before; a disposed check changes its state no more.
 */
export class PhotoCheck {
  private readonly _context: CheckContext;
  private readonly _stopWatching: () => void;
  private _isStarting: boolean = false;

  public constructor(ports: PhotoCheckPorts) {
    this._context = new CheckContext(ports);
    const stopWatchingAnswers: () => void = ports.answers.watch(() => {
      followAnswer(this._context).catch(() => {
        // A memory never fails; there is nothing to tell
      });
    });
    const stopWatchingHistory: () => void = ports.historyStorage.watch(() => {
      followOtherTab(this._context).catch(() => {
        // A memory never fails; there is nothing to tell
      });
    });
    this._stopWatching = () => {
      stopWatchingAnswers();
      stopWatchingHistory();
    };
  }

  public get state(): ReadableStore<CheckState> {
    return this._context.state;
  }

  /**
   * The first check; further cards on the page that share this one cause no second. Where SharePoint was asked on an earlier
   * visit, it looks past the caches; where a refresh was left in the middle, it goes on with it.
   *
   * What an earlier visit has found is shown again as long as it stands, so that the next page of the day asks for nothing. A missing permission, which is
   * an administrator's matter, stands for a day.
   */
  public async start(settings: StartSettings = {}): Promise<void> {
    const { isAskedByUser = false, ignoresMemory = isAskedByUser } = settings;
    const { state, ports } = this._context;
    if (state.get().phase !== 'idle' || this._isStarting || this._context.isDisposed) {
      return;
    }
    this._isStarting = true;
    this._context.isAskedByUser = isAskedByUser;
    const signal: AbortSignal = this._context.begin();
    const [history, isConsentMissing, remembered] = await Promise.all([
      this._context.loadHistory(),
      ports.consentMissing.isSet(),
      ignoresMemory ? undefined : ports.memory.load()
    ]);
    if (signal.aborted) {
      return;
    }
    if (isConsentMissing && !ignoresMemory) {
      const failure: ReadFailure = rememberedFailure('consentMissing');
      this._context.settle(signal, {
        result: { status: cannotCompare(failure, failure, failure), isRemembered: true, checkedAt: ports.clock.now() }
      });
      return;
    }
    const left: RefreshState | undefined = history?.refresh;
    const canLook: boolean = ports.budget.canLook();
    if (left && canLook && isResumable(left, ports.clock.now())) {
      return resumeAfterLook(this._context, left);
    }
    if (left) {
      const { followUps } = await checkOnce(this._context, canLook ? 'fresh' : 'cached');
      return followUps;
    }
    return firstCheck(this._context, remembered, settings, ignoresMemory);
  }

  /**
   * Reads and compares once.
   * @param freshness - `fresh` for "check again", which must not be answered from a cache
   */
  public async check(freshness: Freshness = 'cached'): Promise<void> {
    this._context.isAskedByUser = true;
    this._context.forget();
    const { followUps } = await checkOnce(this._context, freshness);
    await followUps;
  }

  /** The user does something that may change a photo: what was found before counts no more. */
  public forget(): void {
    this._context.forget();
  }

  /** Reads the profile record, where the result that is shown has none: the user opens a part that shows it. */
  public async explain(): Promise<void> {
    const state: CheckState = this._context.state.get();
    if (state.phase === 'settled' && state.result.isRemembered === true) {
      // What explains an answer of an earlier visit may have changed since, and so may the answer
      return this.check();
    }
    if (state.phase === 'settled' && state.result.record === undefined) {
      await readExplanation(this._context, this._context.signal).catch(() => {
        // It was ended; nobody waits for it any more
      });
    }
  }

  /** Measures after a step of the guide, and remembers what was found. */
  public async tryStep(step: GuideStep): Promise<void> {
    this._context.isAskedByUser = true;
    const { clock } = this._context.ports;
    const startedAt: number = clock.now();
    const asked = (): EndedRefresh => ({ step: 'notYet', goal: 'photo', startedAt, attempts: 1, endedAt: clock.now() });
    const { followUps } = await checkOnce(this._context, 'fresh', { asked: asked() });
    await followUps;
    const state: CheckState = this._context.state.get();
    if (state.phase === 'settled' && state.refresh?.step !== 'confirmed') {
      const found: TriedStep = { step, at: clock.now(), found: state.result.status.kind };
      await this._context.saveHistory(withTriedStep(withStartedRefresh(this._context.history, asked(), startedAt), found));
    }
  }

  /** The step of the guide that is open: kept, so that the guide can be left and taken up again. */
  public async openStep(step: GuideStep | undefined): Promise<void> {
    const { history } = this._context;
    if (history) {
      await this._context.saveHistory(withOpenStep(history, step));
    }
  }

  /**
   * Asks SharePoint again, past the browser's cache, until it shows the Microsoft 365 photo, or none where the user removed that, or until
   * the schedule ends. Does nothing unless a result is there to start from. While another tab asks, it follows that one.
   */
  public async refresh(goal: RefreshGoal = 'photo'): Promise<void> {
    this._context.isAskedByUser = true;
    await refresh(this._context, goal);
  }

  /** Renews this browser's copies at every address that pages use, then reads and compares once. */
  public async renewCopies(): Promise<void> {
    this._context.isAskedByUser = true;
    this._context.forget();
    const { followUps } = await checkOnce(this._context, 'fresh', { renewsCopies: true });
    await followUps;
  }

  /** Ends a running refresh at once, in every tab, and shows what was last known. */
  public async cancelRefresh(): Promise<void> {
    const state: CheckState = this._context.state.get();
    if (state.phase !== 'refreshing') {
      return;
    }
    this._context.abort();
    const now: number = this._context.ports.clock.now();
    const cancelled: RefreshState = advanceRefresh(state.refresh, { kind: 'cancelled' }, now);
    if (!isRunning(cancelled)) {
      this._context.showSettled({ result: state.result, refresh: cancelled });
    }
    await this._context.saveRefresh(cancelled);
  }

  /** Takes the user's word for a pair that the comparison could not call, now and as long as it is that pair. */
  public async answer(seen: Answer): Promise<void> {
    await keepAnswer(this._context, seen);
  }

  public async takeBackAnswer(): Promise<void> {
    await takeBackAnswer(this._context);
  }

  /** Ends all requests; the state changes no more. */
  public dispose(): void {
    this._stopWatching();
    this._context.dispose();
  }
}

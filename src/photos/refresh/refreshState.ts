import { type FailureReason, failureReasons } from '../failures';
import { refreshAttempts, refreshDuration, refreshPauses } from './schedule';

/**
 * Where a refresh stands. Every state is plain JSON, so that it outlives a reload of the page and can be followed from
 * another tab. Moments are milliseconds since 1970; attempts count from 1 to {@link refreshAttempts}.
 */
export type RefreshState = RunningRefresh | EndedRefresh;

export type RunningRefresh =
  /** SharePoint is being asked for the user's picture */
  | { readonly step: 'asking'; readonly startedAt: number; readonly attempt: number }
  /** Its answer is here and is being compared */
  | { readonly step: 'comparing'; readonly startedAt: number; readonly attempt: number }
  /** It is asked again at `until` */
  | { readonly step: 'waiting'; readonly startedAt: number; readonly attempt: number; readonly until: number };

export type EndedRefresh =
  /** SharePoint shows the photo */
  | { readonly step: 'confirmed'; readonly startedAt: number; readonly attempts: number; readonly endedAt: number }
  /** Every attempt was answered, and SharePoint does not show the photo */
  | { readonly step: 'notYet'; readonly startedAt: number; readonly attempts: number; readonly endedAt: number }
  /** The user stopped it */
  | { readonly step: 'cancelled'; readonly startedAt: number; readonly attempts: number; readonly endedAt: number }
  /** The last answer was none */
  | {
      readonly step: 'failed';
      readonly startedAt: number;
      readonly attempts: number;
      readonly endedAt: number;
      readonly reason: FailureReason;
    };

/** What a comparison means for a refresh. */
export type RefreshJudgement =
  | { readonly kind: 'shown' }
  | { readonly kind: 'notShown' }
  /** Asking again cannot bring the photo: Microsoft 365 itself has none */
  | { readonly kind: 'pointless' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

export type RefreshEvent =
  | { readonly kind: 'answered' }
  | { readonly kind: 'judged'; readonly judgement: RefreshJudgement }
  | { readonly kind: 'waited' }
  | { readonly kind: 'cancelled' };

/** @param now - milliseconds since 1970 */
export function beginRefresh(now: number): RunningRefresh {
  return { step: 'asking', startedAt: now, attempt: 1 };
}

/**
 * What follows from what happened. An event that does not belong to a state leaves it as it is: it came too late.
 * @param now - milliseconds since 1970
 */
export function advanceRefresh(state: RunningRefresh, event: RefreshEvent, now: number): RefreshState {
  const { startedAt, attempt } = state;
  switch (event.kind) {
    case 'cancelled':
      return ended('cancelled', state, now);
    case 'answered':
      return state.step === 'asking' ? { step: 'comparing', startedAt, attempt } : state;
    case 'judged':
      return state.step === 'comparing' ? afterJudgement(state, event.judgement, now) : state;
    case 'waited':
      return state.step === 'waiting' ? { step: 'asking', startedAt, attempt: attempt + 1 } : state;
  }
}

function afterJudgement(state: RunningRefresh, judgement: RefreshJudgement, now: number): RefreshState {
  const { startedAt, attempt } = state;
  const pause: number | undefined = refreshPauses[attempt - 1];
  switch (judgement.kind) {
    case 'shown':
      return ended('confirmed', state, now);
    case 'pointless':
      return ended('notYet', state, now);
    case 'failed':
      // A service that is busy asked to be left alone; any other failure may pass before the next attempt
      return pause === undefined || judgement.reason === 'throttled'
        ? { step: 'failed', startedAt, attempts: attempt, endedAt: now, reason: judgement.reason }
        : { step: 'waiting', startedAt, attempt, until: now + pause };
    case 'notShown':
      return pause === undefined
        ? ended('notYet', state, now)
        : { step: 'waiting', startedAt, attempt, until: now + pause };
  }
}

function ended(step: 'confirmed' | 'notYet' | 'cancelled', state: RunningRefresh, now: number): EndedRefresh {
  return { step, startedAt: state.startedAt, attempts: state.attempt, endedAt: now };
}

export function isRunning(state: RefreshState): state is RunningRefresh {
  return state.step === 'asking' || state.step === 'comparing' || state.step === 'waiting';
}

/**
 * Whether a refresh that was left in the middle is worth going on with. Past twice its usual length (two minutes of
 * pauses, and as much for slow answers) nobody is watching any more: then it counts as asked, long ago.
 * @param now - milliseconds since 1970
 */
export function isResumable(state: RefreshState, now: number): state is RunningRefresh {
  return isRunning(state) && state.startedAt <= now && now < state.startedAt + 2 * refreshDuration;
}

/** Reads a state out of JSON of unknown origin; undefined where it is none. */
export function parseRefreshState(json: unknown): RefreshState | undefined {
  if (typeof json !== 'object' || !json) {
    return undefined;
  }
  const { step, startedAt, attempt, until, attempts, endedAt, reason } = json as Record<string, unknown>;
  if (!isMoment(startedAt)) {
    return undefined;
  }
  switch (step) {
    case 'asking':
    case 'comparing':
      return isAttempt(attempt) ? { step, startedAt, attempt } : undefined;
    case 'waiting': {
      // A tampered moment must neither hurry the requests nor stop them for longer than a pause ever lasts
      const longest: number = Math.max(...refreshPauses);
      return isAttempt(attempt) && attempt < refreshAttempts && isMoment(until) && until <= startedAt + 2 * refreshDuration + longest
        ? { step, startedAt, attempt, until }
        : undefined;
    }
    case 'confirmed':
    case 'notYet':
    case 'cancelled':
      return isAttempt(attempts) && isMoment(endedAt) ? { step, startedAt, attempts, endedAt } : undefined;
    case 'failed': {
      const known: FailureReason | undefined = failureReasons.find((each) => each === reason);
      return isAttempt(attempts) && isMoment(endedAt) && known !== undefined
        ? { step, startedAt, attempts, endedAt, reason: known }
        : undefined;
    }
    default:
      return undefined;
  }
}

function isAttempt(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= refreshAttempts;
}

/** Milliseconds since 1970 */
function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

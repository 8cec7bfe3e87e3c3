import { type FailureReason, failureReasons } from '../domain/failures';
import { type RefreshGoal, refreshGoals } from './refreshGoal';
import { refreshAttempts, refreshDuration, refreshPauses } from './schedule';

/**
 * Where a refresh stands. Every state is plain JSON, so that it outlives a reload of the page and can be followed from
 * another tab. Times are milliseconds since 1970; attempts count from 1 to {@link refreshAttempts}.
 */
export type RefreshState = RunningRefresh | EndedRefresh;

interface RunningMembers {
  readonly goal: RefreshGoal;
  readonly startedAt: number;
  readonly attempt: number;
}

export type RunningRefresh = RunningMembers &
  /** SharePoint is being asked for the user's photo, and its answer compared */
  (
    | { readonly step: 'asking' }
    /** It is asked again at `until` */
    | { readonly step: 'waiting'; readonly until: number }
  );

interface EndedMembers {
  readonly goal: RefreshGoal;
  readonly startedAt: number;
  readonly attempts: number;
  readonly endedAt: number;
}

export type EndedRefresh = EndedMembers &
  /** The goal is reached */
  (
    | { readonly step: 'confirmed' }
    /** Every attempt was answered, and the goal is not reached */
    | { readonly step: 'notYet' }
    /** The user stopped it */
    | { readonly step: 'cancelled' }
    /** The last answer was none */
    | { readonly step: 'failed'; readonly reason: FailureReason }
  );

/** What a comparison means for a refresh. */
export type RefreshOutcome =
  | { readonly kind: 'reached' }
  | { readonly kind: 'notReached' }
  /** Asking again cannot help: Microsoft 365 has no photo to bring, or has one where it should have none, or nothing can be compared */
  | { readonly kind: 'pointless' }
  /** `retryAfter`: how long a busy service asks to be left alone, in milliseconds */
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly retryAfter?: number };

export type RefreshEvent =
  | { readonly kind: 'judged'; readonly outcome: RefreshOutcome }
  | { readonly kind: 'waited' }
  /** The page slept, or its clock was changed: the schedule has passed, and one more look ends the refresh */
  | { readonly kind: 'suspended' }
  | { readonly kind: 'cancelled' };

/** @param now - milliseconds since 1970 */
export function beginRefresh(now: number, goal: RefreshGoal): RunningRefresh {
  return { step: 'asking', goal, startedAt: now, attempt: 1 };
}

/**
 * What follows from what happened. An event that does not belong to a state leaves it as it is: it came too late.
 * @param now - milliseconds since 1970
 */
export function advanceRefresh(state: RunningRefresh, event: RefreshEvent, now: number): RefreshState {
  const { goal, startedAt, attempt } = state;
  switch (event.kind) {
    case 'cancelled':
      return ended('cancelled', state, now);
    case 'judged':
      return state.step === 'asking' ? afterOutcome(state, event.outcome, now) : state;
    case 'waited':
      return state.step === 'waiting' ? { step: 'asking', goal, startedAt, attempt: attempt + 1 } : state;
    case 'suspended':
      return state.step === 'waiting' ? { step: 'asking', goal, startedAt, attempt: refreshAttempts } : state;
  }
}

function afterOutcome(state: RunningRefresh, outcome: RefreshOutcome, now: number): RefreshState {
  const { goal, startedAt, attempt } = state;
  const pause: number | undefined = refreshPauses[attempt - 1];
  switch (outcome.kind) {
    case 'reached':
      return ended('confirmed', state, now);
    case 'pointless':
      return ended('notYet', state, now);
    case 'failed':
      // Most failures pass before the next attempt; not those of a service that wants to be left alone for longer, nor of an empty budget
      return pause === undefined || (outcome.retryAfter ?? 0) > pause || outcome.reason === 'tooManyChecks'
        ? { step: 'failed', goal, startedAt, attempts: attempt, endedAt: now, reason: outcome.reason }
        : { step: 'waiting', goal, startedAt, attempt, until: now + pause };
    case 'notReached':
      return pause === undefined ? ended('notYet', state, now) : { step: 'waiting', goal, startedAt, attempt, until: now + pause };
  }
}

function ended(step: 'confirmed' | 'notYet' | 'cancelled', state: RunningRefresh, now: number): EndedRefresh {
  return { step, goal: state.goal, startedAt: state.startedAt, attempts: state.attempt, endedAt: now };
}

export function isRunning(state: RefreshState): state is RunningRefresh {
  return state.step === 'asking' || state.step === 'waiting';
}

/**
 * Whether a refresh that was left in the middle is worth going on with. Past twice its usual length (two minutes of
 * pauses, and as much for slow answers) nobody is watching any more: then it counts as asked, long ago.
 * @param now - milliseconds since 1970
 */
export function isResumable(state: RefreshState, now: number): state is RunningRefresh {
  return isRunning(state) && state.startedAt <= now && now < state.startedAt + 2 * refreshDuration;
}

/**
 * A refresh that is taken up again. An answer that was still under way when it was left is lost; the question counts all the same, so that no number of
 * reloads asks more often than the schedule.
 * @param now - milliseconds since 1970
 */
export function resumeRefresh(left: RunningRefresh, now: number): RefreshState {
  return left.step === 'asking' ? advanceRefresh(left, { kind: 'judged', outcome: { kind: 'notReached' } }, now) : left;
}

/** Reads a state out of JSON of unknown origin; undefined where it is none. */
export function parseRefreshState(json: unknown): RefreshState | undefined {
  if (typeof json !== 'object' || !json) {
    return undefined;
  }
  const { step, goal: goalText, startedAt, attempt, until, attempts, endedAt, reason } = json as Record<string, unknown>;
  const goal: RefreshGoal | undefined = refreshGoals.find((each) => each === goalText);
  if (!isTimestamp(startedAt) || goal === undefined) {
    return undefined;
  }
  switch (step) {
    case 'asking':
      return isAttempt(attempt) ? { step, goal, startedAt, attempt } : undefined;
    case 'waiting': {
      // A tampered moment must neither hurry the requests nor stop them for longer than a pause ever lasts
      const longest: number = Math.max(...refreshPauses);
      return isAttempt(attempt) && attempt < refreshAttempts && isTimestamp(until) && until <= startedAt + 2 * refreshDuration + longest
        ? { step, goal, startedAt, attempt, until }
        : undefined;
    }
    case 'confirmed':
    case 'notYet':
    case 'cancelled':
      return isAttempt(attempts) && isTimestamp(endedAt) ? { step, goal, startedAt, attempts, endedAt } : undefined;
    case 'failed': {
      const known: FailureReason | undefined = failureReasons.find((each) => each === reason);
      return isAttempt(attempts) && isTimestamp(endedAt) && known !== undefined
        ? { step, goal, startedAt, attempts, endedAt, reason: known }
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
function isTimestamp(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

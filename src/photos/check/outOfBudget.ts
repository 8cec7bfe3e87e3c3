import type { EndedRefresh, RunningRefresh } from '../refresh/refreshState';
import type { RefreshGoal } from '../refresh/refreshGoal';

/** Nothing was asked, because this browser has asked too often within the hour. */
export function outOfBudget(goal: RefreshGoal | RunningRefresh, now: number): EndedRefresh {
  return {
    step: 'failed',
    goal: typeof goal === 'string' ? goal : goal.goal,
    startedAt: now,
    attempts: 1,
    endedAt: now,
    reason: 'tooManyChecks'
  };
}

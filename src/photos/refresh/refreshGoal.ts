import { type PhotoStatus, isSharePointOutdated } from '../domain/status';

/**
 * What a refresh waits for: that SharePoint shows the Microsoft 365 photo, or, after the user removed that one, that SharePoint shows none
 * either.
 */
export type RefreshGoal = 'photo' | 'noPhoto';

export const refreshGoals: readonly RefreshGoal[] = ['photo', 'noPhoto'];

/** Whether a refresh with this goal makes sense. */
export function canRefresh(status: PhotoStatus, goal: RefreshGoal): boolean {
  return goal === 'photo' ? isSharePointOutdated(status) : status.kind === 'missingInMicrosoft365';
}

/** Whether SharePoint shows what the user waits for. */
export function isGoalReached(status: PhotoStatus, goal: RefreshGoal): boolean {
  return status.kind === (goal === 'photo' ? 'inSync' : 'noPhoto');
}

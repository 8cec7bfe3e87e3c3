/**
 * Pauses between the attempts of one refresh, in milliseconds. They grow, because a sync that is on its way shows within seconds and one that
 * is not is not hastened by asking more often. Together two minutes: as long as someone may be asked to watch a progress bar; Microsoft's own
 * figures for a sync are 24 to 48 hours, so that longer watching would prove nothing. Five attempts keep far below SharePoint's throttling.
 */
export const refreshPauses: readonly number[] = [8000, 20000, 36000, 56000];

/** Attempts in one refresh: one at once, and one after each pause */
export const refreshAttempts: number = refreshPauses.length + 1;

/** The time that the pauses take together, in milliseconds: what "about two minutes" rests on */
export const refreshDuration: number = refreshPauses.reduce((sum, pause) => sum + pause, 0);

/** The attempt after which half of that time has passed or passes: what is said then, is said once */
export const halfTimeAttempt: number = 1 + refreshPauses.findIndex((_, index) => timeOfAttempt(index + 1) >= refreshDuration / 2);

function timeOfAttempt(attempt: number): number {
  return refreshPauses.slice(0, attempt - 1).reduce((sum, pause) => sum + pause, 0);
}

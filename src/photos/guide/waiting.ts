/** How far the waiting has come since SharePoint was asked. */
export type Waiting = 'notAsked' | 'justAsked' | 'waiting' | 'overdue';

/**
 * Up to when SharePoint counts as just asked, in milliseconds: an hour. Anyone who looks again so soon is better served by the
 * next step than by the advice to wait.
 */
const justNow: number = 60 * 60 * 1000;

/**
 * @param askedAt - when SharePoint was last asked, in milliseconds since 1970
 * @param now - milliseconds since 1970
 * @param waitingHours - how long the site owner lets people wait before they ask for help
 */
export function waitingSince(askedAt: number | undefined, now: number, waitingHours: number): Waiting {
  if (askedAt === undefined) {
    return 'notAsked';
  }
  const elapsed: number = now - askedAt;
  if (elapsed >= waitingHours * 60 * 60 * 1000) {
    return 'overdue';
  }
  return elapsed < justNow ? 'justAsked' : 'waiting';
}

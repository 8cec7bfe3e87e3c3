import { type ShownResult, type Waiting, waitingSince } from '../../../../photos';

/** What sentences about time need. */
export interface TimeSettings {
  /** The user's language, such as `it-IT` */
  readonly locale: string;
  /** How long the site owner lets people wait before they ask for help */
  readonly waitingHours: number;
}

/** How far the waiting has come at the time of a result. */
export function waitingOf({ result, history }: ShownResult, { waitingHours }: TimeSettings): Waiting {
  return waitingSince(history?.askedAt, result.checkedAt, waitingHours);
}

import { clockSkewTolerance } from '../history/refreshHistory';

/** What the user sees in two photos that the comparison cannot call. */
export type Answer = 'same' | 'different';

/** What this browser keeps of the user's answer: marks by which that pair of photos is recognized, and what was seen. No picture, no name. */
export interface KeptAnswer {
  readonly version: 1;
  /** In milliseconds since 1970 */
  readonly at: number;
  /** A mark of the Microsoft 365 photo */
  readonly microsoft365: string;
  /** A mark of SharePoint's photo */
  readonly sharePoint: string;
  readonly seen: Answer;
}

/**
 * How long an answer is kept, in milliseconds: 90 days. It is true of that pair for ever, but most photos outlive no more than a few visits of the question, and
 * a browser need not know for ever what somebody once said on it.
 */
export const answerLifetime: number = 90 * 24 * 60 * 60 * 1000;

/** A mark: a hash in hexadecimal digits */
const markForm: RegExp = /^[0-9a-f]{64}$/;

/**
 * Reads what was kept. Whatever does not hold, expired or was tampered with, counts as nothing.
 * @param json - of unknown origin
 * @param now - milliseconds since 1970
 */
export function parseKeptAnswer(json: unknown, now: number): KeptAnswer | undefined {
  const { version, at, microsoft365, sharePoint, seen } = typeof json === 'object' && json ? (json as Record<string, unknown>) : {};
  const isMark = (mark: unknown): mark is string => typeof mark === 'string' && markForm.test(mark);
  const isPast = (time: unknown): time is number =>
    typeof time === 'number' && Number.isSafeInteger(time) && time <= now + clockSkewTolerance && time > now - answerLifetime;
  return version === 1 && isPast(at) && isMark(microsoft365) && isMark(sharePoint) && (seen === 'same' || seen === 'different')
    ? { version, at, microsoft365, sharePoint, seen }
    : undefined;
}

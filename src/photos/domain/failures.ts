import { type WithUndefined, withoutUndefined } from '../helpers/withoutUndefined';

/**
 * Why a photo could not be read: a closed list, one cause each.
 * "No photo" is not among them: that is an answer, not a failure.
 */
export const failureReasons = [
  'consentMissing',
  'signInNeeded',
  'blockedByPolicy',
  'noMailbox',
  'guest',
  'anonymous',
  'profileNotReady',
  'throttled',
  'offline',
  'timedOut',
  'serviceError',
  'unreadablePicture',
  /** The browser's privacy protection hides the pixels of pictures from the page */
  'pixelsHidden',
  'sessionExpired',
  /** This browser has used up its requests of the hour: nothing was asked */
  'tooManyChecks'
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** A reading that brought no answer, with all that helps someone to find out why. */
export interface ReadFailure {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  /** HTTP status, where there was an answer at all */
  readonly httpStatus?: number;
  /** The service's own code, such as `ErrorNonExistentMailbox` or `AADSTS65001` */
  readonly code?: string;
  /** What Microsoft's support asks for: `request-id` of Graph, `SPRequestGuid` of SharePoint */
  readonly correlationId?: string;
  /** How long a busy service asks to be left alone, in milliseconds */
  readonly retryAfter?: number;
}

/**
 * Writes a failure without undefined members.
 * @param details - what is known beside the reason; unknown members may be undefined
 */
export function failed(reason: FailureReason, details: WithUndefined<Omit<ReadFailure, 'kind' | 'reason'>> = {}): ReadFailure {
  return withoutUndefined<ReadFailure>({ kind: 'failed', reason, ...details });
}

import type { CheckState } from '../check/checkState';

/** Who looks at the card, as the page knows it. */
export type Visitor = 'member' | 'guest' | 'anonymous';

/** Why there is nothing that the user could do on the card. */
export type UnavailableReason = 'consentMissing' | 'guest' | 'anonymous';

/**
 * Guests and visitors without a sign-in have no photo here, and a missing permission waits for an administrator.
 * @returns undefined where the card has something to say
 */
export function unavailableReasonOf(visitor: Visitor, state: CheckState): UnavailableReason | undefined {
  if (visitor !== 'member') {
    return visitor;
  }
  const isMissing: boolean =
    state.phase === 'settled' &&
    state.result.status.kind === 'cannotCompare' &&
    state.result.status.microsoft365.kind === 'failed' &&
    state.result.status.microsoft365.reason === 'consentMissing';
  return isMissing ? 'consentMissing' : undefined;
}

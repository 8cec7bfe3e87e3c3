import type { Mailbox, ReadFailure } from '../photos';
import { failed } from '../photos';
import { isRecord } from './guards';

/** `capabilityStatus` of a plan that works: in full, or in the days of grace after it has run out */
const workingStates: ReadonlySet<unknown> = new Set(['Enabled', 'Warning']);

/**
 * Whether an account has an Exchange plan, from `assignedPlans` of Microsoft Graph's `/me`.
 * @param me - Graph's answer; nothing about its types is trusted
 */
export function mailboxOf(me: unknown): Mailbox | ReadFailure {
  const plans: unknown = isRecord(me) ? me.assignedPlans : undefined;
  if (!Array.isArray(plans)) {
    return failed('serviceError');
  }
  return plans.some(
    (plan: unknown) => isRecord(plan) && plan.service === 'exchange' && workingStates.has(plan.capabilityStatus)
  )
    ? 'exchange'
    : 'none';
}

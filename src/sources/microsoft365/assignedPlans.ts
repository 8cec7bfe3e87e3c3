import type { Mailbox, ReadFailure } from '../../photos';
import { failed } from '../../photos';
import { isRecord } from '../http/isRecord';

/** `capabilityStatus` of a plan that works: in full, or in the days of grace after it has run out */
const workingStates: ReadonlySet<unknown> = new Set(['Enabled', 'Warning']);

/**
 * The plans that bring a mailbox (Microsoft, "Product names and service plan identifiers for licensing"). The service `exchange` alone does not tell: Exchange
 * Analytics, Customer Lockbox, Advanced Audit and Exchange Foundation belong to it as well.
 */
const mailboxPlans: ReadonlySet<unknown> = new Set([
  // Exchange Online Plan 1, and for government
  '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
  'e9b4930a-925f-45e2-ac2a-3f7788ca6fdd',
  // Exchange Online Plan 2, and for government
  'efb87545-963c-4e0d-99df-69c6916d9eb0',
  '8c3069c0-ccdb-44be-ab77-986203a67df2',
  // Exchange Online Kiosk
  '4a82b400-a79f-41a4-b4e2-e94f5787b113',
  // Exchange Online Essentials
  '1126bef5-da20-4f07-b45e-ad25d2581aa8'
]);

/**
 * Whether an account has a mailbox plan, from `assignedPlans` of Microsoft Graph's `/me`. A plan does not prove that the mailbox is in the cloud.
 * @param me - Graph's answer; nothing about its types is trusted
 */
export function mailboxOf(me: unknown): Mailbox | ReadFailure {
  const plans: unknown = isRecord(me) ? me.assignedPlans : undefined;
  if (!Array.isArray(plans)) {
    return failed('serviceError');
  }
  const working: readonly Readonly<Record<string, unknown>>[] = plans
    .filter(isRecord)
    .filter(({ capabilityStatus }) => workingStates.has(capabilityStatus));
  if (working.some(({ servicePlanId }) => mailboxPlans.has(servicePlanId))) {
    return 'exchange';
  }
  return working.some(({ service }) => service === 'exchange') ? 'unknown' : 'none';
}

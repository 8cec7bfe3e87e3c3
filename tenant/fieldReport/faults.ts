import type { FieldFailure, FieldReport } from '../../src/tenantTest/findings';
import { faultNames, type Fault, type FaultName, type FaultRule, type NamedKind, type Target } from '../faults/rules';

/** What failed in a real tenant fails here, too: the token, Microsoft Graph, the profile. Pictures of SharePoint have `picture.ts`. */
export function faultsIn({ graph, microsoft365, mailbox, record }: FieldReport): readonly FaultRule[] {
  // Where Microsoft Graph could be asked, a photo that failed is in its own answer
  const photo =
    graph.answer === 'failed'
      ? graph
      : microsoft365.answer === 'failed' && microsoft365.httpStatus !== graph.photoStatus
        ? microsoft365
        : undefined;
  return [
    ...(photo === undefined ? [] : [ruleOf(photo, 'photoValue'), ...(graph.answer === 'failed' ? [ruleOf(photo, 'photo')] : [])]),
    ...mailboxRules(mailbox),
    ...(record.answer === 'failed' ? [ruleOf(record, 'profile')] : timestampRules(record.timestamp))
  ].filter(({ endpoint }, index, rules) => rules.findIndex((rule) => rule.endpoint === endpoint) === index);
}

function mailboxRules(mailbox: FieldReport['mailbox']): readonly FaultRule[] {
  switch (mailbox.answer) {
    case 'exchange':
      return [];
    case 'none':
      return [{ endpoint: 'me', fault: { kind: 'account', name: 'noExchange' } }];
    case 'unknown':
      return [{ endpoint: 'me', fault: { kind: 'account', name: 'exchangeWithoutMailbox' } }];
    case 'failed':
      return [ruleOf(mailbox, 'me')];
  }
}

function timestampRules(timestamp: 'sync' | 'none' | 'other'): readonly FaultRule[] {
  return timestamp === 'other' ? [{ endpoint: 'profile', fault: { kind: 'profile', name: 'timestampOfUploadScript' } }] : [];
}

/** The fault that lets an endpoint fail as reported. What fails before Microsoft Graph is asked, fails at the token. */
function ruleOf(failure: FieldFailure, endpoint: Target): FaultRule {
  const { reason, httpStatus, code } = failure;
  const isGraph = endpoint !== 'profile';
  const entraError = isGraph ? named('entraError', code) : undefined;
  if (entraError !== undefined) {
    return { endpoint: 'token', fault: { kind: 'entraError', name: entraError } };
  }
  const graphError = isGraph ? named('graphError', code) : undefined;
  if (graphError !== undefined) {
    return { endpoint, fault: { kind: 'graphError', name: graphError } };
  }
  if (httpStatus !== undefined && httpStatus >= 400) {
    return { endpoint, fault: { kind: 'status', status: httpStatus } };
  }
  switch (reason) {
    case 'consentMissing':
      return { endpoint: 'token', fault: { kind: 'consentMissing' } };
    case 'signInNeeded':
      return { endpoint: 'token', fault: { kind: 'entraError', name: 'interaction_required' } };
    case 'blockedByPolicy':
      return { endpoint: 'token', fault: { kind: 'entraError', name: 'AADSTS53003' } };
    case 'profileNotReady':
      return { endpoint, fault: { kind: 'profile', name: 'emptyProperties' } };
    default:
      return { endpoint, fault: otherFault(reason) };
  }
}

function otherFault(reason: FieldFailure['reason']): Fault {
  switch (reason) {
    case 'sessionExpired':
      return { kind: 'status', status: 401 };
    case 'throttled':
      return { kind: 'status', status: 503 };
    case 'timedOut':
      return { kind: 'status', status: 504 };
    case 'unreadablePicture':
      return { kind: 'body', name: 'garbage' };
    default:
      return { kind: 'connection', name: 'closed' };
  }
}

function named<Kind extends NamedKind>(kind: Kind, code: string | undefined): FaultName<Kind> | undefined {
  const names: readonly FaultName<Kind>[] = faultNames[kind];
  return names.find((name) => name === code);
}

import { type FailureReason, type NoPhoto, type ReadFailure, failed } from '../../photos';
import { isRecord } from '../http/isRecord';
import { type Answer, correlationIdOf, failureOfException, failureOfResponse } from '../http/request';
import { RedirectCancelled } from '../http/redirectGuard';

/** Graph's codes for "there is no photo", each with status 404: an answer, not an error. The last two are known from reports. */
const noPhotoCodes: ReadonlySet<string> = new Set([
  'ImageNotFound',
  'ErrorItemNotFound',
  'ErrorEntityNotFound',
  'GetUserPhoto',
  'Request_ResourceNotFound'
]);

/** Graph's codes for "there is no Exchange mailbox that could hold a photo". The last one is known from reports. */
const noMailboxCodes: ReadonlySet<string> = new Set([
  'ErrorNonExistentMailbox',
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'MailboxNotHostedInExchangeOnline',
  'ResourceNotFound'
]);

/**
 * Numbers of Microsoft Entra's errors (AADSTSnnnnn), by what they ask for. From sp-http-base 1.23.2, which sorts most of them
 * into those that signing in can solve and those that it cannot.
 */
const entraNumbers: Readonly<Partial<Record<FailureReason, readonly string[]>>> = {
  // No consent, no such app in the tenant, and an app that an administrator has switched off: all wait for an administrator
  consentMissing: ['65001', '500011', '7000112'],
  // The device (53000 to 53002), any condition of access, a deleted account, and a user whom nobody assigned to the app: the organization said no
  blockedByPolicy: ['53000', '53001', '53002', '53003', '500341', '50105'],
  // 50173 and 700082: the sign-in has expired
  signInNeeded: ['50058', '50076', '50078', '50079', '50132', '50133', '50158', '90033', '160021', '16000', '50173', '700082']
};

const entraReasons: ReadonlyMap<string, FailureReason> = new Map(
  (Object.entries(entraNumbers) as [FailureReason, readonly string[]][]).flatMap(([reason, numbers]) =>
    numbers.map((number): [string, FailureReason] => [number, reason])
  )
);

/** What the framework's token library says in words (sp-http-base 1.23.2, from MSAL). */
const tokenCodes: ReadonlyMap<string, FailureReason> = new Map<string, FailureReason>([
  ['interaction_required', 'signInNeeded'],
  ['login_required', 'signInNeeded'],
  ['consent_required', 'consentMissing'],
  // Nobody is signed in there, or the user left the sign-in
  ['no_account_error', 'signInNeeded'],
  ['user_cancelled', 'signInNeeded'],
  // The hidden frame that asks for a token gave no answer
  ['monitor_window_timeout', 'timedOut']
]);

/**
 * For five minutes after a failure, the framework's token provider answers only this, and not the cause
 * (sp-http-base 1.23.2, DeferredAadTokenProvider).
 */
export const tokenPreviouslyFailed: string = 'TokenRequestPreviouslyFailed';
const previouslyFailedText: string = 'Token request previously failed';

/** What SharePoint's exchange for tokens ends with when SharePoint's own session is over (sp-http-base 1.23.2, SPBrowserCookieRefresher) */
const sharePointSessionTexts: readonly string[] = ['Redirect being handled by application', 'Redirect limit exceeded'];

/** What an answer of Graph that is not 2xx means. */
export async function failureOfGraphResponse(response: Answer): Promise<NoPhoto | ReadFailure> {
  const code: string | undefined = await errorCodeOf(response);
  // A 404 without Graph's own words may come from anything on the way to Graph
  if (response.status === 404 && code !== undefined && noPhotoCodes.has(code)) {
    return { kind: 'none' };
  }
  if (code !== undefined && (noMailboxCodes.has(code) || (code === 'AuthenticationError' && response.status === 400))) {
    return failed('noMailbox', { httpStatus: response.status, code, correlationId: correlationIdOf(response.headers) });
  }
  if (response.status === 403) {
    return failed('consentMissing', { httpStatus: 403, code, correlationId: correlationIdOf(response.headers) });
  }
  return failureOfResponse(response, code);
}

/**
 * What an exception means that came before any answer of Graph, mostly from acquiring the token: the token provider
 * rejects with an `Error` or with a mere string (sp-http-base 1.23.2).
 */
export function failureOfGraphException(error: unknown, signal: AbortSignal): ReadFailure {
  const failure: ReadFailure = failureOfException(error, signal);
  const text: string = String(isRecord(error) ? error.message : error);
  if (text.includes(previouslyFailedText)) {
    return failed('serviceError', { code: tokenPreviouslyFailed });
  }
  if (sharePointSessionTexts.some((each) => text.includes(each))) {
    return failed('sessionExpired');
  }
  // The framework leaves the page only where signing in may help
  const otherwise: FailureReason = error instanceof RedirectCancelled ? 'signInNeeded' : failure.reason;
  const number: string | undefined = /AADSTS(\d+)/.exec(text)?.[1];
  if (number !== undefined) {
    return failed(entraReasons.get(number) ?? otherwise, { code: `AADSTS${number}` });
  }
  const code: string | undefined = [...tokenCodes.keys()].find((each) => text.includes(each));
  return failed((code !== undefined && tokenCodes.get(code)) || otherwise, { code });
}

/** Graph's own code in the body of an error; undefined where the body holds none. */
export async function errorCodeOf(response: Answer): Promise<string | undefined> {
  try {
    const body: unknown = await response.json();
    const error: unknown = isRecord(body) ? body.error : undefined;
    return isRecord(error) && typeof error.code === 'string' ? error.code : undefined;
  } catch {
    return undefined;
  }
}

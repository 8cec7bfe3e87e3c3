import { type FailureReason, type NoPhoto, type ReadFailure, failed } from '../photos';
import { isRecord } from './guards';
import { type Answer, correlationIdOf, failureOfException, failureOfResponse } from './http';
import { RedirectCancelled } from './redirectGuard';

/** Graph's codes for "there is no photo": an answer, not an error */
const noPhotoCodes: ReadonlySet<string> = new Set(['ImageNotFound', 'ErrorItemNotFound', 'ErrorEntityNotFound']);

/** Graph's codes for "there is no Exchange mailbox that could hold a photo" */
const noMailboxCodes: ReadonlySet<string> = new Set([
  'ErrorNonExistentMailbox',
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'MailboxNotHostedInExchangeOnline'
]);

/**
 * Numbers of Microsoft Entra's errors (AADSTSnnnnn), with what they ask for. From sp-http-base 1.23.2, which sorts them
 * into those that signing in can solve and those that it cannot. 53000 is about the device, 53003 about any condition of access,
 * 500341 about an account that was deleted: what they have in common is that the organisation said no.
 */
const entraReasons: ReadonlyMap<string, FailureReason> = new Map<string, FailureReason>([
  ...(['65001', '500011'].map((number) => [number, 'consentMissing']) as [string, FailureReason][]),
  ...(['53000', '53003', '500341'].map((number) => [number, 'blockedByPolicy']) as [string, FailureReason][]),
  ...(['50058', '50076', '50078', '50079', '50132', '50133', '50158', '90033', '160021', '16000'].map((number) => [
    number,
    'signInNeeded'
  ]) as [string, FailureReason][])
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
  if (response.status === 404 && (code === undefined || noPhotoCodes.has(code))) {
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
  const code: string | undefined = /\b(interaction_required|login_required)\b/.exec(text)?.[1];
  return failed(code === undefined ? otherwise : 'signInNeeded', { code });
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

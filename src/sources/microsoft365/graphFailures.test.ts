import { failureOfGraphException, failureOfGraphResponse } from './graphFailures';
import { RedirectCancelled } from '../http/redirectGuard';

function answer(status: number, code?: string): Response {
  const body: string = code === undefined ? 'no JSON' : JSON.stringify({ error: { code, message: 'told by Graph' } });
  return new Response(body, { status, headers: { 'request-id': 'a-request-id' } });
}
const going: AbortSignal = new AbortController().signal;

beforeEach(() => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

describe('an answer of Graph', () => {
  it.each([
    [404, 'ImageNotFound'],
    [404, 'ErrorItemNotFound'],
    [404, 'ErrorEntityNotFound'],
    [404, 'GetUserPhoto'],
    [404, 'Request_ResourceNotFound']
  ])('%s %s means that there is no photo', async (status, code) => {
    expect(await failureOfGraphResponse(answer(status, code))).toEqual({ kind: 'none' });
  });

  it.each([
    [404, 'ErrorNonExistentMailbox', 'noMailbox'],
    [404, 'MailboxNotEnabledForRESTAPI', 'noMailbox'],
    [404, 'MailboxNotSupportedForRESTAPI', 'noMailbox'],
    [404, 'MailboxNotHostedInExchangeOnline', 'noMailbox'],
    [400, 'AuthenticationError', 'noMailbox'],
    [401, 'AuthenticationError', 'sessionExpired'],
    [400, 'BadRequest', 'serviceError'],
    [401, 'InvalidAuthenticationToken', 'sessionExpired'],
    [403, 'Authorization_RequestDenied', 'consentMissing'],
    [404, 'ResourceNotFound', 'noMailbox'],
    [404, undefined, 'serviceError'],
    [404, 'SomethingElse', 'serviceError'],
    [400, 'ImageNotFound', 'serviceError'],
    [429, 'TooManyRequests', 'throttled'],
    [500, undefined, 'serviceError'],
    [504, undefined, 'timedOut']
  ])('%s %s is a failure: %s', async (httpStatus, code, reason) => {
    expect(await failureOfGraphResponse(answer(httpStatus, code))).toEqual({
      kind: 'failed',
      reason,
      httpStatus,
      correlationId: 'a-request-id',
      ...(code === undefined ? {} : { code })
    });
  });
});

describe('an exception while asking Graph', () => {
  it.each([
    ['AADSTS65001', 'consentMissing'],
    ['AADSTS500011', 'consentMissing'],
    ['AADSTS53000', 'blockedByPolicy'],
    ['AADSTS53001', 'blockedByPolicy'],
    ['AADSTS53002', 'blockedByPolicy'],
    ['AADSTS53003', 'blockedByPolicy'],
    ['AADSTS50105', 'blockedByPolicy'],
    ['AADSTS7000112', 'consentMissing'],
    ['AADSTS500341', 'blockedByPolicy'],
    ['AADSTS50058', 'signInNeeded'],
    ['AADSTS50076', 'signInNeeded'],
    ['AADSTS50078', 'signInNeeded'],
    ['AADSTS50079', 'signInNeeded'],
    ['AADSTS50132', 'signInNeeded'],
    ['AADSTS50133', 'signInNeeded'],
    ['AADSTS50158', 'signInNeeded'],
    ['AADSTS90033', 'signInNeeded'],
    ['AADSTS160021', 'signInNeeded'],
    ['AADSTS16000', 'signInNeeded'],
    ['AADSTS50173', 'signInNeeded'],
    ['AADSTS700082', 'signInNeeded'],
    ['interaction_required', 'signInNeeded'],
    ['login_required', 'signInNeeded'],
    ['no_account_error', 'signInNeeded'],
    ['user_cancelled', 'signInNeeded'],
    ['monitor_window_timeout', 'timedOut'],
    ['AADSTS99999', 'serviceError']
  ])('%s', (code, reason) => {
    const text: string = `${code}: the words of Microsoft Entra ID. Trace ID: 65001`;
    expect(failureOfGraphException(new Error(text), going)).toEqual({ kind: 'failed', reason, code });
  });

  it('knows a broken connection from an error of the service', () => {
    expect(failureOfGraphException(new TypeError('Failed to fetch'), going).reason).toBe('serviceError');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    expect(failureOfGraphException(new TypeError('Failed to fetch'), going).reason).toBe('offline');
  });

  it('reads the text of the token provider, which is no Error', () => {
    expect(failureOfGraphException('AADSTS65001: no consent', going).reason).toBe('consentMissing');
  });

  it.each([
    ['AADSTS99999: the words of Microsoft Entra ID', 'signInNeeded', 'AADSTS99999'],
    ['no_account_error', 'signInNeeded', 'no_account_error'],
    ['no words at all', 'signInNeeded', undefined],
    // SharePoint's own session is over, so that it exchanges no token
    ['Redirect being handled by application', 'sessionExpired', undefined],
    // Signing in solves none of these, whatever the framework tries
    ['consent_required: AADSTS65001: the words of Microsoft Entra ID', 'consentMissing', 'AADSTS65001'],
    ['AADSTS53003: the words of Microsoft Entra ID', 'blockedByPolicy', 'AADSTS53003']
  ])('knows that the page was kept from leaving to sign in: %s', (text, reason, code) => {
    expect(failureOfGraphException(new RedirectCancelled(text), going)).toEqual({
      kind: 'failed',
      reason,
      ...(code === undefined ? {} : { code })
    });
  });

  it('recognizes that the framework does not even try again', () => {
    const failure = failureOfGraphException(new Error('Token request previously failed'), going);
    expect(failure.code).toBe('TokenRequestPreviouslyFailed');
  });

  it('reads whatever has a message', () => {
    expect(failureOfGraphException({ message: 'AADSTS65001: no consent' }, going).reason).toBe('consentMissing');
    expect(failureOfGraphException(undefined, going).reason).toBe('serviceError');
  });

  it('knows that time ran out', () => {
    expect(failureOfGraphException(new DOMException('late', 'TimeoutError'), going).reason).toBe('timedOut');
  });

  it('takes no cancelled task for a failure', () => {
    expect(() => failureOfGraphException(new Error('any'), AbortSignal.abort())).toThrow('abort');
  });
});

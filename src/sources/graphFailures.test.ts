import { failureOfGraphException, failureOfGraphResponse } from './graphFailures';

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
    [404, undefined]
  ])('%s %s means that there is no photo', async (status, code) => {
    expect(await failureOfGraphResponse(answer(status, code))).toEqual({ kind: 'none' });
  });

  it.each([
    [404, 'ErrorNonExistentMailbox', 'noMailbox'],
    [404, 'MailboxNotEnabledForRESTAPI', 'noMailbox'],
    [404, 'MailboxNotSupportedForRESTAPI', 'noMailbox'],
    [404, 'MailboxNotHostedInExchangeOnline', 'noMailbox'],
    [400, 'AuthenticationError', 'noMailbox'],
    [401, 'InvalidAuthenticationToken', 'sessionExpired'],
    [403, 'Authorization_RequestDenied', 'consentMissing'],
    [404, 'ResourceNotFound', 'serviceError'],
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
    ['AADSTS65001: The user or administrator has not consented', 'consentMissing', 'AADSTS65001'],
    ['AADSTS500011: The resource principal was not found', 'consentMissing', 'AADSTS500011'],
    ['AADSTS53003: Access has been blocked by Conditional Access', 'blockedByPolicy', 'AADSTS53003'],
    ['AADSTS50058: A silent sign-in request was sent', 'signInNeeded', 'AADSTS50058'],
    ['AADSTS16000: several accounts', 'signInNeeded', 'AADSTS16000'],
    ['AADSTS99999: nobody has seen this yet', 'serviceError', 'AADSTS99999'],
    ['interaction_required: sign in again', 'signInNeeded', 'interaction_required']
  ])('%s', (message, reason, code) => {
    expect(failureOfGraphException(new Error(message), going)).toEqual({ kind: 'failed', reason, code });
  });

  it('knows a broken connection from an error of the service', () => {
    expect(failureOfGraphException(new TypeError('Failed to fetch'), going).reason).toBe('serviceError');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    expect(failureOfGraphException(new TypeError('Failed to fetch'), going).reason).toBe('offline');
  });

  it('reads the text of the token provider, which is no Error', () => {
    expect(failureOfGraphException('AADSTS65001: no consent', going).reason).toBe('consentMissing');
  });

  it('recognises that the framework does not even try again', () => {
    const failure = failureOfGraphException(new Error('Token request previously failed'), going);
    expect(failure.code).toBe('TokenRequestPreviouslyFailed');
  });

  it('knows that time ran out', () => {
    expect(failureOfGraphException(new DOMException('late', 'TimeoutError'), going).reason).toBe('timedOut');
  });

  it('takes no cancelled task for a failure', () => {
    expect(() => failureOfGraphException(new Error('any'), AbortSignal.abort())).toThrow('abort');
  });
});

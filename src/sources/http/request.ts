import { type Freshness, type ReadFailure, type ReadOptions, failed, anySignal, throwIfAborted, timeoutSignal } from '../../photos';

/**
 * The longest a single request may take, in milliseconds. SharePoint and Graph answer a thumbnail well within a second;
 * a mobile network may need several. Past 20 s the user has long stopped waiting.
 */
export const requestTimeout: number = 20000;

/**
 * How often one request is sent at the most: SharePoint's advice on throttling is to wait as told and to give up
 * soon; anyone who reads a home page does not wait for a third repetition.
 */
export const requestAttempts: number = 3;

/** The first pause where the service names none, in milliseconds; each further one is twice as long. */
const firstPause: number = 1000;

/** The longest pause that is waited for, in milliseconds; a service that wants more is left alone, and the user told. */
export const longestPause: number = 10000;

/** How the browser's cache takes part in a request of each freshness. */
export function cacheUse(freshness: Freshness): RequestCache {
  switch (freshness) {
    case 'kept':
      return 'force-cache';
    case 'cached':
      return 'default';
    case 'revalidated':
      return 'no-cache';
    case 'fresh':
      return 'reload';
  }
}

/** Whether a request goes past the browser's cache, so that the budget counts it. */
function isPastCache(freshness: Freshness): boolean {
  return freshness === 'fresh' || freshness === 'revalidated';
}

/**
 * What is waited beyond a pause: a random part of up to the pause itself, so that those who were refused in the same moment come back over as long a time as they were sent
 * away for, and not all at once again. Where a service names none or nought, it is a part of the first pause.
 * @param random - from 0 up to 1
 */
function withJitter(pause: number, random: number): number {
  return pause + Math.round(random * Math.max(pause, firstPause));
}

/** Answers that ask for another attempt: too many requests, and temporarily not available. */
const statusesToRepeat: ReadonlySet<number> = new Set([429, 503]);

/**
 * What is read of an answer: of the browser's own `Response`, and of the framework's, which wraps one. The framework does
 * not promise the body as a stream: its `HttpClientResponse` has it, but calls it alpha (sp-http-base 1.23.2).
 */
export type Answer = Pick<Response, 'ok' | 'status' | 'headers' | 'arrayBuffer' | 'json'> & Partial<Pick<Response, 'body'>>;

/** No request was sent: this browser has used up its budget. */
export class BudgetExhaustedError extends Error {
  public override readonly name: string = 'BudgetExhaustedError';
}

/** Adds the time limit of one request to the signal of a task. */
export function withTimeout(signal: AbortSignal): AbortSignal {
  return anySignal([signal, timeoutSignal(requestTimeout)]);
}

/**
 * Sends a request under the one policy of time limits and repetitions, which holds for SharePoint and Microsoft Graph.
 * @param send - sends the request once, ended by the signal that it is given
 * @param random - from 0 up to 1, another one at each call
 */
export async function fetchWithRetry<T extends Answer>(
  send: (signal: AbortSignal) => Promise<T>,
  options: ReadOptions,
  random: () => number = Math.random
): Promise<T> {
  const attempts: number = options.retries === false ? 1 : requestAttempts;
  for (let attempt: number = 1; ; attempt++) {
    throwIfAborted(options.signal);
    if (isPastCache(options.freshness) && options.budget?.take() === false) {
      throw new BudgetExhaustedError();
    }
    const response: T = await send(withTimeout(options.signal));
    const pause: number = retryAfterOf(response.headers, options.clock.now()) ?? firstPause * 2 ** (attempt - 1);
    if (!statusesToRepeat.has(response.status) || attempt === attempts || pause > longestPause) {
      return response;
    }
    discard(response);
    const wait: number = withJitter(pause, random());
    options.onPause?.(wait);
    await options.clock.wait(wait, options.signal);
  }
}

/**
 * Sends one request of a kind, with the user's session or token: in the page, a client of the framework.
 * @param mayRedirect - whether the framework may leave the page to sign the user in
 */
export type Get<T extends Answer = Answer> = (address: string, options: RequestInit, mayRedirect: boolean) => Promise<T>;

/** Lets go of an answer whose body is of no use, so that its request ends now and not when memory is tidied up. */
export function discard(response: Answer): void {
  response.body?.cancel().catch(() => {
    // Whatever becomes of it, nobody wants it
  });
}

/**
 * Runs a task that may not notice the end of a signal by itself: before the framework asks Microsoft Graph it gets a
 * token, which nothing can interrupt.
 * @returns what the task returns; rejects with the reason of the signal
 */
export async function abortable<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
  throwIfAborted(signal);
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    task().then(resolve, reject);
  });
}

/**
 * What `Retry-After` asks for: whole seconds or a date (RFC 9110, 10.2.3). A date is the service's, and so is the present moment that it counts from,
 * where the answer tells that: the user's clock may be wrong.
 * @param now - milliseconds since 1970
 * @returns milliseconds from now on, never negative; undefined where there is no readable header
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text: string = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  // A date has letters; `Date.parse` would also read bare numbers, as years
  const date: number = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - (dateHeaderOf(headers, 'date') ?? now));
}

/** @returns milliseconds since 1970; undefined where there is no readable date */
export function dateHeaderOf(headers: Headers, name: 'date' | 'last-modified'): number | undefined {
  const moment: number = Date.parse(headers.get(name) ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}

/** The failure behind an HTTP answer that is not 2xx. */
export function failureOfResponse(response: Answer, code?: string): ReadFailure {
  const details: Parameters<typeof failed>[1] = {
    httpStatus: response.status,
    code,
    correlationId: correlationIdOf(response.headers)
  };
  switch (response.status) {
    case 401:
      return failed('sessionExpired', details);
    case 429:
    case 503:
      return failed('throttled', { ...details, retryAfter: retryAfterOf(response.headers, Date.now()) });
    case 408:
    case 504:
      return failed('timedOut', details);
    default:
      return failed('serviceError', details);
  }
}

/** The id that Microsoft's support asks for: Graph calls it `request-id`, SharePoint `SPRequestGuid`. */
export function correlationIdOf(headers: Headers): string | undefined {
  return headers.get('request-id') ?? headers.get('sprequestguid') ?? undefined;
}

/**
 * The failure behind an exception of `fetch` or of a client built on it.
 * @param signal - the task's own signal; when it was aborted nothing failed, and its reason is thrown on
 */
export function failureOfException(error: unknown, signal: AbortSignal): ReadFailure {
  throwIfAborted(signal);
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failed('timedOut');
  }
  if (error instanceof BudgetExhaustedError) {
    return failed('tooManyChecks');
  }
  return failed(navigator.onLine ? 'serviceError' : 'offline');
}

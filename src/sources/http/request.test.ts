import * as fc from 'fast-check';
import type { Clock, Freshness, ReadOptions } from '../../photos';
import {
  BudgetExhaustedError,
  abortable,
  fetchWithRetry,
  correlationIdOf,
  failureOfException,
  failureOfResponse,
  longestPause,
  requestAttempts,
  requestTimeout,
  retryAfterOf
} from './request';

const now: number = Date.UTC(2026, 10, 22, 12, 0, 0);

function headers(retryAfter: string): Headers {
  return new Headers({ 'retry-after': retryAfter });
}

describe('the limits', () => {
  // SECURITY.md and docs/statuses.md promise them
  it('are 20 seconds for a request, three attempts, and pauses of ten seconds', () => {
    expect([requestTimeout, requestAttempts, longestPause]).toEqual([20000, 3, 10000]);
  });
});

describe('retryAfterOf', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120000],
    ['Sun, 22 Nov 2026 12:00:05 GMT', 5000],
    ['Sun, 22 Nov 2026 11:59:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined]
  ])('reads %p as %p milliseconds', (text, expected) => {
    expect(retryAfterOf(headers(text), now)).toBe(expected);
  });

  it('counts a date from the service’s own clock, where the answer tells it', () => {
    const answered: Headers = new Headers({ 'retry-after': 'Sun, 22 Nov 2026 12:00:05 GMT', date: 'Sun, 22 Nov 2026 12:00:02 GMT' });
    expect(retryAfterOf(answered, now - 3600000)).toBe(3000);
  });

  it('never yields a negative pause or NaN, whatever the header says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), fc.integer(), (text, moment) => {
        const pause: number | undefined = retryAfterOf(headers(text), moment);
        expect(pause === undefined || pause >= 0).toBe(true);
      })
    );
  });
});

describe('fetchWithRetry', () => {
  interface Asked {
    readonly pauses: readonly number[];
    readonly told: readonly number[];
    readonly requests: number;
    readonly status: number;
  }

  async function ask(answers: readonly Response[], random: () => number = () => 0): Promise<Asked> {
    const pauses: number[] = [];
    const told: number[] = [];
    const clock: Clock = {
      now: () => now,
      wait: async (milliseconds) => {
        pauses.push(milliseconds);
      }
    };
    let requests: number = 0;
    const options: ReadOptions = {
      freshness: 'cached',
      signal: new AbortController().signal,
      clock,
      onPause: (milliseconds) => told.push(milliseconds)
    };
    const response: Response = await fetchWithRetry(async () => answers[requests++], options, random);
    return { pauses, told, requests, status: response.status };
  }
  const busy = (retryAfter?: string): Response =>
    new Response('', { status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
  const fine = (): Response => new Response('');

  it('hands over an answer at once', async () => {
    expect(await ask([fine()])).toEqual({ pauses: [], told: [], requests: 1, status: 200 });
  });

  it('waits as long as a busy service asks, and tells', async () => {
    expect(await ask([busy('3'), fine()])).toEqual({ pauses: [3000], told: [3000], requests: 2, status: 200 });
  });

  it('waits for up to as long again, at random, and tells all of it', async () => {
    expect(await ask([busy('3'), fine()], () => 0.5)).toMatchObject({ pauses: [4500], told: [4500] });
    expect(await ask([busy(), busy(), fine()], () => 0.5)).toMatchObject({ pauses: [1500, 3000] });
    // A service that says "at once" to everybody
    expect(await ask([busy('0'), fine()], () => 0.5)).toMatchObject({ pauses: [500] });
  });

  it('draws each pause anew', async () => {
    const drawn: number[] = [0.25, 0.75];
    expect(await ask([busy('4'), busy('4'), fine()], () => drawn.shift() ?? 0)).toMatchObject({ pauses: [5000, 7000] });
  });

  it('releases an answer before it asks again', async () => {
    const first: Response = new Response('a body that nobody reads', { status: 429, headers: { 'retry-after': '3' } });
    await ask([first, fine()]);
    expect(await first.body?.getReader().read()).toEqual({ done: true, value: undefined });
  });

  it('waits for a pause of exactly the longest', async () => {
    expect(await ask([busy(String(longestPause / 1000)), fine()])).toMatchObject({ pauses: [longestPause], status: 200 });
  });

  it('repeats what a service that is down for the moment answers', async () => {
    expect(await ask([new Response('', { status: 503 }), fine()])).toMatchObject({ requests: 2, status: 200 });
  });

  it('limits the time of each attempt', async () => {
    const limits = jest.spyOn(AbortSignal, 'timeout');
    const ended: AbortSignal[] = [];
    limits.mockImplementation(() => AbortSignal.abort(new DOMException('late', 'TimeoutError')));
    const clock: Clock = { now: () => now, wait: async () => undefined };
    const options: ReadOptions = { freshness: 'cached', signal: new AbortController().signal, clock };
    await fetchWithRetry(async (signal) => {
      ended.push(signal);
      return fine();
    }, options);
    expect(limits).toHaveBeenCalledWith(requestTimeout);
    expect(ended[0].reason).toMatchObject({ name: 'TimeoutError' });
    limits.mockRestore();
  });

  it('waits longer each time where the service names no pause, and gives up', async () => {
    expect(await ask([busy(), busy(), busy()])).toEqual({
      pauses: [1000, 2000],
      told: [1000, 2000],
      requests: requestAttempts,
      status: 429
    });
  });

  it('gives up politely when the service wants to be left alone for long', async () => {
    expect(await ask([busy(String(longestPause / 1000 + 1))])).toMatchObject({ pauses: [], requests: 1, status: 429 });
  });

  it.each([400, 401, 403, 404, 500, 502, 504])('does not repeat a request that was answered with %s', async (status) => {
    expect(await ask([new Response('', { status })])).toMatchObject({ requests: 1, status });
  });
});

describe('the budget', () => {
  const options = (freshness: Freshness, left: number): ReadOptions => ({
    freshness,
    signal: new AbortController().signal,
    clock: { now: () => now, wait: async () => undefined },
    budget: { take: () => left-- > 0, canLook: () => left > 0 }
  });

  it.each<Freshness>(['revalidated', 'fresh'])('lets no request past the browser’s cache that is not counted: %s', async (freshness) => {
    const send = jest.fn(async () => new Response('', { status: 503 }));
    await expect(fetchWithRetry(send, options(freshness, 2))).rejects.toThrow(BudgetExhaustedError);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is not asked for what the browser may have', async () => {
    expect((await fetchWithRetry(async () => new Response(''), options('cached', 0))).status).toBe(200);
  });
});

describe('abortable', () => {
  it('ends with its signal even if the task sleeps on', async () => {
    const controller: AbortController = new AbortController();
    const sleeping: Promise<never> = abortable(() => new Promise(() => undefined), controller.signal);
    controller.abort();
    await expect(sleeping).rejects.toThrow('abort');
  });

  it('hands over what the task returns or throws', async () => {
    const { signal } = new AbortController();
    await expect(abortable(async () => 42, signal)).resolves.toBe(42);
    await expect(abortable(() => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });
});

describe('failureOfResponse', () => {
  it.each([
    [401, 'sessionExpired'],
    [403, 'serviceError'],
    [404, 'serviceError'],
    [408, 'timedOut'],
    [429, 'throttled'],
    [500, 'serviceError'],
    [502, 'serviceError'],
    [503, 'throttled'],
    [504, 'timedOut']
  ])('takes %s for %s and keeps the correlation id', (httpStatus, reason) => {
    const response: Response = new Response('', { status: httpStatus, headers: { sprequestguid: 'an-id' } });
    expect(failureOfResponse(response)).toEqual({ kind: 'failed', reason, httpStatus, correlationId: 'an-id' });
  });
});

describe('the id that support asks for', () => {
  it.each([
    [{ 'request-id': 'of-graph' }, 'of-graph'],
    [{ sprequestguid: 'of-sharepoint' }, 'of-sharepoint'],
    [{}, undefined]
  ])('is found in %j', (found, id) => {
    expect(correlationIdOf(new Headers(found as Record<string, string>))).toBe(id);
  });
});

describe('failureOfException', () => {
  const going: AbortSignal = new AbortController().signal;

  beforeEach(() => {
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
  });

  it('knows that time ran out, and nothing else by that name', () => {
    expect(failureOfException(new DOMException('late', 'TimeoutError'), going)).toEqual({ kind: 'failed', reason: 'timedOut' });
    expect(failureOfException(new DOMException('odd', 'NetworkError'), going).reason).toBe('serviceError');
    expect(failureOfException({ name: 'TimeoutError' }, going).reason).toBe('serviceError');
  });

  it('knows a browser without a network', () => {
    expect(failureOfException(new TypeError('Failed to fetch'), going).reason).toBe('serviceError');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    expect(failureOfException(new TypeError('Failed to fetch'), going).reason).toBe('offline');
  });

  it('takes no cancelled task for a failure', () => {
    expect(() => failureOfException(new TypeError('Failed to fetch'), AbortSignal.abort())).toThrow('abort');
  });
});

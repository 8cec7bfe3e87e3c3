import type { Clock, ReadOptions } from '../../photos';
import { requestAttempts } from '../http/request';
import { Microsoft365PhotoSource } from './microsoft365Source';

const now: number = Date.UTC(2026, 10, 22, 12, 0, 0);

/** Microsoft Graph's 240 px photo, the photo itself, and the account */
const sized: string = 'https://graph.microsoft.us/v1.0/me/photos/240x240/$value';
const unsized: string = 'https://graph.microsoft.us/v1.0/me/photo/$value';
const me: string = 'https://graph.microsoft.us/v1.0/me?$select=assignedPlans';

interface Asking {
  readonly source: Microsoft365PhotoSource;
  readonly get: jest.Mock<Promise<Response>, [string, RequestInit]>;
}

function asking(
  answer: (address: string) => Response | Promise<Response>,
  user: 'member' | 'guest' | 'anonymous' = 'member',
  graphAddress?: 'none'
): Asking {
  const get = jest.fn<Promise<Response>, [string, RequestInit]>(async (address) => answer(address));
  const source: Microsoft365PhotoSource = new Microsoft365PhotoSource({
    graphAddress: graphAddress === 'none' ? undefined : 'https://graph.microsoft.us',
    get,
    user: { isExternalGuest: user === 'guest', isAnonymousGuest: user === 'anonymous' }
  });
  return { source, get };
}

/** Time passes only in waits, and at once; what was waited for is kept. */
function reading(changes: Partial<ReadOptions> = {}): {
  readonly options: ReadOptions;
  readonly waited: readonly number[];
  readonly told: readonly number[];
} {
  const waited: number[] = [];
  const told: number[] = [];
  const clock: Clock = {
    now: () => now,
    wait: async (milliseconds) => {
      waited.push(milliseconds);
    }
  };
  const { signal } = new AbortController();
  return {
    waited,
    told,
    options: { freshness: 'cached', signal, clock, onPause: (milliseconds) => told.push(milliseconds), ...changes }
  };
}

function refusal(status: number, code: string, retryAfter?: string): Response {
  return new Response(JSON.stringify({ error: { code } }), {
    status,
    headers: { 'request-id': 'a-request-id', ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) }
  });
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

describe('reading the Microsoft 365 photo', () => {
  it('takes the address of the page context with and without a stroke at its end', async () => {
    const get = jest.fn<Promise<Response>, [string, RequestInit]>(async () => refusal(404, 'ImageNotFound'));
    const source: Microsoft365PhotoSource = new Microsoft365PhotoSource({
      graphAddress: 'https://graph.microsoft.us/',
      get,
      user: { isExternalGuest: false, isAnonymousGuest: false }
    });
    await source.read(reading().options);
    expect(get.mock.calls.map(([address]) => address)).toEqual([sized, unsized]);
  });

  it('asks for the photo itself where that size is missing, and knows when there is none', async () => {
    const { source, get } = asking(() => refusal(404, 'ImageNotFound'));
    expect(await source.read(reading().options)).toEqual({ kind: 'none' });
    expect(get.mock.calls.map(([address]) => address)).toEqual([sized, unsized]);
  });

  it('asks for both at once where there may be none', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { source, get } = asking((address) =>
      address === sized ? new Promise((resolve) => (answer = resolve)) : refusal(404, 'ImageNotFound')
    );
    const read = source.read(reading({ mayBeMissing: Promise.resolve() }).options);
    await new Promise((resolve) => setTimeout(resolve));
    expect(get.mock.calls.map(([address]) => address)).toEqual([sized, unsized]);
    answer(refusal(404, 'ImageNotFound'));
    expect(await read).toEqual({ kind: 'none' });
  });

  it('ends the second request where the first has brought an answer', async () => {
    const { source, get } = asking((address) =>
      address === sized ? refusal(403, 'Authorization_RequestDenied') : new Promise(() => undefined)
    );
    expect(await source.read(reading({ mayBeMissing: Promise.resolve() }).options)).toMatchObject({ reason: 'consentMissing' });
    expect(get.mock.calls.slice(1).every(([, { signal }]) => signal?.aborted)).toBe(true);
  });

  it('asks for nothing more once there is an answer', async () => {
    const { source, get } = asking(() => refusal(403, 'Authorization_RequestDenied'));
    expect(await source.read(reading().options)).toMatchObject({ reason: 'consentMissing', httpStatus: 403 });
    expect(get.mock.calls.map(([address]) => address)).toEqual([sized]);
  });

  it.each([
    ['cached', 'no-cache'],
    ['fresh', 'reload']
  ] as const)('is never answered out of a cache that does not know who asks: %s', async (freshness, cache) => {
    const { source, get } = asking(() => refusal(404, 'ImageNotFound'));
    await source.read(reading({ freshness }).options);
    expect(get.mock.calls[0][1]).toMatchObject({ cache });
  });

  it.each([
    [400, 'ErrorInvalidImageId'],
    [500, 'InternalServerError'],
    [502, 'BadGateway'],
    [504, 'GatewayTimeout']
  ])('asks for the photo itself where that of the size fails with %i', async (status, code) => {
    const { source, get } = asking((address) => (address === sized ? refusal(status, code) : refusal(404, 'ImageNotFound')));
    expect(await source.read(reading().options)).toEqual({ kind: 'none' });
    expect(get.mock.calls.map(([address]) => address)).toEqual([sized, unsized]);
  });

  it('tells the first of two failures', async () => {
    const { source } = asking((address) =>
      address === sized ? refusal(500, 'InternalServerError') : refusal(401, 'InvalidAuthenticationToken')
    );
    expect(await source.read(reading().options)).toMatchObject({ httpStatus: 500 });
  });

  it('asks nothing in a cloud that nobody knows', async () => {
    const { source, get } = asking(() => refusal(404, 'ImageNotFound'), 'member', 'none');
    expect(await source.read(reading().options)).toEqual({ kind: 'failed', reason: 'serviceError', code: 'UnknownCloud' });
    expect(get).not.toHaveBeenCalled();
  });

  it.each(['guest', 'anonymous'] as const)('asks nothing for: %s', async (user) => {
    const { source, get } = asking(() => refusal(404, 'ImageNotFound'), user);
    expect(await source.read(reading().options)).toEqual({ kind: 'failed', reason: user });
    expect(await source.readMailbox(reading().options)).toEqual({ kind: 'failed', reason: user });
    expect(get).not.toHaveBeenCalled();
  });
});

describe('the policy of waiting and repeating, which is the one of SharePoint', () => {
  it('waits as long as Graph asks, in seconds or to a date, tells, and gives up', async () => {
    const answers: Response[] = [
      refusal(429, 'TooManyRequests', '3'),
      refusal(429, 'TooManyRequests', 'Sun, 22 Nov 2026 12:00:05 GMT'),
      refusal(429, 'TooManyRequests', '1')
    ];
    const { source, get } = asking(() => answers[get.mock.calls.length - 1]);
    const { options, waited, told } = reading();
    // The random part of a pause
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await source.read(options)).toMatchObject({ reason: 'throttled', httpStatus: 429 });
    random.mockRestore();
    expect(get).toHaveBeenCalledTimes(requestAttempts);
    expect(waited).toEqual([4500, 7500]);
    expect(told).toEqual(waited);
  });

  it('leaves Graph alone when it asks for long', async () => {
    const { source, get } = asking(() => refusal(429, 'TooManyRequests', '3600'));
    const { options, waited } = reading();
    expect(await source.read(options)).toMatchObject({ reason: 'throttled' });
    expect(get).toHaveBeenCalledTimes(1);
    expect(waited).toEqual([]);
  });

  it('ends with its signal, even while the framework still gets a token', async () => {
    const controller: AbortController = new AbortController();
    const { source, get } = asking(() => new Promise(() => undefined));
    const ending = source.read(reading({ signal: controller.signal }).options);
    controller.abort();
    await expect(ending).rejects.toThrow('abort');
    expect(get.mock.calls[0][1].signal?.aborted).toBe(true);
  });
});

describe('a token that is refused', () => {
  it('is remembered, because the framework says only once why', async () => {
    const texts: string[] = ['AADSTS65001: no consent', 'Token request previously failed'];
    const { source, get } = asking(() => Promise.reject(texts[get.mock.calls.length - 1]));
    const consentMissing = { kind: 'failed', reason: 'consentMissing', code: 'AADSTS65001' };
    expect(await source.read(reading().options)).toEqual(consentMissing);
    expect(await source.read(reading().options)).toEqual(consentMissing);
  });

  it('may have been refused to others on the page before', async () => {
    const { source } = asking(() => {
      throw new Error('Token request previously failed');
    });
    expect(await source.read(reading().options)).toEqual({
      kind: 'failed',
      reason: 'serviceError',
      code: 'TokenRequestPreviouslyFailed'
    });
  });
});

describe('the plans of the account', () => {
  it('are read with one question', async () => {
    const { source, get } = asking(() => new Response('{"assignedPlans":[]}'));
    expect(await source.readMailbox(reading().options)).toBe('none');
    expect(get.mock.calls.map(([address]) => address)).toEqual([me]);
  });

  it('are unknown when Graph refuses or answers nonsense', async () => {
    const refused = asking(() => refusal(500, 'InternalServerError'));
    expect(await refused.source.readMailbox(reading().options)).toEqual({
      kind: 'failed',
      reason: 'serviceError',
      httpStatus: 500,
      code: 'InternalServerError',
      correlationId: 'a-request-id'
    });
    const nonsense = asking(() => new Response('<html>'));
    expect(await nonsense.source.readMailbox(reading().options)).toMatchObject({ reason: 'serviceError' });
  });
});

describe('what Graph tells beside the photo', () => {
  it('is the status, the code, the type, the etag and the sizes, and no id', async () => {
    const { source } = asking((address) => {
      switch (address.split('/me/')[1]) {
        case 'photo':
          return new Response('{"@odata.mediaEtag":"W/1","id":"default"}');
        case 'photos':
          return new Response('{"value":[{"id":"48X48","width":48,"height":48},"240x240",{"width":240,"height":240}]}');
        default:
          return refusal(404, 'ImageNotFound');
      }
    });
    expect(await source.inspect(reading().options)).toEqual({
      photoStatus: 404,
      photoCode: 'ImageNotFound',
      contentType: 'text/plain;charset=UTF-8',
      hasEtag: true,
      sizes: ['48x48', '240x240']
    });
  });

  it('is nothing where all is refused', async () => {
    const { source } = asking(() => new Response('', { status: 500 }));
    expect(await source.inspect(reading().options)).toEqual({
      photoStatus: 500,
      photoCode: undefined,
      contentType: 'text/plain;charset=UTF-8',
      hasEtag: false,
      sizes: []
    });
  });
});

describe('what the test of a tenant asks Graph', () => {
  it('is the photo, its description and its sizes, of which only plain facts are kept', async () => {
    const { source, get } = asking((address) => {
      switch (address) {
        case unsized:
          return new Response('picture', { headers: { 'content-type': 'image/pjpeg' } });
        case 'https://graph.microsoft.us/v1.0/me/photo':
          return new Response(JSON.stringify({ '@odata.mediaEtag': 'W/"a"', width: 648 }));
        default:
          return new Response(JSON.stringify({ value: [{ id: 'adelev', width: 48, height: 48 }, 'none', { width: 240, height: 240 }] }));
      }
    });
    expect(await source.inspect(reading().options)).toEqual({
      photoStatus: 200,
      photoCode: undefined,
      contentType: 'image/pjpeg',
      hasEtag: true,
      sizes: ['48x48', '240x240']
    });
    expect(get.mock.calls.map(([address]) => address)).toEqual([
      unsized,
      'https://graph.microsoft.us/v1.0/me/photo',
      'https://graph.microsoft.us/v1.0/me/photos'
    ]);
  });

  it('names the code where there is no photo', async () => {
    const { source } = asking(() => refusal(404, 'ImageNotFound'));
    expect(await source.inspect(reading().options)).toMatchObject({
      photoStatus: 404,
      photoCode: 'ImageNotFound',
      hasEtag: false,
      sizes: []
    });
  });
});

describe('asking whether the photo is still the same', () => {
  const facts: string = 'https://graph.microsoft.us/v1.0/me/photo';

  it.each<[string, Response, object]>([
    ['tells the etag', Response.json({ '@odata.mediaEtag': '"1"', width: 648 }), { kind: 'facts', etag: '"1"' }],
    ['knows none where Graph gives none', Response.json({ '@odata.mediaEtag': '', width: 648 }), { kind: 'facts', etag: undefined }],
    ['takes a single pixel for no photo', Response.json({ '@odata.mediaEtag': '', width: 1, height: 1 }), { kind: 'none' }],
    ['knows when there is none', refusal(404, 'ImageNotFound'), { kind: 'none' }],
    ['tells why it was refused', refusal(403, 'Authorization_RequestDenied'), { kind: 'failed', reason: 'consentMissing' }],
    ['trusts nothing', Response.json([]), { kind: 'facts', etag: undefined }]
  ])('%s', async (_name, answer, found) => {
    const { source, get } = asking(() => answer);
    expect(await source.readFacts(reading().options)).toMatchObject(found);
    expect(get.mock.calls.map(([address]) => address)).toEqual([facts]);
  });

  it('fails where the answer is no JSON', async () => {
    const { source } = asking(() => new Response('<html>'));
    expect(await source.readFacts(reading().options)).toMatchObject({ kind: 'failed', reason: 'serviceError' });
  });

  it('asks nothing for a guest', async () => {
    const { source, get } = asking(() => Response.json({}), 'guest');
    expect(await source.readFacts(reading().options)).toMatchObject({ reason: 'guest' });
    expect(get).not.toHaveBeenCalled();
  });
});

import type { Clock, ReadOptions } from '../../photos';
import { type Get, requestAttempts } from '../http/request';
import { type SharePointAnswer, readProfileRecord } from './profileRecordReader';

const web: string = 'https://contoso.sharepoint.com/sites/home';

type Network = jest.Mock<Promise<SharePointAnswer>, Parameters<Get>>;

/** A network that gives the real PnPjs one answer, wrapped as the framework wraps it. */
function answering(answer: () => Response | Promise<Response>): Network {
  return networkOf(async () => {
    const response: Response = await answer();
    return wrapped(response);
  });
}

function networkOf(send: () => Promise<SharePointAnswer>): Network {
  return jest.fn<Promise<SharePointAnswer>, Parameters<Get>>(send);
}

/** What the framework's client hands over: the members of a `Response`, but not one itself. */
function wrapped(response: Response): SharePointAnswer {
  const { ok, status, statusText, headers } = response;
  return {
    ok,
    status,
    statusText,
    headers,
    arrayBuffer: () => response.arrayBuffer(),
    json: () => response.json(),
    text: () => response.text(),
    clone: () => response.clone()
  };
}

function json(body: unknown, status: number = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { sprequestguid: 'a-correlation-id' } });
}

/** Time passes only in waits, and at once. */
const clock: Clock = { now: () => Date.UTC(2026, 10, 22), wait: async () => undefined };

function reading(freshness: ReadOptions['freshness'] = 'cached', signal?: AbortSignal): ReadOptions {
  return { freshness, clock, signal: signal ?? new AbortController().signal };
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

describe('readProfileRecord', () => {
  it('asks the people manager of this very web, once', async () => {
    const network = answering(() => json({ UserProfileProperties: [{ Key: 'AboutMe', Value: '' }] }));
    await readProfileRecord(web, network, reading());
    expect(network).toHaveBeenCalledTimes(1);
    expect(network.mock.calls[0][0].toLowerCase()).toBe(`${web}/_api/sp.userprofiles.peoplemanager/getmyproperties`);
    expect(network.mock.calls[0][1]).toMatchObject({ method: 'GET', cache: 'default' });
  });

  it('goes past the caches when fresh data is wanted', async () => {
    const network = answering(() => json({ UserProfileProperties: [{ Key: 'AboutMe', Value: '' }] }));
    await readProfileRecord(web, network, reading('fresh'));
    expect(network.mock.calls[0][1]).toMatchObject({ cache: 'reload' });
  });

  it('hands over what SharePoint noted about the picture', async () => {
    const network = answering(() =>
      json({
        PictureUrl: 'https://contoso-my.sharepoint.com:443/photo_MThumb.jpg?t=63783110969',
        UserProfileProperties: [
          { Key: 'SPS-PicturePlaceholderState', Value: '0', ValueType: 'Edm.String' },
          { Key: 'SPS-PictureTimestamp', Value: '63783110969', ValueType: 'Edm.String' },
          { Key: 'SPS-PictureExchangeSyncState', Value: '1', ValueType: 'Edm.String' }
        ]
      })
    );
    expect(await readProfileRecord(web, network, reading())).toEqual({
      kind: 'record',
      hasPictureUrl: true,
      placeholderState: 'picture',
      exchangeSyncState: 'synced',
      lastSync: new Date('2022-03-17T10:49:29Z'),
      values: { placeholderState: '0', exchangeSyncState: '1', timestamp: '63783110969' }
    });
  });

  it.each([
    [401, 'sessionExpired', 1],
    [429, 'throttled', requestAttempts],
    [500, 'serviceError', 1],
    [503, 'throttled', requestAttempts]
  ])('takes status %s for %s', async (httpStatus, reason, requests) => {
    const network = answering(() => json({ 'odata.error': { code: '-1' } }, httpStatus));
    expect(await readProfileRecord(web, network, reading())).toEqual({
      kind: 'failed',
      reason,
      httpStatus,
      correlationId: 'a-correlation-id'
    });
    expect(network).toHaveBeenCalledTimes(requests);
  });

  it('knows a profile that is not set up yet', async () => {
    const network = answering(() => json({ UserProfileProperties: [] }));
    expect(await readProfileRecord(web, network, reading())).toEqual({ kind: 'failed', reason: 'profileNotReady' });
  });

  it.each([
    ['no JSON at all', () => new Response('<html>')],
    ['JSON without properties', () => json({ value: 'stub' })],
    ['properties of another type', () => json({ UserProfileProperties: 'none' })],
    ['nothing', () => new Response('')]
  ])('takes %s for an error of the service', async (_name, answer) => {
    const network = answering(answer);
    expect(await readProfileRecord(web, network, reading())).toMatchObject({ kind: 'failed', reason: 'serviceError' });
  });

  it('names the version of OData whose answers PnPjs has always read', async () => {
    const network = answering(() => json({ UserProfileProperties: [] }));
    await readProfileRecord(web, network, reading());
    expect(new Headers(network.mock.calls[0][1].headers).get('odata-version')).toBe('3.0');
  });

  it.each([true, false])('says whether the page may be left to sign in: %s', async (mayRedirect) => {
    const network = answering(() => json({ UserProfileProperties: [] }));
    await readProfileRecord(web, network, { ...reading(), mayRedirect });
    expect(network.mock.calls[0][2]).toBe(mayRedirect);
  });

  it.each([
    // What SPBrowserCookieRefresher and SPTeamsCookieRefresher of sp-http-base 1.23.2 reject with
    'Redirect being handled by application',
    'Redirect limit exceeded',
    'Error from nativeClient Authenticate',
    new Error('Initialization Failed. No Parent window found.')
  ])('takes a cookie that could not be renewed for a session that is over: %s', async (reason) => {
    const network = networkOf(() => Promise.reject(reason));
    expect(await readProfileRecord(web, network, reading())).toEqual({
      kind: 'failed',
      reason: 'sessionExpired',
      httpStatus: 401
    });
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('takes a connection that breaks for an error of the service, not for a session that is over', async () => {
    const network = networkOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await readProfileRecord(web, network, reading())).toEqual({ kind: 'failed', reason: 'serviceError' });
  });

  it('does not wait for a client that leaves the page and never answers', async () => {
    const controller = new AbortController();
    const network = networkOf(() => new Promise(() => controller.abort()));
    await expect(readProfileRecord(web, network, reading('cached', controller.signal))).rejects.toThrow('abort');
  });

  it('ends at once when its task is cancelled', async () => {
    const controller = new AbortController();
    const network = answering(() => {
      controller.abort();
      throw controller.signal.reason;
    });
    await expect(readProfileRecord(web, network, reading('cached', controller.signal))).rejects.toThrow('abort');
  });
});

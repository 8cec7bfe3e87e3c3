import type { Clock, ReadOptions } from '../photos';
import { requestAttempts } from './http';
import { readProfileRecord } from './profileRecordReader';

const web: string = 'https://contoso.sharepoint.com/sites/home';

/** Lets the real PnPjs ask a network that gives one answer. */
function answering(answer: () => Response | Promise<Response>): jest.Mock<Promise<Response>, [string, RequestInit]> {
  const network = jest.fn<Promise<Response>, [string, RequestInit]>(async () => answer());
  globalThis.fetch = network as unknown as typeof fetch;
  return network;
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
    await readProfileRecord(web, reading());
    expect(network).toHaveBeenCalledTimes(1);
    expect(network.mock.calls[0][0].toLowerCase()).toBe(`${web}/_api/sp.userprofiles.peoplemanager/getmyproperties`);
    expect(network.mock.calls[0][1]).toMatchObject({ method: 'GET', cache: 'default' });
  });

  it('goes past the caches when fresh data is wanted', async () => {
    const network = answering(() => json({ UserProfileProperties: [{ Key: 'AboutMe', Value: '' }] }));
    await readProfileRecord(web, reading('fresh'));
    expect(network.mock.calls[0][1]).toMatchObject({ cache: 'reload' });
  });

  it('hands over what SharePoint noted about the picture', async () => {
    answering(() =>
      json({
        PictureUrl: 'https://contoso-my.sharepoint.com:443/photo_MThumb.jpg?t=63783110969',
        UserProfileProperties: [
          { Key: 'SPS-PicturePlaceholderState', Value: '0', ValueType: 'Edm.String' },
          { Key: 'SPS-PictureTimestamp', Value: '63783110969', ValueType: 'Edm.String' },
          { Key: 'SPS-PictureExchangeSyncState', Value: '1', ValueType: 'Edm.String' }
        ]
      })
    );
    expect(await readProfileRecord(web, reading())).toEqual({
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
    expect(await readProfileRecord(web, reading())).toEqual({
      kind: 'failed',
      reason,
      httpStatus,
      correlationId: 'a-correlation-id'
    });
    expect(network).toHaveBeenCalledTimes(requests);
  });

  it('knows a profile that is not set up yet', async () => {
    answering(() => json({ UserProfileProperties: [] }));
    expect(await readProfileRecord(web, reading())).toEqual({ kind: 'failed', reason: 'profileNotReady' });
  });

  it.each([
    ['no JSON at all', () => new Response('<html>')],
    ['JSON without properties', () => json({ value: 'stub' })],
    ['properties of another type', () => json({ UserProfileProperties: 'none' })],
    ['nothing', () => new Response('')]
  ])('takes %s for an error of the service', async (_name, answer) => {
    answering(answer);
    expect(await readProfileRecord(web, reading())).toMatchObject({ kind: 'failed', reason: 'serviceError' });
  });

  it('ends at once when its task is cancelled', async () => {
    const controller = new AbortController();
    answering(() => {
      controller.abort();
      throw controller.signal.reason;
    });
    await expect(readProfileRecord(web, reading('cached', controller.signal))).rejects.toThrow('abort');
  });
});

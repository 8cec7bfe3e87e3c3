import type { Answer } from './request';
import type { ReadOptions } from '../../photos';
import { pictureHeadersOf, readPicture, readUpTo } from './pictureResponse';

describe('readPicture', () => {
  const options: ReadOptions = {
    freshness: 'cached',
    signal: new AbortController().signal,
    clock: { now: () => 0, wait: async () => undefined }
  };

  const html: string = '<!DOCTYPE html><html><title>Access denied</title></html>';

  it.each([
    ['a page', 200, 'text/html; charset=utf-8', html, 'serviceError', 'UnexpectedContentHtml'],
    ['a page that calls itself a picture', 200, 'image/jpeg', `\n ${html}`, 'serviceError', 'UnexpectedContentHtml'],
    ['a page that is called HTML and is empty', 200, 'text/html', '', 'serviceError', 'UnexpectedContentHtml'],
    ['an error in JSON', 200, 'application/json', '{}', 'serviceError', 'UnexpectedContentJson'],
    ['an error in JSON of OData', 200, 'application/problem+json', '{}', 'serviceError', 'UnexpectedContentJson'],
    ['a session that is over', 401, 'text/html', html, 'sessionExpired', undefined],
    ['an error in HTML', 500, 'text/html', html, 'serviceError', undefined],
    ['a gateway that gave up', 504, 'text/plain', 'no', 'timedOut', undefined],
    ['no picture', 200, 'image/jpeg', '{}', 'unreadablePicture', undefined],
    ['a part of a picture', 206, 'image/jpeg', 'the first half', 'unreadablePicture', undefined],
    ['no picture, with HTML somewhere in its type', 200, 'image/x-text/html', '{}', 'unreadablePicture', undefined]
  ])('takes %s for a failure, and leaves nothing of it open', async (_name, httpStatus, type, body, reason, code) => {
    const response: Response = new Response(body, {
      status: httpStatus,
      headers: { 'content-type': type, 'request-id': 'an-id' }
    });
    expect(await readPicture(response, options)).toEqual({
      kind: 'failed',
      reason,
      httpStatus,
      correlationId: 'an-id',
      ...(code === undefined ? {} : { code })
    });
    expect(response.body?.locked === true || (await response.body?.getReader().read())?.done).toBe(true);
  });

  it('is over when its task is', async () => {
    await expect(readPicture(new Response('no picture'), { ...options, signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

describe('readUpTo', () => {
  it('reads a body that is as large as the limit', async () => {
    const bytes: ArrayBuffer | undefined = await readUpTo(3, new Response(new Uint8Array([1, 2, 3])));
    expect([...new Uint8Array(bytes ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
  });

  it('reads an empty body, and none at all', async () => {
    expect((await readUpTo(3, new Response(new Uint8Array(0))))?.byteLength).toBe(0);
    expect((await readUpTo(3, new Response()))?.byteLength).toBe(0);
  });

  it('reads an answer that hands over no stream', async () => {
    const whole = (length: number): Answer => {
      const { ok, status, headers } = new Response();
      return { ok, status, headers, arrayBuffer: async () => new ArrayBuffer(length), json: async () => undefined };
    };
    expect((await readUpTo(3, whole(3)))?.byteLength).toBe(3);
    expect(await readUpTo(3, whole(4))).toBeUndefined();
  });

  it('stops a body that never ends as soon as the limit is passed', async () => {
    let sent: number = 0;
    let isCancelled: boolean = false;
    const endless: ReadableStream<Uint8Array> = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        isCancelled = true;
      }
    });
    expect(await readUpTo(5000, new Response(endless))).toBeUndefined();
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(10);
  });
});

describe('pictureHeadersOf', () => {
  it('keeps what the server tells of its picture', () => {
    const headers = new Headers({
      'content-type': 'image/pjpeg',
      etag: 'W/"0x8DD1A2B3"',
      'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
      'cache-control': 'private, max-age=86400',
      sprequestguid: '7f2a9d10-4c1e-4d5a-8b0e-000000000000'
    });
    expect(pictureHeadersOf(headers)).toEqual({
      contentType: 'image/pjpeg',
      etag: 'W/"0x8DD1A2B3"',
      lastModified: Date.UTC(2026, 2, 3, 10),
      cacheControl: 'private, max-age=86400',
      correlationId: '7f2a9d10-4c1e-4d5a-8b0e-000000000000'
    });
  });

  it('has nothing where the server tells nothing', () => {
    expect(Object.values(pictureHeadersOf(new Headers())).filter((value) => value !== undefined)).toEqual([]);
  });

  it.each(['content-type', 'etag', 'cache-control'])('leaves out a %s that holds anything else', (name) => {
    for (const text of ['Adele Vance <adelev@contoso.com>', 'x'.repeat(81), '<script>']) {
      expect(Object.values(pictureHeadersOf(new Headers({ [name]: text }))).filter((value) => value !== undefined)).toEqual([]);
    }
  });

  it('takes no date for one that cannot be read', () => {
    expect(pictureHeadersOf(new Headers({ 'last-modified': 'yesterday' })).lastModified).toBeUndefined();
  });
});

import type { ReadOptions } from '../../photos';
import { readPicture } from './pictureResponse';

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

import { type PhotoFound, type Picture, type PictureEvidence, type ReadFailure, type ReadOptions, failed } from '../photos';
import { decodePicture, maximumBytes } from './decodePicture';
import { type Answer, correlationIdOf, failureOfResponse } from './http';

/**
 * What an answer holds that should be a picture: a picture, or something else in its place, with status 200 too.
 * @param response - of `userphoto.aspx`, or of Microsoft Graph's `$value`
 */
export async function readPicture(response: Answer, options: ReadOptions): Promise<PhotoFound | ReadFailure> {
  const details: Parameters<typeof failed>[1] = {
    httpStatus: response.status,
    correlationId: correlationIdOf(response.headers)
  };
  if (!response.ok) {
    return failureOfResponse(response);
  }
  const contentType: string = response.headers.get('content-type') ?? '';
  if (/^text\/html/i.test(contentType)) {
    // The sign-in page comes with status 200 in place of the picture
    return failed('sessionExpired', details);
  }
  if (/json/i.test(contentType)) {
    return failed('serviceError', details);
  }
  const bytes: ArrayBuffer | undefined = await readUpTo(maximumBytes, response);
  const picture: Picture | ReadFailure = bytes ? await decodePicture(bytes) : failed('unreadablePicture');
  options.signal.throwIfAborted();
  return 'kind' in picture
    ? failed(picture.reason, details)
    : { kind: 'photo', picture, evidence: evidenceOf(response.headers) };
}

/**
 * What an answer tells of its picture. A header may hold anything: only texts in their usual form are kept, so that nothing
 * else gets into a support report.
 */
export function evidenceOf(headers: Headers): PictureEvidence {
  const usual = (name: string, form: RegExp): string | undefined => {
    const text: string | undefined = headers.get(name) ?? undefined;
    return text !== undefined && form.test(text) ? text : undefined;
  };
  const lastModified: number = Date.parse(headers.get('last-modified') ?? '');
  return {
    contentType: usual('content-type', /^[\w.+/;= -]{1,80}$/),
    etag: usual('etag', /^(W\/)?"[\w.{},:+/=-]{1,80}"$/),
    lastModified: Number.isNaN(lastModified) ? undefined : lastModified,
    cacheControl: usual('cache-control', /^[\w=, -]{1,80}$/),
    correlationId: correlationIdOf(headers)
  };
}

/**
 * Reads a body, but no more of it than a limit: a service that never stops sending must not fill the reader's memory.
 * @param limit - bytes
 * @returns the whole body; undefined if it is larger than the limit
 */
export async function readUpTo(limit: number, response: Answer): Promise<ArrayBuffer | undefined> {
  if (!response.body) {
    const bytes: ArrayBuffer = await response.arrayBuffer();
    return bytes.byteLength > limit ? undefined : bytes;
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length: number = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}

import {
  type PhotoFound,
  type Picture,
  type PictureHeaders,
  type ReadFailure,
  type ReadOptions,
  failed,
  throwIfAborted
} from '../../photos';
import { type Decoder, loadDecoder } from '../decoding/lazyDecoder';
import { maximumBytes } from '../decoding/maximumBytes';
import { type Answer, correlationIdOf, discard, failureOfResponse, dateHeaderOf } from './request';

/** The code of an HTML page in place of a picture, with status 200: a sign-in page, an access denied page, a proxy's page */
export const htmlAnswer: string = 'UnexpectedContentHtml';

/** A part of what was asked for, which nobody asked for: browsers decode some formats as far as they go */
const partialContent: number = 206;

/** The code of an error in JSON in place of a picture, with status 200 */
const jsonAnswer: string = 'UnexpectedContentJson';

/**
 * What an answer holds that should be a picture: a picture, or something else in its place, with status 200 too. A picture is
 * recognized by its bytes alone, whatever content type it came with; the type only tells what the rest is.
 * @param response - of `userphoto.aspx`, or of Microsoft Graph's `$value`
 */
export async function readPicture(response: Answer, options: ReadOptions): Promise<PhotoFound | ReadFailure> {
  const details: Parameters<typeof failed>[1] = {
    httpStatus: response.status,
    correlationId: correlationIdOf(response.headers)
  };
  if (!response.ok) {
    discard(response);
    return failureOfResponse(response);
  }
  if (response.status === partialContent) {
    discard(response);
    return failed('unreadablePicture', details);
  }
  const loading: Promise<Decoder> = loadDecoder();
  const bytes: ArrayBuffer | undefined = await readUpTo(maximumBytes, response);
  const decode: Decoder = await loading;
  throwIfAborted(options.signal);
  const picture: Picture | ReadFailure = bytes ? await decode(bytes, options) : failed('unreadablePicture');
  throwIfAborted(options.signal);
  if (!('kind' in picture)) {
    const answeredAt: number | undefined = dateHeaderOf(response.headers, 'date');
    return { kind: 'photo', picture, headers: pictureHeadersOf(response.headers), ...(answeredAt === undefined ? {} : { answeredAt }) };
  }
  // A picture that took too long is one, whatever it was called
  const code: string | undefined =
    picture.reason === 'unreadablePicture' ? codeOfText(response.headers.get('content-type') ?? '', bytes) : undefined;
  return failed(code === undefined ? picture.reason : 'serviceError', { ...details, code });
}

/** What a text in place of a picture is; undefined for anything else. */
function codeOfText(contentType: string, bytes: ArrayBuffer | undefined): string | undefined {
  const start: string = new TextDecoder().decode(bytes?.slice(0, 64)).trimStart();
  if (/^text\/html/i.test(contentType) || /^<(!doctype\s+html|html)\b/i.test(start)) {
    return htmlAnswer;
  }
  return /^application\/([\w.-]+\+)?json/i.test(contentType) ? jsonAnswer : undefined;
}

/**
 * What an answer tells of its picture. A header may hold anything: only texts in their usual form are kept, so that nothing
 * else gets into a support report.
 */
export function pictureHeadersOf(headers: Headers): PictureHeaders {
  const usual = (name: string, form: RegExp): string | undefined => {
    const text: string | undefined = headers.get(name) ?? undefined;
    return text !== undefined && form.test(text) ? text : undefined;
  };
  return {
    contentType: usual('content-type', /^[\w.+/;= -]{1,80}$/),
    etag: usual('etag', /^(W\/)?"[\w.{},:+/=-]{1,80}"$/),
    lastModified: dateHeaderOf(headers, 'last-modified'),
    cacheControl: usual('cache-control', /^[\w=, -]{1,80}$/),
    correlationId: correlationIdOf(headers)
  };
}

/**
 * Reads a body, but no more of it than a limit: a service that never stops sending must not fill the user's memory.
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

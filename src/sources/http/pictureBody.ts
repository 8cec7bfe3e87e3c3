import {
  type PhotoFound,
  type Picture,
  type PictureHeaders,
  type ReadFailure,
  type ReadOptions,
  failed,
  throwIfAborted
} from '../../photos';
import { decodePicture } from '../decoding/decodePicture';
import { maximumBytes } from '../decoding/maximumBytes';
import { htmlAnswer, jsonAnswer } from './answerCodes';
import { readUpTo } from './readUpTo';
import { type Answer, correlationIdOf, dateHeaderOf } from './request';

/**
 * Reads what came with a status of success. A picture is recognized by its bytes alone, whatever content type it came with; the type only tells what the
 * rest is.
 * @param details - what a failure tells beside its reason
 */
export async function readPictureBody(
  response: Answer,
  details: Parameters<typeof failed>[1],
  options: ReadOptions
): Promise<PhotoFound | ReadFailure> {
  const bytes: ArrayBuffer | undefined = await readUpTo(maximumBytes, response);
  throwIfAborted(options.signal);
  const picture: Picture | ReadFailure = bytes ? await decodePicture(bytes, options) : failed('unreadablePicture');
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

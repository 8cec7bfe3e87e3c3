import { type PhotoFound, type ReadFailure, type ReadOptions, failed } from '../../photos';
import { type Answer, correlationIdOf, discard, failureOfResponse } from './request';

/** A part of what was asked for, which nobody asked for: browsers decode some formats as far as they go */
const partialContent: number = 206;

/** Loads what reads and decodes a picture, in one chunk with the comparison: the first word of the card needs neither. */
async function loadReader(): Promise<typeof import('./pictureBody') | undefined> {
  try {
    return await import(/* webpackChunkName: 'comparison' */ './pictureBody');
  } catch {
    return undefined;
  }
}

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
    discard(response);
    return failureOfResponse(response);
  }
  if (response.status === partialContent) {
    discard(response);
    return failed('unreadablePicture', details);
  }
  const reader: typeof import('./pictureBody') | undefined = await loadReader();
  if (!reader) {
    discard(response);
    return failed(navigator.onLine ? 'serviceError' : 'offline', details);
  }
  return reader.readPictureBody(response, details, options);
}

import { type PhotoFound, type Picture, type ReadFailure, type ReadOptions, failed } from '../photos';
import { decodePicture } from './decodePicture';
import { correlationIdOf, failureOfResponse } from './http';

/**
 * What an answer holds that should be a picture: a picture, or something else in its place, with status 200 too.
 * @param response - of `userphoto.aspx`, or of Microsoft Graph's `$value`
 */
export async function readPicture(response: Response, options: ReadOptions): Promise<PhotoFound | ReadFailure> {
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
  const picture: Picture | ReadFailure = await decodePicture(await response.arrayBuffer());
  options.signal.throwIfAborted();
  return 'kind' in picture ? failed(picture.reason, details) : { kind: 'photo', picture };
}

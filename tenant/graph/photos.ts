import type { Request, Response } from 'express';
import { visitOf } from '../faults/middleware';
import { reportedPhotoIn, type ReportedPhoto } from '../fieldReport/graph';
import { framed, squareOf, type Frame, type Photo } from '../pictures';
import { correlate, sendError } from './service';

/** The sizes Exchange Online keeps, in pixels. */
const sides = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

/** The photo of the signed-in user, as this tenant or the one of a field report serves it. */
interface OfferedPhoto {
  readonly photo: Photo;
  readonly reported: ReportedPhoto | undefined;
}

/** `/me/photo`: what is known of the largest picture. */
export function sendMetadata(request: Request, response: Response): void {
  const offered = offeredTo(request, response);
  if (offered !== undefined) {
    const frame = offered.reported?.unsized ?? square(largest(offered.photo));
    correlate(response);
    response.json({ '@odata.context': `${contextOf(request)}#users('me')/photo/$entity`, ...metadata(offered, frame) });
  }
}

/** `/me/photos`: every size there is. A small original has no larger ones. */
export function sendAllMetadata(request: Request, response: Response): void {
  const offered = offeredTo(request, response);
  if (offered !== undefined) {
    const available = sides.filter((side) => side <= offered.photo.side);
    const frames = offered.reported?.listed ?? (available.length === 0 ? [offered.photo.side] : available).map(square);
    correlate(response);
    response.json({
      '@odata.context': `${contextOf(request)}#users('me')/photos`,
      value: frames.map((frame) => metadata(offered, frame))
    });
  }
}

/** `/me/photo/$value`: the largest picture itself. */
export async function sendLargest(request: Request, response: Response): Promise<void> {
  const offered = offeredTo(request, response);
  if (offered !== undefined) {
    await sendPicture(response, offered, offered.reported?.unsized ?? square(largest(offered.photo)));
  }
}

/** `/me/photos/{size}/$value`: that size, or the original if that is smaller. */
export async function sendSize(request: Request, response: Response): Promise<void> {
  const text = String(request.params['size']);
  const side = sides.find((candidate) => `${candidate}x${candidate}` === text.toLowerCase());
  if (side === undefined) {
    sendError(response, 400, 'ErrorInvalidImageId', `The image ID '${text}' isn't valid.`);
    return;
  }
  const { report, microsoft365 } = visitOf(request);
  const reported = report && reportedPhotoIn(report);
  const isServed = reported === undefined || reported.served.some(({ width, height }) => width === side && height === side);
  if (reported !== undefined && microsoft365 !== undefined && isServed) {
    // Served, whatever the photo without a size answers
    await sendPicture(response, { photo: microsoft365, reported }, square(side));
    return;
  }
  const offered = offeredTo(request, response);
  if (offered !== undefined && !isServed) {
    sendNoPhoto(response);
  } else if (offered !== undefined) {
    await sendPicture(response, offered, square(side));
  }
}

async function sendPicture(response: Response, { photo, reported }: OfferedPhoto, frame: Frame): Promise<void> {
  const picture = reported === undefined ? await squareOf(photo, frame.width) : await framed(photo, frame, reported.type);
  correlate(response);
  if (visitOf(response.req).urlOptions.graphCache === 'day') {
    response.set('Cache-Control', 'private, max-age=86400');
  }
  response
    .set('ETag', etagOf(photo))
    .type(reported?.contentType ?? 'image/jpeg')
    .send(picture);
}

function offeredTo(request: Request, response: Response): OfferedPhoto | undefined {
  const { microsoft365: photo, report } = visitOf(request);
  const reported = report && reportedPhotoIn(report);
  if (reported?.error !== undefined) {
    const { status, code } = reported.error;
    sendError(response, status, code ?? 'UnknownError', 'The photo was not served.');
    return undefined;
  }
  if (photo === undefined) {
    sendNoPhoto(response);
    return undefined;
  }
  return { photo, reported };
}

function sendNoPhoto(response: Response): void {
  sendError(response, 404, 'ImageNotFound', "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");
}

function metadata({ photo, reported }: OfferedPhoto, { width, height }: Frame): Record<string, unknown> {
  return {
    '@odata.mediaContentType': reported?.contentType ?? 'image/jpeg',
    ...(reported?.hasEtag === false ? {} : { '@odata.mediaEtag': etagOf(photo) }),
    id: `${width}X${height}`,
    width,
    height
  };
}

function etagOf(photo: Photo): string {
  return `"${photo.etag}"`;
}

function square(side: number): Frame {
  return { width: side, height: side };
}

function largest(photo: Photo): number {
  return Math.min(photo.side, 648);
}

export function contextOf(request: Request): string {
  return `https://graph.microsoft.com${request.baseUrl.replace(/^\/graph\.microsoft\.com/, '')}/$metadata`;
}

import type { Request, Response } from 'express';
import { sessionOf } from '../faults/seam';
import { squareOf, type Photo } from '../pictures';
import { correlate, sendError } from './service';

/** The sizes Exchange Online keeps, in pixels. */
const sides = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

/** `/me/photo`: what is known of the largest picture. */
export function sendMetadata(request: Request, response: Response): void {
  const photo = photoOf(request, response);
  if (photo !== undefined) {
    correlate(response);
    response.json({ '@odata.context': `${contextOf(request)}#users('me')/photo/$entity`, ...metadata(photo, largest(photo)) });
  }
}

/** `/me/photos`: every size there is. A small original has no larger ones. */
export function sendAllMetadata(request: Request, response: Response): void {
  const photo = photoOf(request, response);
  if (photo !== undefined) {
    const available = sides.filter((side) => side <= photo.side);
    correlate(response);
    response.json({
      '@odata.context': `${contextOf(request)}#users('me')/photos`,
      value: (available.length === 0 ? [photo.side] : available).map((side) => metadata(photo, side))
    });
  }
}

/** `/me/photo/$value`: the largest picture itself. */
export async function sendLargest(request: Request, response: Response): Promise<void> {
  const photo = photoOf(request, response);
  if (photo !== undefined) {
    await sendPicture(response, photo, largest(photo));
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
  const photo = photoOf(request, response);
  if (photo !== undefined) {
    await sendPicture(response, photo, side);
  }
}

async function sendPicture(response: Response, photo: Photo, side: number): Promise<void> {
  const picture = await squareOf(photo, side);
  correlate(response);
  response.set('ETag', etagOf(photo)).type('image/jpeg').send(picture);
}

function photoOf(request: Request, response: Response): Photo | undefined {
  const photo = sessionOf(request).microsoft365;
  if (photo === undefined) {
    sendError(response, 404, 'ImageNotFound', "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");
  }
  return photo;
}

function metadata(photo: Photo, side: number): Record<string, unknown> {
  return {
    '@odata.mediaContentType': 'image/jpeg',
    '@odata.mediaEtag': etagOf(photo),
    id: `${side}X${side}`,
    width: side,
    height: side
  };
}

function etagOf(photo: Photo): string {
  return `"${photo.etag}"`;
}

function largest(photo: Photo): number {
  return Math.min(photo.side, 648);
}

export function contextOf(request: Request): string {
  return `https://graph.microsoft.com${request.baseUrl.replace(/^\/graph\.microsoft\.com/, '')}/$metadata`;
}

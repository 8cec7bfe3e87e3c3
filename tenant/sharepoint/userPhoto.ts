import type { Request, Response } from 'express';
import { redirectToEdge } from '../faults/redirect';
import type { Endpoint } from '../faults/rules';
import { visitOf } from '../faults/middleware';
import { leadsElsewhere, sendReported } from '../fieldReport/picture';
import { accountNamed } from '../people';
import { squareOf } from '../pictures';
import { photoSides, type PhotoSize, type ServedPhotos } from '../servedPhotos';
import type { Visit } from '../visits';
import { startSync } from '../sync';
import { isValidAddress } from './photoBase';
import { placeholderFor } from './placeholder';
import { signInAddress } from './signInAddress';

/**
 * `/_layouts/15/userphoto.aspx`: a picture in every case. Who has no photo, or is not known, gets the placeholder, with status 200
 * like everyone else.
 */
export async function sendUserPhoto(request: Request, response: Response): Promise<void> {
  const visit = visitOf(request);
  if (visit.report !== undefined && leadsElsewhere(visit.report)) {
    response.set('Cache-Control', 'no-store').redirect(signInAddress(request));
    return;
  }
  if (visit.urlOptions.photoPage === 'redirect') {
    redirectToEdge(request, response, visit);
    return;
  }
  // The same address in every visit. A tenant has one visitor to a browser, this one has many
  response.set('Vary', 'Cookie');
  await sendFromSharePoint(request, response, visit);
}

/** The edge in front of SharePoint (Azure Front Door): a picture until its address has run out. */
export async function sendEdgePhoto(request: Request, response: Response): Promise<void> {
  const visit = visitOf(request);
  if (!isValidAddress(visit, (name) => parameter(request, name))) {
    response.status(403).set('Cache-Control', 'no-store').type('text/plain').send('Time-Limited URL validation failed');
    return;
  }
  response.set('X-Azure-Ref', crypto.randomUUID());
  switch (visit.urlOptions.edge) {
    case 'fresh':
      response.set('X-Cache', 'TCP_MISS');
      await sendFromSharePoint(request, response, visit);
      return;
    case 'old':
      // Whatever the browser says of caches: SharePoint does not hear of the request, so that no sync follows either
      response.set({ 'X-Cache': 'TCP_HIT', Age: String(ageAtEdge(visit)) });
      await sendPhoto(request, response, visit.edgeCopy);
  }
}

/** The same pages answer for the signed-in user and for accounts that do not exist: two endpoints for a test that makes them fail. */
export function endpointOf(request: Request): Endpoint {
  return accountNamed(parameter(request, 'accountname')) === 'unknown' ? 'placeholder' : 'ownPhoto';
}

async function sendFromSharePoint(request: Request, response: Response, visit: Visit): Promise<void> {
  await sendPhoto(request, response, visit.sharePoint);
  if (isOwnPhoto(request, visit) && sizeOf(request) === 'L') {
    startSync(visit);
  }
}

async function sendPhoto(request: Request, response: Response, { bySize, since }: ServedPhotos): Promise<void> {
  const visit = visitOf(request);
  const size = sizeOf(request);
  const isOwn = isOwnPhoto(request, visit);
  const photo = isOwn ? bySize[size] : undefined;
  if (visit.report !== undefined) {
    const accountName = parameter(request, 'accountname');
    const byUserPhotoPage = request.path.toLowerCase().endsWith('.aspx');
    await sendReported(request, response, {
      report: visit.report,
      account: accountNamed(accountName),
      accountName,
      size,
      photo,
      isKnown: isOwn,
      byUserPhotoPage,
      now: visit.now()
    });
    return;
  }
  // Browsers keep the picture for a day, and so show yesterday's: one of the reasons for this project.
  response.set('Cache-Control', 'private, max-age=86400');
  if (photo === undefined) {
    response.type('image/png').send(await placeholderFor(isOwn ? 'withoutPhoto' : 'unknown', size, visit.urlOptions.placeholder));
    return;
  }
  if (since !== undefined) {
    response.set('Last-Modified', new Date(since).toUTCString());
  }
  // Express adds an ETag, and answers 304 where the browser has the picture already
  response.type('image/jpeg').send(await squareOf(photo, photoSides[size]));
}

/** Seconds since the edge took its copy: three hours before the visit began. */
function ageAtEdge(visit: Visit): number {
  return 3 * 3600 + Math.floor((visit.now() - visit.startedAt) / 1000);
}

function isOwnPhoto(request: Request, visit: Visit): boolean {
  const named = accountNamed(parameter(request, 'accountname'));
  return (named === 'login' && visit.knowsLogin) || (named === 'email' && visit.knowsEmail);
}

/** Small when nothing is said, or nothing that is known. */
function sizeOf(request: Request): PhotoSize {
  const wanted = parameter(request, 'size').toUpperCase();
  return wanted === 'M' || wanted === 'L' ? wanted : 'S';
}

/** ASP.NET takes parameter names in any case. */
function parameter(request: Request, name: string): string {
  const entry = Object.entries(request.query).find(([key]) => key.toLowerCase() === name);
  return typeof entry?.[1] === 'string' ? entry[1] : '';
}

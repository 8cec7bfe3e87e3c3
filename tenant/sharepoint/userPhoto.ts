import type { Request, Response } from 'express';
import { isValidNow } from '../faults/redirect';
import type { Endpoint } from '../faults/rules';
import { sessionOf } from '../faults/seam';
import { isSignedInUser } from '../people';
import { squareOf } from '../pictures';
import { drawPlaceholder } from '../portraits';
import { startSync } from '../sync';

const sides = { S: 48, M: 72, L: 240 } as const;
type Size = keyof typeof sides;

/**
 * `/_layouts/15/userphoto.aspx`: a picture in every case. Who has no photo, or is not known, gets the placeholder, with status 200
 * like everyone else.
 */
export async function sendUserPhoto(request: Request, response: Response): Promise<void> {
  const session = sessionOf(request);
  const size = sizeOf(parameter(request, 'size'));
  const own = isSignedInUser(parameter(request, 'accountname'));
  // Browsers keep the picture for a day, and so show yesterday's: one of the reasons for this project.
  response.set('Cache-Control', 'private, max-age=86400');
  if (own && session.sharePoint !== undefined) {
    response.type('image/jpeg').send(await squareOf(session.sharePoint, sides[size]));
  } else {
    response.type('image/png').send(await placeholder(sides[size]));
  }
  if (own && size === 'L') {
    startSync(session);
  }
}

/** The same page answers for the signed-in user and for accounts that do not exist: two endpoints to whoever makes them fail. */
export function endpointOf(request: Request): Endpoint {
  return isSignedInUser(parameter(request, 'accountname')) ? 'ownPhoto' : 'placeholder';
}

/** SharePoint's cache of user photos, where userphoto.aspx may send the browser: a picture until its address has run out. */
export async function sendCachedPhoto(request: Request, response: Response): Promise<void> {
  if (isValidNow(request.query['_oat_'])) {
    await sendUserPhoto(request, response);
  } else {
    response.status(403).set('Cache-Control', 'no-store').type('text/plain').send('Time-Limited URL validation failed');
  }
}

const placeholders = new Map<number, Promise<Buffer>>();

function placeholder(side: number): Promise<Buffer> {
  const made = placeholders.get(side) ?? drawPlaceholder(side);
  placeholders.set(side, made);
  return made;
}

/** Small when nothing is said, or nothing that is known. */
function sizeOf(text: string): Size {
  const wanted = text.toUpperCase();
  return wanted === 'M' || wanted === 'L' ? wanted : 'S';
}

/** ASP.NET takes parameter names in any case. */
function parameter(request: Request, name: string): string {
  const entry = Object.entries(request.query).find(([key]) => key.toLowerCase() === name);
  return typeof entry?.[1] === 'string' ? entry[1] : '';
}

import type { Request } from 'express';
import { loginHost } from '../clouds';

/**
 * Where SharePoint sends a browser without a session: another origin in every case, on localhost the same tenant under its number.
 * @param back - where it is to come back to
 */
export function signInAddress(request: Request, back: string = `${originOf(request)}/`): string {
  const origin = request.secure ? `https://${loginHost}` : `${originOf(request).replace('localhost', '127.0.0.1')}/${loginHost}`;
  return `${origin}/common/login?return=${encodeURIComponent(back)}`;
}

/** The origin that a request was sent to. */
export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

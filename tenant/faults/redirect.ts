import type { FaultyExchange } from './apply';
import type { FaultName } from './rules';

/** Where SharePoint's cache of user photos begins, below the address of a site. */
export const photoCachePath = '/_vti_bin/afdcache.ashx/authitem';

/**
 * Sends the browser from userphoto.aspx to SharePoint's cache, as SharePoint does at times. The address of the cache carries the time
 * until which it is valid.
 */
export function redirectPhoto(name: FaultName<'redirect'>, { request, response }: FaultyExchange): void {
  const site = request.originalUrl.replace(/\/_layouts\/.*$/i, '');
  const [, query = ''] = request.originalUrl.split('?');
  const expiry = Math.floor(Date.now() / 1000) + (name === 'redirectExpired' ? -3600 : 3600);
  response.redirect(302, `${site}${photoCachePath}/_userprofile/userphoto.jpg?${query}&_oat_=${expiry}_${'0123456789abcdef'.repeat(4)}`);
}

/** Whether an address of the cache is still valid: seconds since 1970, before the underscore. */
export function isValidNow(oat: unknown, now = Date.now()): boolean {
  return typeof oat === 'string' && Number(oat.split('_')[0]) * 1000 > now;
}

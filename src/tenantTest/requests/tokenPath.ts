import { parsedAddress } from '../../photos';
import type { TokenPath } from '../findings';

/** SharePoint's exchange of the page's sign-in for a token of another service (sp-http-base 1.23.2) */
const exchangePath: RegExp = /\.token\.acquireobotoken/i;

/** Where MSAL fetches tokens: the endpoint of Microsoft Entra, of any cloud and tenant */
const entraPath: RegExp = /\/oauth2\/v2\.0\/token$/i;

/**
 * Where the framework got its token for Microsoft Graph, by what the browser remembers of the page's requests. The exchange counts first,
 * because before it the framework asks MSAL for a token of SharePoint itself; it keeps its tokens no longer than the page. Without it, a token
 * that MSAL fetched is the one for Microsoft Graph, or was fetched for another part of the page while that one was still kept: MSAL as well.
 * Where neither was seen, nobody knows: a browser remembers only the first 250 requests of a page, unless the page wants more.
 * @param addresses - what the page has loaded
 */
export function tokenPathOf(addresses: readonly string[]): TokenPath {
  const paths: readonly string[] = addresses.map((address) => parsedAddress(address)?.pathname ?? '');
  if (paths.some((path) => exchangePath.test(path))) {
    return 'exchange';
  }
  return paths.some((path) => entraPath.test(path)) ? 'msal' : 'unknown';
}

import type { TokenPath } from '../../photos';

/** SharePoint's exchange of the page's sign-in for a token of another service (sp-http-base 1.23.2) */
const exchangePath: RegExp = /\.token\.acquireobotoken/i;

/** Where MSAL's hidden frame goes: the authorize endpoint of Microsoft Entra, of any cloud and tenant */
const authorizePath: RegExp = /\/oauth2\/(v2\.0\/)?authorize$/i;

/**
 * Where the framework got its token for Microsoft Graph, by what the browser remembers of the page's requests: SharePoint's exchange, or MSAL's
 * hidden frame for a token of Microsoft Graph. The exchange counts first, because before it the framework asks MSAL for a token of SharePoint
 * itself. Where the token was kept from before, or the browser has remembered too many requests already, nobody knows.
 * @param addresses - what the page has loaded
 * @param graphHost - of Microsoft Graph in this cloud
 */
export function tokenPathOf(addresses: readonly string[], graphHost: string): TokenPath {
  const urls: readonly URL[] = addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address));
  if (urls.some(({ pathname }) => exchangePath.test(pathname))) {
    return 'exchange';
  }
  const asksForGraph = ({ pathname, searchParams }: URL): boolean =>
    authorizePath.test(pathname) && (searchParams.get('scope') ?? searchParams.get('resource') ?? '').includes(graphHost);
  return urls.some(asksForGraph) ? 'msal' : 'unknown';
}

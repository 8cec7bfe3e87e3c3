import type { UserPhotoSize } from '../photos';

/** What the page itself knows about where its pictures of people come from. */
export interface PageAddressOptions {
  /** Of the page's site, such as `https://contoso.sharepoint.com` */
  readonly origin: string;
  /** The user's e-mail: what SharePoint's own pages ask with */
  readonly email: string;
  /**
   * `userPhotoCdnBaseUrl` of the page context, where the tenant has a private content delivery network; of any type,
   * because the page context does not declare it
   */
  readonly cdnBase: unknown;
}

/** How long before its end SharePoint's own code takes an address for expired, in seconds (sp-loader 1.23.2) */
const expiryMargin: number = 30;

/**
 * The addresses that SharePoint's own pages ask for the user's picture, as its code builds them (`getUserPhotoUrl` of sp-loader
 * 1.23.2): the content delivery network while its `_oat_` time lies ahead, and the page at the root of the site.
 * @param now - milliseconds since 1970
 */
export function pageAddressesOf(options: PageAddressOptions, size: UserPhotoSize, now: number): readonly string[] {
  const query: string = `size=${size}&accountname=${encodeURIComponent(options.email)}`;
  const cdnBase: string | undefined = validCdnBase(options.cdnBase, options.origin, now);
  return [
    ...(cdnBase === undefined ? [] : [`${cdnBase}${cdnBase.includes('?') ? '&' : '?'}${query}`]),
    `${options.origin}/_layouts/15/userphoto.aspx?${query}`
  ];
}

function validCdnBase(base: unknown, origin: string, now: number): string | undefined {
  if (typeof base !== 'string' || !URL.canParse(base, origin)) {
    return undefined;
  }
  const address: URL = new URL(base, origin);
  const [expiry] = (address.searchParams.get('_oat_') ?? '').split('_');
  const isExpired: boolean = /^\d+$/.test(expiry) && Number(expiry) - expiryMargin <= now / 1000;
  // Only Microsoft's own network is asked, whatever the page context says
  const isMicrosofts: boolean = address.origin === origin || address.hostname.endsWith('.sharepointonline.com');
  return address.protocol === new URL(origin).protocol && isMicrosofts && !isExpired ? address.href : undefined;
}

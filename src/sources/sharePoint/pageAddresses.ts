import { type UserPhotoSize, parsedAddress } from '../../photos';

/** What the page itself knows about where its photos of people come from. */
export interface PageAddressOptions {
  /** Of the page's site, such as `https://contoso.sharepoint.com` */
  readonly origin: string;
  /**
   * `userPhotoCdnBaseUrl` of the page context: today a signed address of the tenant's own host, in front of an edge cache; of any type,
   * because the page context does not declare it
   */
  readonly photoBase: unknown;
}

/** How long before its end SharePoint's own code takes an address for expired, in seconds (sp-loader 1.23.2) */
const expiryMargin: number = 30;

/** Both expiries of a signed address: `_oat_` is followed by an underscore and a signature. The earlier one counts (sp-loader 1.23.2). */
const expiryParameters = ['_oat_', 'P1'] as const;

/** When an address ends, in seconds since 1970; undefined where it does not say. */
export function expiryOf(address: URL, parameter: (typeof expiryParameters)[number]): number | undefined {
  const [expiry] = (address.searchParams.get(parameter) ?? '').split('_');
  return /^\d+$/.test(expiry) ? Number(expiry) : undefined;
}

/**
 * The address that SharePoint's own pages ask for a photo, as their code builds it (`getUserPhotoUrl` of sp-loader 1.23.2): the base of the
 * page context while it is valid, else `userphoto.aspx` at the root of the host, wherever the page itself lies.
 * @param account - pages ask with the e-mail address
 * @param now - milliseconds since 1970
 */
export function pageAddressOf(options: PageAddressOptions, size: UserPhotoSize, account: string, now: number): string {
  return withQuery(validBase(options, now) ?? rootAddress(options.origin), size, 'accountname', account);
}

/**
 * Further addresses of the same photo that pages were seen to use: the base with another spelling (captured pages), and the root of the
 * host, which pages ask once the base has expired.
 */
export function furtherAddressesOf(options: PageAddressOptions, size: UserPhotoSize, account: string, now: number): readonly string[] {
  const base: string | undefined = validBase(options, now);
  return base === undefined ? [] : [withQuery(base, size, 'accountName', account), userPhotoPageOf(options.origin, size, account)];
}

/** One of the small photos that a page has loaded. */
export interface LoadedPhoto {
  readonly size: UserPhotoSize;
  readonly address: string;
}

/** The pages that serve photos of people, by the end of their path, in lower case */
const photoPaths: readonly string[] = ['/_layouts/15/userphoto.aspx', '/_userprofile/userphoto.jpg'];

/**
 * The small photos of an account among the addresses that a page has loaded; of each size the last one.
 * @param addresses - such as the names of the browser's resource timing
 */
export function loadedPhotosOf(addresses: readonly string[], origin: string, account: string): readonly LoadedPhoto[] {
  const loaded: readonly LoadedPhoto[] = addresses.flatMap((address) => {
    if (!address.startsWith(`${origin}/`)) {
      return [];
    }
    const { pathname, searchParams } = new URL(address);
    const parameters: ReadonlyMap<string, string> = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const size: UserPhotoSize | undefined = (['S', 'M'] as const).find((each) => each === parameters.get('size')?.toUpperCase());
    const isPhoto: boolean = photoPaths.some((path) => pathname.toLowerCase().endsWith(path));
    return isPhoto && size && parameters.get('accountname')?.toLowerCase() === account.toLowerCase() ? [{ size, address }] : [];
  });
  return [...new Map(loaded.map((photo) => [photo.size, photo])).values()];
}

function withQuery(base: string, size: UserPhotoSize, accountParameter: string, account: string): string {
  return `${base}${base.includes('?') ? '&' : '?'}size=${size}&${accountParameter}=${encodeURIComponent(account)}`;
}

/** `userphoto.aspx` where pages ask it that have no base. */
export function userPhotoPageOf(origin: string, size: UserPhotoSize, account: string): string {
  return withQuery(rootAddress(origin), size, 'accountname', account);
}

/** Whether either expiry of an address has come, or is about to. */
export function isExpired(address: URL, now: number): boolean {
  return expiryParameters.some((name) => (expiryOf(address, name) ?? Infinity) - expiryMargin <= now / 1000);
}

function rootAddress(origin: string): string {
  return `${origin}/_layouts/15/userphoto.aspx`;
}

/** Only an address of the page's own origin is used: pictures of another one could be shown, but not compared. */
function validBase({ photoBase, origin }: PageAddressOptions, now: number): string | undefined {
  const address: URL | undefined = typeof photoBase === 'string' && photoBase !== '' ? parsedAddress(photoBase, origin) : undefined;
  if (!address) {
    return undefined;
  }
  return address.origin === origin && !isExpired(address, now) ? address.href : undefined;
}

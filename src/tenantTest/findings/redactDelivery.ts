import { redactCode } from '../../photos';

/** In place of parts of a path that may name a site, a tenant or somebody */
const hidden: string = '…';

/** The parts of paths that are SharePoint's or Microsoft Entra's own, in lower case */
const pathParts: ReadonlySet<string> = new Set([
  '_layouts',
  '15',
  '16',
  '_vti_bin',
  '_forms',
  '_userprofile',
  '_api',
  '_login',
  'userphoto.aspx',
  'userphoto.jpg',
  'afdcache.ashx',
  'default.aspx',
  'accessdenied.aspx',
  'authenticate.aspx',
  'signout.aspx',
  'common',
  'organizations',
  'oauth2',
  'v2.0',
  'authorize',
  'login',
  'login.srf',
  'sites',
  'teams',
  'personal'
]);

/** The path of an address, with its known parts alone: `/sites/…/_layouts/15/userphoto.aspx`. Neither host nor query are in it. */
export function redactPath(address: string): string {
  const parts: readonly string[] = new URL(address).pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (pathParts.has(part.toLowerCase()) ? part : hidden));
  return `/${parts.filter((part, index) => part !== hidden || parts[index - 1] !== hidden).join('/')}`;
}

/** The words that Azure Front Door and other edges say in `X-Cache` */
const edgeWords: ReadonlySet<string> = new Set([
  'tcp',
  'hit',
  'miss',
  'remote',
  'config',
  'nocache',
  'private',
  'nostore',
  'revalidated',
  'expired',
  'partial',
  'refresh',
  'mem',
  'client',
  'error',
  'from',
  'cache',
  'n',
  'a'
]);

/** `X-Cache`, if every word of it is an edge's; `?` for all else. */
export function redactXCache(text: string): string {
  const words: readonly string[] = text
    .toLowerCase()
    .split(/[_\s/-]+/)
    .filter((word) => word !== '');
  return text.length <= 40 && words.length > 0 && words.every((word) => edgeWords.has(word)) ? text : '?';
}

/** A count of seconds in a header; undefined for anything else. */
export function redactSeconds(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** A size of Microsoft Graph's list, such as `48x48`. */
export function isPhotoSize(text: string): boolean {
  return /^\d{1,5}x\d{1,5}$/.test(text);
}

/** A service's code, or nothing. */
export function redactOptionalCode(code: string | undefined): string | undefined {
  return code === undefined ? undefined : redactCode(code);
}

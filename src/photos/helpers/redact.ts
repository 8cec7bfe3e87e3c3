/**
 * What services write may hold anything: a name in an error, an address in a header, a token in either. A report takes
 * over only what is on these lists; all else becomes {@link redacted}.
 */
export const redacted: string = '?';

/** The words that error codes of Microsoft Graph, Exchange, Entra ID and browsers are made of, in lower case */
const codeWords: ReadonlySet<string> = new Set(
  [
    'abort access aborted account activity allowed api application argument arguments authentication authorization bad blocked',
    'broker busy cancelled client code conflict connection consent constraint content converter corrupt corrupted could count data',
    'database denied dependency directory disabled does domain empty enabled entity error exceeded exception exchange',
    'exist existent expired http failed failure folder for forbidden format found gateway general generic graph hosted id',
    'identity image in inactive incorrect interaction internal invalid is item licence license limit load locked login',
    'mailbox malformed message method missing module moved network no non not object occurred of on online operation',
    'out parameter parameters permission photo picture policy previously property provided quota range reached recipient',
    'reference rejected request requested requests required resource rest restapi security server service session',
    'size state store supported syntax system tenant throttled time timed timeout to token too transient type unauthorized',
    'html json unavailable unexpected unknown unsupported uri url user value version was many retry concurrency memory read stream'
  ]
    .join(' ')
    .split(' ')
);

/**
 * A service's code, if every word of it is a word of error codes, as in `ErrorItemNotFound`, `interaction_required` or
 * `AADSTS65001`. A pattern of letters alone would also let a name pass.
 */
export function redactCode(code: string): string {
  if (/^AADSTS\d{3,8}$/.test(code)) {
    return code;
  }
  const isPlain: boolean = code.length <= 60 && /^[A-Za-z]+(?:[._-][A-Za-z]+)*$/.test(code);
  // A run of capitals ends before the capital of the next word: RESTAPI, RESTApi, NotFound
  const words: readonly string[] = code.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return isPlain && words.every((word) => codeWords.has(word.toLowerCase())) ? code : redacted;
}

/** A correlation id, which is a GUID in Graph and in SharePoint. */
export function redactCorrelationId(id: string): string {
  return /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(id) ? id : redacted;
}

/**
 * A server's mark of a picture's version. Marks of digits alone (hexadecimal, with a GUID's hyphens and SharePoint's count of
 * versions behind a comma) stay as they are. Others become a fingerprint, so that two reports can still be told apart: the
 * mark is Graph's only sign that a photo was changed.
 */
export function redactEtag(etag: string): string {
  return /^(?:W\/)?"\{?[0-9a-f-]{1,64}\}?(?:,\d{1,6})?"$/i.test(etag) ? etag : `#${fingerprint(etag)}`;
}

/** FNV-1a, 32 bits: enough to tell two marks apart, too little to lead back to either */
function fingerprint(text: string): string {
  let hash: number = 0x811c9dc5;
  for (let index: number = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Media types that an answer may have, where a picture was asked for */
const mediaTypes: ReadonlySet<string> = new Set([
  ...['jpeg', 'pjpeg', 'jpg', 'png', 'x-png', 'gif', 'webp', 'avif', 'heic', 'heif', 'bmp', 'tiff', 'x-icon', 'svg+xml'].map(
    (kind) => `image/${kind}`
  ),
  'application/octet-stream',
  'application/json',
  'text/html',
  'text/plain'
]);

/** A media type without its parameters. */
export function redactMediaType(text: string): string {
  const type: string = text.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return mediaTypes.has(type) ? type : redacted;
}

/** The directives of RFC 9111 and RFC 5861 that answers use, and RFC 8246's `immutable` */
const cacheDirective: RegExp =
  /^(?:private|public|no-cache|no-store|no-transform|must-revalidate|proxy-revalidate|immutable|(?:max-age|s-maxage|stale-while-revalidate|stale-if-error)=\d{1,10})$/;

/** `Cache-Control` with its known directives. */
export function redactCacheControl(text: string): string {
  const known: readonly string[] = text
    .split(',')
    .map((directive) => directive.trim().toLowerCase())
    .filter((directive) => cacheDirective.test(directive));
  return known.length > 0 ? known.join(', ') : redacted;
}

/** A property of the profile record: every value ever seen is a number or empty. */
export function redactNumber(text: string): string {
  return /^-?\d{0,20}$/.test(text) ? text : redacted;
}

/** A version, such as `1.2.0.0`. */
export function redactVersion(text: string): string {
  return /^\d{1,6}(?:\.\d{1,6}){1,3}$/.test(text) ? text : redacted;
}

/** A language of BCP 47 with script and region, such as `it-IT` or `zh-Hans-CN`. */
export function redactLanguage(text: string): string {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(text) ? text : redacted;
}

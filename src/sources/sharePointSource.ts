import {
  type PhotoFound,
  type PhotoReading,
  type Picture,
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  type RgbaImage,
  type SharePointSource,
  type SizedReading,
  type UserPhotoSize
} from '../photos';
import { askPatiently, failureOfException, withTimeout } from './http';
import { pageAddressesOf } from './pageAddresses';
import { readPicture } from './pictureResponse';
import { readProfileRecord } from './profileRecordReader';

/**
 * An account that cannot exist: `.invalid` is reserved by RFC 2606. SharePoint answers the tenant's placeholder for it,
 * which is thus learned instead of recognised by lists of hashes that break at every redesign.
 */
const impossibleAccount: string = 'no-such-account@placeholder.invalid';

/**
 * Mean difference of two placeholders, per colour channel of 255. Both come from the same file in the same size, so that
 * they are equal or nearly so; two photos differ by tens.
 */
const placeholderTolerance: number = 2;

const userPhotoSizes: readonly UserPhotoSize[] = ['S', 'M', 'L'];

/** What SharePoint answered for a picture, and how. */
export interface PictureAnswer {
  readonly reading: PhotoFound | ReadFailure;
  /** Undefined where there was no answer */
  readonly httpStatus: number | undefined;
  readonly cacheControl: string | undefined;
  /** First parts of the path that it was redirected to */
  readonly redirectedTo: string | undefined;
  readonly sha256: string | undefined;
}

/** The members of the page context that this source needs. */
export interface SharePointSourceOptions {
  /** `pageContext.web.absoluteUrl`: absolute, because in Teams the page lives elsewhere */
  readonly webAbsoluteUrl: string;
  /** `pageContext.user`: e-mail is what SharePoint's own pages ask with; the login name is for those without one */
  readonly user: { readonly email: string; readonly loginName: string };
  /** `legacyPageContext.userPhotoCdnBaseUrl`: where pages get pictures of people from, if the tenant has such a network */
  readonly userPhotoCdnBase?: unknown;
}

/** The picture that SharePoint's own pages show for the user, and the profile record behind it. */
export class SharePointPhotoSource implements SharePointSource {
  private readonly _options: SharePointSourceOptions;
  /** Of each size: they are files of their own, so that one cannot be recognised by another */
  private readonly _placeholders: Map<UserPhotoSize, Picture> = new Map();

  public constructor(options: SharePointSourceOptions) {
    this._options = options;
  }

  public async read(options: ReadOptions): Promise<PhotoReading> {
    const account: string = this._account;
    const large: Promise<PhotoFound | ReadFailure> = this._fetchPicture('L', account, options);
    if (options.freshness === 'fresh') {
      // The small ones are what pages show. Asking past the cache replaces the browser's own stale copies of them;
      // how they turn out changes nothing, so that a failure here is no failure of the reading.
      // Nobody waits for them.
      Promise.allSettled([this._fetch('M', account, options), this._fetch('S', account, options)]).catch(() => {
        // Settles in every case
      });
    }
    return large;
  }

  public async readSizes(options: ReadOptions): Promise<readonly SizedReading[]> {
    return Promise.all(
      userPhotoSizes.map(async (size) => ({ size, reading: await this._readPictureAt(this._rootAddressOf(size), options) }))
    );
  }

  public async renewCopies(options: ReadOptions): Promise<void> {
    const now: number = options.clock.now();
    const addresses: readonly string[] = userPhotoSizes.flatMap((size) => pageAddressesOf(this._pageAddresses, size, now));
    // Best effort: whether a copy could be renewed changes nothing of what the user is told
    await Promise.allSettled(
      addresses.map((address) =>
        fetch(address, {
          cache: 'reload',
          // A network of another origin answers pictures, but lets no code look into them; that is not needed here
          mode: new URL(address).origin === this._origin ? 'same-origin' : 'no-cors',
          signal: withTimeout(options.signal)
        })
      )
    );
    options.signal.throwIfAborted();
  }

  public async readRecord(options: ReadOptions): Promise<ProfileRecord | ReadFailure> {
    return readProfileRecord(this._options.webAbsoluteUrl, options);
  }

  public async isPlaceholder(
    picture: Picture,
    options: ReadOptions,
    size: UserPhotoSize = 'L'
  ): Promise<boolean | ReadFailure> {
    const known: Picture | undefined = this._placeholders.get(size);
    if (known) {
      return looksEqual(known.image, picture.image);
    }
    const reading: PhotoFound | ReadFailure = await this._fetchPicture(size, impossibleAccount, {
      ...options,
      freshness: 'cached'
    });
    if (reading.kind === 'failed') {
      return reading;
    }
    this._placeholders.set(size, reading.picture);
    return looksEqual(reading.picture.image, picture.image);
  }

  /** What SharePoint answers for one size, with the circumstances: for the test of a tenant, not for the card. */
  public async inspect(size: UserPhotoSize, options: ReadOptions): Promise<PictureAnswer> {
    return this._inspect(size, this._account, options);
  }

  /** What SharePoint answers for two accounts that cannot exist. */
  public async inspectPlaceholders(options: ReadOptions): Promise<readonly [PictureAnswer, PictureAnswer]> {
    return [
      await this._inspect('L', impossibleAccount, options),
      await this._inspect('L', `another-${impossibleAccount}`, options)
    ];
  }

  private get _origin(): string {
    return new URL(this._options.webAbsoluteUrl).origin;
  }

  private get _pageAddresses(): Parameters<typeof pageAddressesOf>[0] {
    return { origin: this._origin, email: this._account, cdnBase: this._options.userPhotoCdnBase };
  }

  private get _account(): string {
    return this._options.user.email || this._options.user.loginName;
  }

  private async _inspect(size: UserPhotoSize, account: string, options: ReadOptions): Promise<PictureAnswer> {
    try {
      const response: Response = await this._fetch(size, account, options);
      const bytes: ArrayBuffer = await response.clone().arrayBuffer();
      return {
        reading: await readPicture(response, options),
        httpStatus: response.status,
        cacheControl: response.headers.get('cache-control') ?? undefined,
        redirectedTo: response.redirected ? pathWithoutNames(response.url) : undefined,
        sha256: await sha256Of(bytes)
      };
    } catch (error) {
      const reading: ReadFailure = failureOfException(error, options.signal);
      return { reading, httpStatus: undefined, cacheControl: undefined, redirectedTo: undefined, sha256: undefined };
    }
  }

  /** The address that SharePoint's own pages use, parameters in the same order, so that caches are the same too. */
  private _addressOf(size: UserPhotoSize, account: string): string {
    const base: string = this._options.webAbsoluteUrl.replace(/\/$/, '');
    return `${base}/_layouts/15/userphoto.aspx?size=${size}&accountname=${encodeURIComponent(account)}`;
  }

  /** The page at the root of the site, which pages ask wherever they lie themselves */
  private _rootAddressOf(size: UserPhotoSize): string {
    const [address] = pageAddressesOf({ ...this._pageAddresses, cdnBase: undefined }, size, 0);
    return address;
  }

  private async _fetch(size: UserPhotoSize, account: string, options: ReadOptions): Promise<Response> {
    return this._fetchAddress(this._addressOf(size, account), options);
  }

  private async _fetchAddress(address: string, options: ReadOptions): Promise<Response> {
    return askPatiently(
      (signal) =>
        fetch(address, {
          cache: options.freshness === 'fresh' ? 'reload' : 'default',
          credentials: 'same-origin',
          signal
        }),
      options
    );
  }

  private async _fetchPicture(
    size: UserPhotoSize,
    account: string,
    options: ReadOptions
  ): Promise<PhotoFound | ReadFailure> {
    return this._readPictureAt(this._addressOf(size, account), options);
  }

  private async _readPictureAt(address: string, options: ReadOptions): Promise<PhotoFound | ReadFailure> {
    try {
      return await readPicture(await this._fetchAddress(address, options), options);
    } catch (error) {
      return failureOfException(error, options.signal);
    }
  }
}

/** Where a picture was redirected to, without host, query and anything that could name somebody: `/_vti_bin/afdcache.ashx/…` */
function pathWithoutNames(address: string): string {
  const [, first, second] = new URL(address).pathname.split('/');
  return `/${[first, second].filter((part) => part !== undefined && /^[\w.]+$/.test(part)).join('/')}/…`;
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest: ArrayBuffer = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function looksEqual(left: RgbaImage, right: RgbaImage): boolean {
  if (left.width !== right.width || left.height !== right.height) {
    return false;
  }
  let sum: number = 0;
  for (let i: number = 0; i < left.data.length; i++) {
    sum += Math.abs(left.data[i] - right.data[i]);
  }
  return sum / left.data.length <= placeholderTolerance;
}

import {
  type AccountName,
  type PhotoFound,
  type PhotoReading,
  type Picture,
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  type SharePointSource,
  type SizedReading,
  type UserPhotoSize,
  userPhotoSizes,
  throwIfAborted
} from '../../photos';
import { maximumBytes } from '../decoding/maximumBytes';
import { type Get, fetchWithRetry, cacheUse, failureOfException } from '../http/request';
import { type PageAddressOptions, furtherAddressesOf, loadedPhotosOf, pageAddressOf } from './pageAddresses';
import { readPicture } from '../http/pictureResponse';
import { readUpTo } from '../http/readUpTo';
import type { SharePointAnswer } from './profileRecordReader';
import { loadedAddresses, wasServedFromCache } from '../browser/resourceTiming';
import { explainPictureFailure } from './sessionState';

/**
 * An account that cannot exist: `.invalid` is reserved by RFC 2606. SharePoint answers the tenant's placeholder for it,
 * which is thus learned instead of recognized by lists of hashes that break at every redesign.
 */
export const nonexistentAccount: string = 'no-such-account@placeholder.invalid';

/** The members of the page context that this source needs. */
export interface SharePointSourceOptions {
  /** `pageContext.web.absoluteUrl`: absolute, because in Teams the page lives elsewhere */
  readonly webAbsoluteUrl: string;
  /** `pageContext.user`: e-mail is what SharePoint's own pages ask with; the login name is for those without one */
  readonly user: { readonly email: string; readonly loginName: string };
  /** `legacyPageContext.userPhotoCdnBaseUrl`: where pages get photos of people from */
  readonly photoBase?: unknown;
  /** Sends one request to SharePoint's REST service: in the page, the framework's `SPHttpClient` */
  readonly get: Get<SharePointAnswer>;
}

/** The photo that SharePoint's own pages show for the user, and the profile record behind it. */
export class SharePointPhotoSource implements SharePointSource {
  private readonly _options: SharePointSourceOptions;

  public constructor(options: SharePointSourceOptions) {
    this._options = options;
  }

  public async readPhoto(size: UserPhotoSize, options: ReadOptions, name: AccountName = 'email'): Promise<PhotoReading> {
    const { email, loginName } = this._options.user;
    const address: string = this.addressOf(size, (name === 'email' && email) || loginName, options.clock.now());
    const read = (): Promise<PhotoFound | ReadFailure> => this._readAt(address, options);
    const reading: PhotoFound | ReadFailure = await read();
    return reading.kind === 'failed'
      ? explainPictureFailure(reading, { readRecord: () => this.readRecord(options), readAgain: read }, options)
      : reading;
  }

  public async readLoadedPhotos(options: ReadOptions): Promise<readonly SizedReading[]> {
    return Promise.all(
      loadedPhotosOf(loadedAddresses(), this._page.origin, this._account).map(async ({ size, address }) => ({
        size,
        reading: await this._readAt(address, options, 'force-cache')
      }))
    );
  }

  public async readPlaceholder(options: ReadOptions): Promise<Picture | ReadFailure> {
    const reading: PhotoFound | ReadFailure = await this._readAt(this.addressOf('L', nonexistentAccount, options.clock.now()), options);
    return reading.kind === 'failed' ? reading : reading.picture;
  }

  public async renewCopies(options: ReadOptions): Promise<void> {
    const now: number = options.clock.now();
    const addresses: readonly string[] = userPhotoSizes.flatMap((size) => furtherAddressesOf(this._page, size, this._account, now));
    // Best effort: whether a copy could be renewed changes nothing of what the user is told
    await Promise.allSettled(
      addresses.map(async (address) => {
        const send = (signal: AbortSignal): Promise<Response> => fetch(address, { cache: 'reload', mode: 'same-origin', signal });
        // The browser keeps what has been read to its end
        return readUpTo(maximumBytes, await fetchWithRetry(send, { ...options, freshness: 'fresh', retries: false }));
      })
    );
    throwIfAborted(options.signal);
  }

  public async readRecord(options: ReadOptions): Promise<ProfileRecord | ReadFailure> {
    try {
      // PnPjs comes with the first record that is read; where the photos are the same, nobody reads one
      const { readProfileRecord } = await import(/* webpackChunkName: 'profile-record' */ './profileRecordReader');
      return await readProfileRecord(this._options.webAbsoluteUrl, this._options.get, options);
    } catch (error) {
      return failureOfException(error, options.signal);
    }
  }

  /**
   * The address that SharePoint's pages ask for a photo.
   * @param account - an e-mail address or a login name
   * @param now - milliseconds since 1970
   */
  public addressOf(size: UserPhotoSize, account: string, now: number): string {
    return pageAddressOf(this._page, size, account, now);
  }

  private get _page(): PageAddressOptions {
    return { origin: new URL(this._options.webAbsoluteUrl).origin, photoBase: this._options.photoBase };
  }

  private get _account(): string {
    return this._options.user.email || this._options.user.loginName;
  }

  private async _readAt(
    address: string,
    options: ReadOptions,
    cache: RequestCache = cacheUse(options.freshness)
  ): Promise<PhotoFound | ReadFailure> {
    try {
      const response: Response = await fetchWithRetry((signal) => fetch(address, { cache, credentials: 'same-origin', signal }), options);
      const reading: PhotoFound | ReadFailure = await readPicture(response, options);
      const isFromCache: boolean | undefined = cache === 'reload' || cache === 'no-cache' ? false : wasServedFromCache(address);
      return reading.kind === 'failed' || isFromCache === undefined ? reading : { ...reading, isFromCache };
    } catch (error) {
      return failureOfException(error, options.signal);
    }
  }
}

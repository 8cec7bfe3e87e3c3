import {
  type PhotoFound,
  type PhotoReading,
  type Picture,
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  type RgbaImage,
  type SharePointSource,
  failed
} from '../photos';
import { decodePicture } from './decodePicture';
import { askPatiently, correlationIdOf, failureOfException, failureOfResponse } from './http';
import { readProfileRecord } from './profileRecordReader';

/** Sizes of `userphoto.aspx`: S 48 px, M 72 px, L 200 to 300 px, by different sources */
export type UserPhotoSize = 'S' | 'M' | 'L';

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

/** The members of the page context that this source needs. */
export interface SharePointSourceOptions {
  /** `pageContext.web.absoluteUrl`: absolute, because in Teams the page lives elsewhere */
  readonly webAbsoluteUrl: string;
  /** `pageContext.user`: e-mail is what SharePoint's own pages ask with; the login name is for those without one */
  readonly user: { readonly email: string; readonly loginName: string };
}

/** The picture that SharePoint's own pages show for the user, and the profile record behind it. */
export class SharePointPhotoSource implements SharePointSource {
  private readonly _options: SharePointSourceOptions;
  private _placeholder: Picture | undefined;

  public constructor(options: SharePointSourceOptions) {
    this._options = options;
  }

  public async read(options: ReadOptions): Promise<PhotoReading> {
    const account: string = this._options.user.email || this._options.user.loginName;
    const large: Promise<PhotoFound | ReadFailure> = this._fetchPicture('L', account, options);
    if (options.freshness === 'fresh') {
      // The small ones are what pages show. Asking past the cache replaces the browser's own stale copies of them;
      // how they turn out changes nothing, so that a failure here is no failure of the reading.
      await Promise.allSettled([this._fetch('M', account, options), this._fetch('S', account, options)]);
    }
    return large;
  }

  public async readRecord(options: ReadOptions): Promise<ProfileRecord | ReadFailure> {
    return readProfileRecord(this._options.webAbsoluteUrl, options);
  }

  public async isPlaceholder(picture: Picture, options: ReadOptions): Promise<boolean | ReadFailure> {
    if (!this._placeholder) {
      const reading: PhotoFound | ReadFailure = await this._fetchPicture('L', impossibleAccount, {
        ...options,
        freshness: 'cached'
      });
      if (reading.kind === 'failed') {
        return reading;
      }
      this._placeholder = reading.picture;
    }
    return looksEqual(this._placeholder.image, picture.image);
  }

  /** The address that SharePoint's own pages use, parameters in the same order, so that caches are the same too. */
  private _addressOf(size: UserPhotoSize, account: string): string {
    const base: string = this._options.webAbsoluteUrl.replace(/\/$/, '');
    return `${base}/_layouts/15/userphoto.aspx?size=${size}&accountname=${encodeURIComponent(account)}`;
  }

  private async _fetch(size: UserPhotoSize, account: string, options: ReadOptions): Promise<Response> {
    return askPatiently(
      (signal) =>
        fetch(this._addressOf(size, account), {
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
    try {
      const response: Response = await this._fetch(size, account, options);
      if (!response.ok) {
        return failureOfResponse(response);
      }
      const contentType: string = response.headers.get('content-type') ?? '';
      if (/^text\/html/i.test(contentType)) {
        // The sign-in page comes with status 200 in place of the picture
        return failed('sessionExpired', { httpStatus: response.status, correlationId: correlationIdOf(response.headers) });
      }
      if (/json/i.test(contentType)) {
        return failed('serviceError', { httpStatus: response.status, correlationId: correlationIdOf(response.headers) });
      }
      const picture: Picture | ReadFailure = await decodePicture(await response.arrayBuffer());
      options.signal.throwIfAborted();
      return 'kind' in picture ? picture : { kind: 'photo', picture };
    } catch (error) {
      return failureOfException(error, options.signal);
    }
  }
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

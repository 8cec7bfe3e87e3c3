import {
  type Mailbox,
  type Microsoft365Source,
  type NoPhoto,
  type PhotoFacts,
  type PhotoFound,
  type PhotoReading,
  type ReadFailure,
  type ReadOptions,
  anySignal,
  failed
} from '../../photos';
import { errorCodeOf, failureOfGraphException, failureOfGraphResponse, tokenPreviouslyFailed } from './graphFailures';
import { isRecord } from '../http/isRecord';
import { type Answer, type Get, abortable, fetchWithRetry, failureOfResponse } from '../http/request';
import { readPicture } from '../http/pictureResponse';

/** What Microsoft Graph says about the photo besides its bytes, as it came. */
export interface GraphPhotoFacts {
  /** HTTP status of `/me/photo/$value` */
  readonly photoStatus: number;
  readonly photoCode: string | undefined;
  readonly contentType: string | undefined;
  readonly hasEtag: boolean;
  /** As `/me/photos` lists them, such as `48x48` */
  readonly sizes: readonly string[];
}

export interface Microsoft365SourceOptions {
  /** Where Microsoft Graph lives in this cloud: `https://graph.microsoft.com`; undefined where nobody knows, so that it is not asked */
  readonly graphAddress: string | undefined;
  /**
   * Sends one request with the user's token, and repeats nothing that is busy: in the page, the framework's
   * `AadHttpClient`. Nothing asks for the token before the first reading.
   */
  readonly get: Get;
  readonly user: { readonly isExternalGuest: boolean; readonly isAnonymousGuest: boolean };
}

/**
 * Asked for first: 240 px are enough for the card (96 px, twice that on a fine display) and for the comparison, at a tenth of the bytes
 * of the largest.
 */
const sizedPhotoPath: string = '/me/photos/240x240/$value';

/** Asked for where there is no photo of that size: it is smaller, or lives in Entra ID, where no sizes are made. */
const photoPath: string = '/me/photo/$value';

/** What is known of the photo, without the picture. */
const factsPath: string = '/me/photo';

function hasEtag(metadata: unknown): boolean {
  return isRecord(metadata) && typeof metadata['@odata.mediaEtag'] === 'string';
}

/** Only width and height are told: the `id` of a photo is not to be read. */
function sizesOf(photos: unknown): readonly string[] {
  const list: unknown = isRecord(photos) ? photos.value : undefined;
  return Array.isArray(list) ? list.filter(isRecord).map((photo) => `${Number(photo.width)}x${Number(photo.height)}`) : [];
}

/** Whether the photo itself may be there although the one of 240 px is not: none of that size, a refusal of the size, or a fault in making it. */
function mayHaveOtherSize(sized: PhotoReading): boolean {
  const status: number | undefined = sized.kind === 'failed' ? sized.httpStatus : undefined;
  const isSizeRefused: boolean =
    sized.kind === 'failed' &&
    (sized.reason === 'serviceError' || sized.reason === 'timedOut') &&
    status !== undefined &&
    (status === 400 || status >= 500);
  return sized.kind === 'none' || isSizeRefused;
}

/** The user's Microsoft 365 photo, read with Microsoft Graph; needs `User.Read`. */
export class Microsoft365PhotoSource implements Microsoft365Source {
  private readonly _options: Microsoft365SourceOptions;
  /** Why the last request failed before Graph was reached */
  private _lastFailure: ReadFailure | undefined;

  public constructor(options: Microsoft365SourceOptions) {
    this._options = options;
  }

  public async read(options: ReadOptions): Promise<PhotoReading> {
    return this._ask<PhotoReading>(options, async () => {
      const ended: AbortController = new AbortController();
      const signal: AbortSignal = anySignal([options.signal, ended.signal]);
      let other: Promise<PhotoReading> | undefined;
      const readOther = (): Promise<PhotoReading> => (other ??= this._readPhoto(photoPath, { ...options, signal }));
      options.mayBeMissing
        ?.then(async () => {
          if (!ended.signal.aborted) {
            await readOther();
          }
        })
        .catch(() => {
          // The code that waits for the other photo hears of it
        });
      try {
        const sized: PhotoReading = await this._readPhoto(sizedPhotoPath, options);
        if (!mayHaveOtherSize(sized)) {
          return sized;
        }
        const photo: PhotoReading = await readOther();
        // Of two failures the first is told: the other was only tried because of it
        return sized.kind === 'failed' && photo.kind === 'failed' ? sized : photo;
      } finally {
        ended.abort();
      }
    });
  }

  public async readFacts(options: ReadOptions): Promise<PhotoFacts | NoPhoto | ReadFailure> {
    return this._ask<PhotoFacts | NoPhoto>(options, async () => {
      const response: Answer = await this._send(factsPath, options);
      if (!response.ok) {
        const reading: NoPhoto | ReadFailure = await failureOfGraphResponse(response);
        return reading;
      }
      const facts: unknown = await response.json();
      const { width, '@odata.mediaEtag': etag }: Record<string, unknown> = isRecord(facts) ? facts : {};
      // Where there is no photo, Graph may tell of a picture of a single pixel
      return width === 1 ? { kind: 'none' } : { kind: 'facts', etag: typeof etag === 'string' && etag !== '' ? etag : undefined };
    });
  }

  public async readMailbox(options: ReadOptions): Promise<Mailbox | ReadFailure> {
    return this._ask(options, async () => {
      const response: Answer = await this._send('/me?$select=assignedPlans', options);
      if (!response.ok) {
        return failureOfResponse(response, await errorCodeOf(response));
      }
      // Only where something is to be explained
      const { mailboxOf } = await import(/* webpackChunkName: 'profile-record' */ './assignedPlans');
      return mailboxOf(await response.json());
    });
  }

  /** What Graph tells of the photo beside the picture: for the test of a tenant, not for the card. */
  public async inspect(options: ReadOptions): Promise<GraphPhotoFacts | ReadFailure> {
    return this._ask<GraphPhotoFacts>(options, async () => {
      const photo: Answer = await this._send('/me/photo/$value', options);
      const metadata: Answer = await this._send(factsPath, options);
      const all: Answer = await this._send('/me/photos', options);
      return {
        photoStatus: photo.status,
        photoCode: photo.ok ? undefined : await errorCodeOf(photo),
        contentType: photo.headers.get('content-type') ?? undefined,
        hasEtag: hasEtag(metadata.ok ? await metadata.json() : undefined),
        sizes: sizesOf(all.ok ? await all.json() : undefined)
      };
    });
  }

  /** Asks Graph, unless the account is one that it is never asked for; every failure becomes a value. */
  private async _ask<T>(options: ReadOptions, question: () => Promise<T | ReadFailure>): Promise<T | ReadFailure> {
    if (this._options.user.isAnonymousGuest) {
      return failed('anonymous');
    }
    if (this._options.user.isExternalGuest) {
      return failed('guest');
    }
    if (this._options.graphAddress === undefined) {
      return failed('serviceError', { code: 'UnknownCloud' });
    }
    try {
      return await question();
    } catch (error) {
      const failure: ReadFailure = failureOfGraphException(error, options.signal);
      if (failure.code !== tokenPreviouslyFailed) {
        this._lastFailure = failure;
        return failure;
      }
      // The framework only says that it failed before; why, is what the user needs
      return this._lastFailure ?? failure;
    }
  }

  private async _send(path: string, options: ReadOptions): Promise<Answer> {
    const address: string = `${this._options.graphAddress?.replace(/\/$/, '') ?? ''}/v1.0${path}`;
    // Graph's answers are about the person who asks, and a browser's cache does not know who does: a copy counts only where Graph confirms it
    const cache: RequestCache = options.freshness === 'fresh' ? 'reload' : 'no-cache';
    return fetchWithRetry(
      (signal) => abortable(async () => this._options.get(address, { cache, signal }, options.mayRedirect === true), signal),
      options
    );
  }

  private async _readPhoto(path: string, options: ReadOptions): Promise<PhotoReading> {
    const response: Answer = await this._send(path, options);
    if (!response.ok) {
      return failureOfGraphResponse(response);
    }
    const reading: PhotoFound | ReadFailure = await readPicture(response, options);
    // Where there is no photo, Graph may answer a picture of a single pixel
    const isSinglePixel: boolean = reading.kind === 'photo' && reading.picture.width === 1 && reading.picture.height === 1;
    return isSinglePixel ? { kind: 'none' } : reading;
  }
}

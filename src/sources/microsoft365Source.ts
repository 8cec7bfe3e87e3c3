import { type PhotoReading, type PhotoSource, type Picture, type ReadFailure, type ReadOptions, failed } from '../photos';
import { decodePicture } from './decodePicture';
import { failureOfGraphException, failureOfGraphResponse, tokenPreviouslyFailed } from './graphFailures';
import { correlationIdOf, withTimeout } from './http';

/** The members of Microsoft Graph's request that this source needs. */
export interface GraphRequest {
  /** `raw` hands over the `Response` itself, whatever its status */
  responseType(type: string): GraphRequest;
  options(options: RequestInit): GraphRequest;
  get(): Promise<unknown>;
}

/** The member of `MSGraphClientV3` that this source needs. It finds the national cloud's address by itself. */
export interface GraphClient {
  api(path: string): GraphRequest;
}

export interface Microsoft365SourceOptions {
  /** Called at the first reading: the client's code and its token are not asked for before */
  readonly getClient: () => Promise<GraphClient>;
  readonly user: { readonly isExternalGuest: boolean; readonly isAnonymousGuest: boolean };
}

/**
 * Asked for in this order until one is there. 240 px are enough for the card (96 px, twice that on a fine display) and for
 * the comparison, at a tenth of the bytes of the largest. It is missing when the photo is smaller or lives in
 * Entra ID, where no sizes are made: then the photo itself.
 */
const photoPaths: readonly string[] = ['/me/photos/240x240/$value', '/me/photo/$value'];

/** The user's Microsoft 365 photo, read with Microsoft Graph; needs `User.Read`. */
export class Microsoft365PhotoSource implements PhotoSource {
  private readonly _options: Microsoft365SourceOptions;
  /** Why the last request failed before Graph was reached */
  private _lastFailure: ReadFailure | undefined;

  public constructor(options: Microsoft365SourceOptions) {
    this._options = options;
  }

  public async read(options: ReadOptions): Promise<PhotoReading> {
    if (this._options.user.isAnonymousGuest) {
      return failed('anonymous');
    }
    if (this._options.user.isExternalGuest) {
      return failed('guest');
    }
    try {
      const client: GraphClient = await this._options.getClient();
      for (const path of photoPaths) {
        const reading: PhotoReading = await this._readFrom(client, path, options);
        if (reading.kind !== 'none') {
          return reading;
        }
      }
      return { kind: 'none' };
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

  private async _readFrom(client: GraphClient, path: string, options: ReadOptions): Promise<PhotoReading> {
    const response: unknown = await client
      .api(path)
      .responseType('raw')
      .options({
        cache: options.freshness === 'fresh' ? 'reload' : 'default',
        signal: withTimeout(options.signal)
      })
      .get();
    if (!(response instanceof Response)) {
      return failed('serviceError');
    }
    if (!response.ok) {
      return failureOfGraphResponse(response);
    }
    const picture: Picture | ReadFailure = await decodePicture(await response.arrayBuffer());
    options.signal.throwIfAborted();
    if ('kind' in picture) {
      return failed('unreadablePicture', { httpStatus: response.status, correlationId: correlationIdOf(response.headers) });
    }
    // Where there is no photo, Graph may answer a picture of a single pixel
    return picture.width === 1 && picture.height === 1 ? { kind: 'none' } : { kind: 'photo', picture };
  }
}

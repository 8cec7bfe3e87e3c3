import { type SPFI, DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import '@pnp/sp/profiles';
import { type Queryable, DefaultParse } from '@pnp/queryable';
import {
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  failed,
  parseProfileRecord
} from '../photos';
import { isRecord } from './guards';
import { askPatiently, failureOfException, failureOfResponse } from './http';

/** The part of `getmyproperties` that is used; nothing about its types is trusted. */
interface RawProfile {
  readonly PictureUrl?: unknown;
  readonly UserProfileProperties?: unknown;
}

/** What PnPjs throws for an answer that is not 2xx; recognised by its flag, as PnPjs advises. */
interface HttpRequestError {
  readonly isHttpRequestError: true;
  readonly response: Response;
}

/**
 * Reads the user's profile record.
 * PnPjs' usual `SPFx(context)` behaviour is not used: it repeats failed requests without a way to cancel them, and brings
 * a form digest that only writing needs. This source only reads, and has one timeout policy.
 * @param webAbsoluteUrl - `pageContext.web.absoluteUrl`
 */
export async function readProfileRecord(
  webAbsoluteUrl: string,
  options: ReadOptions
): Promise<ProfileRecord | ReadFailure> {
  const sp: SPFI = spfi(webAbsoluteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    DefaultParse(),
    patientFetch(options)
  );
  try {
    const profile: RawProfile = await sp.profiles.myProperties<RawProfile>();
    if (!Array.isArray(profile.UserProfileProperties)) {
      return failed('serviceError');
    }
    if (profile.UserProfileProperties.length === 0) {
      // A profile that nobody has set up is a stub; in Microsoft 365 Education until SharePoint was opened once
      return failed('profileNotReady');
    }
    return parseProfileRecord(
      profile.PictureUrl,
      profile.UserProfileProperties.filter(isRecord),
      options.clock.now()
    );
  } catch (error) {
    return isHttpRequestError(error) ? failureOfResponse(error.response) : failureOfException(error, options.signal);
  }
}

/** A PnPjs behaviour: requests are sent under this product's own policy, can be cancelled, and go past the caches. */
function patientFetch(options: ReadOptions): (instance: Queryable) => Queryable {
  return (instance) => {
    instance.on.send.replace((url, init) =>
      askPatiently(
        (signal) =>
          fetch(url.toString(), { ...init, signal, cache: options.freshness === 'fresh' ? 'reload' : 'default' }),
        options
      )
    );
    return instance;
  };
}

function isHttpRequestError(error: unknown): error is HttpRequestError {
  return isRecord(error) && error.isHttpRequestError === true && error.response instanceof Response;
}

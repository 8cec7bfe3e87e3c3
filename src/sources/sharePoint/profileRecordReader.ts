import { type SPFI, DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import '@pnp/sp/profiles';
import { type Queryable, DefaultParse } from '@pnp/queryable';
import { type ProfileRecord, type ReadFailure, type ReadOptions, failed, type RawProfileValues, parseProfileRecord } from '../../photos';
import { isRecord } from '../http/isRecord';
import { type Answer, type Get, abortable, fetchWithRetry, cacheUse, failureOfException, failureOfResponse } from '../http/request';

/** The part of `getmyproperties` that is used; nothing about its types is trusted. */
interface RawProfile extends RawProfileValues {
  readonly UserProfileProperties?: unknown;
}

/** What PnPjs reads of an answer: the framework's `SPHttpClientResponse` has it, and is no `Response`. */
export type SharePointAnswer = Answer & Pick<Response, 'statusText' | 'text'> & { clone(): Pick<Response, 'text'> };

/** What PnPjs throws for an answer that is not 2xx; recognized by its flag, as PnPjs advises. */
interface HttpRequestError {
  readonly isHttpRequestError: true;
  readonly response: SharePointAnswer;
}

/**
 * SharePoint's REST service answers in this version where none is named. The framework's client would name 4.0; PnPjs reads
 * what it has always read.
 */
const oDataVersion: string = '3.0';

/** SharePoint's session is over, and the framework's client could not renew it, or was not allowed to. */
class SessionNotRenewed extends Error {}

/**
 * Reads the user's profile record.
 * PnPjs' usual `SPFx(context)` behavior is not used: it repeats failed requests without a way to cancel them, and brings
 * a form digest that only writing needs. This source only reads, and has one timeout policy.
 * @param webAbsoluteUrl - `pageContext.web.absoluteUrl`
 * @param get - sends one request; in the page, the framework's `SPHttpClient`, which renews SharePoint's cookie after a 401
 */
export async function readProfileRecord(
  webAbsoluteUrl: string,
  get: Get<SharePointAnswer>,
  options: ReadOptions
): Promise<ProfileRecord | ReadFailure> {
  const sp: SPFI = spfi(webAbsoluteUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), sendWithRetry(get, options));
  try {
    const profile: RawProfile = await sp.profiles.myProperties<RawProfile>();
    if (!Array.isArray(profile.UserProfileProperties)) {
      return failed('serviceError');
    }
    if (profile.UserProfileProperties.length === 0) {
      // A profile that nobody has set up is a stub; in Microsoft 365 Education until SharePoint was opened once
      return failed('profileNotReady');
    }
    return parseProfileRecord(profile, profile.UserProfileProperties.filter(isRecord), options.clock.now());
  } catch (error) {
    if (error instanceof SessionNotRenewed) {
      return failed('sessionExpired', { httpStatus: 401 });
    }
    return isHttpRequestError(error) ? failureOfResponse(error.response) : failureOfException(error, options.signal);
  }
}

/** A PnPjs behavior: requests are sent under this product's own policy, can be cancelled, and go past the caches. */
function sendWithRetry(get: Get<SharePointAnswer>, options: ReadOptions): (instance: Queryable) => Queryable {
  return (instance) => {
    instance.on.send.replace(async (url, init) => {
      const headers: Headers = new Headers(init.headers);
      headers.set('OData-Version', oDataVersion);
      const cache: RequestCache = cacheUse(options.freshness);
      const answer: SharePointAnswer = await fetchWithRetry(
        (signal) =>
          abortable(() => renewable(get(url.toString(), { ...init, headers, cache, signal }, options.mayRedirect === true)), signal),
        options
      );
      return answer as Response;
    });
    return instance;
  };
}

/**
 * `fetch` rejects with a `TypeError` or a `DOMException`. Whatever else the framework's client rejects with comes from
 * renewing the cookie, mostly as a mere string (SPBrowserCookieRefresher and SPTeamsCookieRefresher of sp-http-base 1.23.2).
 */
async function renewable<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw error instanceof TypeError || error instanceof DOMException ? error : new SessionNotRenewed();
  }
}

function isHttpRequestError(error: unknown): error is HttpRequestError {
  return isRecord(error) && error.isHttpRequestError === true && isRecord(error.response) && typeof error.response.status === 'number';
}

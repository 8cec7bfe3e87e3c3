import {
  type PhotoFound,
  type ReadFailure,
  type ReadOptions,
  redactCacheControl,
  redactMediaType,
  hexOf,
  withoutUndefined,
  throwIfAborted
} from '../../photos';
import { type AskedPicture, type DeliveryReport, redactPath, redactSeconds, redactXCache } from '../findings';
import { fetchWithRetry, failureOfException, readPicture, withTimeout } from '../../sources';

/** Asks for a picture past the browser's cache, and tells how it came: for the test of a tenant, not for the card. */
export async function askPicture(address: string, options: ReadOptions): Promise<AskedPicture> {
  try {
    const response: Response = await fetchWithRetry(
      (signal) => fetch(address, { cache: 'reload', credentials: 'same-origin', signal }),
      options
    );
    const bytes: ArrayBuffer = await response.clone().arrayBuffer();
    return {
      reading: await readPicture(response, options),
      delivery: deliveryOf(response, address, options.clock.now()),
      sha256: await sha256Of(bytes)
    };
  } catch (error) {
    const reading: PhotoFound | ReadFailure = failureOfException(error, options.signal);
    const isAway: boolean = reading.reason === 'serviceError' && (await leadsElsewhere(address, options));
    return {
      reading,
      delivery: isAway ? { redirected: true, host: 'other', etag: 'none' } : undefined,
      sha256: undefined
    };
  }
}

/** @param now - milliseconds since 1970 */
export function deliveryOf(response: Response, address: string, now: number): DeliveryReport {
  const { headers, url, status, redirected } = response;
  const listed = (name: string, list: (text: string) => string): string | undefined => {
    const text: string | undefined = headers.get(name) ?? undefined;
    return text === undefined ? undefined : list(text);
  };
  const lastModified: number = Date.parse(headers.get('last-modified') ?? '');
  return withoutUndefined<DeliveryReport>({
    httpStatus: status,
    redirected,
    host: new URL(url).host === new URL(address).host ? 'same' : 'other',
    path: redactPath(url),
    contentType: listed('content-type', redactMediaType),
    cacheControl: listed('cache-control', redactCacheControl),
    age: redactSeconds(headers.get('age')?.trim() ?? ''),
    xCache: listed('x-cache', redactXCache),
    lastModifiedAge: Number.isNaN(lastModified) ? undefined : Math.floor((now - lastModified) / 1000),
    etag: etagOf(headers.get('etag') ?? '')
  });
}

function etagOf(etag: string): DeliveryReport['etag'] {
  return etag === '' ? 'none' : etag.startsWith('W/') ? 'weak' : 'strong';
}

/**
 * Whether an address that `fetch` rejects leads to another one: a redirect to another origin that allows no script to read it rejects like a
 * broken connection.
 */
async function leadsElsewhere(address: string, options: ReadOptions): Promise<boolean> {
  try {
    const response: Response = await fetch(address, {
      cache: 'reload',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: withTimeout(options.signal)
    });
    return response.type === 'opaqueredirect';
  } catch {
    throwIfAborted(options.signal);
    return false;
  }
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest: ArrayBuffer = await crypto.subtle.digest('SHA-256', bytes);
  return hexOf(new Uint8Array(digest));
}

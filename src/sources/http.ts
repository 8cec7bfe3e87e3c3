import { type ReadFailure, failed } from '../photos';

/**
 * The longest a single request may take, in milliseconds. SharePoint and Graph answer a thumbnail well within a second;
 * a mobile network may need several. Past 20 s the reader has long stopped waiting.
 */
export const requestTimeout: number = 20000;

/** Adds the time limit of one request to the signal of its task. */
export function withTimeout(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(requestTimeout)]);
}

/** The failure behind an HTTP answer that is not 2xx. */
export function failureOfResponse(response: Response, code?: string): ReadFailure {
  const details: Parameters<typeof failed>[1] = {
    httpStatus: response.status,
    code,
    correlationId: correlationIdOf(response.headers)
  };
  switch (response.status) {
    case 401:
      return failed('sessionExpired', details);
    case 429:
      return failed('throttled', details);
    case 408:
    case 504:
      return failed('timedOut', details);
    default:
      return failed('serviceError', details);
  }
}

/** The id that Microsoft's support asks for: Graph calls it `request-id`, SharePoint `SPRequestGuid`. */
export function correlationIdOf(headers: Headers): string | undefined {
  return headers.get('request-id') ?? headers.get('sprequestguid') ?? undefined;
}

/**
 * The failure behind an exception of `fetch` or of a client built on it.
 * @param signal - the task's own signal; when it was aborted nothing failed, and its reason is thrown on
 */
export function failureOfException(error: unknown, signal: AbortSignal): ReadFailure {
  signal.throwIfAborted();
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failed('timedOut');
  }
  return failed(navigator.onLine ? 'serviceError' : 'offline');
}

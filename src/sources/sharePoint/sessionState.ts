import { type PhotoFound, type ProfileRecord, type ReadFailure, type ReadOptions, failed, throwIfAborted } from '../../photos';
import { htmlAnswer } from '../http/answerCodes';

/** What is asked to find out why a photo could not be read. */
export interface SessionQuestions {
  /** Reads the profile record through the framework's `SPHttpClient`: it answers 401 without a session, and renews a cold cookie */
  readonly readRecord: (options: ReadOptions) => Promise<ProfileRecord | ReadFailure>;
  /** Reads the same photo once more */
  readonly readAgain: (options: ReadOptions) => Promise<PhotoFound | ReadFailure>;
}

/**
 * Finds out whether the session is the reason why SharePoint gave no photo. A layouts page never says so itself: without a
 * session it sends the browser to another origin, so that `fetch` rejects like a broken connection; and a page of HTML may be a sign-in page, an
 * access denied page or a proxy's. The record is asked, because `_api` answers 401.
 * @param failure - how reading the photo ended
 * @returns `sessionExpired`; the photo, where renewing the cookie has brought it; else why it cannot be read
 */
export async function explainPictureFailure(
  failure: ReadFailure,
  { readRecord, readAgain }: SessionQuestions,
  options: ReadOptions
): Promise<PhotoFound | ReadFailure> {
  if (!mayBeSession(failure)) {
    return failure;
  }
  const record: ProfileRecord | ReadFailure = await readRecord(options);
  throwIfAborted(options.signal);
  if (record.kind === 'record' || record.reason === 'profileNotReady') {
    // A refresh asks again by its own schedule
    return options.retries === false ? failure : readAgain(options);
  }
  if (record.reason === 'sessionExpired' || record.httpStatus === 403) {
    return failed('sessionExpired', { httpStatus: record.httpStatus, code: record.code, correlationId: record.correlationId });
  }
  // The record fails for a reason of its own, which says nothing of the session
  return failure;
}

/** Whether a missing session may look like this: no answer at all though the browser is online, or a page of HTML. */
function mayBeSession({ reason, httpStatus, code }: ReadFailure): boolean {
  return reason === 'serviceError' && (httpStatus === undefined || code === htmlAnswer);
}

import { syncedRecord } from './profileRecord';
import type { Session } from './sessions';

/**
 * SharePoint copies the photo from Microsoft 365 neither by itself nor at once: somebody has to ask for their own picture in its
 * large size, and the copy appears later. Asking again while a sync is under way changes nothing.
 */
export function startSync(session: Session, now = session.now()): void {
  if (session.sync !== 'never') {
    session.syncDueAt ??= now + session.sync * 1000;
  }
}

/** Lets a sync that is due happen. Called before every answer, so that no timer outlives a test or a page. */
export function settleSync(session: Session, now = session.now()): void {
  if (session.syncDueAt === undefined || now < session.syncDueAt) {
    return;
  }
  session.syncDueAt = undefined;
  if (session.microsoft365 !== undefined) {
    session.sharePoint = session.microsoft365;
    session.record = syncedRecord(true, now);
  } else if (session.sharePoint === undefined) {
    // Exchange was asked and had nothing. A picture that only SharePoint has is left alone.
    session.record = syncedRecord(false, now);
  }
}

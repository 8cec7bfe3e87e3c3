import { syncedRecord } from './profileRecord';
import { servedPhotos } from './servedPhotos';
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
    session.sharePoint = servedPhotos(session.microsoft365, now);
    session.record = syncedRecord(true, now);
  } else if (session.record.exchangeSyncState === '1' || session.sharePoint.bySize.L === undefined) {
    // Exchange was asked and had nothing, so that what it gave before goes. A picture that somebody uploaded to SharePoint is left alone.
    session.sharePoint = servedPhotos(undefined, undefined);
    session.record = syncedRecord(false, now);
  }
}

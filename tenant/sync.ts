import { syncedRecord } from './profileRecord';
import { servedPhotos } from './servedPhotos';
import type { Visit } from './visits';

/**
 * SharePoint copies the photo from Microsoft 365 neither by itself nor at once: somebody has to ask for their own picture in its
 * large size, and the copy appears later. Asking again while a sync is under way changes nothing.
 */
export function startSync(visit: Visit, now = visit.now()): void {
  if (visit.sync !== 'never') {
    visit.syncDueAt ??= now + visit.sync * 1000;
  }
}

/** Lets a sync that is due happen. Called before every answer, so that no timer outlives a test or a page. */
export function settleSync(visit: Visit, now = visit.now()): void {
  if (visit.syncDueAt === undefined || now < visit.syncDueAt) {
    return;
  }
  visit.syncDueAt = undefined;
  if (visit.microsoft365 !== undefined) {
    visit.sharePoint = servedPhotos(visit.microsoft365, now);
    visit.record = syncedRecord(true, now);
  } else if (visit.record.exchangeSyncState === '1' || visit.sharePoint.bySize.L === undefined) {
    // Exchange was asked and had nothing, so that what it gave before goes. A picture that somebody uploaded to SharePoint is left alone.
    visit.sharePoint = servedPhotos(undefined, undefined);
    visit.record = syncedRecord(false, now);
  }
}

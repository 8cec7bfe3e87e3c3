/** What SharePoint's profile record remembers of the photo; every value is text, as the service gives it. */
export interface ProfileRecord {
  hasPicture: boolean;
  /** `SPS-PicturePlaceholderState` */
  placeholderState: string;
  /** `SPS-PictureExchangeSyncState` */
  exchangeSyncState: string;
  /** When SharePoint last synced, in milliseconds since 1970; undefined when it never did. */
  syncedAt: number | undefined;
}

/**
 * How a record came to be: nobody asked yet, an upload to SharePoint itself, a sync from Exchange, a sync that put the placeholder in the
 * place of a photo, or an account without an Exchange license.
 */
export type RecordState = 'neverSynced' | 'uploaded' | 'synced' | 'syncedPlaceholder' | 'noExchange';

const day = 86_400_000;

export function createRecord(state: RecordState, now: number): ProfileRecord {
  switch (state) {
    case 'neverSynced':
      return { hasPicture: false, placeholderState: '', exchangeSyncState: '', syncedAt: undefined };
    case 'uploaded':
      return { hasPicture: true, placeholderState: '0', exchangeSyncState: '0', syncedAt: now - 900 * day };
    case 'synced':
      return { hasPicture: true, placeholderState: '0', exchangeSyncState: '1', syncedAt: now - 400 * day };
    case 'syncedPlaceholder':
      return syncedRecord(false, now - 20 * day);
    case 'noExchange':
      return { hasPicture: false, placeholderState: '', exchangeSyncState: '0', syncedAt: undefined };
  }
}

/** The record after Exchange was asked. */
export function syncedRecord(hasPicture: boolean, now: number): ProfileRecord {
  return { hasPicture, placeholderState: hasPicture ? '0' : '1', exchangeSyncState: '1', syncedAt: now };
}

/** SharePoint counts whole seconds since 0001-01-01; 1970 began 62,135,596,800 of them later. */
export function pictureTimestamp(record: ProfileRecord): string {
  return record.syncedAt === undefined ? '' : String(Math.floor(record.syncedAt / 1000) + 62_135_596_800);
}

/**
 * The address of the medium thumbnail, on the My Site host and with its port; the picture may change, this does not.
 * @param personalSiteHost - as SharePoint writes it, such as `https://contoso-my.sharepoint.com:443/`
 */
export function pictureUrl(record: ProfileRecord, personalSiteHost: string): string {
  const folder = 'User%20Photos/Profile%20Pictures';
  return record.hasPicture ? `${personalSiteHost}${folder}/5b1d9c4e-37a2-4f0b-9c55-6f0f4c0de001_MThumb.jpg` : '';
}

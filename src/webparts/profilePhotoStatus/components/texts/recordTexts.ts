import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { RecordChanges } from '../../../../photos';
import { midnightBefore, relativeDay } from './relativeTime';

/** What the profile record says of SharePoint's last sync. */
export function lastSyncText(lastSync: Date, locale: string): string {
  return Text.format(strings.WhyLastSync, lastSync.toLocaleDateString(locale, { dateStyle: 'long' }));
}

/** What a refresh moved in SharePoint's profile record, in one sentence; undefined where nothing moved, which the support report alone says. */
export function movementText(recordChanges: RecordChanges, now: number, locale: string): string | undefined {
  const { lastSync } = recordChanges;
  if (!lastSync) {
    return Object.keys(recordChanges).length > 0 ? strings.MovedOther : undefined;
  }
  const [to, from] = [lastSync.to, lastSync.from].map((date) => date && dateOrToday(date, now, locale));
  return from === undefined ? Text.format(strings.MovedFirstSync, to) : Text.format(strings.MovedLastSync, from, to);
}

function dateOrToday(date: Date, now: number, locale: string): string {
  return midnightBefore(date.getTime()) === midnightBefore(now)
    ? relativeDay(now, now, locale)
    : date.toLocaleDateString(locale, { dateStyle: 'long' });
}

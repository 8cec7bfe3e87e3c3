import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Text } from '@microsoft/sp-core-library';
import type { RecordMovement } from '../../../photos';

/** Units in which a time span is told, the largest first, in milliseconds */
const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, length: number])[] = [
  ['day', 86400000],
  ['hour', 3600000],
  ['minute', 60000]
];

/**
 * How long ago something was, in words: "5 hours ago", "yesterday", "now".
 * @param moment - milliseconds since 1970
 * @param now - milliseconds since 1970
 */
export function timeAgo(moment: number, now: number, locale: string): string {
  const format: Intl.RelativeTimeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const elapsed: number = Math.max(0, now - moment);
  const [unit, length] = units.find(([, each]) => elapsed >= each) ?? ['second', Infinity];
  return format.format(-Math.floor(elapsed / length), unit);
}

/** What a refresh moved in SharePoint's profile record, in one sentence. */
export function movementText(movement: RecordMovement, now: number, locale: string): string {
  const { lastSync } = movement;
  if (!lastSync) {
    return Object.keys(movement).length > 0 ? strings.MovedOther : strings.MovedNothing;
  }
  return lastSync.from
    ? Text.format(strings.MovedLastSync, dayText(lastSync.from, now, locale), dayText(lastSync.to, now, locale))
    : Text.format(strings.MovedFirstSync, dayText(lastSync.to, now, locale));
}

/** "today" for today, else the date. */
function dayText(day: Date, now: number, locale: string): string {
  return day.toDateString() === new Date(now).toDateString()
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')
    : day.toLocaleDateString(locale, { dateStyle: 'long' });
}

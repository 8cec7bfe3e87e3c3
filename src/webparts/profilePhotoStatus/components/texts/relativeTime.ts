/** Milliseconds in a minute, an hour and a day */
const minute: number = 60 * 1000;
const hour: number = 60 * minute;
const day: number = 24 * hour;

/** Up to here moments are told in hours, because the time that SharePoint gets is told in hours too: 72 at most. */
const maxHours: number = 72;

/**
 * The language to write dates in, so that they fit the sentence around them: the user's own, with its own customs, or
 * that of the texts where the user's is not among the translations.
 * @param locale - the user's, such as `it-CH`
 * @param language - that of the texts, such as `it`
 */
export function formattingLocale(locale: string, language: string): string {
  // SharePoint has one Arabic for all countries, ar-SA, whose own calendar is that of Saudi Arabia alone; the texts around have the digits 0 to 9
  if (language === 'ar') {
    return 'ar-u-ca-gregory-nu-latn';
  }
  return locale.toLowerCase().split('-')[0] === language.toLowerCase() ? locale : language;
}

/** @returns such as "5 hours ago", or the moment itself where the browser cannot say that; never less than a minute, because "0 minutes ago" helps nobody */
export function timeAgo(moment: number, now: number, locale: string): string {
  const elapsed: number = Math.max(now - moment, minute);
  const format: Intl.RelativeTimeFormat | undefined = relativeFormat(locale, 'always');
  if (!format) {
    return new Date(moment).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  }
  if (elapsed < hour) {
    return format.format(-Math.floor(elapsed / minute), 'minute');
  }
  return elapsed < maxHours * hour ? format.format(-Math.floor(elapsed / hour), 'hour') : format.format(-Math.floor(elapsed / day), 'day');
}

/** @returns such as "today", "yesterday" or "3 days ago", by the user's own calendar */
export function relativeDay(moment: number, now: number, locale: string): string {
  // Rounded, because a day on which the clocks change has 23 or 25 hours
  const days: number = Math.round((midnightBefore(moment) - midnightBefore(now)) / day);
  return (
    relativeFormat(locale, 'auto')?.format(Math.min(days, 0), 'day') ?? new Date(moment).toLocaleDateString(locale, { dateStyle: 'medium' })
  );
}

/** @returns undefined in a browser without it, where a moment is told by its date */
function relativeFormat(locale: string, numeric: 'always' | 'auto'): Intl.RelativeTimeFormat | undefined {
  const { RelativeTimeFormat }: Partial<Pick<typeof Intl, 'RelativeTimeFormat'>> = Intl;
  return RelativeTimeFormat && new RelativeTimeFormat(locale, { numeric });
}

/**
 * A number with its unit, in the plural form that the language has for it.
 * @returns such as "24 hours"
 */
export function duration(count: number, unit: 'hour' | 'day', locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** @returns such as "10:42 AM" */
export function timeOfDay(moment: number, locale: string): string {
  return new Date(moment).toLocaleTimeString(locale, { timeStyle: 'short' });
}

/** The beginning of a day, by the user's own calendar. */
export function midnightBefore(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

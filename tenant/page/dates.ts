import type { Language } from '../urlOptions';
import type { Values } from './template';

/** An intranet whose news is years old looks abandoned: every date is counted from today. */
export function dateTexts(language: Language, today = new Date()): Values {
  // Saudi Arabia's default calendar is another one than the business texts of the page assume.
  const locale = language.startsWith('ar-') ? `${language}-u-ca-gregory-nu-latn` : language;
  const inDays = (days: number, hour = 9): Date => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hour);
  const short = (date: Date): string => date.toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  const events = [inDays(4, 10), inDays(8, 9), inDays(19, 15)];
  const eventTexts = events.flatMap((date, index): [string, string][] => [
    [`eventMonth${index + 1}`, date.toLocaleDateString(locale, { month: 'short' })],
    [`eventDay${index + 1}`, date.toLocaleDateString(locale, { day: 'numeric' })],
    [
      `eventTime${index + 1}`,
      date.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' })
    ]
  ]);
  return {
    publishedDate: inDays(-3).toLocaleDateString(locale),
    newsDate1: short(inDays(-1)),
    newsDate2: short(inDays(-3)),
    newsDate3: short(inDays(-6)),
    ...Object.fromEntries(eventTexts)
  };
}

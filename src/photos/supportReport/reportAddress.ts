import { reportPlace, takesReport } from './contact';
import { type ReportWords, formatShortReport } from './formatSupportReport';
import type { SupportReport } from './types';

/**
 * The longest address that a report is put into, in characters. Windows hands addresses of at most 2,083 to other programs
 * (Microsoft, KB 208427, INTERNET_MAX_URL_LENGTH); Outlook was measured to take 2,046. Gmail cuts off earlier, which costs the
 * last lines only: those that help most come first.
 */
export const longestAddress: number = 2000;

/** What opens the user's mail program, filled in. Nothing is sent before the user sends it (RFC 6068). */
export function mailAddressOf(address: string, subject: string, report: SupportReport, words: ReportWords): string {
  const addressOf = (body: string): string =>
    // Lines of a mail end with CR LF (RFC 6068, 5)
    `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  return addressOf(formatShortReport(report, words, (text) => addressOf(text).length <= longestAddress));
}

/** What opens the ticket form; the report stands in it where the site owner left a place for it. */
export function formAddressOf(address: string, report: SupportReport, words: ReportWords): string {
  const addressOf = (text: string): string => address.split(reportPlace).join(encodeURIComponent(text));
  return takesReport(address) ? addressOf(formatShortReport(report, words, (text) => addressOf(text).length <= longestAddress)) : address;
}

import type { SupportReport } from './types';

/** What the card says, in the user's language; stands above the report. */
export interface ReportWords {
  readonly headline: string;
  readonly explanation: string;
}

/** One value of a report with its name, such as `framing.scale` within `comparison`. */
interface Entry {
  readonly key: string;
  readonly value: string;
}

/** The values that belong together: those of the report itself, or of one of its members. */
interface Group {
  /** Empty for the report's own values */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * The report as text: the words of the card, then every value under the name that it has in the schema. It is made from the
 * report alone, so that what is new in a report is never missing in its text.
 */
export function formatSupportReport(report: SupportReport, words: ReportWords): string {
  const groups: readonly string[] = groupsOf(report).map(({ name, entries }) => {
    const width: number = Math.max(0, ...entries.map(({ key }) => key.length)) + 1;
    const indent: string = name === '' ? '' : '  ';
    const lines: readonly string[] = entries.map(({ key, value }) => `${indent}${`${key}:`.padEnd(width)} ${value}`);
    // An empty object is an answer too: nothing moved
    return [...(name === '' ? [] : [`${name}:`]), ...(lines.length > 0 ? lines : [`${indent}-`])].join('\n');
  });
  return [wordsOf(words), ...groups].join('\n\n').concat('\n');
}

/** A name on the last line of a shortened report, with what had to be left out */
const leftOutKey: string = 'leftOut';

/**
 * The report on a few lines, one for each member, as many as fit. Those that say most come first.
 * @param fits - whether a text is short enough where it will stand
 */
export function formatShortReport(report: SupportReport, words: ReportWords, fits: (text: string) => boolean): string {
  const groups: readonly Group[] = [...groupsOf(report)].sort((left, right) => rankOf(left.name) - rankOf(right.name));
  const lines: string[] = [wordsOf(words), ''];
  const leftOut: string[] = [];
  // The last line names at the most what is not written yet: room for it is kept all the time
  const withLastLine = (rest: readonly Group[]): string => {
    const missing: readonly string[] = [...leftOut, ...rest.map(({ name }) => name)];
    return [...lines, ...(missing.length > 0 ? [`${leftOutKey}: ${missing.join(', ')}`] : [])].join('\n');
  };
  groups.forEach((group, index) => {
    lines.push(lineOf(group));
    if (!fits(withLastLine(groups.slice(index + 1)))) {
      lines.pop();
      leftOut.push(group.name === '' ? 'status' : group.name);
    }
  });
  const text: string = withLastLine([]);
  // Words and a short line are always there, unless the room is too small for anything at all
  return fits(text) ? text : '';
}

/** In this order the members of a report help most; all others follow. */
const order: readonly string[] = [
  '',
  'microsoft365',
  'sharePoint',
  'record',
  'refresh',
  'history',
  'environment',
  'comparison',
  'recordChanges',
  'mailbox'
];

function rankOf(name: string): number {
  const rank: number = order.indexOf(name);
  return rank < 0 ? order.length : rank;
}

function wordsOf({ headline, explanation }: ReportWords): string {
  return `${headline}\n${explanation}`;
}

function lineOf({ name, entries }: Group): string {
  const values: string =
    entries.length > 0 ? entries.map(({ key, value }) => `${key}=${value.includes(' ') ? `"${value}"` : value}`).join(' ') : '-';
  return name === '' ? values : `${name}: ${values}`;
}

/** The report's own values first, then its members in their order. */
function groupsOf(report: SupportReport): readonly Group[] {
  const members: readonly [string, unknown][] = Object.entries(report);
  return [
    { name: '', entries: members.filter(([, value]) => typeof value !== 'object').flatMap(([key, value]) => entriesOf(key, value)) },
    ...members
      .filter(([, value]) => typeof value === 'object')
      .map(([name, value]) => ({
        name,
        entries: Object.entries(value as object).flatMap(([key, inner]) => entriesOf(key, inner))
      }))
  ];
}

/** Values within values get both names: `framing.scale`. Those of a list are counted from 1 and share a line: `tried.1`. */
function entriesOf(key: string, value: unknown): readonly Entry[] {
  if (typeof value !== 'object' || !value) {
    return [{ key, value: String(value) }];
  }
  return Array.isArray(value)
    ? value.map((item: unknown, index) => ({
        key: `${key}.${index + 1}`,
        value: entriesOf('', item)
          .map((each) => each.value)
          .join(' ')
      }))
    : Object.entries(value).flatMap(([inner, each]) => entriesOf(`${key}.${inner}`, each));
}

import { endpoints } from './counts';
import type { Result } from './simulate';
import { minute, throttledHour } from './week';

/** Working days in the week that is played. */
const days = 5;

/** The tables that a run prints. */
export function report(remembering: Result, forgetful: Result): string {
  return [requestsTable(remembering, forgetful), throttledTable(remembering, forgetful)].join('\n\n');
}

function requestsTable(remembering: Result, forgetful: Result): string {
  const perDay = ({ settings: { people } }: Result, sum: number): number => (sum * 1000) / people / days;
  const lines = ['| a day, of 1,000 people | with memory | without | not modified (304), with memory |', '|---|---:|---:|---:|'];
  for (const endpoint of endpoints) {
    const [own, other] = [remembering.counts.of(endpoint), forgetful.counts.of(endpoint)];
    if (own.requests + other.requests > 0) {
      const cells = [perDay(remembering, own.requests), perDay(forgetful, other.requests), perDay(remembering, own.notModified)];
      lines.push(`| ${endpoint} | ${cells.map((value) => Math.round(value).toLocaleString('en-US')).join(' | ')} |`);
    }
  }
  const all = [perDay(remembering, remembering.counts.requests), perDay(forgetful, forgetful.counts.requests)];
  lines.push(`| **all requests** | ${all.map((value) => Math.round(value).toLocaleString('en-US')).join(' | ')} | |`);
  const megabytes = [perDay(remembering, remembering.counts.bytes), perDay(forgetful, forgetful.counts.bytes)];
  lines.push(`| **bodies, MB** | ${megabytes.map((value) => (value / 1e6).toFixed(1)).join(' | ')} | |`);
  lines.push(
    `| views of the page | ${[perDay(remembering, remembering.people.views), perDay(forgetful, forgetful.people.views)].map((value) => Math.round(value).toLocaleString('en-US')).join(' | ')} | |`
  );
  return lines.join('\n');
}

function throttledTable(...results: readonly Result[]): string {
  const lines = ['| the throttled hour | with memory | without |', '|---|---:|---:|'];
  const row = (what: string, of: (result: Result) => string | number): void => {
    lines.push(`| ${what} | ${results.map(of).join(' | ')} |`);
  };
  row('people', ({ settings }) => settings.people.toLocaleString('en-US'));
  row('requests a minute that each service takes', ({ settings }) => settings.capacity);
  row('asked in that hour', ({ counts }) => sumOf(counts.minutes(1, 9, 10), 'asked'));
  row('refused with 429', ({ counts }) => sumOf(counts.minutes(1, 9, 10), 'refused'));
  row('asked from nine to ten on the day before, when nothing was refused', ({ counts }) => sumOf(counts.minutes(0, 9, 10), 'asked'));
  row('busiest minute in the hour after it', ({ counts }) => Math.max(...counts.minutes(1, 10, 11).map(({ asked }) => asked)));
  row('busiest minute of the same hour on the day before', ({ counts }) =>
    Math.max(...counts.minutes(0, 10, 11).map(({ asked }) => asked))
  );
  row('minutes after its end until the last refusal', ({ counts }) =>
    Math.max(0, ((counts.lastRefusal ?? throttledHour.from) - throttledHour.to) / minute)
  );
  row('views that ended without a verdict', ({ people }) => people.failedViews);
  row('people who had such a view', ({ people }) => people.refusedPeople);
  row('of them, opened the page again in that week', ({ people }) => people.cameBackPeople);
  row('of these, had no verdict then either', ({ people }) => people.neverRecovered);
  row('tabs that opened together with another one, all week', ({ people }) => people.secondTabs);
  row('of them, asked anything by themselves', ({ people }) => people.secondTabsThatAsked);
  row('busiest second of the week', ({ counts }) => counts.peakSecond);
  return lines.join('\n');
}

function sumOf(minutes: readonly { readonly asked: number; readonly refused: number }[], name: 'asked' | 'refused'): number {
  return minutes.reduce((sum, each) => sum + each[name], 0);
}

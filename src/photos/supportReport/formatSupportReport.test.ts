import { buildSupportReport } from './buildSupportReport';
import { takesReport } from './contact';
import { formAddressOf, longestAddress, mailAddressOf } from './reportAddress';
import { formatShortReport, formatSupportReport } from './formatSupportReport';
import { sampleInput, sampleInputs, sampleWords } from './testing/samples';

const report = buildSupportReport(sampleInput);

/** All values of a report, wherever they stand. */
function valuesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value ? Object.values(value).flatMap(valuesOf) : [String(value)];
}

describe('the text of a report', () => {
  it('begins with the words of the card', () => {
    expect(formatSupportReport(report, sampleWords).startsWith(`${sampleWords.headline}\n${sampleWords.explanation}\n\n`)).toBe(true);
  });

  it('names values as the schema does, one beneath the other', () => {
    const text: string = formatSupportReport(report, sampleWords);
    expect(text).toContain('\nstatus:    different\n');
    expect(text).toContain('\nsharePoint:\n  answer:        photo\n');
    expect(text).toContain('\n  framing.scale:   0.91\n');
    expect(text).toContain('\n  tried.1:           askAgain 2026-11-21T09:12:08.000Z different\n');
    expect(text).toContain('\nrecordChanges:\n  -\n');
  });

  it.each(Object.entries(sampleInputs))('of "%s" leaves no value out', (_name, input) => {
    const each = buildSupportReport(input);
    const text: string = formatSupportReport(each, sampleWords);
    const shown: readonly string[] = text
      .split('\n')
      .map((line) => line.replace(/^[^:]*: */, ''))
      // The values of a list share a line
      .flatMap((value) => [value, ...value.split(' ')]);
    for (const value of valuesOf(each)) {
      expect(shown).toContain(value);
    }
  });
});

describe('the short report', () => {
  it('is a line for each member, what helps most first', () => {
    const lines: readonly string[] = formatShortReport(report, sampleWords, () => true).split('\n');
    expect(lines.slice(0, 2)).toEqual([sampleWords.headline, sampleWords.explanation]);
    expect(lines[3]).toMatch(/^format=profile-photo-status\/support-report version=1 .*status=different/);
    expect(lines.slice(4).map((line) => line.split(':')[0])).toEqual([
      'microsoft365',
      'sharePoint',
      'record',
      'refresh',
      'history',
      'environment',
      'comparison',
      'recordChanges',
      'mailbox'
    ]);
  });

  it('says what it had to leave out, and what fits stays', () => {
    const text: string = formatShortReport(report, sampleWords, (each) => each.length <= 700);
    expect(text.length).toBeLessThanOrEqual(700);
    expect(text).toMatch(/status=different/);
    expect(text).toMatch(/\nleftOut: .*comparison/);
    for (const name of /leftOut: (.*)$/.exec(text)?.[1]?.split(', ') ?? []) {
      expect(text).not.toContain(`\n${name}: `);
    }
  });
});

describe('an address that holds the report', () => {
  it.each(Object.entries(sampleInputs))('of "%s" is never longer than programs take', (_name, input) => {
    const each = buildSupportReport(input);
    // Italian has letters that take six characters in an address; Arabic would take all
    for (const words of [sampleWords, { headline: 'è'.repeat(60), explanation: 'à'.repeat(120) }]) {
      for (const address of [
        mailAddressOf('help@example.org', 'Foto del profilo: così', each, words),
        formAddressOf('https://example.org/new?text={report}', each, words)
      ]) {
        expect(address.length).toBeLessThanOrEqual(longestAddress);
        expect(decodeURIComponent(address)).toContain(`status=${each.status}`);
      }
    }
  });

  it('is a mail to the help desk alone, with lines that end as a mail’s do', () => {
    const address = new URL(mailAddressOf("o'hara+help@example.org", 'A & B', report, sampleWords));
    expect(address.protocol).toBe('mailto:');
    expect(decodeURIComponent(address.pathname)).toBe("o'hara+help@example.org");
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(address.searchParams.get('subject')).toBe('A & B');
    expect(address.searchParams.get('body')).toContain(`${sampleWords.headline}\r\n${sampleWords.explanation}\r\n`);
  });

  it('leaves a form without a place for the report as it is', () => {
    expect(takesReport('https://example.org/new')).toBe(false);
    expect(formAddressOf('https://example.org/new', report, sampleWords)).toBe('https://example.org/new');
  });

  it('holds nothing rather than half a report where there is no room', () => {
    const address: string = `https://example.org/${'x'.repeat(1990)}?text={report}`;
    expect(formAddressOf(address, report, sampleWords)).toBe(address.replace('{report}', ''));
  });
});

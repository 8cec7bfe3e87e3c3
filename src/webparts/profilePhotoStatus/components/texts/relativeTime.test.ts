// cspell:ignore godziny часа giorno
import { duration, relativeDay, formattingLocale, timeAgo, timeOfDay } from './relativeTime';

/** Local time, as the user's clock shows it: a Wednesday at half past twelve */
const now: number = new Date(2026, 10, 18, 12, 30).getTime();
const minute: number = 60 * 1000;
const hour: number = 60 * minute;

describe('formattingLocale', () => {
  it('keeps the user’s own where the texts are in that language', () => {
    expect(formattingLocale('it-CH', 'it')).toBe('it-CH');
    expect(formattingLocale('EN-gb', 'en')).toBe('EN-gb');
  });

  it('takes the Gregorian calendar and the digits 0 to 9 in Arabic', () => {
    const locale = formattingLocale('ar-SA', 'ar');
    expect(new Date(2026, 10, 18).toLocaleDateString(locale, { year: 'numeric' })).toContain('2026');
  });

  it('takes that of the texts where the user’s language has none', () => {
    expect(formattingLocale('ar-SA', 'en')).toBe('en');
  });
});

describe('timeAgo', () => {
  it.each([
    [0, '1 minute ago'],
    [-5 * minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [5 * hour + 50 * minute, '5 hours ago'],
    [50 * hour, '50 hours ago'],
    [72 * hour, '3 days ago'],
    [13 * 24 * hour, '13 days ago']
  ])('tells %d milliseconds as "%s"', (elapsed, expected) => {
    expect(timeAgo(now - elapsed, now, 'en-US')).toBe(expected);
  });

  it('speaks the user’s language', () => {
    expect(timeAgo(now - 5 * hour, now, 'it-IT')).toBe('5 ore fa');
  });
});

describe('relativeDay', () => {
  it.each([
    [new Date(2026, 10, 18, 0, 0).getTime(), 'today'],
    [new Date(2026, 10, 17, 23, 59).getTime(), 'yesterday'],
    [new Date(2026, 10, 15, 18, 0).getTime(), '3 days ago'],
    // A clock that was set back since
    [new Date(2026, 10, 19, 8, 0).getTime(), 'today']
  ])('tells %d as "%s"', (moment, expected) => {
    expect(relativeDay(moment, now, 'en-US')).toBe(expected);
  });

  it('counts calendar days over the change of the clocks', () => {
    const after: number = new Date(2026, 9, 26, 0, 30).getTime();
    expect(relativeDay(new Date(2026, 9, 25, 0, 10).getTime(), after, 'en-US')).toBe('yesterday');
    expect(relativeDay(new Date(2026, 2, 28, 12, 0).getTime(), new Date(2026, 2, 30, 12, 0).getTime(), 'en-US')).toBe('2 days ago');
  });

  it('speaks the user’s language', () => {
    expect(relativeDay(now, now, 'it-IT')).toBe('oggi');
  });
});

describe('duration', () => {
  it.each([
    ['en-US', '24 hours'],
    ['it-IT', '24 ore'],
    ['pl', '24 godziny'],
    ['ru', '24 часа']
  ])('has the plural form of %s', (locale, said) => {
    expect(duration(24, 'hour', locale)).toBe(said);
  });

  it('counts days too', () => {
    expect(duration(30, 'day', 'en-US')).toBe('30 days');
    expect(duration(1, 'day', 'it-IT')).toBe('1 giorno');
  });
});

describe('timeOfDay', () => {
  it('follows the user’s customs', () => {
    expect(timeOfDay(new Date(2026, 10, 18, 14, 5).getTime(), 'it-IT')).toBe('14:05');
    expect(timeOfDay(new Date(2026, 10, 18, 14, 5).getTime(), 'en-US')).toMatch(/^2:05\sPM$/);
  });
});

describe('in a browser without Intl.RelativeTimeFormat', () => {
  const { RelativeTimeFormat } = Intl;
  beforeEach(() => Reflect.deleteProperty(Intl, 'RelativeTimeFormat'));
  afterEach(() => Object.assign(Intl, { RelativeTimeFormat }));

  it('moments are told by date and time, days by date', () => {
    expect(timeAgo(now - 5 * hour, now, 'en-US').replace(/\s/g, ' ')).toBe('Nov 18, 2026, 7:30 AM');
    expect(timeAgo(now - 5 * hour, now, 'it-IT').replace(/\s/g, ' ')).toBe('18 nov 2026, 07:30');
    expect(relativeDay(now - 24 * hour, now, 'en-US')).toBe('Nov 17, 2026');
  });
});

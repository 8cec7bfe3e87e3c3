import { photoBaseReportOf } from './photoBase';

const now: number = Date.UTC(2026, 10, 22);
const origin: string = 'https://contoso.sharepoint.com';
const path: string = '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg';
const baseOf = (oat: number, p1: number): string =>
  `${origin}${path}?_oat_=${now / 1000 + oat}_0abc&P1=${now / 1000 + p1}&P2=-1&P3=1&P4=sig`;

describe('the base of the page context', () => {
  it.each([
    ['valid', baseOf(31280, 3200), { state: 'valid', path, oatSecondsLeft: 31280, p1SecondsLeft: 3200 }],
    ['expired by P1 alone', baseOf(28000, -80), { state: 'expired', path, oatSecondsLeft: 28000, p1SecondsLeft: -80 }],
    ['without an end', path, { state: 'valid', path }],
    ['of another host', `https://privatecdn.sharepointonline.com/contoso/userphoto.jpg`, { state: 'otherHost', path: '/…/userphoto.jpg' }],
    ['missing', undefined, { state: 'missing' }],
    ['empty', '', { state: 'missing' }],
    ['of another type', 17, { state: 'unreadable' }],
    ['no address', 'https://[', { state: 'unreadable' }]
  ])('%s', (_what, photoBase, expected) => {
    expect(photoBaseReportOf({ origin, photoBase }, now)).toEqual(expected);
  });
});

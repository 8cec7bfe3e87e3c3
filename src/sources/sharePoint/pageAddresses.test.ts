import { furtherAddressesOf, loadedPhotosOf, pageAddressOf } from './pageAddresses';

const now: number = Date.UTC(2026, 10, 22);
const seconds: number = now / 1000;
const origin: string = 'https://contoso.sharepoint.com';
const account: string = 'adelev@contoso.com';
const root: string = `${origin}/_layouts/15/userphoto.aspx?size=S&accountname=adelev%40contoso.com`;

/** The base as page contexts had it: `_oat_` with its signature, and the second expiry. */
function baseOf(oat: number, p1: number): string {
  return `${origin}/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg?_oat_=${oat}_0abc&P1=${p1}&P2=-1&P3=1&P4=sig`;
}

function addressWith(photoBase: unknown): string {
  return pageAddressOf({ origin, photoBase }, 'S', account, now);
}

describe('the address that pages ask', () => {
  it('is userphoto.aspx at the root of the host where there is no base', () => {
    expect(addressWith(undefined)).toBe(root);
  });

  it('is the base while both of its times lie ahead, with size before account name', () => {
    const base: string = baseOf(seconds + 3600, seconds + 3600);
    expect(addressWith(base)).toBe(`${base}&size=S&accountname=adelev%40contoso.com`);
  });

  it.each([
    ['expired by both times', baseOf(seconds - 1, seconds - 1)],
    ['expired by its first time', baseOf(seconds - 1, seconds + 3600)],
    ['expired by its second time', baseOf(seconds + 3600, seconds - 1)],
    ['about to expire', baseOf(seconds + 3600, seconds + 29)],
    [
      'of another origin, whose pictures cannot be compared',
      `https://privatecdn.sharepointonline.com/userphoto.jpg?_oat_=${seconds + 3600}_0abc`
    ],
    ['of another company', `https://pictures.example.com/userphoto.jpg?_oat_=${seconds + 3600}_0abc`],
    ['not encrypted', 'http://contoso.sharepoint.com/userphoto.jpg'],
    ['no address', 'https://'],
    ['empty', ''],
    ['no text', { href: origin }]
  ])('leaves out a base that is %s', (_what, base) => {
    expect(addressWith(base)).toBe(root);
  });

  it('takes a base without an end, and a relative one', () => {
    expect(addressWith('/_vti_bin/afdcache.ashx/userphoto.jpg')).toBe(
      `${origin}/_vti_bin/afdcache.ashx/userphoto.jpg?size=S&accountname=adelev%40contoso.com`
    );
  });

  it('encodes a login name', () => {
    expect(pageAddressOf({ origin, photoBase: undefined }, 'L', 'i:0#.f|membership|adelev@contoso.com', now)).toBe(
      `${origin}/_layouts/15/userphoto.aspx?size=L&accountname=i%3A0%23.f%7Cmembership%7Cadelev%40contoso.com`
    );
  });
});

describe('further addresses of the same photo', () => {
  it('are the other spelling of the base, and the root', () => {
    const base: string = baseOf(seconds + 3600, seconds + 3600);
    expect(furtherAddressesOf({ origin, photoBase: base }, 'S', account, now)).toEqual([
      `${base}&size=S&accountName=adelev%40contoso.com`,
      root
    ]);
  });

  it('are none where there is no base', () => {
    expect(furtherAddressesOf({ origin, photoBase: undefined }, 'S', account, now)).toEqual([]);
  });
});

describe('the photos that a page has loaded', () => {
  it('are those of the account, in S and M, whatever the case; of each size the last', () => {
    const small: string = `${baseOf(1, 1)}&size=S&accountName=AdeleV@contoso.com`;
    const medium: string = `${origin}/sites/hr/_layouts/15/UserPhoto.aspx?Size=m&AccountName=adelev%40contoso.com`;
    expect(loadedPhotosOf([root, medium, small], origin, account)).toEqual([
      { size: 'S', address: small },
      { size: 'M', address: medium }
    ]);
  });

  it.each([
    ['another person', root.replace('adelev', 'meganb')],
    ['the large size', root.replace('size=S', 'size=L')],
    ['no size', root.replace('size=S&', '')],
    ['another host', root.replace('contoso.', 'fabrikam.')],
    ['a host that begins alike', root.replace('contoso.sharepoint.com', 'contoso.sharepoint.com.example.com')],
    ['another page', root.replace('userphoto', 'getpreview')]
  ])('are not those of %s', (_what, address) => {
    expect(loadedPhotosOf([address], origin, account)).toEqual([]);
  });
});

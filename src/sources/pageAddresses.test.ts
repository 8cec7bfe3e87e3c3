import { type PageAddressOptions, pageAddressesOf } from './pageAddresses';

const now: number = Date.UTC(2026, 10, 22);
const later: number = now / 1000 + 3600;
const root: string = 'https://contoso.sharepoint.com/_layouts/15/userphoto.aspx?size=S&accountname=adelev%40contoso.com';

function addresses(cdnBase: PageAddressOptions['cdnBase']): readonly string[] {
  return pageAddressesOf({ origin: 'https://contoso.sharepoint.com', email: 'adelev@contoso.com', cdnBase }, 'S', now);
}

describe('the addresses that pages use', () => {
  it('are those of the root site where there is no network of its own', () => {
    expect(addresses(undefined)).toEqual([root]);
  });

  it('begin with the content delivery network while its time lies ahead', () => {
    const base: string = `https://privatecdn.sharepointonline.com/contoso.sharepoint.com/userphoto.jpg?_oat_=${later}_0abc`;
    expect(addresses(base)).toEqual([`${base}&size=S&accountname=adelev%40contoso.com`, root]);
  });

  it.each([
    ['expired', `https://privatecdn.sharepointonline.com/userphoto.jpg?_oat_=${now / 1000 + 20}_0abc`],
    ['of another company', `https://pictures.example.com/userphoto.jpg?_oat_=${later}_0abc`],
    ['of a host that only looks like it', 'https://evil-sharepointonline.com/userphoto.jpg'],
    ['not encrypted', 'http://privatecdn.sharepointonline.com/userphoto.jpg'],
    ['no address', 'https://'],
    ['no text', { href: 'https://privatecdn.sharepointonline.com/' }]
  ])('leave out a network that is %s', (_what, base) => {
    expect(addresses(base)).toEqual([root]);
  });

  it('take a network on the page’s own site, and one without an end', () => {
    expect(addresses('/_vti_bin/afdcache.ashx/userphoto.jpg')[0]).toBe(
      'https://contoso.sharepoint.com/_vti_bin/afdcache.ashx/userphoto.jpg?size=S&accountname=adelev%40contoso.com'
    );
  });
});

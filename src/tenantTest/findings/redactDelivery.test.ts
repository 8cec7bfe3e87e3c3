import { redactPath, redactSeconds, redactXCache } from './redactDelivery';

describe('a path', () => {
  it.each([
    ['https://contoso.sharepoint.com/_layouts/15/userphoto.aspx?accountname=adele', '/_layouts/15/userphoto.aspx'],
    [
      'https://contoso.sharepoint.com/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg?_oat_=1',
      '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg'
    ],
    ['https://contoso.sharepoint.com/sites/Adele/Secret/_layouts/15/userphoto.aspx', '/sites/…/_layouts/15/userphoto.aspx'],
    ['https://login.microsoftonline.com/7f2a9d10-4c1e-4d5a-8b0e-c0ffee5a7e01/oauth2/v2.0/authorize', '/…/oauth2/v2.0/authorize'],
    ['https://contoso.sharepoint.com/', '/']
  ])('tells of %s only %s', (address, expected) => {
    expect(redactPath(address)).toBe(expected);
  });
});

describe('X-Cache', () => {
  it.each(['TCP_HIT', 'TCP_MISS', 'TCP_REMOTE_HIT', 'CONFIG_NOCACHE', 'N/A', 'PRIVATE_NOSTORE'])('%s stays', (text) => {
    expect(redactXCache(text)).toBe(text);
  });

  it.each(['Miss from cloudfront', 'ADELE_VANCE', 'HIT, contoso', ''])('%j does not', (text) => {
    expect(redactXCache(text)).toBe('?');
  });
});

it('seconds are whole and not negative', () => {
  expect(['0', '7200', '-1', '1.5', 'soon', ''].map(redactSeconds)).toEqual([0, 7200, undefined, undefined, undefined, undefined]);
});

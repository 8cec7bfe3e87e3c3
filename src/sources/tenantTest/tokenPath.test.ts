import { tokenPathOf } from './tokenPath';

const graphHost: string = 'graph.microsoft.com';
const exchange: string =
  "https://contoso.sharepoint.com/sites/a/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'";
const frame = (scope: string): string =>
  `https://login.microsoftonline.com/tenant/oauth2/v2.0/authorize?client_id=x&scope=${encodeURIComponent(scope)}`;

describe('the path of tokens', () => {
  it.each([
    ['SharePoint’s exchange', [exchange], 'exchange'],
    ['the exchange after a frame for SharePoint itself', [frame('https://contoso.sharepoint.com/.default'), exchange], 'exchange'],
    ['a frame for Microsoft Graph', [frame('https://graph.microsoft.com/.default openid')], 'msal'],
    ['a frame for something else', [frame('https://contoso.sharepoint.com/.default')], 'unknown'],
    ['nothing, because the token was kept', ['https://contoso.sharepoint.com/a.js', 'no address'], 'unknown']
  ] as const)('is told by %s', (_what, addresses, expected) => {
    expect(tokenPathOf(addresses, graphHost)).toBe(expected);
  });
});

import { tokenPathOf } from './tokenPath';

const exchange: string =
  "https://contoso.sharepoint.com/sites/a/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'";
const entra: string = 'https://login.microsoftonline.com/7f2a9d10-4c1e-4d5a-8b0e-c0ffee5a7e01/oauth2/v2.0/token?client-request-id=1';

describe('the path of tokens', () => {
  it.each([
    ['SharePoint’s exchange', [exchange], 'exchange'],
    ['the exchange after a token for SharePoint itself', [entra, exchange], 'exchange'],
    ['a token that MSAL fetched', ['https://contoso.sharepoint.com/a.js', entra], 'msal'],
    ['nothing, because the browser has forgotten', ['https://contoso.sharepoint.com/a.js', 'no address'], 'unknown']
  ] as const)('is told by %s', (_what, addresses, expected) => {
    expect(tokenPathOf(addresses)).toBe(expected);
  });
});

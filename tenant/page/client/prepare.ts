/**
 * Runs before any other script: tells Fluent UI, of which this page will hold several copies, to take no fonts from a
 * content delivery network, and gives Microsoft Graph its place.
 */
const graphOrigin = 'https://graph.microsoft.com';

window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/fonts/' };

// In a browser that reaches the tenant as localhost, requests to Graph are handed to the tenant. The code on the page still asks for
// Graph's real address, since the framework gives its token to no other. The tests map host names instead.
if (location.hostname === 'localhost') {
  const realFetch = window.fetch.bind(window);
  const localUrl = (url: string): string =>
    url.startsWith(`${graphOrigin}/`) ? `${location.origin}/graph.microsoft.com${url.slice(graphOrigin.length)}` : url;
  window.fetch = (input, init) =>
    input instanceof Request
      ? realFetch(input.url.startsWith(`${graphOrigin}/`) ? new Request(localUrl(input.url), input) : input, init)
      : realFetch(localUrl(String(input)), init);
}

export {};

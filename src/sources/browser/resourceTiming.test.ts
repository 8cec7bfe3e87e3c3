import { type TimingBrowser, loadedAddresses, wasServedFromCache } from './resourceTiming';

const address: string = 'https://contoso.sharepoint.com/_layouts/15/userphoto.aspx?size=L';

function browserWith(...entries: readonly object[]): TimingBrowser {
  return {
    performance: { getEntriesByType: (type) => (type === 'resource' ? (entries as readonly PerformanceEntry[]) : []) }
  };
}

describe('resource timing', () => {
  it('names what the page has loaded', () => {
    expect(loadedAddresses(browserWith({ name: 'a' }, { name: 'b' }))).toEqual(['a', 'b']);
  });

  it.each([
    ['the network', { name: address, transferSize: 9000, decodedBodySize: 8700 }, false],
    ['the network, which confirmed the copy', { name: address, transferSize: 300, decodedBodySize: 8700 }, false],
    ['the cache', { name: address, transferSize: 0, decodedBodySize: 8700 }, true],
    ['nobody knows: the browser does not measure', { name: address }, undefined],
    ['nobody knows: the answer was empty', { name: address, transferSize: 0, decodedBodySize: 0 }, undefined],
    ['nobody knows: it was another address', { name: `${address}x`, transferSize: 0, decodedBodySize: 8700 }, undefined]
  ])('says that an answer came from %s', (_from, entry, expected) => {
    expect(wasServedFromCache(address, browserWith(entry))).toBe(expected);
  });

  it('is empty in a browser without it', () => {
    expect(loadedAddresses({ performance: {} })).toEqual([]);
    expect(wasServedFromCache(address, { performance: {} })).toBeUndefined();
  });

  it('counts the last of several', () => {
    const first = { name: address, transferSize: 9000, decodedBodySize: 8700 };
    expect(wasServedFromCache(address, browserWith(first, { ...first, transferSize: 0 }))).toBe(true);
  });
});

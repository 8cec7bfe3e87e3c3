import * as fc from 'fast-check';
import { type Cloud, cloudOf, graphAddressOf, pagesOf } from './cloud';

describe('cloudOf', () => {
  it.each([
    ['https://graph.microsoft.com', 'global'],
    ['https://graph.microsoft.com/', 'global'],
    ['https://graph.microsoft.us', 'usGovernmentHigh'],
    ['https://dod-graph.microsoft.us', 'usGovernmentDod'],
    ['https://microsoftgraph.chinacloudapi.cn', 'china'],
    ['https://graph.svc.sovcloud.fr', 'france'],
    ['https://graph.svc.sovcloud.de', 'germany'],
    ['https://graph.svc.sovcloud.sg', 'singapore'],
    ['https://graph.example', 'unknown'],
    ['http://graph.microsoft.com', 'unknown'],
    ['no address', 'unknown'],
    [7, 'unknown'],
    ['', 'global'],
    [undefined, 'global']
  ])('knows %s as %s', (address, cloud) => {
    expect(cloudOf(address)).toBe(cloud);
  });

  it('survives whatever the page context holds', () => {
    fc.assert(fc.property(fc.anything(), (value) => expect(pagesOf(cloudOf(value))).toBeDefined()));
  });
});

describe('graphAddressOf', () => {
  it('is what the page context says, letter for letter, in clouds of tomorrow too', () => {
    expect(graphAddressOf('https://graph.microsoft.us')).toBe('https://graph.microsoft.us');
    expect(graphAddressOf('https://graph.microsoft.com/')).toBe('https://graph.microsoft.com/');
    expect(graphAddressOf('https://graph.cloud.example')).toBe('https://graph.cloud.example');
  });

  it.each([undefined, ''])('is the global one where the page context says %p', (endpoint) => {
    expect(graphAddressOf(endpoint)).toBe('https://graph.microsoft.com');
  });

  it.each(['https://', 'http://graph.microsoft.com', 'graph.microsoft.com', 7])('is none where the page context says %p', (endpoint) => {
    expect(graphAddressOf(endpoint)).toBeUndefined();
  });
});

describe('pagesOf', () => {
  it('offers the diagnostic in the global cloud only', () => {
    const clouds: readonly Cloud[] = [
      'global',
      'usGovernmentHigh',
      'usGovernmentDod',
      'china',
      'france',
      'germany',
      'singapore',
      'unknown'
    ];
    expect(clouds.filter((cloud) => pagesOf(cloud).diagnostic !== undefined)).toEqual(['global']);
    expect(pagesOf('global').diagnostic).toBe('https://aka.ms/PillarPictureSync');
  });

  it.each([
    ['global', 'https://myaccount.microsoft.com/'],
    ['usGovernmentHigh', 'https://myaccount.microsoft.us/'],
    ['usGovernmentDod', undefined],
    ['china', 'https://myaccount.windowsazure.cn/'],
    ['france', undefined],
    ['unknown', undefined]
  ] as const)('names the pages of %s', (cloud, addPhoto) => {
    expect(pagesOf(cloud)).toMatchObject({ addPhoto });
  });
});

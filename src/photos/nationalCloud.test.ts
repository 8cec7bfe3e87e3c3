import * as fc from 'fast-check';
import { type Cloud, cloudOf, graphAddressOf, pagesOf } from './nationalCloud';

describe('cloudOf', () => {
  it.each([
    ['https://graph.microsoft.com', 'global'],
    ['https://graph.microsoft.com/', 'global'],
    ['https://graph.microsoft.us', 'usGovernmentHigh'],
    ['https://dod-graph.microsoft.us', 'usGovernmentDod'],
    ['https://microsoftgraph.chinacloudapi.cn', 'china'],
    ['https://graph.example', 'global'],
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

  it.each([undefined, '', 'https://', 'http://graph.microsoft.com', 'graph.microsoft.com', 7])(
    'is the global one where the page context says %p',
    (endpoint) => {
      expect(graphAddressOf(endpoint)).toBe('https://graph.microsoft.com');
    }
  );
});

describe('pagesOf', () => {
  it('offers the diagnostic in the global cloud only', () => {
    const clouds: readonly Cloud[] = ['global', 'usGovernmentHigh', 'usGovernmentDod', 'china'];
    expect(clouds.filter((cloud) => pagesOf(cloud).diagnostic !== undefined)).toEqual(['global']);
  });

  it('names https pages only', () => {
    for (const cloud of ['global', 'usGovernmentHigh', 'usGovernmentDod', 'china'] as const) {
      for (const page of Object.values(pagesOf(cloud)).filter((address) => address !== undefined)) {
        expect(page).toMatch(/^https:\/\//);
      }
    }
  });
});

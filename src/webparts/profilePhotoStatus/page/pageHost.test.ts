import { type TeamsLibrary, pageHostOf } from './pageHost';

function library(name: unknown): TeamsLibrary {
  return { app: { getContext: async () => ({ app: { host: { name } } }) } };
}

describe('the host of the page', () => {
  it.each([
    ['Teams', 'teams'],
    ['TeamsModern', 'teamsmodern'],
    ['Outlook', 'outlook'],
    ['Office', 'office'],
    ['sharePoint', 'unknown'],
    ['Contoso portal', 'unknown'],
    [undefined, 'unknown']
  ])('is by the name %s: %s', async (name, expected) => {
    expect(await pageHostOf(library(name))).toBe(expected);
  });

  it('is a page of SharePoint without the library, and unknown where that fails', async () => {
    expect(await pageHostOf(undefined)).toBe('sharePoint');
    expect(await pageHostOf({ app: { getContext: () => Promise.reject(new Error('no answer')) } })).toBe('unknown');
  });
});

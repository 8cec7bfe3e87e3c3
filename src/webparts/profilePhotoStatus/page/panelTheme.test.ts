import { pageTheme } from './panelTheme';

describe('the theme of the whole page', () => {
  it('is what the page keeps of it, color by color', () => {
    const theme = { bodyBackground: '#ffffff', bodyText: '#323130', link: '#0f6cbd' };
    expect(pageTheme({ __themeState__: { theme } })?.semanticColors).toEqual(theme);
  });

  it.each([
    ['keeps nothing', {}],
    ['has no theme yet', { __themeState__: {} }],
    ['has colors without a background', { __themeState__: { theme: { bodyText: '#323130' } } }],
    ['has colors without a text', { __themeState__: { theme: { bodyBackground: '#ffffff' } } }]
  ])('is unknown where a page %s', (_what, page) => {
    expect(pageTheme(page)).toBeUndefined();
  });
});

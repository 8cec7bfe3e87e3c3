import { isWholePage } from './pageLayout';

describe('a web part that has a page to itself', () => {
  it.each(['SingleWebPartAppPageLayout', 'SingleWebPartAppPage', 'SharePointFullPage'])('is told by the layout %s', (layout) => {
    expect(isWholePage({ _pageLayoutType: layout })).toBe(true);
  });

  it.each([['Article'], ['Home'], [''], [undefined], [1]])('is not told by the layout %s', (layout) => {
    expect(isWholePage({ _pageLayoutType: layout })).toBe(false);
  });

  it('is unknown, and so taken for one of several, where the framework tells nothing', () => {
    expect(isWholePage({})).toBe(false);
  });

  it('is told by a property that the context has from its class', () => {
    class Context {
      public get _pageLayoutType(): string {
        return 'SharePointFullPage';
      }
    }
    expect(isWholePage(new Context())).toBe(true);
  });
});

import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/** What SharePoint's pages keep of their theme, for style sheets that name its colors (`@microsoft/load-themed-styles`): all of its colors, by name. */
interface ThemedWindow {
  readonly __themeState__?: { readonly theme?: Readonly<Record<string, string>> };
}

/**
 * The theme of the whole page. A section with a background has a theme of its own, which web parts are given in its place; what
 * stands above the page does not stand in the section.
 * @returns undefined where the page tells none: then {@link applyThemeVariables} takes the system's colors
 */
export function pageTheme(page: ThemedWindow = window as unknown as ThemedWindow): IReadonlyTheme | undefined {
  const colors: Readonly<Record<string, string>> | undefined = page.__themeState__?.theme;
  if (colors?.bodyBackground === undefined || colors.bodyText === undefined) {
    return undefined;
  }
  return { semanticColors: colors };
}

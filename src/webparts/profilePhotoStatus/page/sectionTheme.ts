import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/**
 * The section's theme with links in their stronger colour. SharePoint's usual link blue, #0078d4, stands at 4.3 : 1 on a
 * soft section background and misses the 4.5 : 1 of WCAG 2.2 AA; the colour of a hovered link passes in light and dark.
 */
export function readableTheme(theme: IReadonlyTheme | undefined): IReadonlyTheme | undefined {
  const stronger: string | undefined = theme?.semanticColors?.linkHovered;
  return theme?.semanticColors && stronger !== undefined
    ? { ...theme, semanticColors: { ...theme.semanticColors, link: stronger } }
    : theme;
}

/**
 * Writes the section theme's colours as custom properties, which the style sheet uses. Each falls back to a system
 * colour, so that the card stays readable where no theme is given.
 */
export function applyThemeVariables(element: HTMLElement, theme: IReadonlyTheme | undefined): void {
  const colors: IReadonlyTheme['semanticColors'] = theme?.semanticColors;
  const variables: Readonly<Record<string, string>> = {
    '--pps-font': theme?.fonts?.medium?.fontFamily ?? 'inherit',
    '--pps-text': colors?.bodyText ?? 'CanvasText',
    '--pps-subtext': colors?.bodySubtext ?? 'CanvasText',
    '--pps-border': colors?.inputBorder ?? 'GrayText',
    '--pps-divider': colors?.bodyDivider ?? 'GrayText',
    '--pps-neutral': colors?.bodyStandoutBackground ?? 'Canvas',
    '--pps-background': colors?.bodyBackground ?? 'Canvas',
    '--pps-accent': colors?.primaryButtonBackground ?? 'Highlight',
    '--pps-on-accent': colors?.primaryButtonText ?? 'HighlightText',
    '--pps-success': colors?.successIcon ?? 'CanvasText',
    '--pps-warning': colors?.severeWarningIcon ?? 'CanvasText'
  };
  for (const [name, value] of Object.entries(variables)) {
    element.style.setProperty(name, value);
  }
}

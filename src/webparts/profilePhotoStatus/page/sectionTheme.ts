import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { readableColor } from './contrast';

/** What WCAG 2.2 AA asks of text (1.4.3) and of signs and lines that carry a meaning (1.4.11) */
const TEXT = 4.5;
const SIGN = 3;

/**
 * The section's theme with links that can be read on its background: SharePoint's usual blue, #0078d4, stands at 4.3 : 1 on a soft section
 * and misses the 4.5 : 1 of text; the color of a hovered link passes there, and the text's color everywhere.
 */
export function readableTheme(theme: IReadonlyTheme | undefined): IReadonlyTheme | undefined {
  const colors: IReadonlyTheme['semanticColors'] = theme?.semanticColors;
  const link: string | undefined = readableColor([colors?.link, colors?.linkHovered, colors?.bodyText], colors?.bodyBackground, TEXT);
  return colors && link !== undefined ? { ...theme, semanticColors: { ...colors, link } } : theme;
}

/**
 * Writes the section theme's colors as custom properties, which the style sheet uses. Strong sections leave the colors of signs as they
 * are on white, where they may vanish (green on blue: 1.0 : 1): whatever does not stand out takes the color of text. Each falls back to
 * a system color, so that the card stays readable where no theme is given.
 */
export function applyThemeVariables(element: HTMLElement, theme: IReadonlyTheme | undefined): void {
  const colors: IReadonlyTheme['semanticColors'] = theme?.semanticColors;
  const text: string | undefined = colors?.bodyText;
  const readable = (color: string | undefined, least: number): string | undefined =>
    readableColor([color, text], colors?.bodyBackground, least);
  const subtext: string | undefined = readable(colors?.bodySubtext, TEXT);
  const variables: Readonly<Record<string, string>> = {
    '--pps-font': theme?.fonts?.medium?.fontFamily ?? 'inherit',
    '--pps-text': text ?? 'CanvasText',
    '--pps-subtext': subtext ?? 'CanvasText',
    '--pps-border': readableColor([colors?.inputBorder, subtext, text], colors?.bodyBackground, SIGN) ?? 'GrayText',
    '--pps-divider': colors?.bodyDivider ?? 'GrayText',
    '--pps-neutral': colors?.bodyStandoutBackground ?? 'Canvas',
    '--pps-background': colors?.bodyBackground ?? 'Canvas',
    '--pps-accent': colors?.primaryButtonBackground ?? 'Highlight',
    '--pps-on-accent': colors?.primaryButtonText ?? 'HighlightText',
    '--pps-success': readable(colors?.successIcon, SIGN) ?? 'CanvasText',
    '--pps-warning': readable(colors?.severeWarningIcon, SIGN) ?? 'CanvasText'
  };
  for (const [name, value] of Object.entries(variables)) {
    element.style.setProperty(name, value);
  }
}

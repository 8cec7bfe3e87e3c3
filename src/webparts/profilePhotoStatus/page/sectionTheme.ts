import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { readableColor } from './contrast';
import { tintVariables } from './tints';

/** What WCAG 2.2 AA asks of text (1.4.3) and of signs and lines that carry a meaning (1.4.11) */
const TEXT = 4.5;
const SIGN = 3;

/**
 * Writes the section theme's colors as custom properties, which the style sheets and the tokens of Fluent UI (page/fluentTokens.ts) use.
 * Strong sections leave the colors of signs as they are on white, where they may vanish (green on blue: 1.0 : 1), and SharePoint's usual
 * link, #0078d4, stands at 4.3 : 1 on a soft section: whatever does not stand out takes a color of the section that does. Each falls
 * back to a system color, so that the card stays readable where no theme is given.
 */
export function applyThemeVariables(element: HTMLElement, theme: IReadonlyTheme | undefined): void {
  const colors: NonNullable<IReadonlyTheme['semanticColors']> = theme?.semanticColors ?? {};
  const background: string | undefined = colors.bodyBackground;
  const text: string | undefined = colors.bodyText;
  const readable = (color: string | undefined, least: number): string | undefined => readableColor([color, text], background, least);
  const subtext: string | undefined = readable(colors.bodySubtext, TEXT);
  const line: string | undefined = readableColor([colors.inputBorder, subtext, text], background, SIGN);
  const link: string | undefined = readableColor([colors.link, colors.linkHovered, text], background, TEXT);
  const accent: string | undefined = colors.primaryButtonBackground;
  const onAccent: string | undefined = colors.primaryButtonText;
  const button: string | undefined = colors.buttonBackground ?? background;
  const buttonText: string | undefined = readableColor([colors.buttonText, text], button, TEXT);
  /** A background under the pointer, as long as the text on it can be read there too: it keeps its color */
  const under = (hovered: string | undefined, onIt: string | undefined, usual: string | undefined): string | undefined =>
    onIt === undefined ? usual : readableColor([hovered, usual], onIt, TEXT);
  const variables: Readonly<Record<string, string>> = {
    '--pps-font': theme?.fonts?.medium?.fontFamily ?? 'inherit',
    '--pps-text': text ?? 'CanvasText',
    '--pps-subtext': subtext ?? 'CanvasText',
    '--pps-border': line ?? 'GrayText',
    '--pps-divider': colors.bodyDivider ?? 'GrayText',
    '--pps-neutral': colors.bodyStandoutBackground ?? 'Canvas',
    '--pps-background': background ?? 'Canvas',
    '--pps-link': link ?? 'LinkText',
    // Where its color is that of the text, as on strong sections, nothing else tells a link
    '--pps-link-line': link !== undefined && link === text ? 'underline' : 'none',
    '--pps-accent': accent ?? 'Highlight',
    '--pps-accent-hovered': under(colors.primaryButtonBackgroundHovered, onAccent, accent) ?? 'Highlight',
    '--pps-accent-pressed': under(colors.primaryButtonBackgroundPressed, onAccent, accent) ?? 'Highlight',
    '--pps-on-accent': onAccent ?? 'HighlightText',
    '--pps-button': button ?? 'ButtonFace',
    '--pps-button-hovered': under(colors.buttonBackgroundHovered, buttonText, button) ?? 'ButtonFace',
    '--pps-button-pressed': under(colors.buttonBackgroundPressed, buttonText, button) ?? 'ButtonFace',
    '--pps-button-text': buttonText ?? 'ButtonText',
    '--pps-button-border': readableColor([colors.buttonBorder, line], background, SIGN) ?? 'ButtonText',
    '--pps-hovered': under(colors.bodyStandoutBackground, text, background) ?? 'Canvas',
    '--pps-disabled': colors.buttonBackgroundDisabled ?? 'ButtonFace',
    '--pps-disabled-text': colors.buttonTextDisabled ?? 'GrayText',
    ...tintVariables(background, line, text),
    '--pps-success': readable(colors.successIcon, SIGN) ?? 'CanvasText',
    '--pps-warning': readable(colors.severeWarningIcon, SIGN) ?? 'CanvasText'
  };
  for (const [name, value] of Object.entries(variables)) {
    element.style.setProperty(name, value);
  }
}

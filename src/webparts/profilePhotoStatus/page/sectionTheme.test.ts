import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { contrastOf } from './contrast';
import { applyThemeVariables } from './sectionTheme';

const onWhite = {
  bodyBackground: '#ffffff',
  bodyText: '#323130',
  bodySubtext: '#605e5c',
  inputBorder: '#605e5c',
  link: '#0f6cbd',
  linkHovered: '#093d6a',
  successIcon: '#107c10',
  severeWarningIcon: '#d83b01'
};

/** A strong section of SharePoint: its signs keep their colors of a white one */
const onStrong = {
  ...onWhite,
  bodyBackground: '#0f6cbd',
  bodyText: '#ffffff',
  bodySubtext: '#ffffff',
  inputBorder: '#0e61aa',
  link: '#ffffff',
  linkHovered: '#d9eaf7'
};

const themeOf = (semanticColors: Readonly<Record<string, string>>): IReadonlyTheme => ({ semanticColors }) as unknown as IReadonlyTheme;

function variablesOf(theme: IReadonlyTheme | undefined): ReadonlyMap<string, string> {
  const variables: Map<string, string> = new Map();
  const element = { style: { setProperty: (name: string, value: string) => variables.set(name, value) } };
  applyThemeVariables(element as unknown as HTMLElement, theme);
  return variables;
}

describe('the colors of the section', () => {
  it('are used as they are where they can be seen', () => {
    const variables = variablesOf(themeOf(onWhite));
    expect(variables.get('--pps-success')).toBe('#107c10');
    expect(variables.get('--pps-warning')).toBe('#d83b01');
    expect(variables.get('--pps-border')).toBe('#605e5c');
    expect(variables.get('--pps-link')).toBe('#0f6cbd');
  });

  it.each([
    ['--pps-text', 4.5],
    ['--pps-subtext', 4.5],
    ['--pps-link', 4.5],
    ['--pps-border', 3],
    ['--pps-success', 3],
    ['--pps-warning', 3]
  ])('%s stands out on a strong section', (name, least) => {
    expect(contrastOf(variablesOf(themeOf(onStrong)).get(name) ?? '', onStrong.bodyBackground)).toBeGreaterThanOrEqual(least);
  });

  it('make a link as strong as it has to be, and no stronger', () => {
    const linkOn = (bodyBackground: string, link: string): string | undefined =>
      variablesOf(themeOf({ ...onWhite, bodyBackground, link })).get('--pps-link');
    expect(linkOn('#ffffff', '#0078d4')).toBe('#0078d4');
    expect(linkOn('#f3f2f1', '#0078d4')).toBe('#093d6a');
    expect(linkOn('#093d6a', '#0078d4')).toBe('#323130');
  });

  it('leave a link in the color of the text an underline', () => {
    expect(variablesOf(themeOf(onStrong)).get('--pps-link-line')).toBe('underline');
    expect(variablesOf(themeOf(onWhite)).get('--pps-link-line')).toBe('none');
    expect(variablesOf(undefined).get('--pps-link-line')).toBe('none');
  });

  it('change under the pointer only as long as the text there can be read', () => {
    const hovered = (primaryButtonBackgroundHovered: string): string | undefined =>
      variablesOf(
        themeOf({ ...onWhite, primaryButtonBackground: '#0f6cbd', primaryButtonText: '#ffffff', primaryButtonBackgroundHovered })
      ).get('--pps-accent-hovered');
    expect(hovered('#0e61aa')).toBe('#0e61aa');
    expect(hovered('#c7e0f4')).toBe('#0f6cbd');
  });

  it('are the system’s where there is no theme', () => {
    expect(variablesOf(undefined).get('--pps-success')).toBe('CanvasText');
    expect(variablesOf(undefined).get('--pps-link')).toBe('LinkText');
  });
});

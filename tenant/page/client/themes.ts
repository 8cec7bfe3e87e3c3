import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { createTheme, type IPalette, type ISemanticColors, type ITheme } from '@fluentui/react/lib/Theme';
import { getVariant, VariantThemeType } from '@fluentui/scheme-utilities';
import type { Section, Theme } from '../../urlOptions';

/** The blue of today's Microsoft 365, in the fonts of the user's own system: nothing is fetched from elsewhere. */
const light: ITheme = create(
  {
    themeDarker: '#093d6a',
    themeDark: '#0c528f',
    themeDarkAlt: '#0e61aa',
    themePrimary: '#0f6cbd',
    themeSecondary: '#247bc7',
    themeTertiary: '#62a8de',
    themeLight: '#b4d6ef',
    themeLighter: '#d9eaf7',
    themeLighterAlt: '#f6fafd'
  },
  false
);

/** The dark counterpart: the neutral colors turned round, and the blue lightened until it reads well on them. */
const dark: ITheme = create(
  {
    themeDarker: '#82c7ff',
    themeDark: '#6cb8f6',
    themeDarkAlt: '#3aa0f3',
    themePrimary: '#2899f5',
    themeSecondary: '#0078d4',
    themeTertiary: '#235a85',
    themeLight: '#004c87',
    themeLighter: '#043862',
    themeLighterAlt: '#092c47',
    black: '#ffffff',
    neutralDark: '#faf9f8',
    neutralPrimary: '#f3f2f1',
    neutralPrimaryAlt: '#c8c6c4',
    neutralSecondary: '#d2d0ce',
    neutralSecondaryAlt: '#b3b0ad',
    neutralTertiary: '#979593',
    neutralTertiaryAlt: '#797775',
    neutralQuaternary: '#484644',
    neutralQuaternaryAlt: '#3b3a39',
    neutralLight: '#323130',
    neutralLighter: '#292827',
    neutralLighterAlt: '#252423',
    white: '#1b1a19',
    redDark: '#f1707b'
  },
  true
);

/** A complete theme, as SharePoint gives it to web parts. */
export function themeOf(name: Theme): ITheme & IReadonlyTheme {
  return name === 'dark' ? dark : light;
}

const variants = {
  none: VariantThemeType.None,
  neutral: VariantThemeType.Neutral,
  soft: VariantThemeType.Soft,
  strong: VariantThemeType.Strong
} satisfies Record<Section, VariantThemeType>;

/** The theme of a section with a background, made by the function that SharePoint's themes are made with. */
export function sectionThemeOf(name: Theme, section: Section): ITheme & IReadonlyTheme {
  return section === 'none' ? themeOf(name) : getVariant(themeOf(name), variants[section]);
}

function create(palette: Partial<IPalette>, isInverted: boolean): ITheme {
  const semanticColors: Partial<ISemanticColors> = isInverted
    ? {
        primaryButtonText: '#1b1a19',
        primaryButtonTextHovered: '#1b1a19',
        primaryButtonTextPressed: '#1b1a19',
        accentButtonText: '#1b1a19',
        link: '#6cb8f6',
        linkHovered: '#82c7ff',
        actionLink: '#f3f2f1',
        bodyFrameBackground: '#252423',
        cardStandoutBackground: '#252423'
      }
    : {};
  return createTheme({
    palette,
    semanticColors,
    isInverted,
    defaultFontStyle: {
      fontFamily:
        "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif"
    }
  });
}

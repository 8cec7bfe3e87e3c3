import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { createTheme, type IPalette, type ISemanticColors, type ITheme } from '@fluentui/react/lib/Theme';
import { getVariant, VariantThemeType } from '@fluentui/scheme-utilities';
import type { Host, Section, Theme, UrlOptions } from '../../urlOptions';

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

/** Teams' purple, on white. */
const teamsLight: ITheme = create(
  {
    themeDarker: '#3d3e78',
    themeDark: '#444791',
    themeDarkAlt: '#4f52b2',
    themePrimary: '#5b5fc7',
    themeSecondary: '#7579eb',
    themeTertiary: '#9299f7',
    themeLight: '#c5cbfa',
    themeLighter: '#e8ebfa',
    themeLighterAlt: '#f5f6fe'
  },
  false
);

/** The same on Teams' dark gray. */
const teamsDark: ITheme = create(
  {
    ...dark.palette,
    themeDarker: '#b3b8ff',
    themeDark: '#aab1fa',
    themeDarkAlt: '#9299f7',
    themePrimary: '#9299f7',
    themeSecondary: '#7f85f5',
    themeTertiary: '#4f52b2',
    themeLight: '#383966',
    themeLighter: '#2f2f4a',
    themeLighterAlt: '#25253a',
    white: '#1f1f1f'
  },
  true,
  { link: '#9299f7', linkHovered: '#aab1fa' }
);

/** Teams' high contrast: white and yellow on black, with blue for what is chosen. */
const contrast: ITheme = create(
  {
    themeDarker: '#1aebff',
    themeDark: '#1aebff',
    themeDarkAlt: '#1aebff',
    themePrimary: '#1aebff',
    themeSecondary: '#1aebff',
    themeTertiary: '#1aebff',
    themeLight: '#000000',
    themeLighter: '#000000',
    themeLighterAlt: '#000000',
    black: '#ffffff',
    neutralDark: '#ffffff',
    neutralPrimary: '#ffffff',
    neutralPrimaryAlt: '#ffffff',
    neutralSecondary: '#ffffff',
    neutralSecondaryAlt: '#ffffff',
    neutralTertiary: '#ffffff',
    neutralTertiaryAlt: '#ffffff',
    neutralQuaternary: '#ffffff',
    neutralQuaternaryAlt: '#ffffff',
    neutralLight: '#000000',
    neutralLighter: '#000000',
    neutralLighterAlt: '#000000',
    white: '#000000'
  },
  true,
  {
    link: '#ffff01',
    linkHovered: '#ffff01',
    primaryButtonText: '#000000',
    primaryButtonTextHovered: '#000000',
    primaryButtonTextPressed: '#000000',
    bodyFrameBackground: '#000000',
    cardStandoutBackground: '#000000'
  }
);

/** A complete theme, as SharePoint gives it to web parts; in a Teams tab with Teams' colors. */
export function themeOf(name: Theme, host: Host): ITheme & IReadonlyTheme {
  switch (name) {
    case 'light':
      return host === 'teams' ? teamsLight : light;
    case 'dark':
      return host === 'teams' ? teamsDark : dark;
    case 'contrast':
      return contrast;
  }
}

const variants = {
  none: VariantThemeType.None,
  neutral: VariantThemeType.Neutral,
  soft: VariantThemeType.Soft,
  strong: VariantThemeType.Strong
} satisfies Record<Section, VariantThemeType>;

/** The theme of a section with a background, made by the function that SharePoint's themes are made with. */
export function sectionThemeOf({ theme, section, host }: Pick<UrlOptions, 'theme' | 'section' | 'host'>): ITheme & IReadonlyTheme {
  const whole = themeOf(theme, host);
  return section === 'none' ? whole : getVariant(whole, variants[section]);
}

function create(palette: Partial<IPalette>, isInverted: boolean, others: Partial<ISemanticColors> = {}): ITheme {
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
    semanticColors: { ...semanticColors, ...others },
    isInverted,
    defaultFontStyle: {
      fontFamily:
        "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif"
    }
  });
}

import { type SystemFamily, browserFactsOf } from '../../../../photos';

/** The browsers whose private windows the guide explains. */
const browsers = ['edge', 'chrome', 'firefox', 'safari'] as const;
export type Browser = (typeof browsers)[number];

export type System = Exclude<SystemFamily, 'other'>;

/** The user's browser and system, as far as the user agent tells. */
export interface BrowserEnvironment {
  /** Undefined in an app, or in a browser that the guide does not explain */
  readonly browser: Browser | undefined;
  readonly system: System | undefined;
  /** The page is shown inside Teams, which has no private windows of its own */
  readonly isTeams: boolean;
}

export type ShortcutKey = 'control' | 'command' | 'shift' | 'N' | 'P';

/** The menu command, which each browser calls by another name. */
export type MenuCommand =
  'edgeWindow' | 'edgeTab' | 'chromeWindow' | 'chromeTab' | 'firefoxWindow' | 'firefoxTab' | 'safariWindow' | 'safariTab';

/** How a browser opens a private window, or a private tab where it has no windows. */
export interface PrivateWindowOption {
  readonly browser: Browser;
  /** Pressed together; undefined on devices that mostly have no keyboard */
  readonly keys: readonly ShortcutKey[] | undefined;
  readonly menu: MenuCommand;
}

export interface PrivateWindowOptions {
  /** For the user's own browser */
  readonly own: PrivateWindowOption | undefined;
  /** For the other browsers of the same system, or for all when the user's own is not known */
  readonly others: readonly PrivateWindowOption[];
}

/**
 * Other browsers that contain one of these names, and apps with a web view (`; wv` on Android): their menus and keys differ.
 */
const otherBrowserPattern: RegExp =
  /\b(OPR|OPiOS|OPT|Opera|Vivaldi|YaBrowser|SamsungBrowser|DuckDuckGo|Ddg|UCBrowser|MiuiBrowser|HuaweiBrowser|Silk|Brave|HeadlessChrome|Electron|GSA|SharePoint)\b|; wv\)/;

/** Teams on computers and phones, also where its web view names Edge */
const teamsPattern: RegExp = /\bTeams\/|\bTeamsMobile-/;

/**
 * @param userAgent - `navigator.userAgent`
 * @param maxTouchPoints - `navigator.maxTouchPoints`: an iPad calls itself a Mac, but no Mac has a touch screen
 */
export function browserEnvironmentOf(userAgent: string, maxTouchPoints: number): BrowserEnvironment {
  const isTeams: boolean = teamsPattern.test(userAgent);
  const { browser, system } = browserFactsOf(userAgent, maxTouchPoints);
  return {
    browser: isTeams || otherBrowserPattern.test(userAgent) ? undefined : browsers.find((each) => each === browser),
    system: system === 'other' ? undefined : system,
    isTeams
  };
}

/** How to open a private window in the user's own browser, and in the others of the same system. */
export function privateWindowOptions({ browser, system }: BrowserEnvironment): PrivateWindowOptions {
  const options: readonly PrivateWindowOption[] = browsersOf(system).map((each) => optionOf(each, system));
  return {
    own: options.find((option) => option.browser === browser),
    others: options.filter((option) => option.browser !== browser)
  };
}

/** The system's own browser first. */
function browsersOf(system: System | undefined): readonly Browser[] {
  switch (system) {
    case 'macOS':
    case 'iOS':
      return ['safari', 'edge', 'chrome', 'firefox'];
    case 'android':
      return ['chrome', 'edge', 'firefox'];
    case 'chromeOS':
      return ['chrome'];
    case 'windows':
    case 'linux':
    case undefined:
      return ['edge', 'chrome', 'firefox'];
  }
}

/**
 * The keys and menus as the vendors' help pages name them (Microsoft "Browse InPrivate in Microsoft Edge", Google "Browse in
 * Incognito mode", Mozilla "Private Browsing", Apple "Use Private Browsing in Safari").
 */
function optionOf(browser: Browser, system: System | undefined): PrivateWindowOption {
  const isPhone: boolean = system === 'iOS' || system === 'android';
  const keys = (letter: 'N' | 'P'): readonly ShortcutKey[] | undefined =>
    isPhone ? undefined : [system === 'macOS' ? 'command' : 'control', 'shift', letter];
  switch (browser) {
    case 'edge':
      return { browser, keys: keys('N'), menu: isPhone ? 'edgeTab' : 'edgeWindow' };
    case 'chrome':
      return { browser, keys: keys('N'), menu: isPhone ? 'chromeTab' : 'chromeWindow' };
    case 'firefox':
      return { browser, keys: keys('P'), menu: isPhone ? 'firefoxTab' : 'firefoxWindow' };
    case 'safari':
      return { browser, keys: keys('N'), menu: isPhone ? 'safariTab' : 'safariWindow' };
  }
}

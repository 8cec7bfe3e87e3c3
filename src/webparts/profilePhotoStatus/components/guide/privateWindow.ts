/** The browsers whose way to a private window the guide knows. */
export type Browser = 'edge' | 'chrome' | 'firefox' | 'safari';

export type System = 'windows' | 'macOS' | 'linux' | 'chromeOS' | 'iOS' | 'android';

/** What a page looks out of, as far as it tells. */
export interface BrowserEnvironment {
  /** Undefined where nobody can say which browser the reader has: in an app, or in a browser that the guide does not know */
  readonly browser: Browser | undefined;
  readonly system: System | undefined;
  /** The page is shown inside Teams, which has no private windows of its own */
  readonly isTeams: boolean;
}

export type ShortcutKey = 'control' | 'command' | 'shift' | 'N' | 'P';

/** The command of the menu, by the words that the browser has for it. */
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
  /** That of the reader's own browser */
  readonly own: PrivateWindowOption | undefined;
  /** Those of the other browsers of the same system, or all of them when the own one is not known */
  readonly others: readonly PrivateWindowOption[];
}

/**
 * Browsers by the mark that is their own. The order counts: Edge calls itself Chrome too, Chrome calls itself Safari, and Edge on
 * Apple's and Google's phones has marks of its own.
 */
const browserPatterns: readonly (readonly [RegExp, Browser])[] = [
  [/\b(Edg|EdgA|EdgiOS|Edge)\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS)\//, 'chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'safari']
];

/**
 * What looks like one of them and is another browser, or an app with a page in it (`; wv` marks those on Android): its menus and keys
 * are its own.
 */
const otherBrowserPattern: RegExp =
  /\b(OPR|OPiOS|OPT|Opera|Vivaldi|YaBrowser|SamsungBrowser|DuckDuckGo|Ddg|UCBrowser|MiuiBrowser|HuaweiBrowser|Silk|Brave|Electron|GSA|SharePoint)\b|; wv\)/;

/** Teams on computers, and on phones: also when its WebView calls itself Edge */
const teamsPattern: RegExp = /\bTeams\/|\bTeamsMobile-/;

/**
 * @param userAgent - `navigator.userAgent`
 * @param maxTouchPoints - `navigator.maxTouchPoints`: an iPad calls itself a Mac, but no Mac has a touch screen
 */
export function browserEnvironmentOf(userAgent: string, maxTouchPoints: number): BrowserEnvironment {
  const isTeams: boolean = teamsPattern.test(userAgent);
  return {
    browser: isTeams || otherBrowserPattern.test(userAgent) ? undefined : browserPatterns.find(([mark]) => mark.test(userAgent))?.[1],
    system: systemOf(userAgent, maxTouchPoints),
    isTeams
  };
}

function systemOf(userAgent: string, maxTouchPoints: number): System | undefined {
  // Before the Mac: browsers on an iPad that ask for desktop pages say Macintosh, and keep their own mark
  if (/\b(iPhone|iPad|iPod)\b|\b(CriOS|FxiOS|EdgiOS)\//.test(userAgent)) {
    return 'iOS';
  }
  if (/\bMacintosh\b/.test(userAgent)) {
    return maxTouchPoints > 1 ? 'iOS' : 'macOS';
  }
  // Before Linux, which Android says too
  if (/\bAndroid\b/.test(userAgent)) {
    return 'android';
  }
  if (/\bWindows\b/.test(userAgent)) {
    return 'windows';
  }
  if (/\bCrOS\b/.test(userAgent)) {
    return 'chromeOS';
  }
  return /\bLinux\b/.test(userAgent) ? 'linux' : undefined;
}

/** The reader's own way to a private window, and those of the other browsers that the same system has. */
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

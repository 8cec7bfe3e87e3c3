export type BrowserFamily = 'edge' | 'chrome' | 'firefox' | 'safari' | 'opera' | 'samsung' | 'other';
export type SystemFamily = 'windows' | 'macOS' | 'iOS' | 'android' | 'chromeOS' | 'linux' | 'other';

/**
 * Tells the families of browsers apart by the user agent's own marks. The order matters: Edge, Opera and Samsung Internet
 * also call themselves Chrome, and all call themselves Safari.
 */
const browsers: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['edge', /\b(?:Edg|EdgA|EdgiOS|Edge)\/(\d{1,4})/],
  ['opera', /\bOPR\/(\d{1,4})/],
  ['samsung', /\bSamsungBrowser\/(\d{1,4})/],
  ['firefox', /\b(?:Firefox|FxiOS)\/(\d{1,4})/],
  ['chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d{1,4})/],
  ['safari', /\bVersion\/(\d{1,4})[^ ]* (?:Mobile\/\w+ )?Safari\//]
];

/** Android before Linux, which it names too; the browsers of an iPad that ask for desktop pages keep their own mark. */
const systems: readonly (readonly [SystemFamily, RegExp])[] = [
  ['windows', /\bWindows\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b|\b(?:CriOS|FxiOS|EdgiOS)\//],
  ['macOS', /\bMac(?:intosh| OS X)\b/],
  ['android', /\bAndroid\b/],
  ['chromeOS', /\bCrOS\b/],
  ['linux', /\bLinux\b/]
];

export interface BrowserFacts {
  readonly browser: BrowserFamily;
  /** The major version */
  readonly browserVersion: number | undefined;
  readonly system: SystemFamily;
}

/**
 * The family of browser and system: what a help desk asks first, and nothing finer.
 * @param userAgent - `navigator.userAgent`
 * @param maxTouchPoints - `navigator.maxTouchPoints`: an iPad calls itself a Mac, but no Mac has a touch screen
 */
export function browserFactsOf(userAgent: string, maxTouchPoints: number = 0): BrowserFacts {
  const found: readonly [BrowserFamily, RegExp] | undefined = browsers.find(([, mark]) => mark.test(userAgent));
  const version: string | undefined = found?.[1].exec(userAgent)?.[1];
  const system: SystemFamily = systems.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'other';
  return {
    browser: found?.[0] ?? 'other',
    browserVersion: version === undefined ? undefined : Number(version),
    system: system === 'macOS' && maxTouchPoints > 1 ? 'iOS' : system
  };
}

export type BrowserFamily = 'edge' | 'chrome' | 'firefox' | 'safari' | 'opera' | 'samsung' | 'other';
export type SystemFamily = 'windows' | 'macOS' | 'iOS' | 'android' | 'chromeOS' | 'linux' | 'other';

/**
 * Tells the families of browsers apart by the user agent's own marks. The order matters: Edge, Opera and Samsung Internet
 * also call themselves Chrome, and all call themselves Safari.
 */
const browsers: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['edge', /\bEdg(?:A|iOS)?\/(\d{1,4})/],
  ['opera', /\bOPR\/(\d{1,4})/],
  ['samsung', /\bSamsungBrowser\/(\d{1,4})/],
  ['firefox', /\b(?:Firefox|FxiOS)\/(\d{1,4})/],
  ['chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d{1,4})/],
  ['safari', /\bVersion\/(\d{1,4})[^ ]* (?:Mobile\/\w+ )?Safari\//]
];

/** Android before Linux, which it names too; iPadOS calls itself a Mac. */
const systems: readonly (readonly [SystemFamily, RegExp])[] = [
  ['windows', /\bWindows\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
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

/** The family of browser and system: what a help desk asks first, and nothing finer. */
export function browserFactsOf(userAgent: string): BrowserFacts {
  const found: readonly [BrowserFamily, RegExp] | undefined = browsers.find(([, mark]) => mark.test(userAgent));
  const version: string | undefined = found?.[1].exec(userAgent)?.[1];
  return {
    browser: found?.[0] ?? 'other',
    browserVersion: version === undefined ? undefined : Number(version),
    system: systems.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'other'
  };
}

/** What this product asks of a browser, beyond the language itself (ES2022): one row for each interface. */
export interface BrowserInterface {
  /** As documentation calls it */
  readonly name: string;
  readonly isThere: (browser: InterfaceBrowser) => boolean;
  /** What becomes of the card without it: nothing works at all, or something is left out, each at its place in the code */
  readonly without: 'nothing' | 'less';
}

/** The browser's global object, of which anything may be missing. */
export type InterfaceBrowser = { readonly [name in string]?: unknown };

/** docs/browsers.md says what a user sees without each. */
export const browserInterfaces: readonly BrowserInterface[] = [
  needed('fetch'),
  needed('AbortController'),
  needed('URL'),
  needed('Blob'),
  needed('TextDecoder'),
  {
    name: 'createImageBitmap or ImageDecoder',
    isThere: (browser) => isFunction(browser.createImageBitmap) || isFunction(browser.ImageDecoder),
    without: 'nothing'
  },
  helpful('OffscreenCanvas', (browser) => browser.OffscreenCanvas),
  helpful('ImageDecoder', (browser) => browser.ImageDecoder),
  helpful('navigator.locks', (browser) => member(browser.navigator, 'locks')),
  helpful('navigator.clipboard', (browser) => member(browser.navigator, 'clipboard')),
  helpful('localStorage', (browser) => browser.localStorage),
  helpful('sessionStorage', (browser) => browser.sessionStorage),
  helpful('crypto.subtle', (browser) => member(browser.crypto, 'subtle')),
  helpful('Intl.RelativeTimeFormat', (browser) => member(browser.Intl, 'RelativeTimeFormat')),
  helpful('performance.getEntriesByType', (browser) => member(browser.performance, 'getEntriesByType'))
];

/** The interfaces without which the card can do nothing, and that this browser lacks. */
export function missingInterfaces(browser: InterfaceBrowser = window as unknown as InterfaceBrowser): readonly string[] {
  return browserInterfaces.filter(({ isThere, without }) => without === 'nothing' && !isThere(browser)).map(({ name }) => name);
}

function needed(name: string): BrowserInterface {
  return { name, isThere: (browser) => isFunction(browser[name]), without: 'nothing' };
}

function helpful(name: string, get: (browser: InterfaceBrowser) => unknown): BrowserInterface {
  return { name, isThere: (browser) => isGiven(() => get(browser)), without: 'less' };
}

/** Reading some of them throws, where the browser blocks them. */
function isGiven(read: () => unknown): boolean {
  try {
    return Boolean(read());
  } catch {
    return false;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

import { type Browser, type System, type PrivateWindowOption, browserEnvironmentOf, privateWindowOptions } from './privateWindow';

const webKit: string = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iosKit: string = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const iphone: string = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)';
const ipadAsMac: string = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

interface Case {
  readonly name: string;
  readonly userAgent: string;
  readonly touchPoints?: number;
  readonly browser: Browser | undefined;
  readonly system: System | undefined;
}

const browsers: readonly Case[] = [
  {
    name: 'Edge on Windows',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    browser: 'edge',
    system: 'windows'
  },
  {
    name: 'Edge on Windows with a touch screen',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    touchPoints: 10,
    browser: 'edge',
    system: 'windows'
  },
  {
    name: 'the first Edge',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/70.0.3538.102 Safari/537.36 Edge/18.17763`,
    browser: 'edge',
    system: 'windows'
  },
  {
    name: 'Edge on macOS',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    browser: 'edge',
    system: 'macOS'
  },
  {
    name: 'Edge on Linux',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    browser: 'edge',
    system: 'linux'
  },
  {
    name: 'Edge on Android',
    userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0`,
    touchPoints: 5,
    browser: 'edge',
    system: 'android'
  },
  {
    name: 'Edge on iOS',
    userAgent: `${iphone} ${iosKit} Version/18.0 EdgiOS/142.0.3595.66 Mobile/15E148 Safari/604.1`,
    touchPoints: 5,
    browser: 'edge',
    system: 'iOS'
  },
  {
    name: 'Edge on an iPad that calls itself a Mac',
    userAgent: `${ipadAsMac} ${iosKit} Version/18.0 EdgiOS/142.0.3595.66 Safari/605.1.15`,
    touchPoints: 5,
    browser: 'edge',
    system: 'iOS'
  },
  {
    name: 'Chrome on Windows',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0.0.0 Safari/537.36`,
    browser: 'chrome',
    system: 'windows'
  },
  {
    name: 'Chrome on macOS',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Chrome/142.0.0.0 Safari/537.36`,
    browser: 'chrome',
    system: 'macOS'
  },
  {
    name: 'Chrome on Linux',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/142.0.0.0 Safari/537.36`,
    browser: 'chrome',
    system: 'linux'
  },
  {
    name: 'Chrome on ChromeOS',
    userAgent: `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/142.0.0.0 Safari/537.36`,
    browser: 'chrome',
    system: 'chromeOS'
  },
  {
    name: 'Chrome on Android',
    userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${webKit} Chrome/142.0.0.0 Mobile Safari/537.36`,
    touchPoints: 5,
    browser: 'chrome',
    system: 'android'
  },
  {
    name: 'Chrome on iOS',
    userAgent: `${iphone} ${iosKit} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`,
    touchPoints: 5,
    browser: 'chrome',
    system: 'iOS'
  },
  {
    name: 'Chrome on an iPad that asks for desktop pages',
    userAgent: `${ipadAsMac} ${iosKit} CriOS/142 Version/11.1.1 Safari/605.1.15`,
    touchPoints: 0,
    browser: 'chrome',
    system: 'iOS'
  },
  {
    name: 'Firefox on Windows',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    browser: 'firefox',
    system: 'windows'
  },
  {
    name: 'Firefox on macOS',
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
    browser: 'firefox',
    system: 'macOS'
  },
  {
    name: 'Firefox on Linux',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    browser: 'firefox',
    system: 'linux'
  },
  {
    name: 'Firefox on Android',
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
    touchPoints: 5,
    browser: 'firefox',
    system: 'android'
  },
  {
    name: 'Firefox on iOS',
    userAgent: `${iphone} ${iosKit} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`,
    touchPoints: 5,
    browser: 'firefox',
    system: 'iOS'
  },
  {
    name: 'Safari on macOS',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${iosKit} Version/26.0 Safari/605.1.15`,
    touchPoints: 0,
    browser: 'safari',
    system: 'macOS'
  },
  {
    name: 'Safari on an iPhone',
    userAgent: `${iphone} ${iosKit} Version/26.0 Mobile/15E148 Safari/604.1`,
    touchPoints: 5,
    browser: 'safari',
    system: 'iOS'
  },
  {
    name: 'Safari on an iPad, which calls itself a Mac',
    userAgent: `${ipadAsMac} ${iosKit} Version/26.0 Safari/605.1.15`,
    touchPoints: 5,
    browser: 'safari',
    system: 'iOS'
  },
  {
    name: 'Safari on an old iPad',
    userAgent: `Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) ${iosKit} Version/12.1 Mobile/15E148 Safari/604.1`,
    touchPoints: 5,
    browser: 'safari',
    system: 'iOS'
  }
];

const unknown: readonly Case[] = [
  {
    name: 'Opera',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36 OPR/125.0.0.0`,
    browser: undefined,
    system: 'windows'
  },
  {
    name: 'Vivaldi',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Chrome/140.0.0.0 Safari/537.36 Vivaldi/7.6.3797.55`,
    browser: undefined,
    system: 'macOS'
  },
  {
    name: 'Samsung Internet',
    userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    browser: undefined,
    system: 'android'
  },
  {
    name: 'an app on Android with a page in it',
    userAgent: `Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) ${webKit} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36`,
    browser: undefined,
    system: 'android'
  },
  { name: 'an app on iOS with a page in it', userAgent: `${iphone} ${iosKit} Mobile/15E148`, browser: undefined, system: 'iOS' },
  { name: 'nothing at all', userAgent: '', browser: undefined, system: undefined },
  { name: 'a text browser', userAgent: 'Lynx/2.9.0 libwww-FM/2.14', browser: undefined, system: undefined }
];

describe('browserEnvironmentOf', () => {
  it.each([...browsers, ...unknown])('knows $name', ({ userAgent, touchPoints, browser, system }) => {
    expect(browserEnvironmentOf(userAgent, touchPoints ?? 0)).toEqual({ browser, system, isTeams: false });
  });

  it.each([
    [
      'the new Teams, whose WebView calls itself Edge',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 Teams/25290.205.4069.4894/49`,
      'windows'
    ],
    [
      'Teams on a Mac',
      `Mozilla/5.0 (Macintosh; Intel Mac OS X 11_3_1) ${webKit} Teams/1.8.00.3758 Chrome/126.0.6478.261 Electron/31.7.7 Safari/537.36`,
      'macOS'
    ],
    ['Teams on iOS', `${iphone} ${iosKit} Mobile/15E148 TeamsMobile-iOS`, 'iOS'],
    [
      'Teams on Android',
      `Mozilla/5.0 (Linux; Android 15; Pixel 8; wv) ${webKit} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 TeamsMobile-Android`,
      'android'
    ]
  ])('takes %s for no browser', (_name, userAgent, system) => {
    expect(browserEnvironmentOf(userAgent, 0)).toEqual({ browser: undefined, system, isTeams: true });
  });
});

describe('privateWindowOptions', () => {
  function described({ browser, keys, menu }: PrivateWindowOption): string {
    return `${browser}: ${keys ? keys.join('+') : 'no keys'}, ${menu}`;
  }

  function own(browser: Browser, system: System): string | undefined {
    const option: PrivateWindowOption | undefined = privateWindowOptions({ browser, system, isTeams: false }).own;
    return option && described(option);
  }

  it.each<[Browser, System, string]>([
    ['edge', 'windows', 'edge: control+shift+N, edgeWindow'],
    ['chrome', 'windows', 'chrome: control+shift+N, chromeWindow'],
    ['firefox', 'windows', 'firefox: control+shift+P, firefoxWindow'],
    ['edge', 'macOS', 'edge: command+shift+N, edgeWindow'],
    ['chrome', 'macOS', 'chrome: command+shift+N, chromeWindow'],
    ['firefox', 'macOS', 'firefox: command+shift+P, firefoxWindow'],
    ['safari', 'macOS', 'safari: command+shift+N, safariWindow'],
    ['firefox', 'linux', 'firefox: control+shift+P, firefoxWindow'],
    ['chrome', 'chromeOS', 'chrome: control+shift+N, chromeWindow'],
    ['safari', 'iOS', 'safari: no keys, safariTab'],
    ['edge', 'iOS', 'edge: no keys, edgeTab'],
    ['chrome', 'android', 'chrome: no keys, chromeTab'],
    ['firefox', 'android', 'firefox: no keys, firefoxTab']
  ])('of %s on %s', (browser, system, expected) => {
    expect(own(browser, system)).toBe(expected);
  });

  it.each<[System | undefined, readonly Browser[]]>([
    ['windows', ['edge', 'chrome', 'firefox']],
    ['macOS', ['safari', 'edge', 'chrome', 'firefox']],
    ['linux', ['edge', 'chrome', 'firefox']],
    ['chromeOS', ['chrome']],
    ['iOS', ['safari', 'edge', 'chrome', 'firefox']],
    ['android', ['chrome', 'edge', 'firefox']],
    [undefined, ['edge', 'chrome', 'firefox']]
  ])('on %s names the browsers that are there when the own one is not known', (system, expected) => {
    const { own: none, others } = privateWindowOptions({ browser: undefined, system, isTeams: false });
    expect(none).toBeUndefined();
    expect(others.map(({ browser }) => browser)).toEqual(expected);
  });

  it('does not repeat the own browser among the others', () => {
    const { others } = privateWindowOptions({ browser: 'edge', system: 'windows', isTeams: false });
    expect(others.map(({ browser }) => browser)).toEqual(['chrome', 'firefox']);
  });
});

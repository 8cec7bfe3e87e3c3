import { browserChanges, parseBrowserChanges, unchanged } from './browserChanges';
import { cloudIds, type CloudId } from './clouds';
import { type FaultRule, formatFaults, parseFaults } from './faults/rules';

/**
 * Everything a link to the tenant can say. Both the server and the page read it; what is not in the link has its
 * default, so the shortest link is the plainest page.
 */
export interface UrlOptions {
  scenario: ScenarioId;
  theme: Theme;
  /** The background of the section that the web part stands in */
  section: Section;
  language: Language;
  width: Width;
  host: Host;
  /** Which app shows the Teams tab. */
  app: App;
  mode: Mode;
  user: User;
  /** Where the organization's tenant lives. */
  cloud: CloudId;
  /** Where the framework gets its tokens from. */
  tokens: Tokens;
  /** What Microsoft Entra says to the framework's hidden frame, until somebody has signed in. */
  entra: EntraAnswer;
  /** How SharePoint finds the session cookie after the page has loaded. */
  cookies: Cookies;
  /** How many copies of the web part stand on the page. */
  cards: Cards;
  /** Whether the page has something below the web part that a growing card would move. */
  below: Below;
  panel: Panel;
  /** Whether the page context has a signed address of the edge for photos of people, and whether that is still valid. */
  photoBase: PhotoBase;
  /** Whether userphoto.aspx answers by itself or sends the browser to the edge. */
  photoPage: PhotoPage;
  /** Whether the edge asks SharePoint or keeps a copy from before the last sync. */
  edge: Edge;
  /** What happens to the user's clock ten seconds after the page has loaded. */
  clock: ReaderClock;
  /** Which drawings stand in for photos that are missing. */
  placeholder: PlaceholderKind;
  /** Whether Microsoft Graph lets browsers keep the photo, as it does not today. */
  graphCache: GraphCache;
  /** What the browser lacks or does otherwise, joined by commas (browserChanges.ts). */
  browser: string;
  /** Hours that have gone by since the visit began, in the browser and in the tenant. */
  later: number;
  /** Milliseconds that every simulated service takes longer; undefined leaves it to the scenario. */
  delay: number | undefined;
  /** Seconds between the request for the large picture and the sync. */
  sync: number | 'never';
  /** Failures beside those of the scenario. */
  faults: readonly FaultRule[];
  /** Keeps its state across reloads and tabs; without a name every page load starts afresh. */
  visit: string | undefined;
  /** The version of the web part that stored them. */
  dataVersion: DataVersion;
  /** What an administrator would have set for the whole organization, as a tenant property. */
  organization: Record<string, unknown>;
  /** The web part's stored properties, as a site owner would have set them. */
  properties: Record<string, unknown>;
}

export const scenarioIds = [
  'inSync',
  'cropped',
  'changed',
  'neverSynced',
  'noMicrosoft365Photo',
  'noPhoto',
  'unsure',
  'smallOld',
  'smallPlaceholder',
  'otherName',
  'removedPhoto',
  'replacedByPlaceholder',
  'otherRegion',
  'noExchange',
  'consentMissing',
  'graphDown',
  'sharePointDown',
  'slow',
  'yours',
  'fieldReport'
] as const;
/** `contrast` is Teams' own theme; pages of SharePoint follow the operating system instead */
export const themes = ['light', 'dark', 'contrast'] as const;
/** SharePoint's names of section backgrounds */
export const sections = ['none', 'neutral', 'soft', 'strong'] as const;
export const widths = ['320', 'third', 'half', 'full', 'fullBleed'] as const;
export const hosts = ['page', 'fullPage', 'teams'] as const;
/** `app.host.name` of the Teams library, in lower case */
export const apps = ['teams', 'teamsmodern', 'outlook', 'office'] as const;
export const modes = ['read', 'edit'] as const;
export const users = ['member', 'guest', 'anonymous'] as const;
/** SharePoint's own exchange, or Microsoft Entra through MSAL in a hidden frame: in real tenants Microsoft's flights decide */
export const tokenPaths = ['exchange', 'msal'] as const;
export const entraAnswers = ['signedIn', 'interaction_required', 'consent_required', 'login_required', 'noAnswer'] as const;
/** Good; to be renewed; to be renewed with further claims (conditional access); only a new sign-in helps */
export const cookieStates = ['warm', 'cold', 'claims', 'expired'] as const;
export const cardCounts = ['1', '2'] as const;
export const belows = ['nothing', 'parts'] as const;
export const panels = ['open', 'closed'] as const;
export const photoBases = ['signed', 'expired', 'none'] as const;
export const photoPages = ['direct', 'redirect'] as const;
export const edges = ['fresh', 'old'] as const;
/** Right; set back or ahead by an hour; five hours of sleep */
export const readerClocks = ['right', 'setBack', 'setAhead', 'slept'] as const;
export const placeholderKinds = ['same', 'accountDiffers', 'redesigned'] as const;
/** Of today, and before */
export const dataVersions = ['1.1', '1.0'] as const;
/** Nothing said of how long; or a day */
export const graphCaches = ['unsaid', 'day'] as const;

export type ScenarioId = (typeof scenarioIds)[number];
export type Theme = (typeof themes)[number];
export type Section = (typeof sections)[number];
/** As SharePoint names it, such as `it-IT`; the card shows English for one that it has not */
export type Language = string;
export type Width = (typeof widths)[number];
export type Host = (typeof hosts)[number];
export type App = (typeof apps)[number];
export type Mode = (typeof modes)[number];
export type User = (typeof users)[number];
export type Tokens = (typeof tokenPaths)[number];
export type EntraAnswer = (typeof entraAnswers)[number];
export type Cookies = (typeof cookieStates)[number];
export type Cards = (typeof cardCounts)[number];
export type Below = (typeof belows)[number];
export type Panel = (typeof panels)[number];
export type PhotoBase = (typeof photoBases)[number];
export type PhotoPage = (typeof photoPages)[number];
export type Edge = (typeof edges)[number];
export type ReaderClock = (typeof readerClocks)[number];
export type PlaceholderKind = (typeof placeholderKinds)[number];
export type DataVersion = (typeof dataVersions)[number];
export type GraphCache = (typeof graphCaches)[number];

export const defaultUrlOptions: UrlOptions = {
  scenario: 'inSync',
  theme: 'light',
  section: 'none',
  language: 'en-US',
  width: 'third',
  host: 'page',
  app: 'teams',
  mode: 'read',
  user: 'member',
  cloud: 'global',
  tokens: 'exchange',
  entra: 'signedIn',
  cookies: 'warm',
  cards: '1',
  below: 'nothing',
  panel: 'open',
  photoBase: 'signed',
  photoPage: 'direct',
  edge: 'fresh',
  clock: 'right',
  placeholder: 'same',
  graphCache: 'unsaid',
  browser: unchanged,
  later: 0,
  delay: undefined,
  sync: 6,
  faults: [],
  visit: undefined,
  dataVersion: '1.1',
  organization: {},
  properties: {}
};

const visitNamePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

/** Reads a link. What it says wrongly keeps its default and is named, one line each, so that the page can show it. */
export function parseUrlOptions(
  query: URLSearchParams,
  defaults: UrlOptions = defaultUrlOptions
): { urlOptions: UrlOptions; problems: readonly string[] } {
  const problems: string[] = [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
    const value = query.get(name) ?? undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (value !== undefined && found === undefined) {
      problems.push(`There is no ${name} "${value}". Known are: ${allowed.join(', ')}.`);
    }
    return found ?? fallback;
  };
  const number = (name: string, most: number, unit: string): number | undefined => {
    const value = query.get(name) ?? undefined;
    if (value === undefined) {
      return undefined;
    }
    if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > most) {
      problems.push(`${name} "${value}" is not a number of ${unit} from 0 to ${most}.`);
      return undefined;
    }
    return Number(value);
  };
  const known: readonly string[] = [...Object.keys(defaultUrlOptions).filter((name) => name !== 'faults'), 'fault'];
  for (const name of new Set(query.keys())) {
    if (!known.includes(name) && !isFrameworkParameter(name)) {
      problems.push(`There is no choice named "${name}". Known are: ${known.join(', ')}.`);
    }
  }
  const urlOptions: UrlOptions = {
    scenario: oneOf('scenario', scenarioIds, defaults.scenario),
    theme: oneOf('theme', themes, defaults.theme),
    section: oneOf('section', sections, defaults.section),
    language: parseLanguage(query, defaults, problems),
    width: oneOf('width', widths, defaults.width),
    host: oneOf('host', hosts, defaults.host),
    app: oneOf('app', apps, defaults.app),
    mode: oneOf('mode', modes, defaults.mode),
    user: oneOf('user', users, defaults.user),
    cloud: oneOf('cloud', cloudIds, defaults.cloud),
    tokens: oneOf('tokens', tokenPaths, defaults.tokens),
    entra: oneOf('entra', entraAnswers, defaults.entra),
    cookies: oneOf('cookies', cookieStates, defaults.cookies),
    cards: oneOf('cards', cardCounts, defaults.cards),
    below: oneOf('below', belows, defaults.below),
    panel: oneOf('panel', panels, defaults.panel),
    photoBase: oneOf('photoBase', photoBases, defaults.photoBase),
    photoPage: oneOf('photoPage', photoPages, defaults.photoPage),
    edge: oneOf('edge', edges, defaults.edge),
    clock: oneOf('clock', readerClocks, defaults.clock),
    placeholder: oneOf('placeholder', placeholderKinds, defaults.placeholder),
    graphCache: oneOf('graphCache', graphCaches, defaults.graphCache),
    browser: parseBrowser(query, defaults, problems),
    later: number('later', 1000, 'hours') ?? defaults.later,
    delay: number('delay', 60_000, 'milliseconds'),
    sync: query.get('sync') === 'never' ? 'never' : (number('sync', 86_400, 'seconds') ?? defaults.sync),
    faults: parseFaults(query.getAll('fault'), problems),
    visit: parseVisit(query, problems),
    dataVersion: oneOf('dataVersion', dataVersions, defaults.dataVersion),
    organization: parseObject('organization', query, problems),
    properties: parseObject('properties', query, problems)
  };
  return { urlOptions, problems };
}

/** What a link says in one word, in its order. */
const plainOptions = [
  'scenario',
  'theme',
  'section',
  'language',
  'width',
  'host',
  'app',
  'mode',
  'user',
  'cloud',
  'tokens',
  'entra',
  'cookies',
  'cards',
  'below',
  'photoBase',
  'photoPage',
  'edge',
  'placeholder',
  'graphCache',
  'clock',
  'browser',
  'later',
  'delay',
  'sync',
  'panel',
  'visit',
  'dataVersion'
] as const;

/** The query of a link, without what goes without saying. Empty or beginning with a question mark. */
export function formatUrlOptions(urlOptions: UrlOptions, defaults: UrlOptions = defaultUrlOptions): string {
  const query = new URLSearchParams();
  for (const name of plainOptions) {
    const value = urlOptions[name];
    if (value !== undefined && value !== defaults[name]) {
      query.set(name, String(value));
    }
  }
  for (const fault of formatFaults(urlOptions.faults)) {
    query.append('fault', fault);
  }
  for (const name of ['organization', 'properties'] as const) {
    if (Object.keys(urlOptions[name]).length > 0) {
      query.set(name, JSON.stringify(urlOptions[name]));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** SharePoint's own switches, such as `?noredir=true`, are the framework's business. */
function isFrameworkParameter(name: string): boolean {
  return ['noredir', 'debug', 'debugManifestsFile', 'enableConsoleLog', 'loadSPFX', 'maintenanceMode'].includes(name);
}

function parseBrowser(query: URLSearchParams, defaults: UrlOptions, problems: string[]): string {
  const text = query.get('browser') ?? defaults.browser;
  if (parseBrowserChanges(text) === undefined) {
    problems.push(
      `There is no browser "${text}". Known are: ${[unchanged, ...Object.keys(browserChanges)].join(', ')}, several joined by commas.`
    );
    return defaults.browser;
  }
  return text;
}

function parseLanguage(query: URLSearchParams, defaults: UrlOptions, problems: string[]): Language {
  const text = query.get('language') ?? defaults.language;
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})+$/i.test(text)) {
    problems.push(`"${text}" is no language such as it-IT or sr-Latn-RS.`);
    return defaults.language;
  }
  return text;
}

function parseVisit(query: URLSearchParams, problems: string[]): string | undefined {
  const value = query.get('visit') ?? undefined;
  if (value !== undefined && !visitNamePattern.test(value)) {
    problems.push(`A visit name has 1 to 40 letters, digits or hyphens; "${value}" has not.`);
    return undefined;
  }
  return value;
}

function parseObject(name: 'organization' | 'properties', query: URLSearchParams, problems: string[]): Record<string, unknown> {
  const text = query.get(name) ?? undefined;
  if (text === undefined) {
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (value instanceof Object && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below, like any other value that is not an object.
  }
  problems.push(`${name} is not a JSON object.`);
  return {};
}

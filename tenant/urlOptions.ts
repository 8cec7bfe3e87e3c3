import { unchanged } from './browserChanges';
import type { CloudId } from './clouds';
import type { FaultRule } from './faults/rules';

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

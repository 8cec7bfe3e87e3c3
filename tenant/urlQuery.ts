import { browserChanges, parseBrowserChanges, unchanged } from './browserChanges';
import { cloudIds } from './clouds';
import { formatFaults, parseFaults } from './faults/rules';
import {
  defaultUrlOptions,
  apps,
  belows,
  cardCounts,
  cookieStates,
  dataVersions,
  edges,
  entraAnswers,
  graphCaches,
  hosts,
  modes,
  panels,
  photoBases,
  photoPages,
  placeholderKinds,
  readerClocks,
  scenarioIds,
  sections,
  themes,
  tokenPaths,
  users,
  widths,
  type Language,
  type UrlOptions
} from './urlOptions';

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

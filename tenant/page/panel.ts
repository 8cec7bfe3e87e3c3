import { unchanged } from '../browserChanges';
import {
  apps,
  belows,
  cardCounts,
  edges,
  hosts,
  modes,
  photoBases,
  photoPages,
  placeholderKinds,
  scenarioIds,
  sections,
  themes,
  users,
  widths,
  type UrlOptions,
  type ScenarioId
} from '../urlOptions';
import { formatUrlOptions } from '../urlQuery';
import { formatFaults } from '../faults/rules';
import { scenarios } from '../scenarios';
import type { PageData } from './data';
import { nameOfLanguage, offeredLanguages } from './languages';
import { escapeHtml, renderFile } from './template';

/** The names of URL options as people read them. */
const labels = {
  theme: { light: 'Light', dark: 'Dark', contrast: 'Contrast' },
  section: { none: 'None', neutral: 'Neutral', soft: 'Soft', strong: 'Strong' },
  width: { '320': '320 px', third: 'Third', half: 'Half', full: 'Full', fullBleed: 'Full width' },
  host: { page: 'Page', fullPage: 'Full page', teams: 'Teams tab' },
  mode: { read: 'Read', edit: 'Edit' },
  cards: { '1': 'One', '2': 'Two' },
  below: { nothing: 'Nothing', parts: 'Other parts' },
  app: { teams: 'Teams', teamsmodern: 'New Teams', outlook: 'Outlook', office: 'Microsoft 365' },
  user: { member: 'Member', guest: 'Guest', anonymous: 'Anonymous' },
  photoBase: { signed: 'Signed', expired: 'Expired', none: 'None' },
  photoPage: { direct: 'Answers', redirect: 'Redirects' },
  edge: { fresh: 'Fresh', old: 'Old copy' },
  placeholder: { same: 'Same for all', accountDiffers: 'Initials', redesigned: 'Redesigned' }
} satisfies { [Name in Labeled]: Record<UrlOptions[Name], string> };

type Labeled =
  'theme' | 'app' | 'cards' | 'below' | 'section' | 'width' | 'host' | 'mode' | 'user' | 'photoBase' | 'photoPage' | 'edge' | 'placeholder';

/** The browsers that the panel offers; a link can say any. */
const browsers: ReadonlyMap<string, string> = new Map([
  [unchanged, 'As it is'],
  ['canvasWhite', 'Hides canvases'],
  ['canvasWhite,noImageDecoder', 'Hides pictures'],
  ['canvasNoise,noImageDecoder', 'Adds noise to pictures'],
  ['decoderHangs', 'Decodes nothing'],
  ['oldBrowser', 'Old']
]);

/** What the site owner chooses, by its key; the first is the default */
const densities: ReadonlyMap<string, string> = new Map([
  ['', 'Full'],
  ['compact', 'Compact'],
  ['quiet', 'Quiet']
]);
const calmViews: ReadonlyMap<string, string> = new Map([
  ['', 'One line'],
  ['card', 'Both photos'],
  ['hidden', 'Nothing']
]);

/** The failures that the panel offers; a link can say any. */
const faults: ReadonlyMap<string, string> = new Map([
  ['', 'None'],
  ['token:AADSTS50058', 'Sign-in needed'],
  ['token:AADSTS53003', 'Blocked by a policy'],
  ['photoValue:ErrorNonExistentMailbox', 'No mailbox'],
  ['photoValue:503', 'Microsoft Graph is down'],
  ['userPhoto:500', 'SharePoint is down'],
  ['userPhoto:429-tooLong', 'SharePoint is busy'],
  ['userPhoto:truncated', 'Damaged photo'],
  ['profile:emptyProperties', 'Empty profile']
]);

const delays = [undefined, 0, 300, 1000, 3000] as const;
const syncs = [0, 3, 6, 20, 60, 'never'] as const;

/** The panel of the local tenant: a form whose controls are the URL options of a link. It works without its script, too. */
export function renderPanel(data: PageData): Promise<string> {
  const { urlOptions, defaults, visitName } = data;
  const offered = scenarioIds.filter(
    (id) => (id !== 'yours' && id !== 'fieldReport') || id === defaults.scenario || id === urlOptions.scenario
  );
  const group = <Name extends keyof typeof labels>(name: Name, legend: string, values: readonly UrlOptions[Name][]): string =>
    radioGroup(
      name,
      legend,
      values.map((value) => ({ value, label: labelOf(name, value) })),
      urlOptions[name]
    );
  const select = <Name extends keyof typeof labels>(name: Name, values: readonly UrlOptions[Name][]): string =>
    values.map((value) => option(value, labelOf(name, value), value === urlOptions[name])).join('');
  return renderFile('panel.html', {
    scenarioOptions: offered.map((id) => option(id, scenarios[id].title, id === urlOptions.scenario)).join(''),
    situation: scenarios[urlOptions.scenario].situation,
    theme: group('theme', 'Theme', themes),
    section: group('section', 'Section background', sections),
    languageOptions: withCurrent(offeredLanguages(), urlOptions.language)
      .map((value) => option(value, nameOfLanguage(value), value === urlOptions.language))
      .join(''),
    width: group('width', 'Column', widths),
    host: `${group('host', 'Host', hosts)}${urlOptions.host === 'teams' ? framedLink(urlOptions, defaults) : ''}`,
    mode: group('mode', 'Display mode', modes),
    cards: group('cards', 'Cards', cardCounts),
    below: group('below', 'Below the card', belows),
    app: urlOptions.host === 'teams' ? group('app', 'App around the tab', apps) : '',
    densityOptions: propertySelect(densities, urlOptions.properties['density']),
    whenInSyncOptions: propertySelect(calmViews, urlOptions.properties['whenInSync']),
    faultOptions: withCurrent([...faults.keys()], formatFaults(urlOptions.faults).join(' '))
      .map((value) => option(value, faults.get(value) ?? value, value === formatFaults(urlOptions.faults).join(' ')))
      .join(''),
    kept: urlOptions.visit === undefined ? '' : 'checked',
    later: urlOptions.later === 0 ? '' : `${urlOptions.later} hours later`,
    user: group('user', 'Signed in as', users),
    moreOpen: (['photoBase', 'photoPage', 'edge', 'placeholder'] as const).some((name) => urlOptions[name] !== defaults[name])
      ? ' open'
      : '',
    photoBaseOptions: select('photoBase', photoBases),
    photoPageOptions: select('photoPage', photoPages),
    edgeOptions: select('edge', edges),
    placeholderOptions: select('placeholder', placeholderKinds),
    delayOptions: withCurrent(delays, urlOptions.delay)
      .map((value) => option(String(value ?? ''), delayLabel(value, urlOptions.scenario), value === urlOptions.delay))
      .join(''),
    syncOptions: withCurrent(syncs, urlOptions.sync)
      .map((value) => option(String(value), syncLabel(value), value === urlOptions.sync))
      .join(''),
    browserOptions: withCurrent([...browsers.keys()], urlOptions.browser)
      .map((value) => option(value, browsers.get(value) ?? value, value === urlOptions.browser))
      .join(''),
    visit: urlOptions.visit === undefined ? 'New at every page load' : visitName
  });
}

/** Teams is another site, so that browsers keep other copies there. */
function framedLink(urlOptions: UrlOptions, defaults: UrlOptions): string {
  const address = `/teams${formatUrlOptions({ ...urlOptions, panel: 'closed' }, defaults)}`;
  return `<p class="panel-note"><a href="${escapeHtml(address)}" target="_top">Open it in a page of another site</a>, as Teams is: browsers keep other copies there.</p>`;
}

function labelOf<Name extends keyof typeof labels>(name: Name, value: UrlOptions[Name]): string {
  return (labels[name] as Record<string, string>)[value] ?? value;
}

function withCurrent<T>(values: readonly T[], current: T): readonly T[] {
  return values.includes(current) ? values : [...values, current];
}

function delayLabel(value: number | undefined, scenario: ScenarioId): string {
  if (value === undefined) {
    const own = scenarios[scenario].delay;
    return own === 0 ? 'As the scenario says' : `As the scenario says (${own} ms)`;
  }
  return value === 0 ? 'None' : `${value} ms`;
}

function syncLabel(value: number | 'never'): string {
  switch (value) {
    case 'never':
      return 'Never';
    case 0:
      return 'At once';
    default:
      return `After ${value} s`;
  }
}

function propertySelect(choices: ReadonlyMap<string, string>, current: unknown): string {
  return [...choices].map(([value, label]) => option(value, label, value === current)).join('');
}

function option(value: string, label: string, selected: boolean): string {
  return `<option value="${escapeHtml(value)}"${selected ? ' selected' : ''}>${escapeHtml(label)}</option>`;
}

function radioGroup(name: string, legend: string, urlOptions: readonly { value: string; label: string }[], current: string): string {
  const radios = urlOptions.map(({ value, label }) => {
    const id = `panel-${name}-${value}`;
    return `<input type="radio" id="${id}" name="${name}" value="${value}"${value === current ? ' checked' : ''}><label for="${id}">${escapeHtml(label)}</label>`;
  });
  return `<fieldset class="panel-group"><legend>${legend}</legend><div class="panel-radios">${radios.join('')}</div></fieldset>`;
}

import { type UrlOptions } from '../../urlOptions';
import { formatUrlOptions, parseUrlOptions } from '../../urlQuery';
import { formatFaults } from '../../faults/rules';
import type { LoggedRequest } from '../../requestLog';
import { announceUrlOptions, element, onProperties, readPageData, storageOf } from './live';

/** The panel: turns what is chosen into a link, and goes there, or changes the page in place where SharePoint would, too. */
const { urlOptions: initial, defaults, visitName, isWatched } = readPageData();
const liveOptions = ['theme', 'section', 'width', 'mode', 'panel'] as const;
let current: UrlOptions = initial;

const form = element('panel-form') as HTMLFormElement;
const toggle = element('panel-toggle');
const root = document.documentElement;

function applyOptions(changes: Partial<UrlOptions>): void {
  const previous = current;
  current = { ...current, ...changes };
  const link = `/${formatUrlOptions(current, defaults)}`;
  const staysHere = Object.keys(changes).every((name) => liveOptions.some((live) => live === name));
  if (!staysHere) {
    rememberFocus();
    location.assign(link);
    return;
  }
  history.replaceState(history.state, '', link);
  for (const name of liveOptions) {
    root.dataset[name] = current[name];
    checkRadio(name, current[name]);
  }
  if (previous.panel !== current.panel) {
    showRequests();
  }
  announceUrlOptions(current);
}

form.addEventListener('change', () => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') {
      query.set(name, value);
    }
  }
  const { urlOptions } = parseUrlOptions(query, defaults);
  const changed = (
    [
      'scenario',
      'theme',
      'section',
      'language',
      'width',
      'host',
      'mode',
      'user',
      'photoBase',
      'photoPage',
      'edge',
      'placeholder',
      'app',
      'cards',
      'below',
      'browser',
      'delay',
      'sync'
    ] as const
  ).filter((name) => urlOptions[name] !== current[name]);
  const faults = formatFaults(urlOptions.faults).join() === formatFaults(current.faults).join() ? {} : { faults: urlOptions.faults };
  applyOptions({ ...Object.fromEntries(changed.map((name) => [name, urlOptions[name]])), ...faults, ...changedProperties() });
});

/** Settings of the web part that the panel offers beside its property pane; an empty choice is the default. */
function changedProperties(): Partial<UrlOptions> {
  const properties = { ...current.properties };
  for (const [name, id] of [
    ['density', 'panel-density'],
    ['whenInSync', 'panel-when-in-sync']
  ] as const) {
    const { value } = element(id) as HTMLSelectElement;
    if (value === '') {
      Reflect.deleteProperty(properties, name);
    } else {
      properties[name] = value;
    }
  }
  return JSON.stringify(properties) === JSON.stringify(current.properties) ? {} : { properties };
}

// The page's own Edit and Republish buttons, and the pencil beside the web part.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mode]:not(html)') : undefined;
  const mode = button?.dataset['mode'];
  if (mode === 'read' || mode === 'edit') {
    applyOptions({ mode });
  }
});

// Tests say what they want directly.
document.addEventListener('tenant-set-options', (event) => {
  applyOptions((event as CustomEvent<Partial<UrlOptions>>).detail);
});

element('panel-start-over').addEventListener('click', () => {
  void fetch(`/tenant/visits/${visitName}`, { method: 'DELETE' }).then(() => {
    rememberFocus();
    location.reload();
  });
});

element('panel-keep').addEventListener('change', ({ target }) => {
  applyOptions({ visit: target instanceof HTMLInputElement && target.checked ? visitName : undefined });
});

// Who comes back later comes back to the same visit.
element('panel-later').addEventListener('click', () => {
  applyOptions({ later: current.later + 5, visit: current.visit ?? visitName });
});

element('panel-copy-link').addEventListener('click', ({ currentTarget }) => {
  void navigator.clipboard.writeText(location.href).then(() => {
    if (currentTarget instanceof HTMLElement) {
      currentTarget.textContent = 'Copied';
    }
  });
});

// What a site owner sets in the property pane goes into the link, as SharePoint would keep it with the page.
onProperties((properties) => {
  current = { ...current, properties };
  history.replaceState(history.state, '', `/${formatUrlOptions(current, defaults)}`);
});

function checkRadio(name: string, value: string): void {
  const radio = document.getElementById(`panel-${name}-${value}`);
  if (radio instanceof HTMLInputElement) {
    radio.checked = true;
  }
}

// On a phone the panel begins closed, whatever the link says, and opening it is nobody else's business.
const isNarrow = window.matchMedia('(max-width: 760px)');

function isOpen(): boolean {
  return isNarrow.matches ? root.dataset['panelNarrow'] === 'open' : current.panel === 'open';
}

toggle.addEventListener('click', () => {
  const next = isOpen() ? 'closed' : 'open';
  if (isNarrow.matches) {
    root.dataset['panelNarrow'] = next;
    showRequests();
  } else {
    applyOptions({ panel: next });
  }
});

if (isWatched) {
  new EventSource('/tenant/rebuilds').onmessage = () => {
    rememberFocus();
    location.reload();
  };
}

const list = element('panel-list');
let source: EventSource | undefined;

/** Listens for requests while somebody can see them. */
function showRequests(): void {
  toggle.setAttribute('aria-expanded', String(isOpen()));
  if (!isOpen()) {
    source?.close();
    source = undefined;
    return;
  }
  if (source === undefined) {
    list.replaceChildren();
    source = new EventSource(`/tenant/visits/${visitName}/requests`);
    source.onmessage = (event: MessageEvent<string>) => {
      showRequest(JSON.parse(event.data) as LoggedRequest);
    };
  }
}

function showRequest(request: LoggedRequest): void {
  const id = `panel-request-${request.number}`;
  const row = document.getElementById(id) ?? document.createElement('li');
  const isNew = row.id === '';
  row.id = id;
  row.dataset['outcome'] = request.status === 0 ? 'waiting' : request.status < 400 ? 'good' : 'bad';
  row.title = `${request.service} ${request.method} ${request.url}`;
  row.replaceChildren(
    cell('status', request.status === 0 ? '...' : String(request.status)),
    cell('url', shortened(request.url)),
    cell(
      'origin',
      [
        request.service,
        request.method,
        ...(request.by === 'picture' ? ['page'] : []),
        ...(request.status === 0 ? [] : [`${request.duration} ms`])
      ].join(' · ')
    )
  );
  if (isNew) {
    list.append(row);
    element('panel-count').textContent = String(request.number);
    list.scrollTop = list.scrollHeight;
  }
}

function cell(kind: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = `request-${kind}`;
  span.textContent = text;
  return span;
}

/** What is in every address says nothing; the whole one is in the row's title. */
function shortened(url: string): string {
  const [path = '', query = ''] = url.split('?');
  const name = path.replace(/^\/_layouts\/15\//, '').replace(/^\/_api\/(?:.*[./])?/i, '');
  const said = [...new URLSearchParams(query)]
    .filter(([key]) => !/^(_oat_|P\d)$/.test(key))
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
  return said === '' ? name : `${name} ${said}`;
}

const focusKey = 'tenant-panel-focus';

/** A new page loses the focus; who works with the keyboard gets it back where it was. */
function rememberFocus(): void {
  const active = document.activeElement ?? undefined;
  if (active !== undefined && form.contains(active)) {
    storageOf('sessionStorage')?.setItem(focusKey, active.id);
  }
}

const lastFocus = storageOf('sessionStorage')?.getItem(focusKey) ?? undefined;
if (lastFocus !== undefined) {
  storageOf('sessionStorage')?.removeItem(focusKey);
  document.getElementById(lastFocus)?.focus();
}
showRequests();

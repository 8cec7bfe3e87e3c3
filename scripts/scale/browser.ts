import { AsyncLocalStorage } from 'node:async_hooks';
import type { ScenarioId } from '../../tenant/urlOptions';
import { type Counts, type Endpoint, endpointOf } from './counts';
import { type Services, nameOf, tokenAddress } from './services';
import { PersonsLocks } from './locks';
import type { VirtualTime } from './virtualTime';
import { hour } from './week';

/** An answer that a browser keeps. Thousands of people keep the same body: it is in memory once. */
interface KeptAnswer {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
  /** When it has to be confirmed, in milliseconds since 1970 */
  readonly freshUntil: number;
}

/** One person's browser: what it stores for good, for a session, and in its cache; and whose turn it is of its tabs. */
export class PersonsBrowser {
  public readonly local: Storage = new MapStorage();
  public session: Storage = new MapStorage();
  public readonly cache = new Map<string, KeptAnswer>();
  public readonly locks = new PersonsLocks();

  /** @param scenario - what Microsoft 365 holds for this person */
  public constructor(public readonly scenario: ScenarioId) {}

  /** The browser is closed, and started again. */
  public endSession(): void {
    this.session = new MapStorage();
  }

  /** Forgets everything that scripts have stored; the cache is the browser's own. */
  public forget(): void {
    this.local.clear();
    this.endSession();
  }
}

/** One tab of it. */
export class Tab {
  /** What it has asked of the services */
  public readonly asked: Endpoint[] = [];

  public constructor(public readonly browser: PersonsBrowser) {}
}

/** Whose code is running: tabs are told apart by the chain of promises that they began. */
const present = new AsyncLocalStorage<Tab>();

export async function inTab<T>(tab: Tab, task: () => Promise<T>): Promise<T> {
  return present.run(tab, task);
}

/** Milliseconds until an answer comes. */
const latency = 100;

/**
 * Gives the product what it takes from a browser: storage, the cache, `fetch`. Each person finds their own.
 * @param send - the `fetch` of Node
 */
export function installBrowsers(time: VirtualTime, services: Services, counts: Counts, send: typeof fetch): void {
  const subtle = globalThis.crypto.subtle;
  const bodies = new Map<string, ArrayBuffer>();
  const answers = new AnswersOfAnHour(time);
  const currentTab = (): Tab => {
    const tab = present.getStore();
    if (tab === undefined) {
      throw new Error('a request of nobody');
    }
    return tab;
  };
  const current = (): PersonsBrowser => currentTab().browser;

  /** One request to the tenant, for the visit that answers now. */
  const ask = async (address: string, init: RequestInit, kept: KeptAnswer | undefined): Promise<Response> => {
    await time.wait(latency);
    const { scenario } = current();
    const isGraph = address.includes('/graph.microsoft.com/');
    const visit = services.visitFor(scenario, isGraph ? 'Graph' : 'SharePoint');
    const headers = new Headers(init.headers);
    headers.set('Cookie', `TenantVisit=${visit}`);
    const etag = kept?.headers.get('etag');
    if (etag) {
      headers.set('If-None-Match', etag);
      // Otherwise fetch adds `no-cache`, by which the tenant would send the body again
      headers.set('Cache-Control', 'max-age=0');
    }
    if (isGraph && visit !== nameOf(scenario)) {
      headers.set('Authorization', `Bearer ${services.refusedToken(scenario)}`);
    }
    const answer = await answers.of(`${visit} ${address} ${etag ?? ''}`, async () => {
      const response = await send(address.replace(`/sites/${nameOf(scenario)}/`, `/sites/${visit}/`), { headers });
      return { response, body: await response.arrayBuffer() };
    });
    const endpoint = endpointOf(address);
    currentTab().asked.push(endpoint);
    counts.add({ at: time.now(), endpoint, status: answer.response.status, bytes: answer.body.byteLength });
    const answered = new Headers(answer.response.headers);
    // The body comes unpacked, and the tenant's own clock is that of this machine
    answered.delete('content-encoding');
    answered.set('date', new Date(time.now()).toUTCString());
    return new Response(answer.response.status === 304 ? undefined : answer.body, { status: answer.response.status, headers: answered });
  };

  const browserFetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { cache } = current();
    const address = input instanceof Request ? input.url : String(input);
    const mode = init.cache ?? 'default';
    const found = mode === 'reload' || mode === 'no-store' ? undefined : cache.get(address);
    const isUsable = found !== undefined && (mode === 'force-cache' || (mode === 'default' && time.now() < found.freshUntil));
    if (isUsable) {
      return new Response(found.body, { status: 200, headers: found.headers });
    }
    const response = await ask(address, init, found);
    if (response.status === 304 && found !== undefined) {
      cache.set(address, { ...found, freshUntil: freshUntil(response.headers, time.now()) });
      return new Response(found.body, { status: 200, headers: found.headers });
    }
    if (response.status !== 200 || mode === 'no-store' || /no-store/.test(response.headers.get('cache-control') ?? '')) {
      return response;
    }
    const body = await response.arrayBuffer();
    const key = `${response.headers.get('etag') ?? ''} ${body.byteLength}`;
    const shared = bodies.get(key) ?? body;
    bodies.set(key, shared);
    cache.set(address, { body: shared, headers: response.headers, freshUntil: freshUntil(response.headers, time.now()) });
    return new Response(shared, { status: 200, headers: response.headers });
  };

  Object.defineProperty(globalThis, 'fetch', { value: browserFetch, configurable: true });
  const navigator = {
    onLine: true,
    userAgent: 'scale',
    get locks(): PersonsLocks {
      return current().locks;
    }
  };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  const window = {
    get localStorage(): Storage {
      return current().local;
    },
    get sessionStorage(): Storage {
      return current().session;
    },
    crypto: {
      getRandomValues: <T extends ArrayBufferView>(array: T): T => globalThis.crypto.getRandomValues(array),
      // Hashing is work in another thread, which time must not overtake
      subtle: new Proxy(subtle, {
        get:
          (target, name: keyof SubtleCrypto) =>
          (...given: unknown[]): Promise<unknown> =>
            time.work(() => (target[name] as (...all: unknown[]) => Promise<unknown>).apply(target, given))
      })
    },
    performance: { getEntriesByType: () => [] },
    addEventListener: () => undefined,
    removeEventListener: () => undefined
  };
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(globalThis, name, { get: () => window[name], configurable: true });
  }
}

/** A token for Microsoft Graph, which the framework keeps for as long as the page is open: each view begins with this request, if it asks Graph at all. */
export async function requestToken(services: Services): Promise<string> {
  const tab = present.getStore();
  if (tab === undefined) {
    throw new Error('a token for nobody');
  }
  const response = await fetch(tokenAddress(services.tenant, nameOf(tab.browser.scenario)), { cache: 'no-store' });
  if (!response.ok) {
    // The framework rejects with a text
    throw new Error(`The token was refused with ${response.status}`);
  }
  const { value } = (await response.json()) as { value: string };
  return (JSON.parse(value) as { AccessToken: string }).AccessToken;
}

function freshUntil(headers: Headers, now: number): number {
  const seconds = /max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1];
  return now + Number(seconds ?? 0) * 1000;
}

interface Answer {
  readonly response: Response;
  readonly body: ArrayBuffer;
}

/**
 * What the tenant has answered in the present hour. Thousands of people ask the same of the same situation: the tenant's handlers hear each question once an hour. What they answer
 * changes when addresses are signed anew, every four hours.
 */
class AnswersOfAnHour {
  private at = 0;
  private readonly answers = new Map<string, Promise<Answer>>();

  public constructor(private readonly time: VirtualTime) {}

  public async of(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const now = Math.floor(this.time.now() / hour);
    if (now !== this.at) {
      this.at = now;
      this.answers.clear();
    }
    const known = this.answers.get(question) ?? this.time.work(ask);
    this.answers.set(question, known);
    return known;
  }
}

/** The browser's own, without a browser. */
class MapStorage implements Storage {
  private readonly items = new Map<string, string>();

  public get length(): number {
    return this.items.size;
  }

  public clear(): void {
    this.items.clear();
  }

  public getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }

  public key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  public removeItem(name: string): void {
    this.items.delete(name);
  }

  public setItem(name: string, value: string): void {
    this.items.set(name, value);
  }
}

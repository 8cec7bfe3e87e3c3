import { createTenant, type Tenant } from '../../tenant/server';
import { type ScenarioId, defaultUrlOptions } from '../../tenant/urlOptions';
import { formatUrlOptions } from '../../tenant/urlQuery';
import { parseFaults } from '../../tenant/faults/rules';
import { hour, minute, throttledHour } from './week';
import type { VirtualTime } from './virtualTime';

/** Two visits of the local tenant for each situation: one that answers, and one that refuses everything with 429. */
export interface Services {
  readonly tenant: Tenant;
  /** The address of photos that the page context names now; SharePoint signs a new one every few hours. */
  photoBase(scenario: ScenarioId): Promise<string>;
  /** The visit that answers one request now: the one that refuses, where a service has more to do than it takes. */
  visitFor(scenario: ScenarioId, service: 'SharePoint' | 'Graph'): string;
  /** A token that Graph takes for the visit that refuses. */
  refusedToken(scenario: ScenarioId): string;
}

/** The tenant's photo addresses are the same for four hours. */
const rotation = 4 * hour;

const refused = ['token:429', 'photo:429', 'photoValue:429', 'userPhoto:429', 'profile:429', 'me:429'] as const;

/**
 * Starts the local tenant, whose own handlers answer every request.
 * @param capacity - requests a minute that each service takes in the throttled hour
 */
export async function openServices(time: VirtualTime, scenarios: readonly ScenarioId[], capacity: number): Promise<Services> {
  const tenant = await createTenant({ port: 0, now: () => time.now() });
  const send = globalThis.fetch;
  const load = async (scenario: ScenarioId, visit: string, faultTexts: readonly string[] = []): Promise<string> => {
    const problems: string[] = [];
    const faults = parseFaults(faultTexts, problems);
    if (problems.length > 0) {
      throw new Error(problems.join(' '));
    }
    const page = await send(`${tenant.url}${formatUrlOptions({ ...defaultUrlOptions, scenario, visit, faults, sync: 'never' })}`);
    return page.text();
  };
  const tokens = new Map<ScenarioId, string>();
  for (const scenario of scenarios) {
    const visit = refusingNameOf(scenario);
    await load(scenario, visit);
    const { value } = (await (await send(tokenAddress(tenant, visit))).json()) as { value: string };
    tokens.set(scenario, (JSON.parse(value) as { AccessToken: string }).AccessToken);
    await load(scenario, visit, refused);
  }
  const taken = { SharePoint: { at: 0, count: 0 }, Graph: { at: 0, count: 0 } };
  const bases = new Map<string, Promise<string>>();
  return {
    tenant,
    photoBase: (scenario) => {
      const key = `${scenario} ${Math.floor(time.now() / rotation)}`;
      const base =
        bases.get(key) ??
        time.work(
          async () => /"userPhotoCdnBaseUrl":"([^"]+)"/.exec(await load(scenario, nameOf(scenario)))?.[1]?.replaceAll('\\u0026', '&') ?? ''
        );
      bases.set(key, base);
      return base;
    },
    visitFor: (scenario, service) => {
      const now = time.now();
      if (now < throttledHour.from || now >= throttledHour.to) {
        return nameOf(scenario);
      }
      const inMinute = Math.floor(now / minute);
      if (taken[service].at !== inMinute) {
        taken[service] = { at: inMinute, count: 0 };
      }
      taken[service].count += 1;
      return taken[service].count <= capacity ? nameOf(scenario) : refusingNameOf(scenario);
    },
    refusedToken: (scenario) => tokens.get(scenario) ?? ''
  };
}

export function nameOf(scenario: ScenarioId): string {
  return `scale-${scenario}`;
}

function refusingNameOf(scenario: ScenarioId): string {
  return `${nameOf(scenario)}-refuses`;
}

/** Where the framework asks SharePoint for a token of Microsoft Graph. */
export function tokenAddress(tenant: Tenant, visit: string): string {
  return `${tenant.url}sites/${visit}/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='x'`;
}

import { parsedAddress } from '../helpers/address';

/**
 * Where a tenant lives. GCC, the moderate US government cloud, uses the global addresses. France: Bleu; Germany: Delos. Nothing is known of an
 * `unknown` cloud, which is never taken for the global one.
 */
export type Cloud = 'global' | 'usGovernmentHigh' | 'usGovernmentDod' | 'china' | 'france' | 'germany' | 'singapore' | 'unknown';

const globalGraph: string = 'https://graph.microsoft.com';

/** The hosts of Microsoft Graph (Microsoft, "National cloud deployments"; the last three from Microsoft Graph PowerShell) */
const cloudsByGraphHost: ReadonlyMap<string, Cloud> = new Map([
  [new URL(globalGraph).hostname, 'global'],
  ['graph.microsoft.us', 'usGovernmentHigh'],
  ['dod-graph.microsoft.us', 'usGovernmentDod'],
  ['microsoftgraph.chinacloudapi.cn', 'china'],
  ['graph.svc.sovcloud.fr', 'france'],
  ['graph.svc.sovcloud.de', 'germany'],
  ['graph.svc.sovcloud.sg', 'singapore']
]);

/**
 * The cloud of a tenant, known by the address of Microsoft Graph that the page context names; the global one where it names none.
 * @param graphEndpoint - such as `https://graph.microsoft.com`; of any type, because the page context does not declare it
 */
export function cloudOf(graphEndpoint: unknown): Cloud {
  if (isAbsent(graphEndpoint)) {
    return 'global';
  }
  return isHttpsAddress(graphEndpoint) ? (cloudsByGraphHost.get(new URL(graphEndpoint).hostname) ?? 'unknown') : 'unknown';
}

/**
 * Where to ask Microsoft Graph.
 * @param graphEndpoint - see {@link cloudOf}
 * @returns the address as the page context writes it, because the framework keeps tokens by this very text; the global one where the page context
 * names none; undefined where what it names is no address, so that no token is asked for in a cloud that nobody knows
 */
export function graphAddressOf(graphEndpoint: unknown): string | undefined {
  if (isAbsent(graphEndpoint)) {
    return globalGraph;
  }
  return isHttpsAddress(graphEndpoint) ? graphEndpoint : undefined;
}

function isAbsent(endpoint: unknown): boolean {
  return endpoint === undefined || endpoint === '';
}

function isHttpsAddress(endpoint: unknown): endpoint is string {
  return typeof endpoint === 'string' && endpoint.startsWith('https://') && parsedAddress(endpoint) !== undefined;
}

/** Microsoft's own pages that a cloud has; undefined where none is known, so that no link leads astray. */
export interface CloudPages {
  readonly addPhoto: string | undefined;
  /** The diagnostic for administrators; Microsoft says that GCC High, DoD and 21Vianet have none */
  readonly diagnostic: string | undefined;
}

export function pagesOf(cloud: Cloud): CloudPages {
  switch (cloud) {
    case 'global':
      return {
        addPhoto: 'https://myaccount.microsoft.com/',
        diagnostic: 'https://aka.ms/PillarPictureSync'
      };
    case 'usGovernmentHigh':
      return { addPhoto: 'https://myaccount.microsoft.us/', diagnostic: undefined };
    case 'usGovernmentDod':
      return { addPhoto: undefined, diagnostic: undefined };
    case 'china':
      return {
        addPhoto: 'https://myaccount.windowsazure.cn/',

        diagnostic: undefined
      };
    case 'france':
    case 'germany':
    case 'singapore':
    case 'unknown':
      return { addPhoto: undefined, diagnostic: undefined };
  }
}

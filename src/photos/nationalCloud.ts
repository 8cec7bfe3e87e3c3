/** Where a tenant lives. GCC, the moderate US government cloud, uses the global addresses. */
export type Cloud = 'global' | 'usGovernmentHigh' | 'usGovernmentDod' | 'china';

/** The hosts of Microsoft Graph (Microsoft, "National cloud deployments") */
const cloudsByGraphHost: ReadonlyMap<string, Cloud> = new Map([
  ['graph.microsoft.com', 'global'],
  ['graph.microsoft.us', 'usGovernmentHigh'],
  ['dod-graph.microsoft.us', 'usGovernmentDod'],
  ['microsoftgraph.chinacloudapi.cn', 'china']
]);

/**
 * The cloud of a tenant, known by the address of Microsoft Graph that the page context names.
 * @param graphEndpoint - such as `https://graph.microsoft.com`; of any type, because the page context does not declare it
 */
export function cloudOf(graphEndpoint: unknown): Cloud {
  const address: string = typeof graphEndpoint === 'string' ? graphEndpoint : '';
  return (URL.canParse(address) ? cloudsByGraphHost.get(new URL(address).hostname) : undefined) ?? 'global';
}

/**
 * Where to ask Microsoft Graph.
 * @param graphEndpoint - see {@link cloudOf}
 * @returns the address as the page context writes it, because the framework keeps tokens by this very text; the global
 * one where the page context names none
 */
export function graphAddressOf(graphEndpoint: unknown): string {
  return typeof graphEndpoint === 'string' && graphEndpoint.startsWith('https://') && URL.canParse(graphEndpoint)
    ? graphEndpoint
    : 'https://graph.microsoft.com';
}

/** Microsoft's own pages that a cloud has; undefined where none is known, so that no link leads astray. */
export interface CloudPages {
  readonly addPhoto: string | undefined;
  readonly officeHome: string | undefined;
  /** The diagnostic for administrators; Microsoft says that GCC High, DoD and 21Vianet have none */
  readonly diagnostic: string | undefined;
}

export function pagesOf(cloud: Cloud): CloudPages {
  switch (cloud) {
    case 'global':
      return {
        addPhoto: 'https://myaccount.microsoft.com/',
        officeHome: 'https://www.office.com/',
        diagnostic: 'https://aka.ms/PillarPictureSync'
      };
    case 'usGovernmentHigh':
      return { addPhoto: undefined, officeHome: 'https://www.office365.us/', diagnostic: undefined };
    case 'usGovernmentDod':
      return { addPhoto: undefined, officeHome: 'https://www.ohome.apps.mil/', diagnostic: undefined };
    case 'china':
      return { addPhoto: undefined, officeHome: 'https://portal.partner.microsoftonline.cn/', diagnostic: undefined };
  }
}

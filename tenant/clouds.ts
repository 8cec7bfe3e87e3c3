/** Microsoft's clouds, by where Microsoft Graph lives in each ("National cloud deployments"). */
export const graphHosts = {
  global: 'graph.microsoft.com',
  usGovernmentHigh: 'graph.microsoft.us',
  usGovernmentDod: 'dod-graph.microsoft.us',
  china: 'microsoftgraph.chinacloudapi.cn',
  france: 'graph.svc.sovcloud.fr',
  germany: 'graph.svc.sovcloud.de',
  singapore: 'graph.svc.sovcloud.sg',
  /** No cloud that anybody knows */
  unknown: 'graph.cloud.example'
} as const;

export type CloudId = keyof typeof graphHosts;
export const cloudIds = Object.keys(graphHosts) as CloudId[];

/** Where the framework signs people in; the other clouds' hosts are not simulated. */
export const loginHost = 'login.microsoftonline.com';

/** Every host that a page of the tenant may ask: SharePoint's own, Graph's and the one to sign in, and that of Teams, which frames it. */
export const sharePointHost = 'contoso.sharepoint.com';
export const teamsHost = 'teams.microsoft.com';
export const allHosts: readonly string[] = [sharePointHost, teamsHost, loginHost, ...Object.values(graphHosts)];

import { test as base, type APIRequestContext, type APIResponse } from '@playwright/test';
import { defaultUrlOptions, type UrlOptions } from '../../tenant/urlOptions';
import { formatUrlOptions } from '../../tenant/urlQuery';
import { createTenant, type Tenant } from '../../tenant/server';

export { expect } from '@playwright/test';

/** The simulated services, asked directly: no browser. */
export interface Visit {
  site: string;
  /** The HTML of the page. */
  html: string;
  /** `userPhotoCdnBaseUrl` of the page context; empty where there is none. */
  photoBase: string;
  profile(): Promise<Profile>;
  property(name: string): Promise<string | undefined>;
  /** userphoto.aspx of the site. */
  photo(size: string, accountName?: string): Promise<APIResponse>;
  /** The address that pages ask: the base of the page context. */
  edgePhoto(size: string, accountName?: string): Promise<APIResponse>;
  graph(path: string, headers?: Record<string, string>): Promise<APIResponse>;
  token(): Promise<APIResponse>;
}

interface Profile {
  PictureUrl: string;
  PersonalSiteHostUrl: string;
  UserProfileProperties: readonly { Key: string; Value: string }[];
}

interface TestFixtures {
  visit(urlOptions?: Partial<UrlOptions>): Promise<Visit>;
  /** Lets this time go by in the tenant, in milliseconds. */
  goAhead(time: number): void;
}

/** How far the time in the tenant is ahead of that of this machine, in milliseconds. */
interface Clock {
  ahead: number;
}

export const test = base.extend<TestFixtures, { clock: Clock; tenant: Tenant }>({
  clock: [
    async ({}, use) => {
      await use({ ahead: 0 });
    },
    { scope: 'worker' }
  ],
  tenant: [
    async ({ clock }, use) => {
      const tenant = await createTenant({
        port: 0,
        bundleFolder: process.env['WEB_PART_BUNDLE'],
        now: () => Date.now() + clock.ahead
      });
      await use(tenant);
      await tenant.close();
    },
    { scope: 'worker' }
  ],
  visit: async ({ request, tenant }, use) => {
    await use((urlOptions = {}) => begin(request, tenant, urlOptions));
  },
  goAhead: async ({ clock }, use) => {
    await use((time) => {
      clock.ahead += time;
    });
    clock.ahead = 0;
  }
});

export const login = 'i:0#.f|membership|adelev@contoso.com';
export const email = 'Adele.Vance@contoso.com';

async function begin(request: APIRequestContext, tenant: Tenant, urlOptions: Partial<UrlOptions>): Promise<Visit> {
  const page = await request.get(`${tenant.url}${formatUrlOptions({ ...defaultUrlOptions, ...urlOptions })}`);
  const html = await page.text();
  const visit = /data-visit="([^"]+)"/.exec(html)?.[1] ?? '';
  const site = `${tenant.url}sites/${visit}`;
  const photoBase = /"userPhotoCdnBaseUrl":"([^"]+)"/.exec(html)?.[1] ?? '';
  const profile: Visit['profile'] = async () => {
    const answer = await request.get(`${site}/_api/SP.UserProfiles.PeopleManager/GetMyProperties`);
    return answer.json() as Promise<Profile>;
  };
  const token: Visit['token'] = () =>
    request.get(
      `${site}/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='x'`
    );
  return {
    site,
    html,
    photoBase,
    profile,
    token,
    property: async (name) => (await profile()).UserProfileProperties.find(({ Key }) => Key === name)?.Value,
    photo: (size, accountName = login) =>
      request.get(`${site}/_layouts/15/userphoto.aspx?size=${size}&accountname=${encodeURIComponent(accountName)}`, { maxRedirects: 0 }),
    edgePhoto: (size, accountName = email) => request.get(`${photoBase}&size=${size}&accountname=${encodeURIComponent(accountName)}`),
    graph: async (path, headers) => {
      const { value } = (await (await token()).json()) as { value: string };
      const { AccessToken } = JSON.parse(value) as { AccessToken: string };
      return request.get(`${tenant.url}graph.microsoft.com${path}`, { headers: headers ?? { Authorization: `Bearer ${AccessToken}` } });
    }
  };
}

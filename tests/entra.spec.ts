import { expect, test as base, type APIRequestContext, type APIResponse } from '@playwright/test';
import { createHash } from 'node:crypto';
import { defaultUrlOptions, type UrlOptions } from '../tenant/urlOptions';
import { formatUrlOptions } from '../tenant/urlQuery';
import { organization } from '../tenant/people';
import { createTenant, type Tenant } from '../tenant/server';

/** The simulated Microsoft Entra, asked directly: no browser. */
const test = base.extend<object, { tenant: Tenant }>({
  tenant: [
    async ({}, use) => {
      const tenant = await createTenant({ port: 0, bundleFolder: process.env['WEB_PART_BUNDLE'] });
      await use(tenant);
      await tenant.close();
    },
    { scope: 'worker' }
  ]
});

const verifier = 'a-verifier-of-at-least-forty-three-characters-in-length';
const registered = 'https://contoso.sharepoint.com/_forms/spfxsinglesignon.aspx';

interface Entra {
  authorize(more?: Record<string, string>): Promise<APIResponse>;
  exchange(form: Record<string, string>): Promise<APIResponse>;
}

async function begin(request: APIRequestContext, tenant: Tenant, urlOptions: Partial<UrlOptions> = {}): Promise<Entra> {
  const page = await (await request.get(`${tenant.url}${formatUrlOptions({ ...defaultUrlOptions, ...urlOptions })}`)).text();
  const clientId = /"spfx3rdPartyServicePrincipalId":"([^"]+)"/.exec(page)?.[1] ?? '';
  const oauth = `${tenant.url}login.microsoftonline.com/${organization.tenantId}/oauth2/v2.0`;
  return {
    authorize: (more = {}) =>
      request.get(`${oauth}/authorize`, {
        maxRedirects: 0,
        params: {
          client_id: clientId,
          redirect_uri: registered,
          scope: 'https://graph.microsoft.com/.default openid profile offline_access',
          state: 'a-state',
          nonce: 'a-nonce',
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          prompt: 'none',
          ...more
        }
      }),
    exchange: (form) => request.post(`${oauth}/token`, { form: { client_id: clientId, ...form } })
  };
}

/** What came back in the fragment of the registered page's address. */
function answerOf(response: APIResponse): URLSearchParams {
  const address = new URL(response.headers()['location'] ?? '');
  expect(`${address.origin}${address.pathname}`).toBe(registered);
  return new URLSearchParams(address.hash.slice(1));
}

test('gives a code for the verifier that it was asked for with, once, and a token that Microsoft Graph takes', async ({
  request,
  tenant
}) => {
  const { authorize, exchange } = await begin(request, tenant);
  const answer = answerOf(await authorize());
  expect(answer.get('state')).toBe('a-state');
  const form = { grant_type: 'authorization_code', code: answer.get('code') ?? '', code_verifier: verifier };
  const tokens = (await (await exchange(form)).json()) as { access_token: string; refresh_token: string; id_token: string };
  expect(JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
    nonce: 'a-nonce',
    tid: organization.tenantId
  });
  const photo = await request.get(`${tenant.url}graph.microsoft.com/v1.0/me/photo/$value`, {
    headers: { Authorization: `Bearer ${tokens.access_token}` }
  });
  expect(photo.status()).toBe(200);
  expect((await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status()).toBe(200);
  expect((await exchange(form)).status()).toBe(400);
});

test('gives nothing for another verifier', async ({ request, tenant }) => {
  const { authorize, exchange } = await begin(request, tenant);
  const code = answerOf(await authorize()).get('code') ?? '';
  const refused = await exchange({ grant_type: 'authorization_code', code, code_verifier: `${verifier}-of-another` });
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ error: 'invalid_grant' });
});

test('redirects only to registered pages', async ({ request, tenant }) => {
  const { authorize } = await begin(request, tenant);
  expect((await authorize({ redirect_uri: 'https://attacker.example/_forms/spfxsinglesignon.aspx' })).status()).toBe(400);
});

for (const [entra, code] of [
  ['interaction_required', 'AADSTS50076'],
  ['consent_required', 'AADSTS65001'],
  ['login_required', 'AADSTS50058']
] as const) {
  test(`tells a hidden frame ${entra}, and shows a whole page something to read`, async ({ request, tenant }) => {
    const { authorize } = await begin(request, tenant, { entra });
    const answer = answerOf(await authorize());
    expect(answer.get('error')).toBe(entra);
    expect(answer.get('error_description')).toContain(code);
    expect(await (await authorize({ prompt: 'select_account' })).text()).toContain('<h1');
  });
}

test('MSAL needs https, which localhost has not: the page says so', async ({ request, tenant }) => {
  const page = await (await request.get(`${tenant.url}?tokens=msal`)).text();
  expect(page).toContain('needs https');
});

import { sideOf } from './helpers/servedPictures';
import { expect, login, test } from './helpers/visits';

test.describe('userphoto.aspx', () => {
  for (const [size, side] of [
    ['S', 48],
    ['M', 72],
    ['L', 240],
    ['l', 240],
    ['', 48],
    ['XXL', 48]
  ] as const) {
    test(`gives a picture of ${side} px for size "${size}"`, async ({ visit }) => {
      const { photo } = await visit();
      const answer = await photo(size);
      expect(answer.headers()['content-type']).toBe('image/jpeg');
      expect(answer.headers()['cache-control']).toBe('private, max-age=86400');
      expect(await sideOf(answer)).toBe(side);
    });
  }

  for (const name of [login, login.toUpperCase(), 'Adele.Vance@contoso.com', 'ADELEV@contoso.com']) {
    test(`knows ${name}`, async ({ visit }) => {
      const { photo } = await visit();
      expect((await photo('M', name)).headers()['content-type']).toBe('image/jpeg');
    });
  }

  test('gives everyone without a photo the same placeholder, with status 200', async ({ visit }) => {
    const { photo } = await visit({ scenario: 'neverSynced' });
    const answers = await Promise.all([login, 'nobody@contoso.com', ''].map((name) => photo('L', name)));
    const bodies = await Promise.all(answers.map((answer) => answer.body()));
    expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200]);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  test("fails in SharePoint's words", async ({ visit, request }) => {
    const { photo, site } = await visit({ scenario: 'sharePointDown' });
    expect((await photo('L')).status()).toBe(500);
    const unknown = await request.get(`${site}/_api/web/nothing`);
    expect(unknown.status()).toBe(404);
    expect(await unknown.json()).toHaveProperty(['odata.error', 'message', 'value']);
  });
});

test.describe('the sync', () => {
  test('never happens by itself', async ({ visit }) => {
    const { photo, property } = await visit({ scenario: 'neverSynced', sync: 0 });
    await photo('M');
    await photo('L', 'nobody@contoso.com');
    expect((await photo('S')).headers()['content-type']).toBe('image/png');
    expect(await property('SPS-PictureTimestamp')).toBe('');
  });

  test('follows the request for the own large picture, and changes the profile record', async ({ visit }) => {
    const { photo, profile, property } = await visit({ scenario: 'neverSynced', sync: 0 });
    expect((await profile()).PictureUrl).toBe('');
    await photo('L');
    expect((await photo('L')).headers()['content-type']).toBe('image/jpeg');
    const timestamp = await property('SPS-PictureTimestamp');
    expect(new Date((Number(timestamp) - 62_135_596_800) * 1000).getUTCFullYear()).toBe(new Date().getUTCFullYear());
    expect(await property('SPS-PicturePlaceholderState')).toBe('0');
    expect(await property('SPS-PictureExchangeSyncState')).toBe('1');
    expect((await profile()).PictureUrl).toBe(
      `https://contoso-my.sharepoint.com:443/User%20Photos/Profile%20Pictures/5b1d9c4e-37a2-4f0b-9c55-6f0f4c0de001_MThumb.jpg?t=${timestamp}`
    );
  });

  test('takes its time', async ({ visit }) => {
    const { photo } = await visit({ scenario: 'neverSynced', sync: 1 });
    await photo('L');
    expect((await photo('L')).headers()['content-type']).toBe('image/png');
    await expect.poll(async () => (await photo('L')).headers()['content-type'], { timeout: 5000 }).toBe('image/jpeg');
  });

  test('can be switched off', async ({ visit }) => {
    const { photo } = await visit({ scenario: 'neverSynced', sync: 'never' });
    await photo('L');
    expect((await photo('L')).headers()['content-type']).toBe('image/png');
  });

  test('finds nothing when Microsoft 365 has nothing', async ({ visit }) => {
    const { photo, property } = await visit({ scenario: 'noPhoto', sync: 0 });
    await photo('L');
    expect((await photo('L')).headers()['content-type']).toBe('image/png');
    expect(await property('SPS-PicturePlaceholderState')).toBe('1');
  });
});

test.describe('Microsoft Graph', () => {
  for (const [path, side] of [
    ['/v1.0/me/photo/$value', 648],
    ['/v1.0/me/photos/48x48/$value', 48],
    ['/v1.0/me/photos/240X240/$value', 240],
    ['/beta/me/photos/648x648/$value', 648]
  ] as const) {
    test(`gives ${path} with ${side} px`, async ({ visit }) => {
      const { graph } = await visit();
      const answer = await graph(path);
      expect(answer.headers()['content-type']).toBe('image/jpeg');
      expect(await sideOf(answer)).toBe(side);
    });
  }

  test('describes the photo, with an etag that changes with the picture', async ({ visit }) => {
    const { graph } = await visit();
    const metadata = (await (await graph('/v1.0/me/photo')).json()) as Record<string, unknown>;
    expect(metadata).toMatchObject({ id: '648X648', width: 648, height: 648, '@odata.mediaContentType': 'image/jpeg' });
    expect(metadata['@odata.mediaEtag']).toMatch(/^"[0-9A-F]{40}"$/);
    const { value } = (await (await graph('/v1.0/me/photos')).json()) as { value: unknown[] };
    expect(value).toHaveLength(9);
  });

  test('says when there is no photo', async ({ visit }) => {
    const { graph } = await visit({ scenario: 'noMicrosoft365Photo' });
    for (const path of ['/v1.0/me/photo', '/v1.0/me/photo/$value', '/v1.0/me/photos/240x240/$value']) {
      const answer = await graph(path, undefined);
      expect(answer.status()).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: 'ImageNotFound' } });
      expect(answer.headers()['request-id']).toBeTruthy();
    }
  });

  test('gives the assigned plans when they are selected', async ({ visit }) => {
    const { graph } = await visit();
    const me = (await (await graph('/v1.0/me')).json()) as Record<string, unknown>;
    expect(me).not.toHaveProperty('assignedPlans');
    const selected = (await (await graph('/v1.0/me?$select=displayName,assignedPlans')).json()) as { assignedPlans: { service: string }[] };
    expect(selected.assignedPlans.map(({ service }) => service)).toContain('exchange');
  });

  test('wants a token of this tenant', async ({ visit }) => {
    const { graph } = await visit();
    for (const headers of [{}, { Authorization: 'Bearer nonsense' }, { Authorization: 'Bearer a.b.c' }] as Record<string, string>[]) {
      const answer = await graph('/v1.0/me', headers);
      expect(answer.status()).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
    }
  });

  test('tells its words for sizes and paths it does not know', async ({ visit }) => {
    const { graph } = await visit();
    expect((await graph('/v1.0/me/photos/100x100/$value')).status()).toBe(400);
    expect((await graph('/v1.0/nothing')).status()).toBe(400);
  });

  test('fails where a link says so', async ({ visit }) => {
    const { graph } = await visit({ faults: [{ endpoint: 'photo', fault: { kind: 'status', status: 429 } }] });
    const answer = await graph('/v1.0/me/photo');
    expect(answer.status()).toBe(429);
    expect(answer.headers()['retry-after']).toBe('2');
    expect((await graph('/v1.0/me/photo/$value')).status()).toBe(200);
  });
});

test.describe('the token', () => {
  test('names the visit, so that Graph knows whose photo to give', async ({ visit }) => {
    const { token, site } = await visit();
    const { value } = (await (await token()).json()) as { value: string };
    const [, payload = ''] = (JSON.parse(value) as { AccessToken: string }).AccessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', upn: 'adelev@contoso.com' });
    expect(site).toContain(String(claims['visit']));
  });

  test('is refused in the words of Microsoft Entra ID when consent is missing', async ({ visit }) => {
    const { token } = await visit({ scenario: 'consentMissing' });
    const answer = await token();
    expect(answer.ok()).toBe(false);
    expect(await answer.json()).toMatchObject({ 'odata.error': { message: { value: expect.stringContaining('AADSTS65001') as unknown } } });
  });
});

test.describe('visits', () => {
  test('without a name start afresh, with one they go on', async ({ visit }) => {
    const first = await visit({ scenario: 'neverSynced', sync: 0 });
    await first.photo('L');
    const second = await visit({ scenario: 'neverSynced', sync: 0 });
    expect((await second.photo('S')).headers()['content-type']).toBe('image/png');

    const named = { scenario: 'neverSynced', sync: 0, visit: 'kept' } as const;
    await (await visit(named)).photo('L');
    expect((await (await visit(named)).photo('S')).headers()['content-type']).toBe('image/jpeg');
  });

  test('go on at the address of their site', async ({ visit, request }) => {
    const { photo, site } = await visit({ scenario: 'neverSynced', sync: 0, language: 'it-IT' });
    await photo('L');
    const page = await request.get(`${site}/SitePages/Home.aspx`);
    expect(page.url()).toMatch(/scenario=neverSynced&language=it-IT&sync=0&visit=visit-[0-9a-f]{8}$/);
    expect((await photo('S')).headers()['content-type']).toBe('image/jpeg');
  });

  test('begin again with another scenario, and when told to', async ({ visit, request, tenant }) => {
    const named = { scenario: 'neverSynced', sync: 0, visit: 'again' } as const;
    await (await visit(named)).photo('L');
    expect((await (await visit({ ...named, scenario: 'noPhoto' })).photo('S')).headers()['content-type']).toBe('image/png');
    await (await visit(named)).photo('L');
    await request.delete(`${tenant.url}tenant/visits/again`);
    expect((await (await visit(named)).photo('S')).headers()['content-type']).toBe('image/png');
  });
});

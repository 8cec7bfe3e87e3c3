import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { UrlOptions, ScenarioId } from '../tenant/urlOptions';
import { pictureIn, sideOf } from './helpers/servedPictures';
import { email, expect, login, test, type Visit } from './helpers/visits';

const hour = 3_600_000;
const nobody = 'nobody@contoso.com';

/** Seconds since 1970 by which an address ends, by the name of the parameter. */
function endOf(address: string, name: '_oat_' | 'P1'): number {
  return Number((new URL(address).searchParams.get(name) ?? '').split('_')[0]);
}

/** The address with one parameter changed. */
function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}

function refused(answer: APIResponse): Promise<unknown> {
  expect(answer.status()).toBe(403);
  return answer.text();
}

test.describe('the address in the page context', () => {
  test('is signed, of the root of the host, and ends twice, P1 7.8 hours before _oat_', async ({ visit, tenant }) => {
    const { photoBase } = await visit();
    expect(photoBase.replace(tenant.url, '/')).toMatch(
      /^\/_vti_bin\/afdcache\.ashx\/_userprofile\/userphoto\.jpg\?_oat_=\d{10}_[0-9a-f]{64}&P1=\d{10}&P2=-\d+&P3=1&P4=[\w%]+$/
    );
    expect(endOf(photoBase, '_oat_') - endOf(photoBase, 'P1')).toBe(7.8 * 3600);
    expect(endOf(photoBase, 'P1') * 1000).toBeGreaterThan(Date.now());
  });

  for (const [how, query] of [
    ['as sp-loader builds it', `&size=L&accountname=${encodeURIComponent(email)}`],
    ['as captured pages build it', `&size=L&accountName=${encodeURIComponent(email)}`],
    ['in any spelling', `&SIZE=l&ACCOUNTNAME=${encodeURIComponent(email.toUpperCase())}`]
  ] as const) {
    test(`gives the photo of the cookie's visit, ${how}`, async ({ visit, request }) => {
      const { photoBase } = await visit({ scenario: 'changed' });
      expect(await pictureIn(await request.get(`${photoBase}${query}`))).toBe('previous');
    });
  }

  test('is refused when its signature is wrong, or of another visit', async ({ visit, request }) => {
    const other = await visit({ visit: 'other' });
    const { photoBase, edgePhoto } = await visit();
    expect((await edgePhoto('S')).status()).toBe(200);
    const later = String(endOf(photoBase, '_oat_') + 60);
    const wrong = [
      withParameter(photoBase, '_oat_', `${later}_${new URL(photoBase).searchParams.get('_oat_')?.split('_')[1]}`),
      withParameter(photoBase, 'P1', later),
      withParameter(photoBase, 'P4', 'AAAA'),
      photoBase.replace(/\?.*/, '?'),
      other.photoBase
    ];
    for (const address of wrong) {
      expect(await refused(await request.get(`${address}&size=S&accountname=${email}`)), address).toBe(
        'Time-Limited URL validation failed'
      );
    }
  });

  test('ends with the earlier of its two times, and is another one by then', async ({ visit, goAhead, request }) => {
    const visits: Visit[] = [await visit({ visit: 'ends' })];
    goAhead(5 * hour);
    visits.push(await visit({ visit: 'ends' }));
    expect(visits[1]?.photoBase).not.toBe(visits[0]?.photoBase);
    expect((await request.get(`${visits[0]?.photoBase}&size=S&accountname=${email}`)).status()).toBe(200);
    goAhead(8 * hour);
    await refused(await request.get(`${visits[0]?.photoBase}&size=S&accountname=${email}`));
    expect((await request.get(`${visits[1]?.photoBase}&size=S&accountname=${email}`)).status()).toBe(200);
  });

  test('is the same at the next load of the same visit', async ({ visit }) => {
    const [first, second] = [await visit({ visit: 'again' }), await visit({ visit: 'again' })];
    expect(second.photoBase).toBe(first.photoBase);
  });

  test('may have expired by P1 alone', async ({ visit }) => {
    const { photoBase, edgePhoto } = await visit({ photoBase: 'expired' });
    expect(endOf(photoBase, 'P1') * 1000).toBeLessThan(Date.now());
    expect(endOf(photoBase, '_oat_') * 1000).toBeGreaterThan(Date.now());
    await refused(await edgePhoto('S'));
  });

  test('may be missing', async ({ visit }) => {
    expect((await visit({ photoBase: 'none' })).photoBase).toBe('');
  });
});

test.describe('the picture at the top right', () => {
  const pictureAddress = ({ html }: Visit): string | undefined =>
    /class="suite-photo" src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

  for (const [wanted, pattern] of [
    [{}, /^\/_vti_bin\/afdcache\.ashx\/.*&P4=[^&]+&size=S&accountname=Adele\.Vance%40contoso\.com$/],
    [{ photoBase: 'expired' }, /^\/_layouts\/15\/userphoto\.aspx\?size=S&accountname=Adele/],
    [{ photoBase: 'none' }, /^\/_layouts\/15\/userphoto\.aspx\?size=S&accountname=Adele/]
  ] as const satisfies readonly (readonly [Partial<UrlOptions>, RegExp])[]) {
    test(`is asked for as SharePoint's code does: ${JSON.stringify(wanted)}`, async ({ visit, request, tenant }) => {
      const address = pictureAddress(await visit(wanted));
      expect(address).toMatch(pattern);
      expect(await pictureIn(await request.get(new URL(address ?? '', tenant.url).href))).toBe('current');
    });
  }

  for (const wanted of [{ user: 'anonymous' }, { host: 'teams' }] as const) {
    test(`is not there: ${JSON.stringify(wanted)}`, async ({ visit }) => {
      expect(pictureAddress(await visit(wanted))).toBeUndefined();
    });
  }
});

test.describe('userphoto.aspx', () => {
  test('answers at the root of the host and below a site', async ({ visit, request, tenant }) => {
    const { photo } = await visit({ scenario: 'changed' });
    const atRoot = await request.get(`${tenant.url}_layouts/15/userphoto.aspx?size=L&accountname=${email}`);
    expect(await pictureIn(atRoot)).toBe('previous');
    expect(atRoot.headers()['vary']).toBe('Cookie');
    expect(await pictureIn(await photo('L', email))).toBe('previous');
  });

  test('may send the browser to the edge, of the same host', async ({ visit, request, tenant }) => {
    const { photo } = await visit({ scenario: 'changed', photoPage: 'redirect' });
    const answer = await photo('L', email);
    expect(answer.status()).toBe(302);
    const target = answer.headers()['location'] ?? '';
    expect(target).toMatch(/^\/_vti_bin\/afdcache\.ashx\/_userprofile\/userphoto\.jpg\?_oat_=/);
    expect(await pictureIn(await request.get(new URL(target, tenant.url).href))).toBe('previous');
  });
});

test.describe('the edge', () => {
  test('asks SharePoint, and says so', async ({ visit }) => {
    const { edgePhoto, property } = await visit({ scenario: 'inSync' });
    const { 'x-cache': xCache, age, 'last-modified': lastModified = '', 'x-azure-ref': reference } = (await edgePhoto('L')).headers();
    expect([xCache, age]).toEqual(['TCP_MISS', undefined]);
    expect(reference).toBeTruthy();
    expect(Date.parse(lastModified) / 1000 + 62_135_596_800).toBe(Number(await property('SPS-PictureTimestamp')));
  });

  for (const [scenario, kept, direct] of [
    ['inSync', 'previous', 'current'],
    ['changed', 'previous', 'previous'],
    ['neverSynced', 'head', 'head']
  ] as const) {
    test(`may keep an old copy, past which no browser comes: ${scenario}`, async ({ visit, request }) => {
      const { edgePhoto, photo, photoBase, property } = await visit({ scenario, edge: 'old', sync: 0 });
      const before = await property('SPS-PictureTimestamp');
      const reloaded = await request.get(`${photoBase}&size=L&accountname=${email}`, { headers: { 'Cache-Control': 'no-cache' } });
      expect(await pictureIn(reloaded)).toBe(kept);
      expect(reloaded.headers()['x-cache']).toBe('TCP_HIT');
      expect(Number(reloaded.headers()['age'])).toBeGreaterThanOrEqual(3 * 3600);
      // SharePoint did not hear of it
      expect(await property('SPS-PictureTimestamp')).toBe(before);
      expect(await pictureIn(await photo('L'))).toBe(direct);
      // It heard of that one: the copy stays all the same
      expect(await pictureIn(await photo('L'))).toBe('current');
      expect(await pictureIn(await edgePhoto('L'))).toBe(kept);
    });
  }
});

test.describe('browsers', () => {
  async function askAgain(request: APIRequestContext, first: APIResponse, headers: Record<string, string>): Promise<number> {
    return (await request.get(first.url(), { headers })).status();
  }

  test('keep pictures for a day, and get 304 when theirs is current', async ({ visit, request }) => {
    const { edgePhoto, photo } = await visit({ scenario: 'changed', sync: 0 });
    for (const first of [await photo('M'), await edgePhoto('S'), await photo('S', nobody)]) {
      const { etag = '', 'cache-control': cacheControl } = first.headers();
      expect(cacheControl).toBe('private, max-age=86400');
      expect(await askAgain(request, first, { 'If-None-Match': etag })).toBe(304);
      expect(await askAgain(request, first, { 'If-None-Match': etag, 'Cache-Control': 'no-cache' })).toBe(200);
    }
    const before = await edgePhoto('S');
    const lastModified = before.headers()['last-modified'] ?? '';
    expect(await askAgain(request, before, { 'If-Modified-Since': lastModified })).toBe(304);
    await edgePhoto('L');
    expect(await askAgain(request, before, { 'If-None-Match': before.headers()['etag'] ?? '' })).toBe(200);
    expect(await askAgain(request, before, { 'If-Modified-Since': lastModified })).toBe(200);
  });
});

test.describe('placeholders', () => {
  for (const [placeholder, own, unknown] of [
    ['same', ['head', 240], ['head', 240]],
    ['accountDiffers', ['initials', 120], ['head', 240]],
    ['redesigned', ['outline', 240], ['outline', 240]]
  ] as const) {
    test(`of an account without a photo and of no account: ${placeholder}`, async ({ visit }) => {
      const { photo, property } = await visit({ scenario: 'neverSynced', placeholder });
      expect(await property('SPS-PicturePlaceholderState')).toBe(placeholder === 'accountDiffers' ? '1' : '');
      for (const [name, expected] of [
        [email, own],
        [nobody, unknown]
      ] as const) {
        const answer = await photo('L', name);
        expect(answer.headers()['content-type']).toBe('image/png');
        expect([await pictureIn(answer), await sideOf(answer)]).toEqual(expected);
      }
    });
  }
});

/** What SharePoint shows: small by e-mail, small by login name, large by e-mail. */
type Shown = readonly [small: string, underLogin: string, large: string];

/** What a scenario's services answer at first and after a sync. */
const scenarios: readonly {
  scenario: ScenarioId;
  shown: Shown;
  synced: Shown;
  /** The status of the Microsoft 365 photo. */
  microsoft365: number;
  /** Placeholder state and sync state of the record. */
  states: string;
}[] = [
  {
    scenario: 'inSync',
    shown: ['current', 'current', 'current'],
    synced: ['current', 'current', 'current'],
    microsoft365: 200,
    states: '0 1'
  },
  {
    scenario: 'smallOld',
    shown: ['previous', 'previous', 'current'],
    synced: ['current', 'current', 'current'],
    microsoft365: 200,
    states: '0 1'
  },
  {
    scenario: 'smallPlaceholder',
    shown: ['head', 'head', 'current'],
    synced: ['current', 'current', 'current'],
    microsoft365: 200,
    states: '0 1'
  },
  { scenario: 'otherName', shown: ['head', 'current', 'head'], synced: ['head', 'current', 'head'], microsoft365: 200, states: '0 1' },
  {
    scenario: 'removedPhoto',
    shown: ['previous', 'previous', 'previous'],
    synced: ['head', 'head', 'head'],
    microsoft365: 404,
    states: '0 1'
  },
  {
    scenario: 'noMicrosoft365Photo',
    shown: ['previous', 'previous', 'previous'],
    synced: ['previous', 'previous', 'previous'],
    microsoft365: 404,
    states: '0 0'
  },
  {
    scenario: 'replacedByPlaceholder',
    shown: ['head', 'head', 'head'],
    synced: ['current', 'current', 'current'],
    microsoft365: 200,
    states: '1 1'
  },
  {
    scenario: 'otherRegion',
    shown: ['previous', 'previous', 'previous'],
    synced: ['current', 'current', 'current'],
    microsoft365: 200,
    states: '0 1'
  },
  { scenario: 'noExchange', shown: ['head', 'head', 'head'], synced: ['current', 'current', 'current'], microsoft365: 200, states: ' 0' }
];

test.describe('scenarios', () => {
  for (const { scenario, shown, synced, microsoft365, states } of scenarios) {
    test(`${scenario}: what SharePoint and Microsoft 365 answer, and what a sync brings`, async ({ visit }) => {
      const { edgePhoto, graph, property } = await visit({ scenario, sync: 0 });
      // The large picture last: asking for it starts the sync
      const ask = async (): Promise<Shown> => [
        await pictureIn(await edgePhoto('S')),
        await pictureIn(await edgePhoto('S', login)),
        await pictureIn(await edgePhoto('L'))
      ];
      expect(`${await property('SPS-PicturePlaceholderState')} ${await property('SPS-PictureExchangeSyncState')}`).toBe(states);
      expect((await graph('/v1.0/me/photo/$value')).status()).toBe(microsoft365);
      expect(await ask()).toEqual(shown);
      expect(await ask()).toEqual(synced);
    });
  }

  test('removedPhoto: after the sync the record tells of a placeholder', async ({ visit }) => {
    const { edgePhoto, profile, property } = await visit({ scenario: 'removedPhoto', sync: 0 });
    expect((await profile()).PictureUrl).not.toBe('');
    await edgePhoto('L');
    expect(await property('SPS-PicturePlaceholderState')).toBe('1');
    expect((await profile()).PictureUrl).toBe('');
  });

  test('otherRegion: the personal site and the thumbnail are on the host of that region', async ({ visit }) => {
    const { PersonalSiteHostUrl, PictureUrl } = await (await visit({ scenario: 'otherRegion' })).profile();
    expect(PersonalSiteHostUrl).toBe('https://contosoeur-my.sharepoint.com:443/');
    expect(PictureUrl).toMatch(/^https:\/\/contosoeur-my\.sharepoint\.com:443\/User%20Photos\//);
    expect((await (await visit()).profile()).PersonalSiteHostUrl).toBe('https://contoso-my.sharepoint.com:443/');
  });

  test('noExchange: no plan of the account has a mailbox', async ({ visit }) => {
    const { graph } = await visit({ scenario: 'noExchange' });
    const { assignedPlans } = (await (await graph('/v1.0/me?$select=assignedPlans')).json()) as { assignedPlans: { service: string }[] };
    expect(assignedPlans.map(({ service }) => service)).not.toContain('exchange');
  });

  test('each is in the panel, with its situation', async ({ visit }) => {
    for (const { scenario } of scenarios) {
      const { html } = await visit({ scenario });
      expect(html).toContain(`<option value="${scenario}" selected>`);
    }
  });
});

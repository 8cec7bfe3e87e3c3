import type { Request } from '@playwright/test';
import { onCard } from './helpers/card';
import { expect, failedResponse, test } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { english, said } from './helpers/texts';

// Each test also fails on any error in the console and on any promise that nobody waited for (helpers/fixtures.ts)

test('switching to edit mode while requests run disturbs nothing', async ({ open }) => {
  const { webPart, setOptions, requests } = await open({ scenario: 'changed', delay: 1500 });
  await setOptions({ mode: 'edit' });
  await setOptions({ mode: 'read' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  // What explains the status is asked after it is shown
  await expect.poll(() => requests().filter(({ url }) => /getmyproperties/i.test(url)).length).toBe(1);
});

test('a change of theme asks nothing again', async ({ open }) => {
  const { webPart, setOptions, requests } = await open({ scenario: 'changed' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await setOptions({ theme: 'dark' });
  await setOptions({ width: 'full' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  // What explains the verdict may still be on its way: each question has been asked once
  const asked = requests().map(({ method, url }) => `${method} ${url}`);
  expect(asked).toEqual([...new Set(asked)]);
});

test('taking the web part away while requests run ends them', async ({ open, page }) => {
  const running = new Set<string>();
  const ended: string[] = [];
  const isOwn = (request: Request): boolean => request.resourceType() !== 'image' && /userphoto|getmyproperties/i.test(request.url());
  page.on('request', (request) => {
    if (isOwn(request)) {
      running.add(request.url());
    }
  });
  page.on('requestfailed', (request) => {
    if (isOwn(request)) {
      ended.push(`${request.url()} ${request.failure()?.errorText}`);
    }
  });
  // No answer comes: the requests end only if somebody ends them
  await page.route(/userphoto|getmyproperties/i, async (route) => {
    if (!isOwn(route.request())) {
      await route.continue();
    }
  });
  const { webPart } = await open({ scenario: 'changed' });
  await expect.poll(() => running.size).toBe(1);
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('tenant-remove')));
  await expect.poll(() => ended.sort()).toEqual([...running].map((url) => `${url} net::ERR_ABORTED`).sort());
  await expect(webPart).toBeEmpty();
});

test('a missing consent is asked for once, and never redirects', async ({ open, page }) => {
  const { webPart, requests } = await open({ scenario: 'consentMissing', mode: 'edit', expectErrors: [failedResponse(400)] });
  await expect(webPart.getByText(said(english.ConsentMissingText)).first()).toBeVisible();
  expect(requests().filter(({ url }) => /AcquireOBOToken/.test(url))).toHaveLength(1);
  expect(new URL(page.url()).hostname).toBe('contoso.sharepoint.com');
});

timedTest('reading never writes: every request is a GET', async ({ open, time }) => {
  const opened = await open({ scenario: 'changed', sync: 4 });
  const { webPart, requests } = opened;
  await webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
  const own = requests().filter(({ url }) => /userphoto|peoplemanager|\/v1\.0\//i.test(url));
  expect(own.filter(({ method }) => method !== 'GET' && method !== 'OPTIONS')).toEqual([]);
});

test('before a button is pressed, the browser keeps only the organization’s defaults, the result, and how many requests this hour has seen', async ({
  open,
  page
}) => {
  const { webPart, defaultsAsked } = await open({ scenario: 'changed' });
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await expect.poll(defaultsAsked).toBe(1);
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) => Object.entries({ ...storage } as Record<string, string>))
  );
  expect(JSON.stringify(kept)).not.toMatch(/adele/i);
  const own = kept.flat().filter(([name]) => /profile-?photo/i.test(name));
  const values = new Map(own.map(([name, value]) => [name.replace(/\.[0-9a-f]{64}$/, '.(hash of the user)'), value]));
  expect([...values.keys()].sort()).toEqual([
    'profile-photo-status.(hash of the user)',
    'profile-photo-status.defaults',
    'profile-photo-status.requests',
    'profile-photo-status.rooms',
    'profile-photo-status.secret'
  ]);
  expect(values.get('profile-photo-status.defaults')).toMatch(/^\{"readAt":\d+,"value":\{\}\}$/);
  expect(values.get('profile-photo-status.rooms')).toMatch(/^\{"[0-9a-f-]{36}":\{"view":"card","heights":\{"\d+":\d+\}\}\}$/);
  expect(values.get('profile-photo-status.requests')).toMatch(/^\{"since":\d+,"sent":\d+\}$/);
  expect(JSON.parse(values.get('profile-photo-status.(hash of the user)') ?? '')).toEqual({
    expires: expect.any(Number),
    value: {
      version: 1,
      judgedBy: expect.stringMatching(/^[\d.]+$/),
      at: expect.any(Number),
      status: 'different',
      microsoft365: expect.stringMatching(/^[0-9a-f]{64}$/),
      sharePoint: expect.stringMatching(/^[0-9a-f]{64}$/)
    }
  });
});

timedTest('two cards on one page share one check, and a refresh shows in both', async ({ open, page, time }) => {
  const opened = await open({ scenario: 'changed', cards: '2', sync: 4 });
  const { webPart, requests } = opened;
  const second = page.locator('#second-web-part');
  await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  await expect(second.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
  // What explains the status is asked after it is shown
  await expect.poll(() => requests().filter(({ url }) => /getmyproperties/i.test(url)).length).toBe(1);
  expect(requests().filter(({ url }) => /\$value/.test(url))).toHaveLength(1);
  await second.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(webPart, english.ConfirmedHeadline));
});

for (const [cloud, host, photoPage] of [
  ['usGovernmentHigh', 'graph.microsoft.us', 'myaccount.microsoft.us'],
  ['usGovernmentDod', 'dod-graph.microsoft.us', undefined],
  ['china', 'microsoftgraph.chinacloudapi.cn', 'myaccount.windowsazure.cn'],
  ['france', 'graph.svc.sovcloud.fr', undefined],
  ['unknown', 'graph.cloud.example', undefined]
] as const) {
  test(`in the cloud ${cloud} it asks ${host}, and its links go to that cloud or nowhere`, async ({ open, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    const { webPart, propertyPane } = await open({ scenario: 'changed', cloud, mode: 'edit' });
    await expect(webPart.getByText(english.DifferentHeadline, { exact: true })).toBeVisible();
    expect(asked).toContain(host);
    expect(asked).not.toContain('graph.microsoft.com');
    await webPart.getByRole('button', { name: english.WhyLink }).click();
    await expect(webPart.getByRole('link', { name: /About profile photo sync/ })).toBeVisible();
    const photoPages: readonly string[] = await webPart
      .getByRole('link', { name: /Add or change your photo/ })
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hostname));
    expect(photoPages).toEqual(photoPage === undefined ? [] : [photoPage]);
    await page.keyboard.press('Escape');
    await propertyPane.getByRole('button', { name: english.PaneTest }).click();
    await expect(webPart.getByRole('button', { name: english.TestStart })).toBeVisible();
    await expect(webPart.getByRole('link', { name: /diagnostic/ })).toHaveCount(0);
  });
}

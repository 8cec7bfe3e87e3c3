import { longestFirstCheck } from '../src/photos/check/acquireLock';
import type { LoggedRequest } from '../tenant/requestLog';
import { onCard } from './helpers/card';
import { expect, failedResponse, isolatedTest as test, type OpenedPage, type Wanted } from './helpers/fixtures';
import { isUserPhoto } from './helpers/userPhotos';
import { english } from './helpers/texts';

/** What reaches the services, as their own log has it: what a browser finds in its cache is not in there. */

const hour = 3_600_000;

/** Requests of the card, in a word each, with the status where the answer has no picture of its own. */
function asked(requests: readonly LoggedRequest[]): readonly string[] {
  return requests.flatMap((request) => {
    const { url, status } = request;
    const suffix = status === 304 ? ' unchanged' : '';
    if (/AcquireOBOToken/i.test(url)) {
      return ['token'];
    }
    if (/getmyproperties/i.test(url)) {
      return ['record'];
    }
    if (isUserPhoto(request)) {
      const account = /accountname=no-such/i.test(url) ? 'placeholder' : `SharePoint ${/size=(\w)/i.exec(url)?.[1] ?? ''}`;
      return [account + suffix];
    }
    const path = /\/v1\.0\/me(.*)/.exec(url)?.[1];
    return path === undefined ? [] : [`Graph ${path}${suffix}`];
  });
}

/** Opens a page of one visit, waits for what the card says, and tells what reached the services for it. */
async function view(
  open: (wanted: Wanted) => Promise<OpenedPage>,
  wanted: Wanted,
  headline: string = english.InSyncHeadline
): Promise<{ readonly opened: OpenedPage; readonly asked: () => readonly string[] }> {
  const opened = await open(wanted);
  // The visit goes on: what earlier views asked is in its log too
  const before = opened.earlier;
  await expect(onCard(opened.webPart, headline).first()).toBeVisible();
  return { opened, asked: () => asked(opened.requests().slice(before)) };
}

/** Makes the timers of this length long, in the browser. */
function waitLong(length: number): void {
  const { setTimeout } = window;
  window.setTimeout = ((handler: () => void, time?: number, ...rest: unknown[]) =>
    setTimeout(handler, time === length ? 20 * length : time, ...rest)) as typeof window.setTimeout;
}

/** Gives requests that should not be there the time to come. */
async function rest({ page }: OpenedPage): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
}

const wholeCheck = ['SharePoint L', 'token', 'Graph /photos/240x240/$value'];

test('a first view with all well asks for a token and one picture of each service', async ({ open }) => {
  const first = await view(open, { scenario: 'inSync' });
  expect([...first.asked()].sort()).toEqual([...wholeCheck].sort());
  // Nothing comes later either
  await rest(first.opened);
  expect(first.asked()).toHaveLength(3);
});

test('the next view of the session asks neither service', async ({ open }) => {
  const wanted: Wanted = { scenario: 'inSync', visit: 'session' };
  await view(open, wanted);
  const next = await view(open, wanted);
  await rest(next.opened);
  expect(next.asked()).toEqual([]);
  await expect(next.opened.webPart.locator('img')).toHaveJSProperty('naturalWidth', 240);
  // Both photos are read when the user wants to see them
  await next.opened.webPart.getByRole('button', { name: english.ShowBoth }).click();
  await expect(next.opened.webPart.locator('img')).toHaveCount(2);
  expect(next.asked()).toEqual(expect.arrayContaining(['token', expect.stringMatching(/^Graph \/photos\/240x240/)]));
});

test('a later session with nothing changed asks for no picture', async ({ open, page }) => {
  const wanted: Wanted = { scenario: 'inSync', visit: 'later' };
  await view(open, wanted);
  await page.clock.setSystemTime(Date.now() + 5 * hour);
  const later = await view(open, wanted);
  expect([...later.asked()].sort()).toEqual(['Graph /photo', 'token']);
  const next = await view(open, wanted);
  expect(next.asked()).toEqual([]);
});

test('a site owner who chooses "at most once a day" gets that', async ({ open, page }) => {
  const wanted: Wanted = { scenario: 'inSync', visit: 'daily', properties: { checkWhen: 'daily' } };
  await view(open, wanted);
  await page.clock.setSystemTime(Date.now() + 5 * hour);
  expect((await view(open, wanted)).asked()).toEqual([]);
  await page.clock.setSystemTime(Date.now() + 25 * hour);
  expect((await view(open, wanted)).asked()).toContain('token');
});

test('a later session finds that SharePoint shows another photo now', async ({ open, page }) => {
  const visit = 'changed';
  await view(open, { scenario: 'inSync', visit });
  await page.clock.setSystemTime(Date.now() + 5 * hour);
  const later = await view(open, { scenario: 'changed', visit }, english.DifferentHeadline);
  // Another scenario begins the visit, and its log, anew
  await expect.poll(() => asked(later.opened.requests())).toEqual(expect.arrayContaining(['SharePoint S', 'SharePoint M', 'record']));
});

test('where SharePoint shows another photo, nothing is asked one after the other, and pictures are not sent again', async ({ open }) => {
  const wanted: Wanted = { scenario: 'changed', visit: 'other', sync: 'never' };
  const first = await view(open, wanted, english.DifferentHeadline);
  await expect
    .poll(() => [...first.asked()].sort())
    .toEqual([...wholeCheck, 'SharePoint S', 'SharePoint M', 'placeholder', 'record', 'Graph ?$select=assignedPlans'].sort());
  const next = await view(open, wanted, english.DifferentHeadline);
  await expect
    .poll(() =>
      next
        .asked()
        .filter((each) => /SharePoint|placeholder|photos/.test(each))
        .sort()
    )
    .toEqual([
      'Graph /photos/240x240/$value unchanged',
      'SharePoint L unchanged',
      'SharePoint M unchanged',
      'SharePoint S unchanged',
      'placeholder unchanged'
    ]);
});

test('who has no photo is asked for it once an hour', async ({ open, page }) => {
  const wanted: Wanted = { scenario: 'noPhoto', visit: 'none', properties: { whenNoPhoto: 'card' }, expectErrors: [failedResponse(404)] };
  await view(open, wanted, english.NoPhotoHeadline);
  expect((await view(open, wanted, english.NoPhotoHeadline)).asked()).toEqual([]);
  await page.clock.setSystemTime(Date.now() + hour);
  expect((await view(open, wanted, english.NoPhotoHeadline)).asked()).toContain('Graph /photos/240x240/$value');
});

test('a click on the card lets the next view ask', async ({ open }) => {
  const wanted: Wanted = { scenario: 'inSync', visit: 'click' };
  const first = await view(open, wanted);
  await first.opened.webPart.getByRole('button', { name: english.ShowBoth }).click();
  await expect(first.opened.webPart.locator('img')).toHaveCount(2);
  expect((await view(open, wanted)).asked()).toContain('token');
});

test('edit mode asks anew', async ({ open }) => {
  const wanted: Wanted = { scenario: 'inSync', visit: 'edited' };
  await view(open, wanted);
  expect((await view(open, { ...wanted, mode: 'edit' })).asked()).toContain('token');
});

test('two cards on one page ask once', async ({ open, page }) => {
  const first = await view(open, { scenario: 'inSync', cards: '2' });
  await expect(onCard(page.locator('#second-web-part'), english.InSyncHeadline)).toBeVisible();
  expect(first.asked()).toHaveLength(3);
});

test('two tabs that open at once ask once', async ({ open, context, tenant }) => {
  // The first page of the visit makes it; its card waits to be asked
  const opened = await open({ scenario: 'inSync', visit: 'tabs', delay: 300, properties: { checkWhen: 'asked' } });
  const address = opened.page.url().replace(/&properties=[^&]*/, '');
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  // A tab waits for another one for a few seconds only, which two tabs on a busy machine can take: here it waits as long as the test
  await Promise.all(tabs.map((tab) => tab.addInitScript(waitLong, longestFirstCheck)));
  await Promise.all(tabs.map((tab) => tab.goto(address)));
  for (const tab of tabs) {
    await expect(onCard(tab.locator('#web-part'), english.InSyncHeadline)).toBeVisible();
  }
  const all = asked(tenant.requestsOf(opened.visit).filter(({ by }) => by === 'script'));
  expect([...all].sort()).toEqual([...wholeCheck].sort());
});

test('the profile record is read when a part is opened that shows it', async ({ open }) => {
  const first = await view(open, { scenario: 'inSync', properties: { whenInSync: 'card' } });
  expect(first.asked()).not.toContain('record');
  await first.opened.webPart.getByRole('button', { name: english.StillAnotherPhoto }).click();
  await expect.poll(() => first.asked().filter((each) => each === 'record')).toHaveLength(1);
});

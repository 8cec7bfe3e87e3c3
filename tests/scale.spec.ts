import { expect, test } from '@playwright/test';
import { chartOf } from '../scripts/scale/chart';
import { Counts, endpointOf } from '../scripts/scale/counts';
import { PersonsLocks } from '../scripts/scale/locks';
import { People } from '../scripts/scale/people';
import { VirtualTime } from '../scripts/scale/virtualTime';
import { day, hour, minute, monday, throttledHour, viewsOf } from '../scripts/scale/week';
import { Random } from '../scripts/soak/random';

test('virtual time rings in order, and stands still while work is done', async () => {
  const time = new VirtualTime(1000);
  const rung: (readonly [string, number])[] = [];
  const ring = (name: string) => (): void => void rung.push([name, time.now()]);
  time.at(5000, ring('late'));
  time.at(2000, () => {
    ring('first')();
    void time
      .work(() => new Promise((resolve) => setTimeout(resolve, 30)))
      .then(() => time.wait(500))
      .then(ring('after work'));
  });
  time.at(2000, ring('second'));
  time.at(10, ring('past'));
  await time.run();
  expect(rung).toEqual([
    ['past', 1000],
    ['first', 2000],
    ['second', 2000],
    ['after work', 2500],
    ['late', 5000]
  ]);
});

test('a wait ends with its signal', async () => {
  const time = new VirtualTime(0);
  const ended = new AbortController();
  const wait = time.wait(1000, ended.signal);
  ended.abort(new Error('enough'));
  await expect(wait).rejects.toThrow('enough');
});

test('most people come around nine, on working days alone, with a new session each day', () => {
  const views = Array.from({ length: 2000 }, (_, person) => viewsOf(new Random(`week ${person}`), 4)).flat();
  const first = views.filter(({ isNewSession }) => isNewSession);
  // 2,000 people, five days, 85 % of them
  expect(first.length).toBeGreaterThan(8300);
  expect(first.length).toBeLessThan(8700);
  expect(views.length / first.length).toBeGreaterThan(3.8);
  expect(views.length / first.length).toBeLessThan(4.2);
  const timeOfDay = (at: number): number => (at - monday) % day;
  const aroundNine = first.filter(({ at }) => Math.abs(timeOfDay(at) - 9 * hour) < 15 * minute);
  expect(aroundNine.length / first.length).toBeGreaterThan(0.5);
  expect(views.every(({ at }) => at >= monday && at < monday + 5 * day)).toBe(true);
});

test('requests are counted by endpoint and minute', () => {
  const counts = new Counts();
  const at = throttledHour.from + 90_000;
  counts.add({ at, endpoint: 'token', status: 200, bytes: 100 });
  counts.add({ at, endpoint: 'microsoft365Photo', status: 304, bytes: 0 });
  counts.add({ at: at + 1000, endpoint: 'microsoft365Photo', status: 429, bytes: 50 });
  expect(counts.of('microsoft365Photo')).toEqual({ requests: 2, notModified: 1, refused: 1, bytes: 50 });
  expect([counts.requests, counts.bytes, counts.peakSecond]).toEqual([3, 150, 2]);
  expect(counts.minutes(1, 9, 10).slice(0, 3)).toEqual([
    { asked: 0, refused: 0 },
    { asked: 3, refused: 1 },
    { asked: 0, refused: 0 }
  ]);
  expect(counts.lastRefusal).toBe(throttledHour.from + 2 * minute);
});

test('every question of the card is told from the others', () => {
  const base = 'http://localhost:1/';
  expect(endpointOf(`${base}sites/a/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?x`)).toBe('token');
  expect(endpointOf(`${base}_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg?_oat_=1&size=L&accountname=a@b`)).toBe('sharePointPicture');
  expect(endpointOf(`${base}_layouts/15/userphoto.aspx?size=L&accountname=no-such-account%40placeholder.invalid`)).toBe('placeholder');
  expect(endpointOf(`${base}sites/a/_api/sp.userprofiles.peoplemanager/getmyproperties`)).toBe('profileRecord');
  expect(endpointOf(`${base}graph.microsoft.com/v1.0/me/photos/240x240/$value`)).toBe('microsoft365Photo');
  expect(endpointOf(`${base}graph.microsoft.com/v1.0/me/photo`)).toBe('microsoft365Photo');
  expect(endpointOf(`${base}graph.microsoft.com/v1.0/me?$select=assignedPlans`)).toBe('plans');
  expect(endpointOf(`${base}elsewhere`)).toBe('other');
});

test('the chart stays within its frame', () => {
  const chart = chartOf(
    'A morning',
    7,
    Array.from({ length: 120 }, (_, index) => ({ asked: index * 3, refused: index }))
  );
  expect(chart).toMatch(/^<svg [^>]*viewBox="0 0 720 220"/);
  const heights = [...chart.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(28);
  expect(Math.max(...heights)).toBeLessThanOrEqual(192);
  expect(chart.length).toBeLessThan(10_000);
});

test('of two tabs one has the turn, and the other gets it after that', async () => {
  const locks = new PersonsLocks();
  const order: string[] = [];
  let leave: () => void = () => undefined;
  const first = locks.request('turn', {}, async () => {
    order.push('first');
    await new Promise<void>((resolve) => (leave = resolve));
  });
  // A lock is given in the next turn of the event loop at the latest
  await new Promise((resolve) => setTimeout(resolve));
  await locks.request('turn', { ifAvailable: true }, (lock) => order.push(lock === null ? 'not available' : 'available'));
  const second = locks.request('turn', {}, () => order.push('second'));
  leave();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'not available', 'second']);
});

test('only who looks in again and sees no verdict has not recovered', () => {
  const people = new People();
  const view = { isSecondTab: false, asked: 1 } as const;
  for (const person of [1, 2, 3]) {
    people.note({ ...view, person, at: throttledHour.from, said: 'cannotCompare' });
  }
  people.note({ ...view, person: 1, at: throttledHour.to, said: 'cannotCompare' });
  people.note({ ...view, person: 2, at: throttledHour.to, said: 'cannotCompare' });
  people.note({ ...view, person: 2, at: throttledHour.to + minute, said: 'inSync' });
  expect([people.refusedPeople, people.cameBackPeople, people.neverRecovered]).toEqual([3, 2, 1]);
});

import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedRequest } from '../../../tenant/requestLog';
import { isUserPhoto } from '../../../tests/helpers/userPhotos';
import type { Row } from './row';
import { different, inSync, noPhoto } from './situations';
import { type Stage, type Versions, newVisit, verdict } from './stage';

/** What a card asks of Microsoft 365 in one day of one person. */
interface Counts {
  readonly first: number;
  readonly later: number;
  readonly laterNoPhoto: number;
  readonly nextSession: number;
  readonly nextSessionBodies: number;
  readonly newAddressBodies: number;
  readonly twoCards: number;
  readonly twoTabs: number;
  readonly firstDifferent: number;
  readonly laterDifferent: number;
  /** The most in one of these situations */
  readonly settings: number;
}

/** Five hours, in milliseconds: SharePoint's signed address of photos is another one by then. */
const untilNextSession = 5 * 60 * 60 * 1000;

const group = 'Requests to Microsoft 365, without preflight requests';

/** Counts what the simulated services were asked, in the situations that make nearly all page views. */
export async function measureRequests({ card, plain }: Versions): Promise<readonly Row[]> {
  const [own, other] = await Promise.all([countsOf(card), countsOf(plain)]);
  const row = (what: string, goal: number | undefined, of: (counts: Counts) => number): Row => ({
    group,
    what,
    unit: '',
    goal,
    figure: of(own),
    plain: of(other),
    digits: 0
  });
  return [
    row('first view, all well: token, SharePoint’s picture, the Microsoft 365 photo', 3, ({ first }) => first),
    row('later view in the same session', 0, ({ later }) => later),
    row('later view in the same session, no photo anywhere', 0, ({ laterNoPhoto }) => laterNoPhoto),
    row('later session, nothing changed: requests', undefined, ({ nextSession }) => nextSession),
    row('later session, nothing changed: bodies of pictures', 0, ({ nextSessionBodies }) => nextSessionBodies),
    row('the same where SharePoint has signed another address meanwhile', undefined, ({ newAddressBodies }) => newAddressBodies),
    row('two cards on a page', 3, ({ twoCards }) => twoCards),
    row('two tabs, opened at the same time', 3, ({ twoTabs }) => twoTabs),
    row('first view, another picture in SharePoint', undefined, ({ firstDifferent }) => firstDifferent),
    row('later view of that in the same session', undefined, ({ laterDifferent }) => laterDifferent),
    row('beside these, once a day after the verdict: the settings of the organization', 1, ({ settings }) => settings)
  ];
}

async function countsOf(stage: Stage): Promise<Counts> {
  const [first = [], later = [], newAddress = []] = await dayOf(stage, inSync);
  const [, , nextSession = []] = await dayOf(stage, { ...inSync, wanted: { ...inSync.wanted, photoBase: 'none' } });
  const [firstDifferent = [], laterDifferent = []] = await dayOf(stage, different);
  const [, laterNoPhoto = []] = await dayOf(stage, noPhoto);
  const cards = await twoCards(stage);
  const tabs = await twoTabs(stage);
  return {
    first: ofCheck(first),
    later: later.length,
    laterNoPhoto: laterNoPhoto.length,
    nextSession: nextSession.length,
    nextSessionBodies: nextSession.filter(isPictureBody).length,
    newAddressBodies: newAddress.filter(isPictureBody).length,
    twoCards: ofCheck(cards),
    twoTabs: ofCheck(tabs),
    firstDifferent: ofCheck(firstDifferent),
    laterDifferent: laterDifferent.length,
    settings: Math.max(...[first, cards, tabs, firstDifferent].map((requests) => requests.filter(isForSettings).length))
  };
}

function ofCheck(requests: readonly LoggedRequest[]): number {
  return requests.filter((request) => !isForSettings(request)).length;
}

function isForSettings({ url }: LoggedRequest): boolean {
  return /getstorageentity/i.test(url);
}

/** A first view, another one in the same tab, and one in a new session. */
async function dayOf(stage: Stage, { wanted, expected }: typeof inSync): Promise<readonly (readonly LoggedRequest[])[]> {
  const visit = newVisit();
  const reader = await stage.reader();
  const views: LoggedRequest[][] = [];
  let seen = 0;
  const note = async (): Promise<void> => {
    await followUps();
    const all = stage.requestsOf(visit);
    views.push(all.slice(seen));
    seen = all.length;
  };
  const page = await stage.open(reader, { ...wanted, visit }, expected);
  await note();
  await page.reload();
  await verdict(page);
  await note();
  // A session of the browser ends with its last tab of the site; the next begins in the afternoon
  await page.close();
  stage.tenant.passTime(visit, untilNextSession);
  await reader.clock.setSystemTime(Date.now() + untilNextSession);
  await stage.open(reader, { ...wanted, visit }, expected);
  await note();
  await reader.close();
  return views;
}

async function twoCards(stage: Stage): Promise<readonly LoggedRequest[]> {
  const visit = newVisit();
  const reader = await stage.reader();
  await stage.open(reader, { ...inSync.wanted, visit, cards: '2' }, inSync.expected);
  await followUps();
  await reader.close();
  return stage.requestsOf(visit);
}

async function twoTabs(stage: Stage): Promise<readonly LoggedRequest[]> {
  const visit = newVisit();
  const reader = await stage.reader();
  const open = async (): Promise<unknown> => stage.open(reader, { ...inSync.wanted, visit, delay: 300 }, inSync.expected);
  await Promise.all([open(), open()]);
  await followUps();
  await reader.close();
  return stage.requestsOf(visit);
}

function isPictureBody({ url, status }: LoggedRequest): boolean {
  return status === 200 && (isUserPhoto({ url }) || /\$value/.test(url));
}

/** Nobody waits for follow-up reads: they come after the verdict, and each takes a few milliseconds here. */
async function followUps(): Promise<void> {
  await wait(1000);
}

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
  readonly nextSession: number;
  readonly nextSessionBodies: number;
  readonly twoCards: number;
  readonly twoTabs: number;
  readonly laterNoPhoto: number;
  readonly firstDifferent: number;
  readonly laterDifferent: number;
}

/** Five hours, in milliseconds: SharePoint's signed address of photos is another one by then. */
const untilNextSession = 5 * 60 * 60 * 1000;

const group = 'Requests to Microsoft 365, without preflight requests';

/** Counts what the simulated services were asked, in the situations that make nearly all page views. */
export async function measureRequests({ card, plain }: Versions): Promise<readonly Row[]> {
  const [own, other] = [await countsOf(card), await countsOf(plain)];
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
    row('two cards on a page', 3, ({ twoCards }) => twoCards),
    row('two tabs, opened at the same time', 3, ({ twoTabs }) => twoTabs),
    row('first view, another picture in SharePoint', undefined, ({ firstDifferent }) => firstDifferent),
    row('later view of that in the same session', undefined, ({ laterDifferent }) => laterDifferent)
  ];
}

async function countsOf(stage: Stage): Promise<Counts> {
  const [first = [], later = [], nextSession = []] = await dayOf(stage, inSync);
  const [firstDifferent = [], laterDifferent = []] = await dayOf(stage, different);
  const [, laterNoPhoto = []] = await dayOf(stage, noPhoto);
  return {
    first: first.length,
    later: later.length,
    nextSession: nextSession.length,
    nextSessionBodies: nextSession.filter(isPictureBody).length,
    twoCards: await twoCards(stage),
    twoTabs: await twoTabs(stage),
    laterNoPhoto: laterNoPhoto.length,
    firstDifferent: firstDifferent.length,
    laterDifferent: laterDifferent.length
  };
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

async function twoCards(stage: Stage): Promise<number> {
  const visit = newVisit();
  const reader = await stage.reader();
  await stage.open(reader, { ...inSync.wanted, visit, cards: '2' }, inSync.expected);
  await followUps();
  await reader.close();
  return stage.requestsOf(visit).length;
}

async function twoTabs(stage: Stage): Promise<number> {
  const visit = newVisit();
  const reader = await stage.reader();
  const open = async (): Promise<unknown> => stage.open(reader, { ...inSync.wanted, visit, delay: 300 }, inSync.expected);
  await Promise.all([open(), open()]);
  await followUps();
  await reader.close();
  return stage.requestsOf(visit).length;
}

function isPictureBody({ url, status }: LoggedRequest): boolean {
  return status === 200 && (isUserPhoto({ url }) || /\$value/.test(url));
}

/** Nobody waits for follow-up reads: they come after the verdict, and each takes a few milliseconds here. */
async function followUps(): Promise<void> {
  await wait(1000);
}

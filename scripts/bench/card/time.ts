import { readProbes } from './probes';
import type { Row } from './row';
import { type Situation, inSync, timedSituations } from './situations';
import { type Stage, type Versions, newVisit } from './stage';

/** Milliseconds that every answer takes: a distant data center. Over it, what the machine itself takes counts little. */
const delay = 300;

/** Of which the shortest counts. All are measured in turn, so that a machine that gets slower for a while is so for all of them. */
const rounds = 9;

/** From the web part's first line of code to the verdict, as a multiple of what no card can avoid: a token, then the Microsoft 365 photo. */
export async function measureTime({ card, plain }: Versions): Promise<readonly Row[]> {
  const shortest = { chain: Infinity, card: timedSituations.map(() => Infinity), plain: timedSituations.map(() => Infinity) };
  for (let round = 0; round < rounds; round++) {
    shortest.chain = Math.min(shortest.chain, await forcedChain(card));
    for (const [index, situation] of timedSituations.entries()) {
      shortest.card[index] = Math.min(shortest.card[index] ?? Infinity, await timeOf(card, situation));
      shortest.plain[index] = Math.min(shortest.plain[index] ?? Infinity, await timeOf(plain, situation));
    }
  }
  const ofChain = (time = Infinity): number => time / shortest.chain;
  return timedSituations.map(({ status }, index) => ({
    group: `Time to the verdict, of the forced chain (token, then photo) with ${delay} ms on every answer`,
    what: status,
    unit: '',
    goal: 1.15,
    figure: ofChain(shortest.card[index]),
    plain: ofChain(shortest.plain[index]),
    digits: 2
  }));
}

/** In how many frames after the first `render()` the card stands on the page. */
export async function measurePaint({ card, plain }: Versions): Promise<readonly Row[]> {
  const framesOf = async (stage: Stage): Promise<number> => {
    const page = await stage.open(stage.usualReader, { ...inSync.wanted, visit: newVisit(), delay }, inSync.expected);
    const { framesToPaint } = await readProbes(page);
    await page.close();
    return framesToPaint ?? Infinity;
  };
  return [
    {
      group: 'First paint',
      what: 'frames after `render()`',
      unit: '',
      goal: 1,
      figure: await framesOf(card),
      plain: await framesOf(plain),
      digits: 0
    }
  ];
}

async function timeOf(stage: Stage, { wanted, expected }: Situation): Promise<number> {
  const page = await stage.open(stage.usualReader, { ...wanted, visit: newVisit(), delay }, expected);
  const { start, verdict } = await readProbes(page);
  await page.close();
  return start === undefined || verdict === undefined ? Infinity : verdict - start;
}

/** The same two requests from an empty page of the same site, one after the other: with the preflight that a browser sends before the second. */
async function forcedChain(stage: Stage): Promise<number> {
  const visit = newVisit();
  const page = await stage.open(stage.usualReader, { ...inSync.wanted, visit, delay }, inSync.expected);
  await page.close();
  // In a profile that has sent no preflight yet
  const other = await stage.reader();
  const empty = await other.newPage();
  await empty.goto(new URL('/page/panel.css', stage.tenant.url).href);
  const time = await empty.evaluate(async (name) => {
    const start = performance.now();
    const token = await fetch(
      `/sites/${name}/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='x'`
    );
    const { value } = (await token.json()) as { value: string };
    const { AccessToken } = JSON.parse(value) as { AccessToken: string };
    const photo = await fetch('https://graph.microsoft.com/v1.0/me/photos/240x240/$value', {
      headers: { Authorization: `Bearer ${AccessToken}` }
    });
    await photo.arrayBuffer();
    return performance.now() - start;
  }, visit);
  await other.close();
  return time;
}

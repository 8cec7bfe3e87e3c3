import { throwIfAborted } from '../helpers/abort';
import type { Freshness } from '../domain/ports';
import { type RememberedResult, isStanding, standsFor, wasProblem } from '../memory/rememberedResult';
import { acquireWithTimeLimit, longestFirstCheck } from './acquireLock';
import { type CheckContext, type SettledCheck, nothingFollows } from './checkContext';
import { checkOnce } from './checkOnce';
import { type Recall, type RecallSettings, recall } from './recall';

/**
 * The first check of a page: what is remembered, or a check. Of several tabs that open at once, one asks; the others wait for a short time, and then
 * remember what that one has found.
 */
export async function firstCheck(
  context: CheckContext,
  remembered: RememberedResult | undefined,
  settings: RecallSettings,
  ignoresMemory: boolean
): Promise<void> {
  const { checkLock, clock, budget, memory } = context.ports;
  const signal: AbortSignal = context.signal;
  const isToBeAsked: boolean =
    !remembered || (standsFor(remembered.status, settings.remembersFor) > 0 && !isStanding(remembered, settings.remembersFor, clock.now()));
  const turns: (() => void)[] = [];
  const settled: SettledCheck = await context.run(signal, async () => {
    // What shows photos that are not kept has to be read in each tab
    const own: (() => void) | undefined = isToBeAsked ? await checkLock.tryAcquire() : undefined;
    turns.push(...(own ? [own] : []));
    throwIfAborted(signal);
    // Where this tab has the turn, another one may have ended its check since the memory was read
    const known: RememberedResult | undefined =
      !isToBeAsked || ignoresMemory ? remembered : own ? await memory.load() : await waitForOtherTab(context, signal, turns);
    throwIfAborted(signal);
    const recalled: Recall = known ? await recall(context, known, settings, signal) : { kind: 'toBeChecked' };
    if (recalled.kind === 'shown') {
      return nothingFollows();
    }
    const freshness: Freshness = known && wasProblem(known) && budget.canLook() ? 'revalidated' : 'cached';
    return checkOnce(context, freshness, { microsoft365: recalled.microsoft365 });
  });
  await settled.kept;
  turns.forEach((release) => release());
  await settled.followUps;
}

/**
 * A browser can hand over a lock before a value that the other tab has stored reaches this one, because tabs are processes of their own (seen in Chromium on a busy
 * machine). So this tab looks a few times, in milliseconds apart; where the other tab has kept nothing, that is all it waits.
 */
const looksForResult: number = 4;
const pauseBetweenLooks: number = 50;

/** @returns what the browser remembers after the check of another tab, or after this tab has waited long enough for it */
async function waitForOtherTab(context: CheckContext, signal: AbortSignal, turns: (() => void)[]): Promise<RememberedResult | undefined> {
  const { checkLock, clock, memory } = context.ports;
  context.showChecking(undefined);
  const release: (() => void) | undefined = await acquireWithTimeLimit(checkLock, clock, signal, longestFirstCheck);
  turns.push(...(release ? [release] : []));
  const looks: number = release ? looksForResult : 1;
  let found: RememberedResult | undefined = await memory.load();
  for (let look: number = 1; !found && look < looks; look += 1) {
    await clock.wait(pauseBetweenLooks, signal);
    found = await memory.load();
  }
  return found;
}

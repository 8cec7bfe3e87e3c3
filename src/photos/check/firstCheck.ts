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
    const other: Turn | undefined = isToBeAsked && !own && !ignoresMemory ? await waitForOtherTab(context, signal) : undefined;
    turns.push(...(other?.release ? [other.release] : []));
    throwIfAborted(signal);
    const known: RememberedResult | undefined = other
      ? other.found
      : // Another tab may have ended its check since the memory was read
        own && !ignoresMemory
        ? await memory.load()
        : remembered;
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

interface Turn {
  readonly release: (() => void) | undefined;
  /** What the browser remembers now */
  readonly found: RememberedResult | undefined;
}

async function waitForOtherTab(context: CheckContext, signal: AbortSignal): Promise<Turn> {
  const { checkLock, clock, memory } = context.ports;
  context.showChecking(undefined);
  const release: (() => void) | undefined = await acquireWithTimeLimit(checkLock, clock, signal, longestFirstCheck);
  try {
    let found: RememberedResult | undefined = await memory.load();
    for (let look: number = 1; release && !found && look < looksForResult; look += 1) {
      await clock.wait(pauseBetweenLooks, signal);
      found = await memory.load();
    }
    return { release, found };
  } catch (error) {
    release?.();
    throw error;
  }
}

/**
 * A browser can hand over a lock before a value that the other tab has stored reaches this one, because tabs are processes of their own (seen in Chromium on a busy machine). So this tab
 * looks a few times, in milliseconds apart; where the other tab has kept nothing, that is all it waits.
 */
const looksForResult: number = 4;
const pauseBetweenLooks: number = 50;

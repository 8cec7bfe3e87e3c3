import { throwIfAborted } from '../helpers/abort';
import type { Freshness } from '../domain/ports';
import { type RememberedResult, isStanding, standsFor, wasProblem } from '../memory/rememberedResult';
import { acquireWithTimeLimit, longestFirstCheck } from './acquireLock';
import { type CheckContext, type SettledCheck, nothingFollows } from './checkContext';
import { checkOnce } from './checkOnce';
import { type Recall, type RecallSettings, recall } from './recall';

/** The turn of this tab, while it has it */
interface Turn {
  release: (() => void) | undefined;
}

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
  const { checkLock, clock, memory } = context.ports;
  const signal: AbortSignal = context.signal;
  const turn: Turn = { release: undefined };
  const settled: SettledCheck = await context.run(signal, async () => {
    let known: RememberedResult | undefined = remembered;
    // What shows photos that are not kept has to be read in each tab
    if (!known || (standsFor(known.status, settings.remembersFor) > 0 && !isStanding(known, settings.remembersFor, clock.now()))) {
      turn.release = await checkLock.tryAcquire();
      throwIfAborted(signal);
      if (!turn.release && !ignoresMemory) {
        context.showChecking(undefined);
        turn.release = await acquireWithTimeLimit(checkLock, clock, signal, longestFirstCheck);
        known = await memory.load();
        throwIfAborted(signal);
      }
    }
    const recalled: Recall = known ? await recall(context, known, settings, signal) : { kind: 'toBeChecked' };
    if (recalled.kind === 'shown') {
      return nothingFollows();
    }
    const freshness: Freshness = known && wasProblem(known) && context.ports.budget.canLook() ? 'revalidated' : 'cached';
    return checkOnce(context, freshness, { microsoft365: recalled.microsoft365 });
  });
  await settled.kept;
  turn.release?.();
  await settled.followUps;
}

import { throwIfAborted } from '../helpers/abort';
import type { CheckResult, CheckState } from './checkState';
import type { ReadFailure } from '../domain/failures';
import { rememberAsking } from '../history/refreshHistory';
import type { ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { type RecordMovement, movementBetween } from '../domain/recordChanges';
import type { Look } from '../look/lookAtSharePoint';
import { type PollEnd, pollUntilReached } from '../refresh/pollUntilInSync';
import {
  type EndedRefresh,
  type RefreshGoal,
  type RefreshState,
  type RunningRefresh,
  beginRefresh,
  isResumable,
  isRunning,
  resumeRefresh
} from '../refresh/refreshState';
import { readingsOf } from '../domain/status';
import { checkOnce } from './checkOnce';
import { followOtherTab } from './otherTab';
import { outOfBudget } from './outOfBudget';
import { type CheckSession, type Settled, allEnded } from './checkContext';
import { takeTurn } from './acquireLock';

/**
 * Asks SharePoint again, past the browser's cache, until the goal is reached or the schedule ends. One tab asks; the others follow it.
 *
 * @param goal - what is waited for, or a refresh that was left in the middle, to go on with
 */
export async function refresh(session: CheckSession, goal: RefreshGoal | RunningRefresh): Promise<void> {
  const before: CheckState = session.state.get();
  if (before.phase !== 'settled' || session.isDisposed) {
    return;
  }
  const signal: AbortSignal = session.begin();
  const { budget, clock, turn } = session.ports;
  const { result } = before;
  if (!budget.canLook()) {
    session.settle(signal, { result, refresh: outOfBudget(goal, clock.now()) });
    return;
  }
  const begun: RunningRefresh = typeof goal === 'string' ? beginRefresh(clock.now(), goal) : goal;
  session.showRefresh(result, begun, false);
  const { explained } = await session.run(signal, async () => {
    const giveBack: (() => void) | undefined = await turn.takeIfFree();
    if (!giveBack) {
      return follow(session, result, begun, signal);
    }
    try {
      // Another tab may have written since
      await session.recallNewer();
      throwIfAborted(signal);
      const settled: Settled | undefined =
        typeof goal === 'string' ? await ask(session, result, begun, signal) : await takeUp(session, result, signal);
      if (settled) {
        return settled;
      }
    } finally {
      giveBack();
    }
    return endElsewhere(session, result, begun, signal);
  });
  await explained;
}

/** Another tab asks: shows how far it is, and takes over if it is closed. */
async function follow(session: CheckSession, result: CheckResult, begun: RunningRefresh, signal: AbortSignal): Promise<Settled> {
  const { clock, turn } = session.ports;
  session.showRefresh(result, begun, true);
  await followOtherTab(session);
  const giveBack: (() => void) | undefined = await takeTurn(turn, clock, signal);
  throwIfAborted(signal);
  if (giveBack) {
    try {
      await session.recall();
      throwIfAborted(signal);
      const settled: Settled | undefined = await takeUp(session, result, signal);
      if (settled) {
        return settled;
      }
    } finally {
      giveBack();
    }
  }
  return endElsewhere(session, result, begun, signal);
}

/**
 * Goes on with the refresh that is remembered, in the turn that this tab has now.
 * @returns undefined where none is left that is worth going on with
 */
async function takeUp(session: CheckSession, before: CheckResult, signal: AbortSignal): Promise<Settled | undefined> {
  const { clock } = session.ports;
  const left: RefreshState | undefined = session.remembered?.refresh;
  if (!left || !isResumable(left, clock.now())) {
    return undefined;
  }
  const resumed: RefreshState = resumeRefresh(left, clock.now());
  if (isRunning(resumed)) {
    return ask(session, before, resumed, signal);
  }
  // Its last answer was lost: one more look ends it
  await session.rememberRefresh(resumed);
  session.settle(signal, { result: before, refresh: resumed });
  return checkOnce(session, 'fresh', { asked: resumed });
}

/** It is done. Its answer lies in the browser's cache, which the tabs share: SharePoint is not asked twice. */
async function endElsewhere(session: CheckSession, result: CheckResult, begun: RunningRefresh, signal: AbortSignal): Promise<Settled> {
  const found: RefreshState | undefined = session.remembered?.refresh;
  const ended: EndedRefresh | undefined = found && !isRunning(found) ? found : undefined;
  session.settle(signal, { result, ...(ended && { refresh: ended }) });
  return checkOnce(session, 'cached', {
    asked: ended ?? {
      step: 'notYet',
      goal: begun.goal,
      startedAt: begun.startedAt,
      attempts: begun.attempt,
      endedAt: session.ports.clock.now()
    }
  });
}

async function ask(session: CheckSession, before: CheckResult, from: RunningRefresh, signal: AbortSignal): Promise<Settled> {
  const { clock, sharePoint } = session.ports;
  // The schedule is the repetition: a busy service is asked again after the next pause
  const options: ReadOptions = { ...session.options('fresh', signal), retries: false };
  if (session.remembered?.refresh.startedAt !== from.startedAt) {
    session.remembered = rememberAsking(session.remembered, from, clock.now());
  }
  const resultOf = (look: Look | undefined): CheckResult =>
    look && !isOutOfBudget(look)
      ? { ...before, status: look.status, smaller: look.smaller, renewedCopy: false, keptSince: undefined, checkedAt: clock.now() }
      : before;
  const end: PollEnd = await pollUntilReached(
    { from, microsoft365: readingsOf(before.status).microsoft365 },
    session.ports,
    options,
    async (state, look) => {
      session.showRefresh(resultOf(look), state, false);
      await session.rememberRefresh(state);
    }
  );
  if (end.refresh.step === 'confirmed') {
    await session.forget();
  } else {
    await session.rememberRefresh(end.refresh);
  }
  session.settle(signal, { result: resultOf(end.look), refresh: end.refresh });
  return {
    explained: allEnded([
      explainMovement(session, before.record, options),
      // Pages ask at other addresses too: once their photo has come, the browser must keep no older copy of those
      end.refresh.step === 'confirmed' ? sharePoint.renewCopies(options) : undefined
    ])
  };
}

/** Nothing was asked: what was known before stays. */
function isOutOfBudget({ status }: Look): boolean {
  return status.kind === 'cannotCompare' && status.failure.reason === 'tooManyChecks';
}

/** What the refresh moved in the profile record; nobody waits for it. */
async function explainMovement(session: CheckSession, before: CheckResult['record'], options: ReadOptions): Promise<void> {
  const record: ProfileRecord | ReadFailure = await session.ports.sharePoint.readRecord(options);
  const movement: RecordMovement | undefined = movementBetween(before, record);
  session.amend(options.signal, (shown) => ({
    ...shown,
    result: { ...shown.result, record },
    ...(movement && { movement })
  }));
}

import { throwIfAborted } from '../helpers/abort';
import type { CheckResult, CheckState } from './checkState';
import type { ReadFailure } from '../domain/failures';
import { type RefreshHistory, withStartedRefresh } from '../history/refreshHistory';
import type { ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { type RecordChanges, recordChangesBetween } from '../domain/recordChanges';
import type { Look } from '../look/lookAtSharePoint';
import { type PollEnd, pollUntilInSync } from '../refresh/pollUntilInSync';
import {
  type EndedRefresh,
  type RefreshState,
  type RunningRefresh,
  beginRefresh,
  isResumable,
  isRunning,
  resumeRefresh
} from '../refresh/refreshState';
import { type RefreshGoal, canRefresh } from '../refresh/refreshGoal';
import { readingsOf } from '../domain/status';
import { checkOnce } from './checkOnce';
import { withAnswer } from './answers';
import { remember } from './remember';
import { followOtherTab } from './otherTab';
import { outOfBudget } from './outOfBudget';
import { type CheckContext, type SettledCheck, allSettled, nothingFollows } from './checkContext';
import { acquireWithTimeLimit } from './acquireLock';

/**
 * Asks SharePoint again, past the browser's cache, until the goal is reached or the schedule ends. One tab asks; the others follow it.
 *
 * @param goal - what is waited for, or a refresh that was left in the middle, to go on with
 */
export async function refresh(context: CheckContext, goal: RefreshGoal | RunningRefresh): Promise<void> {
  const before: CheckState = context.state.get();
  if (before.phase !== 'settled' || context.isDisposed) {
    return;
  }
  const signal: AbortSignal = context.begin();
  const { budget, clock, lock } = context.ports;
  const { result } = before;
  if (!budget.canLook()) {
    context.settle(signal, { result, refresh: outOfBudget(goal, clock.now()) });
    return;
  }
  context.forget();
  const begun: RunningRefresh = typeof goal === 'string' ? beginRefresh(clock.now(), goal) : goal;
  context.showRefresh(result, begun, false);
  const { followUps } = await context.run(signal, async () => {
    const release: (() => void) | undefined = await lock.tryAcquire();
    if (!release) {
      // The user may have cancelled it meanwhile
      throwIfAborted(signal);
      return follow(context, result, begun, signal);
    }
    try {
      // Another tab may have written since
      await context.loadNewerHistory();
      throwIfAborted(signal);
      const settled: SettledCheck | undefined =
        typeof goal === 'string' ? await ask(context, result, begun, signal) : await resumeFromHistory(context, result, signal);
      if (settled) {
        return settled;
      }
    } finally {
      release();
    }
    return finishAfterOtherTab(context, result, begun, signal);
  });
  await followUps;
}

/** Another tab asks: shows how far it is, and takes over if it is closed. */
async function follow(context: CheckContext, result: CheckResult, begun: RunningRefresh, signal: AbortSignal): Promise<SettledCheck> {
  const { clock, lock } = context.ports;
  context.showRefresh(result, begun, true);
  await followOtherTab(context);
  const release: (() => void) | undefined = await acquireWithTimeLimit(lock, clock, signal);
  release?.();
  throwIfAborted(signal);
  if (release) {
    const history: RefreshHistory | undefined = await context.loadHistory();
    throwIfAborted(signal);
    if (history && isResumable(history.refresh, clock.now())) {
      context.settle(signal, { result });
      await resumeAfterLook(context, history.refresh);
      return nothingFollows();
    }
  }
  return finishAfterOtherTab(context, result, begun, signal);
}

/**
 * Goes on with a refresh that was left in the middle, from what the browser has kept: the refresh looks for itself. A browser can hand over a lock before what the other tab has
 * stored last reaches this one (seen in Chromium on a busy machine), so that a refresh may look unfinished that the other tab has confirmed; the photo lies in the browser's cache then.
 */
export async function resumeAfterLook(context: CheckContext, left: RunningRefresh): Promise<void> {
  await checkOnce(context, 'cached', { willResume: true });
  const settled: CheckState = context.state.get();
  if (settled.phase !== 'settled' || settled.result.status.kind === 'inSync') {
    return;
  }
  if (canRefresh(settled.result.status, left.goal)) {
    context.isAskedByUser = false;
    return refresh(context, left);
  }
  // There is nothing to go on with, and what the browser has kept is not enough for any other word
  const { followUps } = await checkOnce(context, 'cached');
  await followUps;
}

/**
 * Resumes the refresh of the stored history, with the lock that this tab holds now.
 * @returns undefined where none is left that is worth going on with
 */
async function resumeFromHistory(context: CheckContext, before: CheckResult, signal: AbortSignal): Promise<SettledCheck | undefined> {
  const { clock } = context.ports;
  const left: RefreshState | undefined = context.history?.refresh;
  if (!left || !isResumable(left, clock.now())) {
    return undefined;
  }
  const resumed: RefreshState = resumeRefresh(left, clock.now());
  if (isRunning(resumed)) {
    return ask(context, before, resumed, signal);
  }
  // Its last answer was lost: one more look ends it
  await context.saveRefresh(resumed);
  context.settle(signal, { result: before, refresh: resumed });
  return checkOnce(context, 'fresh', { asked: resumed });
}

/** It is done. Its answer lies in the browser's cache, which the tabs share: SharePoint is not asked twice. */
async function finishAfterOtherTab(
  context: CheckContext,
  result: CheckResult,
  begun: RunningRefresh,
  signal: AbortSignal
): Promise<SettledCheck> {
  const found: RefreshState | undefined = context.history?.refresh;
  const ended: EndedRefresh | undefined = found && !isRunning(found) ? found : undefined;
  context.settle(signal, { result, ...(ended && { refresh: ended }) });
  return checkOnce(context, 'cached', {
    asked: ended ?? {
      step: 'notYet',
      goal: begun.goal,
      startedAt: begun.startedAt,
      attempts: begun.attempt,
      endedAt: context.ports.clock.now()
    }
  });
}

async function ask(context: CheckContext, before: CheckResult, from: RunningRefresh, signal: AbortSignal): Promise<SettledCheck> {
  const { clock, sharePoint } = context.ports;
  // The schedule is the repetition: a busy service is asked again after the next pause
  const options: ReadOptions = { ...context.options('fresh', signal), retries: false };
  if (context.history?.refresh.startedAt !== from.startedAt) {
    context.showHistory(withStartedRefresh(context.history, from, clock.now()));
  }
  const resultOf = async (look: Look | undefined): Promise<CheckResult> =>
    look && !isOutOfBudget(look)
      ? {
          ...before,
          status: await withAnswer(context, look.status),
          smaller: look.smaller,
          renewedCopy: false,
          cachedSince: undefined,
          checkedAt: clock.now()
        }
      : before;
  const end: PollEnd = await pollUntilInSync(
    { from, microsoft365: readingsOf(before.status).microsoft365 },
    context.ports,
    options,
    async (state, look) => {
      const shown: CheckResult = await resultOf(look);
      throwIfAborted(signal);
      context.showRefresh(shown, state, false);
      await context.saveRefresh(state);
    }
  );
  if (end.refresh.step === 'confirmed') {
    await context.clearHistory();
  } else {
    await context.saveRefresh(end.refresh);
  }
  context.settle(signal, { result: await resultOf(end.look), refresh: end.refresh });
  const kept: Promise<void> = end.look ? remember(context, end.look.status, clock.now()) : Promise.resolve();
  return {
    kept: allSettled([kept]),
    followUps: allSettled([
      kept,
      readRecordChanges(context, before.record, options),
      // Pages ask at other addresses too: once their photo has come, the browser must keep no older copy of those
      end.refresh.step === 'confirmed' ? sharePoint.renewCopies(options) : undefined
    ])
  };
}

/** Nothing was asked: what was known before stays. */
function isOutOfBudget({ status }: Look): boolean {
  return status.kind === 'cannotCompare' && status.failure.reason === 'tooManyChecks';
}

/** What the refresh moved in the profile record; it is not waited for. */
async function readRecordChanges(context: CheckContext, before: CheckResult['record'], options: ReadOptions): Promise<void> {
  const record: ProfileRecord | ReadFailure = await context.ports.sharePoint.readRecord(options);
  const recordChanges: RecordChanges | undefined = recordChangesBetween(before, record);
  context.amend(options.signal, (shown) => ({
    ...shown,
    result: { ...shown.result, record },
    ...(recordChanges && { recordChanges })
  }));
}

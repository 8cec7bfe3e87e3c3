import type { CheckResult, CheckState } from '../checkState';
import type { ReadFailure } from '../failures';
import { rememberAsking } from '../memory';
import type { ReadOptions } from '../ports';
import type { ProfileRecord } from '../profileRecord';
import { type RecordMovement, movementBetween } from '../recordMovement';
import { type AskingEnd, askUntilShown } from '../refresh/askUntilShown';
import {
  type EndedRefresh,
  type RefreshState,
  type RunningRefresh,
  beginRefresh,
  isResumable,
  isRunning
} from '../refresh/refreshState';
import type { PhotoStatus } from '../status';
import { checkOnce } from './checkOnce';
import { followOtherTab } from './otherTab';
import { type CheckSession, type Settled, allEnded, endedWithTask } from './session';

/**
 * Asks SharePoint again, past every cache, until it shows the Microsoft 365 photo or the schedule ends. One tab asks; the
 * others follow it.
 *
 * @param left - a refresh that was left in the middle, to go on with
 */
export async function refresh(session: CheckSession, left: RunningRefresh | undefined): Promise<void> {
  const before: CheckState = session.state.get();
  if (before.phase !== 'settled') {
    return;
  }
  const signal: AbortSignal = session.begin();
  const { clock, turn } = session.ports;
  const { result } = before;
  const begun: RunningRefresh = left ?? beginRefresh(clock.now());
  session.showRefresh(result, begun, false);
  const { explained } = await session.run(signal, async () => {
    const giveBack: (() => void) | undefined = await turn.takeIfFree();
    if (!giveBack) {
      return follow(session, result, begun, signal);
    }
    try {
      // Another tab may have written since
      await session.recallNewer();
      signal.throwIfAborted();
      return await ask(session, result, begun, signal);
    } finally {
      giveBack();
    }
  });
  await explained;
}

/** Another tab asks: shows how far it is, and takes over if it is closed. */
async function follow(session: CheckSession, result: CheckResult, begun: RunningRefresh, signal: AbortSignal): Promise<Settled> {
  const { clock, turn } = session.ports;
  session.showRefresh(result, begun, true);
  await followOtherTab(session);
  const giveBack: () => void = await turn.take(signal);
  let found: RefreshState | undefined;
  try {
    signal.throwIfAborted();
    found = (await session.recall())?.refresh;
    if (found && isResumable(found, clock.now())) {
      return await ask(session, result, found, signal);
    }
  } finally {
    giveBack();
  }
  // It is done. Its answer lies in the browser's cache, which the tabs share: SharePoint is not asked twice.
  const now: number = clock.now();
  const ended: EndedRefresh | undefined = found && !isRunning(found) ? found : undefined;
  session.settle(signal, { result, ...(ended && { refresh: ended }) });
  return checkOnce(
    session,
    'cached',
    ended ?? { step: 'notYet', startedAt: begun.startedAt, attempts: begun.attempt, endedAt: now }
  );
}

async function ask(session: CheckSession, before: CheckResult, from: RunningRefresh, signal: AbortSignal): Promise<Settled> {
  const { clock, sharePoint } = session.ports;
  const options: ReadOptions = session.options('fresh', signal);
  if (session.remembered?.refresh.startedAt !== from.startedAt) {
    session.remembered = rememberAsking(session.remembered, from, clock.now());
  }
  const resultOf = (status: PhotoStatus | undefined): CheckResult =>
    status ? { ...before, status, checkedAt: clock.now() } : before;
  const renewed: Promise<void> = sharePoint.renewCopies(options);
  renewed.catch(endedWithTask);
  const end: AskingEnd = await askUntilShown(from, session.ports, options, async (state, status) => {
    session.showRefresh(resultOf(status), state, false);
    await session.rememberRefresh(state);
  });
  if (end.refresh.step === 'confirmed') {
    await session.forget();
  } else {
    await session.rememberRefresh(end.refresh);
  }
  session.settle(signal, { result: resultOf(end.status), refresh: end.refresh });
  return {
    explained: allEnded([
      renewed,
      explainMovement(session, before.record, options),
      // The copies were renewed at the beginning; what came since is not in them
      end.refresh.step === 'confirmed' && end.refresh.attempts > 1 ? sharePoint.renewCopies(options) : undefined
    ])
  };
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

import { throwIfAborted } from '../helpers/abort';
import { type CheckResult, type CheckState, type CheckedResult, checkedResultOf } from './checkState';
import type { ReadFailure } from '../domain/failures';
import { type Look, lookAtSharePoint } from '../look/lookAtSharePoint';
import type { Freshness, ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { isGoalReached } from '../refresh/refreshGoal';
import { type EndedRefresh, type RefreshState, isRunning } from '../refresh/refreshState';
import { type PhotoStatus, isSharePointOutdated, readingsOf } from '../domain/status';
import { outOfBudget } from './outOfBudget';
import { type CheckContext, type SettledCheck, allSettled, ignoreAbort } from './checkContext';

type FollowUp = Pick<CheckResult, 'record' | 'mailbox'>;

export interface CheckSettings {
  /** The refresh that this check measures, where there is no other */
  readonly asked?: RefreshState | undefined;
  /** Whether the browser's copies at all addresses of pages are renewed first */
  readonly renewsCopies?: boolean;
  /** Whether a refresh will go on with the result, and look for itself */
  readonly willResume?: boolean;
}

/** Reads both photos and compares them; the answers of follow-up reads are added when they come. */
export async function checkOnce(
  context: CheckContext,
  freshness: Freshness,
  { asked, renewsCopies = false, willResume = false }: CheckSettings = {}
): Promise<SettledCheck> {
  const { microsoft365, sharePoint, clock } = context.ports;
  if (context.isDisposed) {
    return { followUps: Promise.resolve() };
  }
  const previous: CheckedResult | undefined = shownIn(context.state.get());
  const signal: AbortSignal = context.begin();
  if (previous && freshness === 'fresh' && !context.ports.budget.canLook()) {
    context.settle(signal, { ...previous, refresh: outOfBudget('photo', clock.now()) });
    return { followUps: Promise.resolve() };
  }
  const show = (pausedUntil?: number): void => context.showChecking(previous, pausedUntil);
  show();
  return context.run(signal, async () => {
    const options: ReadOptions = context.options(freshness, signal, show);
    // The user waits for none of these, and is not told when they have to wait
    const unhurried: ReadOptions = context.options(freshness, signal);
    let known: Pick<CheckResult, 'record'> = {};
    const recordRead: Promise<ProfileRecord | ReadFailure> = sharePoint.readRecord(unhurried).then((record) => {
      known = { record };
      return record;
    });
    recordRead.catch(ignoreAbort);
    if (renewsCopies) {
      await sharePoint.renewCopies(options);
    }
    const { status, smaller, renewedCopy, cachedSince }: Look = await lookAtSharePoint(microsoft365.read(options), context.ports, options, {
      record: () => recordRead,
      placeholder: (asFresh) => sharePoint.readPlaceholder(asFresh),
      triesLoginName: true,
      acceptsCachedCopy: willResume
    });
    await noteConsent(context, status);
    throwIfAborted(signal);
    const now: number = clock.now();
    const refresh: EndedRefresh | undefined = refreshAfterCheck(previous?.refresh, asked ?? context.history?.refresh, status, now);
    if (refresh?.step === 'confirmed') {
      await context.clearHistory();
    }
    context.settle(signal, {
      result: { status, ...known, smaller, renewedCopy, cachedSince, checkedAt: now },
      ...(refresh && { refresh })
    });
    const mailboxRead: Promise<FollowUp> | undefined =
      isSharePointOutdated(status) && !willResume ? microsoft365.readMailbox(unhurried).then((mailbox) => ({ mailbox })) : undefined;
    const explanations: readonly (Promise<FollowUp> | undefined)[] = [recordRead.then((record) => ({ record })), mailboxRead];
    return { followUps: allSettled(explanations.map((reading) => reading && explain(context, signal, reading))) };
  });
}

/** What a check goes on showing. One that replaces another check takes over what that one showed. */
function shownIn(state: CheckState): CheckedResult | undefined {
  switch (state.phase) {
    case 'settled':
      return checkedResultOf(state);
    case 'checking':
      return state.previous;
    case 'idle':
    case 'refreshing':
      return undefined;
  }
}

/** A missing permission is remembered, so that the next pages of the day ask for no token; it is forgotten once Microsoft Graph answers. */
async function noteConsent({ ports: { consentMissing } }: CheckContext, status: PhotoStatus): Promise<void> {
  const { microsoft365 } = readingsOf(status);
  if (microsoft365.kind !== 'failed') {
    await consentMissing.clear();
  } else if (microsoft365.reason === 'consentMissing') {
    await consentMissing.set();
  }
}

/**
 * What a check says of a refresh before it, of this visit or of an earlier one: a goal that is reached is confirmed; one that
 * is not leaves the guide where it is.
 */
function refreshAfterCheck(
  before: EndedRefresh | undefined,
  measured: RefreshState | undefined,
  status: PhotoStatus,
  now: number
): EndedRefresh | undefined {
  const asked: RefreshState | undefined = before ?? measured;
  if (!asked || before?.step === 'confirmed') {
    return undefined;
  }
  const { goal, startedAt } = asked;
  if (isGoalReached(status, goal)) {
    return { step: 'confirmed', goal, startedAt, attempts: isRunning(asked) ? asked.attempt : asked.attempts, endedAt: now };
  }
  return before?.step === 'notYet' ? before : undefined;
}

/** Adds the answer of a follow-up read to the result that is shown. */
async function explain(context: CheckContext, signal: AbortSignal, reading: Promise<FollowUp>): Promise<void> {
  const explanation: FollowUp = await reading;
  context.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, ...explanation } }));
}

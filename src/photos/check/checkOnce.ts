import { throwIfAborted } from '../helpers/abort';
import type { CheckResult, CheckState, ShownResult } from './checkState';
import type { ReadFailure } from '../domain/failures';
import { type Look, lookAtSharePoint } from '../look/lookAtSharePoint';
import type { Freshness, ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { isReached } from '../refresh/pollUntilInSync';
import { type EndedRefresh, type RefreshState, isRunning } from '../refresh/refreshState';
import { type PhotoStatus, isWaitingForSharePoint, readingsOf } from '../domain/status';
import { outOfBudget } from './outOfBudget';
import { type CheckSession, type Settled, allEnded, endedWithTask } from './checkContext';

type Explanation = Pick<CheckResult, 'record' | 'mailbox'>;

export interface CheckSettings {
  /** The refresh that this check measures, where there is no other */
  readonly asked?: RefreshState | undefined;
  /** Whether the browser's copies at all addresses of pages are renewed first */
  readonly renewsCopies?: boolean;
  /** Whether a refresh will go on with the result, and look for itself */
  readonly goesOn?: boolean;
}

/** Reads both photos and compares them; what only explains the result is added when it comes. */
export async function checkOnce(
  session: CheckSession,
  freshness: Freshness,
  { asked, renewsCopies = false, goesOn = false }: CheckSettings = {}
): Promise<Settled> {
  const { microsoft365, sharePoint, clock } = session.ports;
  if (session.isDisposed) {
    return { explained: Promise.resolve() };
  }
  const previous: ShownResult | undefined = shownIn(session.state.get());
  const signal: AbortSignal = session.begin();
  if (previous && freshness === 'fresh' && !session.ports.budget.canLook()) {
    session.settle(signal, { ...previous, refresh: outOfBudget('photo', clock.now()) });
    return { explained: Promise.resolve() };
  }
  const show = (pausedUntil?: number): void => session.showChecking(previous, pausedUntil);
  show();
  return session.run(signal, async () => {
    const options: ReadOptions = session.options(freshness, signal, show);
    // The reader waits for none of these, and is not told when they have to wait
    const unhurried: ReadOptions = session.options(freshness, signal);
    let known: Pick<CheckResult, 'record'> = {};
    const recordRead: Promise<ProfileRecord | ReadFailure> = sharePoint.readRecord(unhurried).then((record) => {
      known = { record };
      return record;
    });
    recordRead.catch(endedWithTask);
    if (renewsCopies) {
      await sharePoint.renewCopies(options);
    }
    const { status, smaller, renewedCopy, keptSince }: Look = await lookAtSharePoint(microsoft365.read(options), session.ports, options, {
      record: () => recordRead,
      placeholder: (asFresh) => sharePoint.readPlaceholder(asFresh),
      triesLoginName: true,
      trustsCopy: goesOn
    });
    await noteConsent(session, status);
    throwIfAborted(signal);
    const now: number = clock.now();
    const refresh: EndedRefresh | undefined = refreshAfterCheck(previous?.refresh, asked ?? session.remembered?.refresh, status, now);
    if (refresh?.step === 'confirmed') {
      await session.forget();
    }
    session.settle(signal, {
      result: { status, ...known, smaller, renewedCopy, keptSince, checkedAt: now },
      ...(refresh && { refresh })
    });
    const mailboxRead: Promise<Explanation> | undefined =
      isWaitingForSharePoint(status) && !goesOn ? microsoft365.readMailbox(unhurried).then((mailbox) => ({ mailbox })) : undefined;
    const explanations: readonly (Promise<Explanation> | undefined)[] = [recordRead.then((record) => ({ record })), mailboxRead];
    return { explained: allEnded(explanations.map((reading) => reading && explain(session, signal, reading))) };
  });
}

/** What a check goes on showing. One that replaces another check takes over what that one showed. */
function shownIn(state: CheckState): ShownResult | undefined {
  switch (state.phase) {
    case 'settled':
      return state;
    case 'checking':
      return state.previous;
    case 'idle':
    case 'refreshing':
      return undefined;
  }
}

/** A missing permission is remembered, so that the next pages of the day ask for no token; it is forgotten once Microsoft Graph answers. */
async function noteConsent({ ports: { consentMissing } }: CheckSession, status: PhotoStatus): Promise<void> {
  const { microsoft365 } = readingsOf(status);
  if (microsoft365.kind !== 'failed') {
    await consentMissing.clear();
  } else if (microsoft365.reason === 'consentMissing') {
    await consentMissing.keep();
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
  if (isReached(status, goal)) {
    return { step: 'confirmed', goal, startedAt, attempts: isRunning(asked) ? asked.attempt : asked.attempts, endedAt: now };
  }
  return before?.step === 'notYet' ? before : undefined;
}

/** Adds what only explains to the result that is shown. */
async function explain(session: CheckSession, signal: AbortSignal, reading: Promise<Explanation>): Promise<void> {
  const explanation: Explanation = await reading;
  session.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, ...explanation } }));
}

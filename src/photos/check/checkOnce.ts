import { throwIfAborted } from '../helpers/abort';
import { type CheckResult, type CheckState, type CheckedResult, checkedResultOf } from './checkState';
import type { ReadFailure } from '../domain/failures';
import { type Look, lookAtSharePoint } from '../look/lookAtSharePoint';
import type { Freshness, ReadOptions } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import { isGoalReached } from '../refresh/refreshGoal';
import { type EndedRefresh, type RefreshState, isRunning } from '../refresh/refreshState';
import { type PhotoStatus, isSharePointOutdated, readingsOf } from '../domain/status';
import { withAnswer } from './answers';
import { outOfBudget } from './outOfBudget';
import { remember } from './remember';
import { type CheckContext, type SettledCheck, allSettled, nothingFollows } from './checkContext';
import { FollowUpReads } from './followUpReads';

type FollowUp = Pick<CheckResult, 'record' | 'mailbox'>;

export interface CheckSettings {
  /** The refresh that this check measures, where there is no other */
  readonly asked?: RefreshState | undefined;
  /** Whether the browser's copies at all addresses of pages are renewed first */
  readonly renewsCopies?: boolean;
  /** Whether a refresh will go on with the result, and look for itself */
  readonly willResume?: boolean;
  /** What Microsoft Graph has just refused */
  readonly microsoft365?: ReadFailure | undefined;
}

/** Reads both photos and compares them; the answers of follow-up reads are added when they come. */
export async function checkOnce(
  context: CheckContext,
  freshness: Freshness,
  { asked, renewsCopies = false, willResume = false, microsoft365: refused }: CheckSettings = {}
): Promise<SettledCheck> {
  const { microsoft365, sharePoint, clock } = context.ports;
  if (context.isDisposed) {
    return nothingFollows();
  }
  const previous: CheckedResult | undefined = shownIn(context.state.get());
  const signal: AbortSignal = context.begin();
  if (previous && freshness === 'fresh' && !context.ports.budget.canLook()) {
    context.settle(signal, { ...previous, refresh: outOfBudget('photo', clock.now()) });
    return nothingFollows();
  }
  const show = (pausedUntil?: number): void => context.showChecking(previous, pausedUntil);
  show();
  return context.run(signal, async () => {
    // What is shown now has been rendered
    await context.ports.pause?.();
    const options: ReadOptions = context.options(freshness, signal, show);
    // The user waits for none of these, and is not told when they have to wait
    const followUps: FollowUpReads = new FollowUpReads(context.ports, context.options(freshness, signal));
    if (renewsCopies) {
      await sharePoint.renewCopies(options);
    }
    const look: Look = await lookAtSharePoint(async (wanted) => refused ?? microsoft365.read(wanted), context.ports, options, {
      record: () => followUps.record(),
      placeholder: (asFresh) => sharePoint.readPlaceholder(asFresh),
      triesLoginName: true,
      acceptsCachedCopy: willResume
    });
    const status: PhotoStatus = await withAnswer(context, look.status);
    throwIfAborted(signal);
    const now: number = clock.now();
    const refresh: EndedRefresh | undefined = refreshAfterCheck(previous?.refresh, asked ?? context.history?.refresh, status, now);
    if (refresh?.step === 'confirmed') {
      await context.clearHistory();
    }
    context.settle(signal, {
      result: { ...resultOf(look), status, ...followUps.known, checkedAt: now },
      ...(refresh && { refresh })
    });
    // What is shown now has been rendered; what follows has a task of its own
    await context.ports.pause?.();
    const kept: Promise<void> = willResume ? Promise.resolve() : remember(context, look.status, now);
    return {
      kept: allSettled([kept]),
      followUps: allSettled([kept, complete(context, signal, look, willResume ? undefined : followUps), noteConsent(context, status)])
    };
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
    case 'remembered':
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

function resultOf({
  status,
  smaller,
  renewedCopy,
  cachedSince
}: Look): Pick<CheckResult, 'status' | 'smaller' | 'renewedCopy' | 'cachedSince'> {
  return { status, smaller, renewedCopy, cachedSince };
}

/** Adds what comes later to the result that is shown: the rest of the look, and what explains its status. */
async function complete(context: CheckContext, signal: AbortSignal, look: Look, followUps: FollowUpReads | undefined): Promise<void> {
  const explaining: Promise<void> = followUps ? explain(context, signal, look.status, followUps) : Promise.resolve();
  for (let next: Look | undefined = await look.complete; next; next = await next.complete) {
    const found: ReturnType<typeof resultOf> = resultOf(next);
    const status: PhotoStatus = await withAnswer(context, next.status);
    context.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, ...found, status } }));
    if (found.status !== look.status) {
      await remember(context, found.status, context.ports.clock.now());
    }
  }
  await explaining;
}

/** Where all is well there is nothing to explain, and where a photo could not be read its failure says why. */
async function explain(context: CheckContext, signal: AbortSignal, status: PhotoStatus, followUps: FollowUpReads): Promise<void> {
  const add = async (reading: Promise<FollowUp>): Promise<void> => {
    const explanation: FollowUp = await reading;
    context.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, ...explanation } }));
  };
  await allSettled([
    followUps.isRecordAsked || isToBeExplained(status) ? add(followUps.record().then((record) => ({ record }))) : undefined,
    isSharePointOutdated(status) ? add(followUps.mailbox().then((mailbox) => ({ mailbox }))) : undefined
  ]);
}

function isToBeExplained({ kind }: PhotoStatus): boolean {
  return kind !== 'inSync' && kind !== 'cannotCompare';
}

/** Reads the profile record for a user who wants to see it, unless the result that is shown has it. */
export async function readExplanation(context: CheckContext, signal: AbortSignal): Promise<void> {
  const record: ProfileRecord | ReadFailure = await context.ports.sharePoint.readRecord(context.options('cached', signal));
  context.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, record } }));
}

import type { CheckResult, CheckState, ShownResult } from '../checkState';
import type { Freshness, ReadOptions } from '../ports';
import { decideStatusOfReadings } from '../recognisePlaceholder';
import { type EndedRefresh, type RefreshState, isRunning } from '../refresh/refreshState';
import { type PhotoStatus, isWaitingForSharePoint } from '../status';
import { type CheckSession, type Settled, allEnded, endedWithTask } from './session';

type Explanation = Pick<CheckResult, 'record' | 'mailbox'>;

/**
 * Reads both photos and compares them; what only explains the result is added when it comes.
 *
 * @param asked - the refresh that this check measures, where there is no other
 */
export async function checkOnce(
  session: CheckSession,
  freshness: Freshness,
  asked: RefreshState | undefined = undefined
): Promise<Settled> {
  const { microsoft365, sharePoint, clock } = session.ports;
  const before: CheckState = session.state.get();
  const signal: AbortSignal = session.begin();
  const previous: ShownResult | undefined = before.phase === 'settled' ? before : undefined;
  const show = (pausedUntil?: number): void =>
    session.state.set({
      phase: 'checking',
      ...(previous && { previous }),
      ...(pausedUntil === undefined ? {} : { pausedUntil })
    });
  show();
  return session.run(signal, async () => {
    const options: ReadOptions = session.options(freshness, signal, show);
    // Nobody waits for what only explains, so that nobody is told when it has to wait
    const unhurried: ReadOptions = session.options(freshness, signal);
    let known: Pick<CheckResult, 'record'> = {};
    const recordRead: Promise<Explanation> = sharePoint.readRecord(unhurried).then((record) => (known = { record }));
    recordRead.catch(endedWithTask);
    const [onMicrosoft365, onSharePoint] = await Promise.all([microsoft365.read(options), sharePoint.read(options)]);
    const status: PhotoStatus = await decideStatusOfReadings(onMicrosoft365, onSharePoint, session.ports, options);
    signal.throwIfAborted();
    const now: number = clock.now();
    const refresh: EndedRefresh | undefined = refreshAfterCheck(
      previous?.refresh,
      asked ?? session.remembered?.refresh,
      status,
      now
    );
    if (refresh?.step === 'confirmed') {
      await session.forget();
    }
    session.settle(signal, { result: { status, ...known, checkedAt: now }, ...(refresh && { refresh }) });
    const mailboxRead: Promise<Explanation> | undefined = isWaitingForSharePoint(status)
      ? microsoft365.readMailbox(unhurried).then((mailbox) => ({ mailbox }))
      : undefined;
    return { explained: allEnded([recordRead, mailboxRead].map((reading) => reading && explain(session, signal, reading))) };
  });
}

/**
 * What a check says of a refresh before it, of this visit or of an earlier one: a photo that has come is confirmed; one that
 * has not leaves the guide where it is.
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
  if (status.kind === 'inSync') {
    return {
      step: 'confirmed',
      startedAt: asked.startedAt,
      attempts: isRunning(asked) ? asked.attempt : asked.attempts,
      endedAt: now
    };
  }
  return before?.step === 'notYet' ? before : undefined;
}

/** Adds what only explains to the result that is shown. */
async function explain(session: CheckSession, signal: AbortSignal, reading: Promise<Explanation>): Promise<void> {
  const explanation: Explanation = await reading;
  session.amend(signal, (shown) => ({ ...shown, result: { ...shown.result, ...explanation } }));
}

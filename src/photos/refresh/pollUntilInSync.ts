import { throwIfAborted } from '../helpers/abort';
import type { ReadFailure } from '../domain/failures';
import type { LookPorts } from '../look/lookPorts';
import { type Look, completeLook, lookAtSharePoint } from '../look/lookAtSharePoint';
import type { PhotoReading, Picture } from '../domain/photoReading';
import type { Clock, Microsoft365Source, ReadOptions, SharePointSource } from '../domain/ports';
import type { ProfileRecord } from '../domain/profileRecord';
import type { PhotoStatus } from '../domain/status';
import { type EndedRefresh, type RefreshOutcome, type RefreshState, type RunningRefresh, advanceRefresh, isRunning } from './refreshState';
import { type RefreshGoal, isGoalReached } from './refreshGoal';
import { refreshDuration, refreshPauses } from './schedule';

export interface PollPorts extends LookPorts {
  readonly microsoft365: Pick<Microsoft365Source, 'read'>;
  readonly sharePoint: LookPorts['sharePoint'] & Pick<SharePointSource, 'readRecord' | 'readPlaceholder'>;
  readonly clock: Clock;
}

/** How a refresh ended, and the last look of it, if an answer was compared at all. */
export interface PollEnd {
  readonly refresh: EndedRefresh;
  readonly look: Look | undefined;
}

/** What a refresh begins with. */
export interface PollStart {
  /** Where to begin, or to go on after a reload */
  readonly from: RunningRefresh;
  /** The Microsoft 365 photo as it was read before: it counts while it cannot be read again */
  readonly microsoft365: PhotoReading;
}

/**
 * How much longer than planned a pause may take, in milliseconds: a minute. Background tabs are slowed down to one timer a minute. What
 * takes longer was sleep, or a clock that was changed.
 */
const suspendedAfter: number = 60 * 1000;

/** The longest that a refresh may take, in milliseconds: as long as one that was left may be taken up again */
const longestRefresh: number = 2 * refreshDuration;

/**
 * Drives a refresh: looks, waits, and looks again until the goal is reached or the schedule ends.
 * @param options - past the browser's cache; its signal ends everything at once, and the promise rejects with its reason
 * @param onState - told every running state with the last look, before anything is done in it
 */
export async function pollUntilInSync(
  start: PollStart,
  ports: PollPorts,
  options: ReadOptions,
  onState: (state: RunningRefresh, look: Look | undefined) => Promise<void>
): Promise<PollEnd> {
  const { clock, sharePoint } = ports;
  let state: RefreshState = start.from;
  let microsoft365: PhotoReading = start.microsoft365;
  let isMicrosoft365Read: boolean = false;
  let look: Look | undefined;
  let record: Promise<ProfileRecord | ReadFailure> | undefined;
  const readPlaceholder: SharePointSource['readPlaceholder'] = untilLearned((asFresh) => sharePoint.readPlaceholder(asFresh));
  while (isRunning(state)) {
    throwIfAborted(options.signal);
    await onState(state, look);
    throwIfAborted(options.signal);
    switch (state.step) {
      case 'asking': {
        const known: PhotoReading = microsoft365;
        let answer: PhotoReading = known;
        const isRead: boolean = isMicrosoft365Read;
        const readUsable = async (asked: ReadOptions): Promise<PhotoReading> => {
          answer = isRead ? known : await ports.microsoft365.read(asked);
          // What was read before stays while it cannot be read again
          return answer.kind === 'failed' && known.kind !== 'failed' ? known : answer;
        };
        look = await completeLook(
          await lookAtSharePoint(readUsable, ports, options, {
            record: () => (record ??= sharePoint.readRecord(options)),
            placeholder: readPlaceholder,
            triesLoginName: false,
            asksInTurn: true
          })
        );
        // Once is enough: the photo at its origin does not change because SharePoint is asked for its copy
        isMicrosoft365Read = answer.kind !== 'failed';
        microsoft365 = isMicrosoft365Read || known.kind === 'failed' ? answer : known;
        state = advanceRefresh(state, { kind: 'judged', outcome: outcomeOf(look.status, state.goal) }, clock.now());
        if (isRunning(state) && clock.now() - state.startedAt > longestRefresh) {
          state = advanceRefresh(state, { kind: 'suspended' }, clock.now());
        }
        break;
      }
      case 'waiting': {
        const pause: number = state === start.from ? restOfPause(state, clock.now()) : refreshPauses[state.attempt - 1];
        const before: number = clock.now();
        await clock.wait(pause, options.signal);
        const isSuspended: boolean = clock.now() - before > pause + suspendedAfter;
        state = advanceRefresh(state, { kind: isSuspended ? 'suspended' : 'waited' }, clock.now());
        break;
      }
    }
  }
  throwIfAborted(options.signal);
  return { refresh: state, look };
}

/** Learns the placeholder once in a refresh, as soon as it can be. */
function untilLearned(read: SharePointSource['readPlaceholder']): SharePointSource['readPlaceholder'] {
  const learned: Picture[] = [];
  return async (options) => {
    if (learned.length > 0) {
      return learned[0];
    }
    const answer: Picture | ReadFailure = await read(options);
    if (!('kind' in answer)) {
      learned.push(answer);
    }
    return answer;
  };
}

/**
 * What is left of a pause that began before the page was loaded. Only such a pause is computed by the user's clock, which may have been changed
 * since: it is no longer than the schedule's.
 */
function restOfPause({ until, attempt }: RunningRefresh & { readonly step: 'waiting' }, now: number): number {
  return Math.min(Math.max(0, until - now), refreshPauses[attempt - 1]);
}

/** What a status means for a refresh. */
function outcomeOf(status: PhotoStatus, goal: RefreshGoal): RefreshOutcome {
  if (isGoalReached(status, goal)) {
    return { kind: 'reached' };
  }
  switch (status.kind) {
    case 'cannotCompare':
      return {
        kind: 'failed',
        reason: status.failure.reason,
        ...(status.failure.retryAfter === undefined ? {} : { retryAfter: status.failure.retryAfter })
      };
    case 'noPhoto':
    case 'otherName':
      return { kind: 'pointless' };
    case 'missingInMicrosoft365':
      return { kind: goal === 'noPhoto' ? 'notReached' : 'pointless' };
    // Where the browser hides the pixels, no further look tells more than this one
    case 'unsure':
      return { kind: goal === 'photo' && status.comparison ? 'notReached' : 'pointless' };
    case 'inSync':
    case 'different':
    case 'someSizesOld':
    case 'missingInSharePoint':
      return { kind: goal === 'photo' ? 'notReached' : 'pointless' };
  }
}

import { failed } from '../failures';
import type { PhotoReading } from '../picture';
import type { Clock, Microsoft365Source, ReadOptions, SharePointSource } from '../ports';
import { decideStatusOfReadings } from '../recognisePlaceholder';
import type { Compare, PhotoStatus } from '../status';
import {
  type EndedRefresh,
  type RefreshJudgement,
  type RefreshState,
  type RunningRefresh,
  advanceRefresh,
  isRunning
} from './refreshState';

export interface AskingPorts {
  readonly microsoft365: Pick<Microsoft365Source, 'read'>;
  readonly sharePoint: Pick<SharePointSource, 'read' | 'isPlaceholder'>;
  readonly compare: Compare;
  readonly clock: Clock;
}

/** How asking ended, and the last status that was found, if an answer was compared at all. */
export interface AskingEnd {
  readonly refresh: EndedRefresh;
  readonly status: PhotoStatus | undefined;
}

/**
 * Drives a refresh: asks, compares, waits, until SharePoint shows the photo or the schedule ends.
 * @param from - where to begin, or to go on after a reload
 * @param options - past the caches; its signal ends everything at once, and the promise rejects with its reason
 * @param onState - told every running state with the last status, before anything is done in it
 */
export async function askUntilShown(
  from: RunningRefresh,
  ports: AskingPorts,
  options: ReadOptions,
  onState: (state: RunningRefresh, status: PhotoStatus | undefined) => Promise<void>
): Promise<AskingEnd> {
  const { clock } = ports;
  // An answer that was being compared when the page was left is lost: it is asked for once more
  let state: RefreshState =
    from.step === 'comparing' ? { step: 'asking', startedAt: from.startedAt, attempt: from.attempt } : from;
  let status: PhotoStatus | undefined;
  let sharePoint: PhotoReading = failed('serviceError');
  // Once is enough: the photo at its origin does not change because SharePoint is asked for its copy
  const microsoft365: Promise<PhotoReading> = ports.microsoft365.read(options);
  microsoft365.catch(() => {
    // Ended by the signal while something else was waited for, which ends by it as well
  });
  while (isRunning(state)) {
    options.signal.throwIfAborted();
    await onState(state, status);
    options.signal.throwIfAborted();
    switch (state.step) {
      case 'asking':
        [sharePoint] = await Promise.all([ports.sharePoint.read(options), microsoft365]);
        state = advanceRefresh(state, { kind: 'answered' }, clock.now());
        break;
      case 'comparing':
        status = await decideStatusOfReadings(await microsoft365, sharePoint, ports, options);
        state = advanceRefresh(state, { kind: 'judged', judgement: judgementOf(status) }, clock.now());
        break;
      case 'waiting':
        await clock.wait(Math.max(0, state.until - clock.now()), options.signal);
        state = advanceRefresh(state, { kind: 'waited' }, clock.now());
        break;
    }
  }
  options.signal.throwIfAborted();
  return { refresh: state, status };
}

/** What a status means for a refresh: whether SharePoint shows the photo, may still come to it, or never will. */
function judgementOf(status: PhotoStatus): RefreshJudgement {
  switch (status.kind) {
    case 'inSync':
      return { kind: 'shown' };
    case 'noPhoto':
    case 'missingInMicrosoft365':
      return { kind: 'pointless' };
    case 'cannotCompare':
      return { kind: 'failed', reason: status.failure.reason };
    case 'different':
    case 'unsure':
    case 'missingInSharePoint':
      return { kind: 'notShown' };
  }
}

import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type CheckState, type PhotoStatus, halfTimeAttempt } from '../../../../photos';
import { textsOf } from './statusTexts';
import { toneOf } from './tone';
import type { TimeSettings } from './waiting';

/**
 * What a screen reader hears when the state changes; empty while nothing is worth saying. Nobody asked for what happens when a page opens: until the reader does
 * something on the card, only what needs action is said, or how a refresh goes on that the reader once began.
 */
export function announcementOf(state: CheckState, time: TimeSettings, hasActed: boolean): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'checking':
      return !hasActed ? '' : state.pausedUntil === undefined ? strings.Checking : strings.CheckingPaused;
    case 'remembered':
      return hasActed ? `${strings.InSyncHeadline}.` : '';
    case 'refreshing': {
      // Its start and its half-time alone: its steps are on the progress bar, for anyone who wants to follow them
      const { step, attempt } = state.refresh;
      return step === 'waiting' && attempt >= halfTimeAttempt
        ? strings.RefreshHalfTime
        : state.isInOtherTab
          ? strings.RefreshElsewhere
          : strings.RefreshAsking;
    }
    case 'settled': {
      const { headline, explanation } = textsOf(state, time);
      return hasActed || state.refresh !== undefined || needsAction(state.result.status) ? `${headline}. ${explanation}` : '';
    }
  }
}

/** Whether there is something to do for the reader, or a question to answer. */
function needsAction(status: PhotoStatus): boolean {
  return toneOf(status) === 'attention' || status.kind === 'unsure';
}

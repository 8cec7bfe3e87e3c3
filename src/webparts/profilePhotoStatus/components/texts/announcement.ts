import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { CheckState } from '../../../../photos';
import { textsOf } from './statusTexts';
import type { TimeSettings } from './waiting';

/** What a screen reader hears when the state changes; empty while nothing is worth saying. */
export function announcementOf(state: CheckState, time: TimeSettings): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'checking':
      return state.pausedUntil === undefined ? strings.Checking : strings.CheckingPaused;
    case 'remembered':
      return `${strings.InSyncHeadline}.`;
    case 'refreshing':
      // Once for the whole refresh: its steps are on the progress bar, for anyone who wants to follow them
      return state.isInOtherTab ? strings.RefreshElsewhere : strings.RefreshAsking;
    case 'settled': {
      const { headline, explanation } = textsOf(state, time);
      return `${headline}. ${explanation}`;
    }
  }
}

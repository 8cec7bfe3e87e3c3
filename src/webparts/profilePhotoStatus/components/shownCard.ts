import type { CheckState, CheckedResult, PhotoStatus, ShownResult } from '../../../photos';
import type { CalmView, Density } from '../settings/cardSettings';
import type { IStatusCardProps } from './card';

/** Whether an earlier check has found what is shown. */
export function isFromMemory(state: CheckState): boolean {
  return state.phase === 'remembered' || (state.phase === 'settled' && state.result.isRemembered === true);
}

/** The status, where nothing just happened that the user waits to hear of. */
export function calmStatusOf(state: CheckState): PhotoStatus | undefined {
  return state.phase === 'settled' && state.refresh === undefined ? state.result.status : undefined;
}

/** How much the site owner lets a status show. */
export function viewOf(
  { kind }: PhotoStatus,
  { density, whenInSync, whenNoPhoto }: { readonly density: Density; readonly whenInSync: CalmView; readonly whenNoPhoto: CalmView }
): CalmView {
  const view: CalmView = kind === 'inSync' ? whenInSync : kind === 'noPhoto' ? whenNoPhoto : 'card';
  return view === 'card' && density === 'quiet' ? 'line' : view;
}

export type ShownCard = Pick<IStatusCardProps, 'shown' | 'activity'>;

/** The result that is there to be shown, and what goes on meanwhile. */
export function shownCardOf(state: CheckState): ShownCard | undefined {
  switch (state.phase) {
    case 'idle':
    case 'remembered':
      return undefined;
    case 'checking':
      return state.previous && { shown: withHistory(state.previous, state), activity: { kind: 'checking' } };
    case 'refreshing': {
      const { result, refresh, isInOtherTab } = state;
      return {
        shown: withHistory({ result }, state),
        activity: { kind: 'refreshing', refresh, isInOtherTab }
      };
    }
    case 'settled':
      return { shown: state, activity: { kind: 'none' } };
  }
}

function withHistory(checked: CheckedResult, { history }: CheckState): ShownResult {
  return { ...checked, ...(history && { history }) };
}

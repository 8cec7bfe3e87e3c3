import type { CheckState } from './checkState';
import type { RefreshHistory } from '../history/refreshHistory';
import { isRunning } from '../refresh/refreshState';
import { canRefresh } from '../refresh/refreshGoal';
import { checkOnce } from './checkOnce';
import type { CheckContext } from './checkContext';

/** Another tab wrote: its progress is shown here, and its end is the end here. */
export async function followOtherTab(context: CheckContext): Promise<void> {
  const history: RefreshHistory | undefined = await context.ports.historyStorage.load();
  const state: CheckState = context.state.get();
  if (state.phase === 'settled') {
    const before: RefreshHistory | undefined = context.history;
    context.history = history;
    if (before && !history && canRefresh(state.result.status, before.refresh.goal)) {
      // Forgotten, because it was confirmed there: the browser's cache holds the picture that this tab lacks
      await checkOnce(context, 'cached', { asked: before.refresh });
    }
    return;
  }
  if (state.phase !== 'refreshing' || !history) {
    return;
  }
  if (history.refresh.step === 'cancelled' && history.refresh.startedAt === state.refresh.startedAt) {
    context.abort();
    context.history = history;
    context.showSettled({ result: state.result, refresh: history.refresh });
  } else if (state.isInOtherTab && isRunning(history.refresh)) {
    context.history = history;
    context.showRefresh(state.result, history.refresh, true);
  }
}

import type { RefreshHistory } from '../history/refreshHistory';
import { canRefresh } from '../refresh/refreshGoal';
import { isRunning } from '../refresh/refreshState';
import type { CheckContext } from './checkContext';
import { checkOnce } from './checkOnce';
import type { CheckState } from './checkState';

/** Another tab has written the refresh history: this tab shows it, follows its refresh, and ends when that one ends. */
export async function followOtherTab(context: CheckContext): Promise<void> {
  const history: RefreshHistory | undefined = await context.ports.historyStorage.load();
  const before: RefreshHistory | undefined = context.history;
  const state: CheckState = context.state.get();
  if (state.phase === 'settled') {
    context.showHistory(history);
    if (before && !history && canRefresh(state.result.status, before.refresh.goal)) {
      // The other tab has confirmed its refresh: the browser's cache holds the photo that this tab lacks
      await checkOnce(context, 'cached', { asked: before.refresh });
    }
    return;
  }
  if (state.phase !== 'refreshing' || !history) {
    return;
  }
  if (history.refresh.step === 'cancelled' && history.refresh.startedAt === state.refresh.startedAt) {
    context.abort();
    context.showHistory(history);
    context.showSettled({ result: state.result, refresh: history.refresh });
  } else if (state.isInOtherTab && isRunning(history.refresh)) {
    context.showHistory(history);
    context.showRefresh(state.result, history.refresh, true);
  }
}

import type { CheckState } from './checkState';
import type { Remembered } from '../history/refreshHistory';
import { isRunning } from '../refresh/refreshState';
import { canRefresh } from '../domain/status';
import { checkOnce } from './checkOnce';
import type { CheckSession } from './checkContext';

/** Another tab wrote: its progress is shown here, and its end is the end here. */
export async function followOtherTab(session: CheckSession): Promise<void> {
  const remembered: Remembered | undefined = await session.ports.memory.read();
  const state: CheckState = session.state.get();
  if (state.phase === 'settled') {
    const before: Remembered | undefined = session.remembered;
    session.remembered = remembered;
    if (before && !remembered && canRefresh(state.result.status, before.refresh.goal)) {
      // Forgotten, because it was confirmed there: the browser's cache holds the picture that this tab lacks
      await checkOnce(session, 'cached', { asked: before.refresh });
    }
    return;
  }
  if (state.phase !== 'refreshing' || !remembered) {
    return;
  }
  if (remembered.refresh.step === 'cancelled' && remembered.refresh.startedAt === state.refresh.startedAt) {
    session.abort();
    session.remembered = remembered;
    session.showSettled({ result: state.result, refresh: remembered.refresh });
  } else if (state.isElsewhere && isRunning(remembered.refresh)) {
    session.remembered = remembered;
    session.showRefresh(state.result, remembered.refresh, true);
  }
}

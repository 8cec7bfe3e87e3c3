import type { PhotoCheck } from '../../photos';
import type { CardActions } from './components/shared/cardActions';
import { loadAgainToSignIn } from './page/signIn';

/** A check reports every failure as its state; there is nothing left to tell. */
function ignoreRejection(): void {
  // Nothing
}

/** The actions of a card: each hands over to the check, and waits for nothing. */
export function cardActionsOf(check: PhotoCheck): CardActions {
  const run = (task: Promise<void>): void => {
    task.catch(ignoreRejection);
  };
  return {
    start: (settings) => run(check.start(settings)),
    forget: () => check.forget(),
    explain: () => run(check.explain()),
    check: (freshness) => run(check.check(freshness)),
    refresh: (goal) => run(check.refresh(goal)),
    cancelRefresh: () => run(check.cancelRefresh()),
    renewCopies: () => run(check.renewCopies()),
    answer: (seen) => run(check.answer(seen)),
    takeBackAnswer: () => run(check.takeBackAnswer()),
    openStep: (step) => run(check.openStep(step)),
    checkAfterStep: (step) => run(check.tryStep(step)),
    signIn: loadAgainToSignIn,
    reloadPage: () => window.location.reload()
  };
}

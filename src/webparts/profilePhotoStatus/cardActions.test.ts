import type { PhotoCheck } from '../../photos';
import { cardActionsOf } from './cardActions';

/** A check whose every task fails. */
function failingCheck(): { readonly check: PhotoCheck; readonly calls: readonly (readonly unknown[])[] } {
  const calls: (readonly unknown[])[] = [];
  const task =
    (name: string): ((...values: readonly unknown[]) => Promise<never>) =>
    (...values) => {
      calls.push([name, ...values]);
      return Promise.reject(new Error(name));
    };
  const names = ['start', 'check', 'refresh', 'cancelRefresh', 'renewCopies', 'answer', 'takeBackAnswer', 'openStep', 'tryStep'];
  return { check: Object.fromEntries(names.map((name) => [name, task(name)])) as unknown as PhotoCheck, calls };
}

describe('the actions of a card', () => {
  it('hand over to the check, return nothing, and leave no rejection unhandled', async () => {
    const { check, calls } = failingCheck();
    const actions = cardActionsOf(check);
    const returned: readonly unknown[] = [
      actions.start({ isAskedByUser: true }),
      actions.check('fresh'),
      actions.refresh('noPhoto'),
      actions.cancelRefresh(),
      actions.renewCopies(),
      actions.answer('same'),
      actions.takeBackAnswer(),
      actions.openStep('giveItTime'),
      actions.checkAfterStep('setPhoto')
    ];
    expect(returned).toEqual(returned.map(() => undefined));
    expect(calls).toEqual([
      ['start', { isAskedByUser: true }],
      ['check', 'fresh'],
      ['refresh', 'noPhoto'],
      ['cancelRefresh'],
      ['renewCopies'],
      ['answer', 'same'],
      ['takeBackAnswer'],
      ['openStep', 'giveItTime'],
      ['tryStep', 'setPhoto']
    ]);
    // Node.js ends a process for a rejection that nobody handles
    await new Promise((resolve) => setImmediate(resolve));
  });
});

import { type CheckState, Store } from '../../../photos';
import { afterFirstResult } from './afterFirstResult';

const result: CheckState = { phase: 'settled', result: { status: { kind: 'noPhoto' }, checkedAt: 0 } };

describe('what can wait', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits for the first result, and is done once', () => {
    const state = new Store<CheckState>({ phase: 'idle' });
    const task = jest.fn();
    afterFirstResult(state, task);
    state.set({ phase: 'checking' });
    expect(task).not.toHaveBeenCalled();
    state.set(result);
    // The card is rendered first
    expect(task).not.toHaveBeenCalled();
    state.set({ ...result });
    jest.runAllTimers();
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('is done after a while where there is no result', () => {
    const task = jest.fn();
    afterFirstResult(new Store<CheckState>({ phase: 'idle' }), task);
    jest.advanceTimersByTime(4999);
    expect(task).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('is done soon where the result is there, and not at all once it is given up', () => {
    const task = jest.fn();
    afterFirstResult(new Store<CheckState>(result), task)();
    jest.runAllTimers();
    expect(task).not.toHaveBeenCalled();
    afterFirstResult(new Store<CheckState>(result), task);
    jest.advanceTimersByTime(0);
    expect(task).toHaveBeenCalledTimes(1);
  });
});

import { type CheckState, Store } from '../../../photos';
import { whenBegun } from './whenBegun';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How many milliseconds the first rendering waits, where the state changes after some. */
async function waitOf(first: CheckState, ...changes: readonly (readonly [after: number, state: CheckState])[]): Promise<number> {
  const state = new Store<CheckState>(first);
  const start: number = Date.now();
  changes.forEach(([after, next]) => setTimeout(() => state.set(next), after));
  const waited: Promise<number> = whenBegun(state).then(() => Date.now() - start);
  await jest.advanceTimersByTimeAsync(1000);
  return waited;
}

describe('the first rendering', () => {
  it('waits for the check, and then for the requests', async () => {
    expect(await waitOf({ phase: 'idle' }, [5, { phase: 'checking' }])).toBe(25);
    expect(await waitOf({ phase: 'checking' })).toBe(20);
  });

  it('waits for no request where nothing is asked', async () => {
    const remembered: CheckState = { phase: 'settled', result: { status: { kind: 'noPhoto' }, checkedAt: 0 } };
    expect(await waitOf({ phase: 'idle' }, [5, remembered])).toBe(5);
    expect(await waitOf(remembered)).toBe(0);
  });

  it('does not wait long for a check that does not begin', async () => {
    expect(await waitOf({ phase: 'idle' })).toBe(32);
  });
});

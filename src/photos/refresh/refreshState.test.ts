import * as fc from 'fast-check';
import { failureReasons } from '../failures';
import {
  type RefreshEvent,
  type RefreshState,
  advanceRefresh,
  beginRefresh,
  isResumable,
  isRunning,
  parseRefreshState
} from './refreshState';
import { refreshAttempts, refreshDuration, refreshPauses } from './schedule';

const startedAt: number = Date.UTC(2026, 10, 22);

const events: fc.Arbitrary<RefreshEvent> = fc.oneof(
  fc.constantFrom<RefreshEvent>(
    { kind: 'answered' },
    { kind: 'waited' },
    { kind: 'cancelled' },
    { kind: 'judged', judgement: { kind: 'shown' } },
    { kind: 'judged', judgement: { kind: 'pointless' } }
  ),
  fc.constant<RefreshEvent>({ kind: 'judged', judgement: { kind: 'notShown' } }),
  fc.constantFrom(...failureReasons).map((reason): RefreshEvent => ({ kind: 'judged', judgement: { kind: 'failed', reason } }))
);

function play(steps: readonly RefreshEvent[]): RefreshState {
  let state: RefreshState = beginRefresh(startedAt);
  let now: number = startedAt;
  for (const event of steps) {
    if (isRunning(state)) {
      now += 100;
      state = advanceRefresh(state, event, now);
    }
  }
  return state;
}

const answered: RefreshEvent = { kind: 'answered' };
const notShown: RefreshEvent = { kind: 'judged', judgement: { kind: 'notShown' } };
const waited: RefreshEvent = { kind: 'waited' };

describe('a refresh', () => {
  it('asks, compares, waits as long as the schedule says, and asks again', () => {
    expect(play([])).toEqual({ step: 'asking', startedAt, attempt: 1 });
    expect(play([answered])).toEqual({ step: 'comparing', startedAt, attempt: 1 });
    expect(play([answered, notShown])).toEqual({
      step: 'waiting',
      startedAt,
      attempt: 1,
      until: startedAt + 200 + refreshPauses[0]
    });
    expect(play([answered, notShown, waited])).toEqual({ step: 'asking', startedAt, attempt: 2 });
  });

  it('is confirmed by the first picture that is the same', () => {
    expect(play([answered, { kind: 'judged', judgement: { kind: 'shown' } }])).toMatchObject({
      step: 'confirmed',
      attempts: 1,
      endedAt: startedAt + 200
    });
  });

  it('ends after the last attempt', () => {
    const all: RefreshEvent[] = Array.from({ length: refreshAttempts }, () => [answered, notShown, waited]).flat();
    expect(play(all)).toMatchObject({ step: 'notYet', attempts: refreshAttempts });
    expect(play(all.slice(0, -3))).toMatchObject({ step: 'asking', attempt: refreshAttempts });
  });

  it('does not go on where asking cannot help, or where it must not be asked', () => {
    expect(play([answered, { kind: 'judged', judgement: { kind: 'pointless' } }])).toMatchObject({ step: 'notYet', attempts: 1 });
    expect(play([answered, { kind: 'judged', judgement: { kind: 'failed', reason: 'throttled' } }])).toMatchObject({
      step: 'failed',
      reason: 'throttled'
    });
  });

  it('outlives a failure in the middle, and names the one at the end', () => {
    const failedOnce: RefreshEvent = { kind: 'judged', judgement: { kind: 'failed', reason: 'timedOut' } };
    expect(play([answered, failedOnce])).toMatchObject({ step: 'waiting', attempt: 1 });
    const all: RefreshEvent[] = Array.from({ length: refreshAttempts }, () => [answered, failedOnce, waited]).flat();
    expect(play(all)).toMatchObject({ step: 'failed', reason: 'timedOut', attempts: refreshAttempts });
  });

  it.each([[[]], [[answered]], [[answered, notShown]]])('can be cancelled at any time: after %j', (before) => {
    expect(play([...before, { kind: 'cancelled' }])).toMatchObject({ step: 'cancelled' });
  });

  it('never asks more often than the schedule says, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 100 }), (steps) => {
        const state: RefreshState = play(steps);
        const attempts: number = isRunning(state) ? state.attempt : state.attempts;
        expect(attempts).toBeLessThanOrEqual(refreshAttempts);
      })
    );
  });

  it('outlives a reload in every state', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (steps) => {
        const state: RefreshState = play(steps);
        expect(parseRefreshState(JSON.parse(JSON.stringify(state)))).toEqual(state);
      })
    );
  });
});

describe('what was kept of a refresh', () => {
  it('is nothing where it is no state', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseRefreshState(json)).toBeUndefined();
      })
    );
  });

  it.each([
    ['an attempt beyond the schedule', { step: 'asking', startedAt, attempt: refreshAttempts + 1 }],
    ['half an attempt', { step: 'asking', startedAt, attempt: 1.5 }],
    ['a wait without an end', { step: 'waiting', startedAt, attempt: 1, until: startedAt + 86400000 }],
    ['a wait after the last attempt', { step: 'waiting', startedAt, attempt: refreshAttempts, until: startedAt }],
    ['a failure of an unknown kind', { step: 'failed', startedAt, attempts: 1, endedAt: startedAt, reason: '<script>' }],
    ['no beginning', { step: 'asking', attempt: 1 }],
    ['an unknown step', { step: 'uploading', startedAt, attempt: 1 }]
  ])('is nothing with %s', (_what, json) => {
    expect(parseRefreshState(json)).toBeUndefined();
  });

  it('is gone on with for twice its usual length, and not from the future', () => {
    const state: RefreshState = beginRefresh(startedAt);
    expect(isResumable(state, startedAt + 2 * refreshDuration - 1)).toBe(true);
    expect(isResumable(state, startedAt + 2 * refreshDuration)).toBe(false);
    expect(isResumable(state, startedAt - 1)).toBe(false);
    expect(isResumable(play([{ kind: 'cancelled' }]), startedAt + 1)).toBe(false);
  });
});

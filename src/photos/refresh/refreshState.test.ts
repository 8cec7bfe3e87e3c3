import * as fc from 'fast-check';
import { failureReasons } from '../domain/failures';
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
    { kind: 'waited' },
    { kind: 'suspended' },
    { kind: 'cancelled' },
    { kind: 'judged', outcome: { kind: 'reached' } },
    { kind: 'judged', outcome: { kind: 'pointless' } }
  ),
  fc.constant<RefreshEvent>({ kind: 'judged', outcome: { kind: 'notReached' } }),
  fc.constantFrom(...failureReasons).map((reason): RefreshEvent => ({ kind: 'judged', outcome: { kind: 'failed', reason } }))
);

function play(steps: readonly RefreshEvent[]): RefreshState {
  let state: RefreshState = beginRefresh(startedAt, 'photo');
  let now: number = startedAt;
  for (const event of steps) {
    if (isRunning(state)) {
      now += 100;
      state = advanceRefresh(state, event, now);
    }
  }
  return state;
}

const notReached: RefreshEvent = { kind: 'judged', outcome: { kind: 'notReached' } };
const waited: RefreshEvent = { kind: 'waited' };

describe('a refresh', () => {
  it('asks, waits as long as the schedule says, and asks again', () => {
    expect(play([])).toEqual({ step: 'asking', goal: 'photo', startedAt, attempt: 1 });
    expect(play([notReached])).toEqual({
      step: 'waiting',
      goal: 'photo',
      startedAt,
      attempt: 1,
      until: startedAt + 100 + refreshPauses[0]
    });
    expect(play([notReached, waited])).toEqual({ step: 'asking', goal: 'photo', startedAt, attempt: 2 });
  });

  it('looks once more after a sleep, and ends', () => {
    const slept: readonly RefreshEvent[] = [notReached, { kind: 'suspended' }];
    expect(play(slept)).toMatchObject({ step: 'asking', attempt: refreshAttempts });
    expect(play([...slept, notReached])).toMatchObject({ step: 'notYet' });
  });

  it('keeps what it waits for', () => {
    expect(beginRefresh(startedAt, 'noPhoto')).toMatchObject({ goal: 'noPhoto' });
    expect(advanceRefresh(beginRefresh(startedAt, 'noPhoto'), notReached, startedAt)).toMatchObject({ goal: 'noPhoto' });
  });

  it('is confirmed by the first picture that is the same', () => {
    expect(play([{ kind: 'judged', outcome: { kind: 'reached' } }])).toMatchObject({
      step: 'confirmed',
      attempts: 1,
      endedAt: startedAt + 100
    });
  });

  it('ends after the last attempt', () => {
    const all: RefreshEvent[] = Array.from({ length: refreshAttempts }, () => [notReached, waited]).flat();
    expect(play(all)).toMatchObject({ step: 'notYet', attempts: refreshAttempts });
    expect(play(all.slice(0, -2))).toMatchObject({ step: 'asking', attempt: refreshAttempts });
  });

  it('does not go on where asking cannot help, or where it must not be asked', () => {
    expect(play([{ kind: 'judged', outcome: { kind: 'pointless' } }])).toMatchObject({ step: 'notYet', attempts: 1 });
    expect(play([{ kind: 'judged', outcome: { kind: 'failed', reason: 'throttled', retryAfter: refreshPauses[0] + 1 } }])).toMatchObject({
      step: 'failed',
      reason: 'throttled'
    });
    expect(play([{ kind: 'judged', outcome: { kind: 'failed', reason: 'throttled', retryAfter: refreshPauses[0] } }])).toMatchObject({
      step: 'waiting'
    });
    expect(play([{ kind: 'judged', outcome: { kind: 'failed', reason: 'tooManyChecks' } }])).toMatchObject({ step: 'failed' });
  });

  it('outlives a failure in the middle, and names the one at the end', () => {
    const failedOnce: RefreshEvent = { kind: 'judged', outcome: { kind: 'failed', reason: 'timedOut' } };
    expect(play([failedOnce])).toMatchObject({ step: 'waiting', attempt: 1 });
    const all: RefreshEvent[] = Array.from({ length: refreshAttempts }, () => [failedOnce, waited]).flat();
    expect(play(all)).toMatchObject({ step: 'failed', reason: 'timedOut', attempts: refreshAttempts });
  });

  it.each([[[]], [[notReached]]])('can be cancelled at any time: after %j', (before) => {
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
    ['an attempt beyond the schedule', { step: 'asking', goal: 'photo', startedAt, attempt: refreshAttempts + 1 }],
    ['half an attempt', { step: 'asking', goal: 'photo', startedAt, attempt: 1.5 }],
    ['a wait without an end', { step: 'waiting', goal: 'photo', startedAt, attempt: 1, until: startedAt + 86400000 }],
    ['a wait after the last attempt', { step: 'waiting', goal: 'photo', startedAt, attempt: refreshAttempts, until: startedAt }],
    ['a failure of an unknown kind', { step: 'failed', goal: 'photo', startedAt, attempts: 1, endedAt: startedAt, reason: '<script>' }],
    ['no beginning', { step: 'asking', goal: 'photo', attempt: 1 }],
    ['no goal', { step: 'asking', startedAt, attempt: 1 }],
    ['an unknown goal', { step: 'asking', goal: 'upload', startedAt, attempt: 1 }],
    ['an unknown step', { step: 'uploading', goal: 'photo', startedAt, attempt: 1 }]
  ])('is nothing with %s', (_what, json) => {
    expect(parseRefreshState(json)).toBeUndefined();
  });

  it('is gone on with for twice its usual length, and not from the future', () => {
    const state: RefreshState = beginRefresh(startedAt, 'photo');
    expect(isResumable(state, startedAt + 2 * refreshDuration - 1)).toBe(true);
    expect(isResumable(state, startedAt + 2 * refreshDuration)).toBe(false);
    expect(isResumable(state, startedAt - 1)).toBe(false);
    expect(isResumable(play([{ kind: 'cancelled' }]), startedAt + 1)).toBe(false);
  });
});

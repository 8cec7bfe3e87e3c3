import * as fc from 'fast-check';
import { guideSteps } from '../guide/guideSteps';
import {
  type RefreshHistory,
  historyLifetime,
  maximumTriedSteps,
  parseRefreshHistory,
  withStartedRefresh,
  withOpenStep,
  withTriedStep
} from './refreshHistory';
import { beginRefresh } from '../refresh/refreshState';
import { statusKinds } from '../domain/status';

const now: number = Date.UTC(2026, 10, 22);
const asked: RefreshHistory = {
  version: 1,
  askedAt: now - 5 * 3600000,
  timesAsked: 2,
  refresh: { step: 'notYet', goal: 'photo', startedAt: now - 5 * 3600000, attempts: 5, endedAt: now - 5 * 3600000 + 120000 },
  openStep: 'freshSession',
  tried: [{ step: 'freshSession', at: now - 3600000, found: 'different' }]
};

function kept(changes: object): RefreshHistory | undefined {
  return parseRefreshHistory(JSON.parse(JSON.stringify({ ...asked, ...changes })), now);
}

describe('what a browser keeps', () => {
  it('is read as it was written', () => {
    expect(kept({})).toEqual(asked);
  });

  it.each([
    ['another version', { version: 2 }],
    ['no version', { version: undefined }],
    ['a moment ahead', { askedAt: now + 61000 }],
    ['two weeks ago', { askedAt: now - historyLifetime }],
    ['no moment', { askedAt: 'yesterday' }],
    ['never asked', { timesAsked: 0 }],
    ['half a time', { timesAsked: 1.5 }],
    ['a broken refresh', { refresh: { step: 'notYet' } }],
    ['no refresh', { refresh: undefined }]
  ])('counts as nothing with %s', (_what, changes) => {
    expect(kept(changes)).toBeUndefined();
  });

  it('loses only the part that does not hold', () => {
    expect(kept({ openStep: 'uploadIt' })).not.toHaveProperty('openStep');
    expect(kept({ tried: 'all' })?.tried).toEqual([]);
    expect(
      kept({
        tried: [
          { step: 'setPhoto', at: now, found: 'noPhoto' },
          { step: 'setPhoto', at: now + 3600000, found: 'noPhoto' },
          { step: 'setPhoto', at: now, found: 'hacked' },
          { step: 'other', at: now, found: 'noPhoto' },
          7
        ]
      })?.tried
    ).toEqual([{ step: 'setPhoto', at: now, found: 'noPhoto' }]);
  });

  it('is nothing where it is no memory at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (json) => {
        expect(parseRefreshHistory(json, now)).toBeUndefined();
      })
    );
  });

  it('holds nothing but moments, numbers and known words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (key, value) => {
        const tampered: string = JSON.stringify({ ...asked, [`x${key}`]: value, tried: [{ ...asked.tried[0], [`x${key}`]: value }] });
        expect(parseRefreshHistory(JSON.parse(tampered), now)).toEqual(asked);
      })
    );
  });
});

describe('remembering', () => {
  it('counts how often SharePoint was asked, and keeps what was tried', () => {
    const first: RefreshHistory = withStartedRefresh(undefined, beginRefresh(now, 'photo'), now);
    expect(first).toEqual({ version: 1, askedAt: now, timesAsked: 1, refresh: beginRefresh(now, 'photo'), tried: [] });
    expect(withStartedRefresh(asked, beginRefresh(now, 'photo'), now)).toEqual({
      ...asked,
      askedAt: now,
      timesAsked: 3,
      refresh: beginRefresh(now, 'photo')
    });
  });

  it('keeps the last steps only', () => {
    let history: RefreshHistory = { ...asked, tried: [] };
    for (let index: number = 0; index <= maximumTriedSteps; index++) {
      history = withTriedStep(history, {
        step: guideSteps[index % guideSteps.length],
        at: now + index,
        found: statusKinds[index % statusKinds.length]
      });
    }
    expect(history.tried).toHaveLength(maximumTriedSteps);
    expect(history.tried[maximumTriedSteps - 1].at).toBe(now + maximumTriedSteps);
  });

  it('keeps no more of what somebody else wrote', () => {
    const written = Array.from({ length: 2 * maximumTriedSteps }, (_, index) => ({
      step: guideSteps[0],
      at: now - index,
      found: statusKinds[0]
    }));
    expect(parseRefreshHistory({ ...asked, tried: written }, now)?.tried).toEqual(written.slice(-maximumTriedSteps));
  });

  it('knows the open step, and that none is open', () => {
    expect(withOpenStep(asked, 'setPhoto')).toEqual({ ...asked, openStep: 'setPhoto' });
    expect(withOpenStep(asked, undefined)).not.toHaveProperty('openStep');
  });
});

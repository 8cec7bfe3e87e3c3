import * as fc from 'fast-check';
import { failed } from '../domain/failures';
import { cannotCompare, statusKinds } from '../domain/status';
import {
  type RememberedResult,
  isStanding,
  isWorthKeeping,
  parseRememberedResult,
  resultLifetime,
  standsFor,
  wasProblem
} from './rememberedResult';

const now: number = Date.UTC(2026, 10, 27);
const hour: number = 60 * 60 * 1000;
const mark: string = 'ab'.repeat(32);
const kept: RememberedResult = {
  version: 1,
  judgedBy: '2.0.0.0',
  at: now - hour,
  status: 'inSync',
  microsoft365: mark,
  microsoft365Facts: mark,
  sharePoint: mark
};

describe('a remembered result', () => {
  it('is read as it was written', () => {
    expect(parseRememberedResult(JSON.parse(JSON.stringify(kept)), now, '2.0.0.0')).toEqual(kept);
  });

  it.each<[string, object]>([
    ['another version of the web part', { judgedBy: '1.9.0.0' }],
    ['another form', { version: 2 }],
    ['a clock that was set back since', { at: now + 2 * 60 * 1000 }],
    ['long ago', { at: now - resultLifetime }],
    ['no moment', { at: 'yesterday' }],
    ['half a millisecond', { at: now - 0.5 }],
    ['an unknown status', { status: 'perfect' }],
    ['an inherited name', { status: 'constructor' }]
  ])('counts as nothing where it comes from %s', (_name, changes) => {
    expect(parseRememberedResult({ ...kept, ...changes }, now, '2.0.0.0')).toBeUndefined();
  });

  it('may come from a tab whose clock runs a minute ahead', () => {
    expect(parseRememberedResult({ ...kept, at: now + 60 * 1000 }, now, '2.0.0.0')).toBeDefined();
  });

  it.each(['', 'AB'.repeat(32), 'ab'.repeat(31), `${mark}0`, '<img src=x>', 7, {}])('has no marks of another form: %s', (other) => {
    const read = parseRememberedResult({ ...kept, sharePoint: other, microsoft365: other }, now, '2.0.0.0');
    expect(read).toEqual({ version: 1, judgedBy: '2.0.0.0', at: now - hour, status: 'inSync', microsoft365Facts: mark });
  });

  it('holds nothing but known words, moments and marks, whatever is stored', () => {
    const anything: fc.Arbitrary<unknown> = fc.oneof(
      fc.anything(),
      fc.record(
        {
          version: fc.oneof(fc.constant(1), fc.anything()),
          judgedBy: fc.oneof(fc.constant('2.0.0.0'), fc.anything()),
          at: fc.oneof(fc.integer({ min: now - resultLifetime, max: now }), fc.anything()),
          status: fc.oneof(fc.constantFrom(...statusKinds), fc.anything()),
          microsoft365: fc.oneof(fc.constant(mark), fc.string(), fc.anything()),
          microsoft365Facts: fc.oneof(fc.constant(mark), fc.anything()),
          sharePoint: fc.oneof(fc.constant(mark), fc.anything()),
          name: fc.anything()
        },
        { requiredKeys: ['version', 'judgedBy', 'at', 'status'] }
      )
    );
    let read: number = 0;
    fc.assert(
      fc.property(anything, (json) => {
        const result: RememberedResult | undefined = parseRememberedResult(json, now, '2.0.0.0');
        if (result) {
          read += 1;
          const { version, judgedBy, at, status, ...marks } = result;
          expect([version, judgedBy]).toEqual([1, '2.0.0.0']);
          expect(now - at).toBeLessThan(resultLifetime);
          expect(at).toBeLessThanOrEqual(now + 60 * 1000);
          expect(statusKinds).toContain(status);
          expect(Object.keys(marks).every((name) => ['microsoft365', 'microsoft365Facts', 'sharePoint'].includes(name))).toBe(true);
          expect(Object.values(marks).every((each) => each === mark)).toBe(true);
        }
      }),
      { numRuns: 2000 }
    );
    expect(read).toBeGreaterThan(20);
  });
});

describe('how long a result stands', () => {
  it.each([
    ['inSync', 4 * hour],
    ['noPhoto', hour],
    ['missingInMicrosoft365', hour],
    ['cannotCompare', 24 * hour],
    ['different', 0],
    ['unsure', 0],
    ['someSizesOld', 0],
    ['otherName', 0],
    ['missingInSharePoint', 0]
  ] as const)('%s', (status, time) => {
    expect(standsFor(status, undefined)).toBe(time);
    expect(standsFor(status, 24 * hour)).toBe(time === 0 ? 0 : 24 * hour);
    expect(isStanding({ ...kept, status, at: now - time }, undefined, now)).toBe(false);
    expect(isStanding({ ...kept, status, at: now - time + 1 }, undefined, now)).toBe(time > 0);
    expect(wasProblem({ ...kept, status })).toBe(time === 0);
  });
});

describe('what is worth keeping', () => {
  it('is no failure but a missing mailbox', () => {
    const sharePoint = { kind: 'none' } as const;
    for (const [reason, isKept] of [
      ['noMailbox', true],
      ['timedOut', false],
      ['consentMissing', false],
      ['throttled', false]
    ] as const) {
      const failure = failed(reason);
      expect(isWorthKeeping(cannotCompare(failure, sharePoint, failure))).toBe(isKept);
      expect(isWorthKeeping(cannotCompare(sharePoint, failure, failure))).toBe(false);
    }
  });
});

import type { CheckState } from '../check/checkState';
import { type FailureReason, failed } from '../domain/failures';
import { unavailableReasonOf } from './hideReason';
import { type PhotoStatus, cannotCompare } from '../domain/status';

function settled(status: PhotoStatus): CheckState {
  return { phase: 'settled', result: { status, checkedAt: 0 } };
}
const unread = (reason: FailureReason): CheckState => settled(cannotCompare(failed(reason), { kind: 'none' }, failed(reason)));

describe('the card is quiet', () => {
  it('for guests and without a sign-in, whatever a check would find', () => {
    expect(unavailableReasonOf('guest', { phase: 'idle' })).toBe('guest');
    expect(unavailableReasonOf('anonymous', settled({ kind: 'noPhoto' }))).toBe('anonymous');
  });

  it('while the permission is missing', () => {
    expect(unavailableReasonOf('member', unread('consentMissing'))).toBe('consentMissing');
  });

  it('in no other case', () => {
    expect(unavailableReasonOf('member', { phase: 'idle' })).toBeUndefined();
    expect(unavailableReasonOf('member', { phase: 'checking' })).toBeUndefined();
    expect(unavailableReasonOf('member', unread('signInNeeded'))).toBeUndefined();
    expect(unavailableReasonOf('member', settled({ kind: 'noPhoto' }))).toBeUndefined();
  });
});

import type { CheckState } from '../check/checkState';
import { type FailureReason, failed } from '../domain/failures';
import { quietReasonOf } from './hideReason';
import { type PhotoStatus, cannotCompare } from '../domain/status';

function settled(status: PhotoStatus): CheckState {
  return { phase: 'settled', result: { status, checkedAt: 0 } };
}
const unread = (reason: FailureReason): CheckState => settled(cannotCompare(failed(reason), { kind: 'none' }, failed(reason)));

describe('the card is quiet', () => {
  it('for guests and without a sign-in, whatever a check would find', () => {
    expect(quietReasonOf('guest', { phase: 'idle' })).toBe('guest');
    expect(quietReasonOf('anonymous', settled({ kind: 'noPhoto' }))).toBe('anonymous');
  });

  it('while the permission is missing', () => {
    expect(quietReasonOf('member', unread('consentMissing'))).toBe('consentMissing');
  });

  it('in no other case', () => {
    expect(quietReasonOf('member', { phase: 'idle' })).toBeUndefined();
    expect(quietReasonOf('member', { phase: 'checking' })).toBeUndefined();
    expect(quietReasonOf('member', unread('signInNeeded'))).toBeUndefined();
    expect(quietReasonOf('member', settled({ kind: 'noPhoto' }))).toBeUndefined();
  });
});

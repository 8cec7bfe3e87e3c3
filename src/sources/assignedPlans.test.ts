import * as fc from 'fast-check';
import { mailboxOf } from './assignedPlans';

describe('mailboxOf', () => {
  it.each([
    ['an Exchange plan that works', [{ service: 'exchange', capabilityStatus: 'Enabled' }], 'exchange'],
    ['one in its days of grace', [{ service: 'exchange', capabilityStatus: 'Warning' }], 'exchange'],
    ['one that was taken away', [{ service: 'exchange', capabilityStatus: 'Deleted' }], 'none'],
    ['other plans only', [{ service: 'SharePoint', capabilityStatus: 'Enabled' }], 'none'],
    ['no plan at all', [], 'none'],
    ['values of another type', ['exchange', 7, undefined], 'none']
  ])('%s', (_name, assignedPlans, expected) => {
    expect(mailboxOf({ assignedPlans })).toBe(expected);
  });

  it('claims nothing when Graph answers anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (me) => {
        const known = mailboxOf(me);
        expect(typeof known === 'string' || known.reason === 'serviceError').toBe(true);
      })
    );
    expect(mailboxOf({ assignedPlans: 'exchange' })).toMatchObject({ kind: 'failed' });
  });
});

import * as fc from 'fast-check';
import { mailboxOf } from './assignedPlans';

const plan2: string = 'efb87545-963c-4e0d-99df-69c6916d9eb0';

function plan(servicePlanId: string, capabilityStatus: string = 'Enabled', service: string = 'exchange'): object {
  return { service, capabilityStatus, servicePlanId };
}

describe('mailboxOf', () => {
  it.each([
    ['Plan 1', [plan('9aaf7827-d63c-4b61-89c3-182f06f82e5c')], 'exchange'],
    ['Plan 1 for government', [plan('e9b4930a-925f-45e2-ac2a-3f7788ca6fdd')], 'exchange'],
    ['Plan 2', [plan(plan2)], 'exchange'],
    ['Plan 2 for government', [plan('8c3069c0-ccdb-44be-ab77-986203a67df2')], 'exchange'],
    ['Kiosk', [plan('4a82b400-a79f-41a4-b4e2-e94f5787b113')], 'exchange'],
    ['Essentials', [plan('1126bef5-da20-4f07-b45e-ad25d2581aa8')], 'exchange'],
    ['a plan in its days of grace', [plan(plan2, 'Warning')], 'exchange'],
    ['one among others', [plan('113feb6c-3fe4-4440-bddc-54d774bf0318'), plan(plan2)], 'exchange'],
    ['Exchange Foundation alone', [plan('113feb6c-3fe4-4440-bddc-54d774bf0318')], 'unknown'],
    ['Exchange Analytics alone', [plan('34c0d7a0-a70f-4668-9238-47f9fc208882')], 'unknown'],
    ['Customer Lockbox alone', [plan('9f431833-0334-42de-a7dc-70aa40db46db')], 'unknown'],
    ['a plan of Exchange that is new', [plan('00000000-0000-4000-8000-000000000000')], 'unknown'],
    ['a plan that was taken away', [plan(plan2, 'Deleted')], 'none'],
    ['plans of other services', [plan('5dbe027f-2339-4123-9542-606e4d348a72', 'Enabled', 'SharePoint')], 'none'],
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

import * as fc from 'fast-check';
import { currentDataVersion, migrated } from './migration';

describe('properties of version 1.0', () => {
  it('have two choices where there was one', () => {
    expect(migrated({ whenNothingToDo: 'line' }, '1.0')).toEqual({ whenGuest: 'line', whenConsentMissing: 'line' });
  });

  it('keep what was chosen, and lose what the toolbox had stored with every card', () => {
    const stored = { title: 'My photo', checkWhen: 'opens', whenInSync: 'hidden', waitingHours: '24', helpContact: 'help@contoso.com' };
    expect(migrated(stored, '1.0')).toEqual({ title: 'My photo', whenInSync: 'hidden', helpContact: 'help@contoso.com' });
  });

  it('are an object, whatever was stored', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => typeof migrated(stored, '1.0') === 'object'));
  });
});

describe('properties of this version', () => {
  it('stay as they are', () => {
    const stored = { whenNothingToDo: 'line', checkWhen: 'opens' };
    expect(migrated(stored, currentDataVersion)).toBe(stored);
  });
});

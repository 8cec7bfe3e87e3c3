import { oneDay, showsBothPhotos, startSettingsOf } from './startSettings';

describe('how the first check begins', () => {
  const usual = { checkWhen: 'opens', whenInSync: 'line', density: 'full' } as const;

  it('is by itself, with what is remembered', () => {
    expect(startSettingsOf(usual, false, false)).toEqual({
      isAskedByUser: false,
      ignoresMemory: false,
      showsBothPhotos: false,
      remembersFor: undefined
    });
  });

  it('is not before the user asks, where the site owner chose that, unless the user has just signed in for it', () => {
    expect(startSettingsOf({ ...usual, checkWhen: 'asked' }, false, true)).toBeUndefined();
    expect(startSettingsOf({ ...usual, checkWhen: 'asked' }, true, false)).toMatchObject({ isAskedByUser: true, ignoresMemory: true });
  });

  it('is once a day, where the site owner chose that', () => {
    expect(startSettingsOf({ ...usual, checkWhen: 'daily' }, false, false)).toMatchObject({ remembersFor: oneDay });
  });

  it('asks anew while the page is edited', () => {
    expect(startSettingsOf(usual, false, true)).toMatchObject({ isAskedByUser: false, ignoresMemory: true });
  });

  it('reads the Microsoft 365 photo where both are always shown', () => {
    expect(showsBothPhotos({ whenInSync: 'card', density: 'compact' })).toBe(true);
    expect(showsBothPhotos({ whenInSync: 'card', density: 'quiet' })).toBe(false);
    expect(showsBothPhotos({ whenInSync: 'hidden', density: 'full' })).toBe(false);
  });
});

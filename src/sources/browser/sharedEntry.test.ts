import { SharedEntry } from './sharedEntry';

describe('an entry of no person', () => {
  it('keeps a value under a plain name', () => {
    const storage: Map<string, string> = new Map();
    const entry = new SharedEntry('defaults', () => ({
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, value) => {
        storage.set(name, value);
      }
    }));
    expect(entry.read()).toBeUndefined();
    entry.write({ title: 'Photo' });
    expect(entry.read()).toEqual({ title: 'Photo' });
    expect([...storage.keys()]).toEqual(['profile-photo-status.defaults']);
    storage.set('profile-photo-status.defaults', '<no JSON>');
    expect(entry.read()).toBeUndefined();
  });

  it('does without storage', () => {
    const entry = new SharedEntry('defaults', () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    entry.write(7);
    expect(entry.read()).toBeUndefined();
  });
});

import { loadAgainToSignIn, takeSignInRequest } from './signIn';

/** A tab with a storage of its own, or without one. */
function tab(isBlocked: boolean = false): { readonly items: Map<string, string>; readonly reload: jest.Mock } {
  const items: Map<string, string> = new Map();
  const reload = jest.fn();
  const unlessBlocked = <T>(value: T): T => {
    if (isBlocked) {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
    return value;
  };
  const sessionStorage = {
    getItem: (key: string) => unlessBlocked(items.get(key)),
    setItem: (key: string, value: string) => unlessBlocked(items).set(key, value),
    removeItem: (key: string) => unlessBlocked(items).delete(key)
  };
  Object.defineProperty(globalThis, 'window', { value: { sessionStorage, location: { reload } }, configurable: true });
  return { items, reload };
}

describe('signing in', () => {
  it('loads the page again, which then knows once that the user asked', () => {
    const { items, reload } = tab();
    loadAgainToSignIn();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(takeSignInRequest()).toBe(true);
    expect(takeSignInRequest()).toBe(false);
    expect(items.size).toBe(0);
  });

  it('is asked for by nobody at first', () => {
    tab();
    expect(takeSignInRequest()).toBe(false);
  });

  it('still loads the page again where storage is blocked', () => {
    const { reload } = tab(true);
    loadAgainToSignIn();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(takeSignInRequest()).toBe(false);
  });
});

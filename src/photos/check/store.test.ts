import { Store } from './store';

describe('a store', () => {
  it('holds its first value until another is set', () => {
    const store: Store<string> = new Store('first');
    expect(store.get()).toBe('first');
    store.set('second');
    expect(store.get()).toBe('second');
  });

  it('calls every listener once for each new value', () => {
    const store: Store<number> = new Store(0);
    const seen: string[] = [];
    store.subscribe(() => seen.push(`one ${store.get()}`));
    store.subscribe(() => seen.push(`two ${store.get()}`));
    store.set(1);
    store.set(2);
    expect(seen).toEqual(['one 1', 'two 1', 'one 2', 'two 2']);
  });

  it('calls no listener for the value that it holds already', () => {
    const value: object = {};
    const store: Store<object> = new Store(value);
    const listener: jest.Mock = jest.fn();
    store.subscribe(listener);
    store.set(value);
    expect(listener).not.toHaveBeenCalled();
  });

  it('calls a listener no more once its subscription has ended', () => {
    const store: Store<number> = new Store(0);
    const listener: jest.Mock = jest.fn();
    const unsubscribe: () => void = store.subscribe(listener);
    store.set(1);
    unsubscribe();
    store.set(2);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('calls all listeners although one unsubscribes while it is called', () => {
    const store: Store<number> = new Store(0);
    const later: jest.Mock = jest.fn();
    const unsubscribe: () => void = store.subscribe(() => unsubscribe());
    store.subscribe(later);
    store.set(1);
    store.set(2);
    expect(later).toHaveBeenCalledTimes(2);
  });
});

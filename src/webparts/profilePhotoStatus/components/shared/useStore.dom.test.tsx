import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act } from 'react-dom/test-utils';
import { type ReadableStore, Store } from '../../../../photos';
import { useStore } from './useStore';

const Shown: React.FunctionComponent<{ readonly store: ReadableStore<string> }> = ({ store }) => <>{useStore(store)}</>;

/** A store that tells how many listen to it. */
class CountingStore extends Store<string> {
  public listeners: number = 0;

  public override subscribe(listener: () => void): () => void {
    const unsubscribe = super.subscribe(listener);
    this.listeners += 1;
    return () => {
      this.listeners -= 1;
      unsubscribe();
    };
  }
}

describe('a component that uses a store', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
  });
  afterEach(() => {
    unmountComponentAtNode(page);
  });

  const show = (element: React.ReactElement): void => {
    act(() => {
      render(element, page);
    });
  };

  it('shows its value at once', () => {
    render(<Shown store={new Store('first')} />, page);
    expect(page.textContent).toBe('first');
  });

  it('shows each new value', () => {
    const store: Store<string> = new Store('first');
    show(<Shown store={store} />);
    act(() => store.set('second'));
    expect(page.textContent).toBe('second');
    act(() => store.set('third'));
    expect(page.textContent).toBe('third');
  });

  it('shows a value that is set between the first render and the subscription', () => {
    const store: CountingStore = new CountingStore('first');
    const SetsWhileMounting: React.FunctionComponent = () => {
      React.useLayoutEffect(() => {
        expect(store.listeners).toBe(0);
        store.set('second');
      }, []);
      return <Shown store={store} />;
    };
    show(<SetsWhileMounting />);
    expect(page.textContent).toBe('second');
  });

  it('subscribes once, and unsubscribes when it is unmounted', () => {
    const store: CountingStore = new CountingStore('first');
    show(<Shown store={store} />);
    act(() => store.set('second'));
    expect(store.listeners).toBe(1);
    act(() => {
      unmountComponentAtNode(page);
    });
    expect(store.listeners).toBe(0);
  });

  it('switches to another store', () => {
    const before: CountingStore = new CountingStore('before');
    const after: CountingStore = new CountingStore('after');
    show(<Shown store={before} />);
    show(<Shown store={after} />);
    expect(page.textContent).toBe('after');
    expect([before.listeners, after.listeners]).toEqual([0, 1]);
    act(() => before.set('late'));
    expect(page.textContent).toBe('after');
  });
});

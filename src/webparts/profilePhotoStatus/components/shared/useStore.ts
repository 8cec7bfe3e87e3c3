import * as React from 'react';
import type { ReadableStore } from '../../../../photos';

/** Subscribes a component to a store. (React 17 has no `useSyncExternalStore`.) */
export function useStore<T>(store: ReadableStore<T>): T {
  const [value, setValue] = React.useState(store.get());
  React.useEffect(() => {
    // The value may have changed between the first render and this effect
    setValue(store.get());
    return store.subscribe(() => setValue(store.get()));
  }, [store]);
  return value;
}

import * as React from 'react';

let count: number = 0;

/** An id for elements of one component, different for each one on the page, however many cards it has. (React 17 has no `useId`.) */
export function useUniqueId(name: string): string {
  const [id] = React.useState(() => `pps-${name}-${(count += 1)}`);
  return id;
}

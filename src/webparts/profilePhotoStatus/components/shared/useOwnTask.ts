import * as React from 'react';
import { nextTask } from '../../../../sources';

/** False in the first rendering, and true from the next task on: for what takes long to render, so that it does not make one long task of two. */
export function useOwnTask(): boolean {
  const [isTime, setIsTime] = React.useState(false);
  React.useEffect(() => {
    let isMounted: boolean = true;
    const follow = (): void => {
      if (isMounted) {
        setIsTime(true);
      }
    };
    nextTask().then(follow, follow);
    return () => {
      isMounted = false;
    };
  }, []);
  return isTime;
}

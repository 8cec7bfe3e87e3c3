import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ActionRow } from './ActionRow';
import { ErrorBoundary } from './ErrorBoundary';
import { Explanation } from './Message';
import { SkeletonLine } from './skeletonShapes';
import { TextButton } from './TextButton';

type Load<P> = () => Promise<{ readonly default: React.FunctionComponent<P> }>;

/** A component whose code can be loaded before it is shown. A failure is no matter then: it is loaded again when it is shown. */
export type LazyComponent<P> = React.FunctionComponent<P> & { readonly loadAhead: () => void };

const someLines: React.ReactElement = (
  <div aria-busy={true}>
    <SkeletonLine width="60%" height={20} />
  </div>
);

/**
 * A part of the card that is loaded only when it is shown, because most users need none of them. Where it cannot be loaded or shown, the card
 * itself stays, and the user can try again. (`React.lazy` keeps a failure for as long as the page is open.)
 * @param load - imports the part's chunk
 * @param outline - stands there meanwhile
 */
export function lazyComponent<P extends object>(load: Load<P>, outline: React.ReactElement = someLines): LazyComponent<P> {
  let Loaded: React.FunctionComponent<P> | undefined;
  const keep = (chunk: { readonly default: React.FunctionComponent<P> }): void => {
    Loaded = chunk.default;
  };

  const Part: React.FunctionComponent<{ readonly part: P }> = ({ part }) => {
    const [failure, setFailure] = React.useState<Error>();
    const [isLoaded, setIsLoaded] = React.useState(Loaded !== undefined);
    React.useEffect(() => {
      let isMounted: boolean = true;
      if (!isLoaded) {
        load()
          .then(keep)
          .then(
            () => isMounted && setIsLoaded(true),
            (error: Error) => isMounted && setFailure(error)
          );
      }
      return () => {
        isMounted = false;
      };
    }, [isLoaded]);
    if (failure) {
      // For the boundary around, as an exception of the part itself
      throw failure;
    }
    return Loaded ? <Loaded {...part} /> : outline;
  };

  const component: React.FunctionComponent<P> = (props) => (
    <ErrorBoundary
      fallback={(tryAgain) => (
        <div role="alert">
          <Explanation>{strings.PartFailedText}</Explanation>
          <ActionRow>
            <TextButton onClick={tryAgain}>{strings.TryAgain}</TextButton>
          </ActionRow>
        </div>
      )}
    >
      <Part part={props} />
    </ErrorBoundary>
  );
  return Object.assign(component, {
    loadAhead: () => {
      load().then(keep, () => undefined);
    }
  });
}

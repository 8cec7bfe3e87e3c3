import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { nextTask, whenIdle } from '../../../../sources';
import { ActionRow } from './ActionRow';
import { ErrorBoundary } from './ErrorBoundary';
import { Explanation } from './Message';
import { SkeletonLine } from './skeletonShapes';
import { TextButton } from './TextButton';

interface Chunk<P> {
  readonly default: React.FunctionComponent<P>;
  /** Does what takes long when the part is shown for the first time, in several tasks */
  readonly prepare?: (pause: () => Promise<void>) => Promise<void>;
}

type Load<P> = () => Promise<Chunk<P>>;

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
 */
export function lazyComponent<P extends object>(load: Load<P>): LazyComponent<P> {
  const part: LazyComponent<P> = lazyPart(load, someLines);
  const Part: React.FunctionComponent<P> = part;
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
      <Part {...props} />
    </ErrorBoundary>
  );
  return Object.assign(component, { loadAhead: part.loadAhead });
}

/**
 * A part without a boundary of its own: where it cannot be loaded or shown, the boundary around it says so.
 * @param outline - stands there while it is loaded
 */
export function lazyPart<P extends object>(load: Load<P>, outline: React.ReactElement): LazyComponent<P> {
  let Loaded: React.FunctionComponent<P> | undefined;
  const keep = (chunk: Chunk<P>): void => {
    Loaded = chunk.default;
  };

  const loadToShow = async (): Promise<void> => {
    const chunk: Chunk<P> = await load();
    await chunk.prepare?.(nextTask).catch(() => {
      // It is shown all the same, in one long task
    });
    keep(chunk);
  };
  const loadAhead = async (): Promise<void> => {
    const chunk: Chunk<P> = await load();
    keep(chunk);
    await chunk.prepare?.(whenIdle);
  };

  const Part: React.FunctionComponent<P> = (props) => {
    const [failure, setFailure] = React.useState<Error>();
    const [isLoaded, setIsLoaded] = React.useState(Loaded !== undefined);
    React.useEffect(() => {
      let isMounted: boolean = true;
      if (!isLoaded) {
        loadToShow().then(
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
    return Loaded ? <Loaded {...props} /> : outline;
  };
  return Object.assign(Part, {
    loadAhead: () => {
      loadAhead().catch(() => {
        // It is loaded again when it is shown
      });
    }
  });
}

import * as React from 'react';
import { Spinner } from '@fluentui/react/lib/Spinner';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from '../ProfilePhotoStatus.module.scss';

/** In place of a part that could not be loaded, so that the card itself stays */
const LoadingFailed: React.FunctionComponent = () => <p className={styles.explanation}>{strings.ServiceErrorText}</p>;

/**
 * A part of the card that is loaded only when it is shown: most readers need none of them.
 * @param load - imports the part's chunk
 */
export function lazyComponent<P extends object>(
  load: () => Promise<{ readonly default: React.FunctionComponent<P> }>
): React.FunctionComponent<P> {
  const Part: React.LazyExoticComponent<React.FunctionComponent<{ readonly part: P }>> = React.lazy(async () => {
    const Loaded: React.FunctionComponent<P> = await load().then(
      (chunk) => chunk.default,
      () => LoadingFailed
    );
    return { default: ({ part }) => <Loaded {...part} /> };
  });
  const LazyComponent: React.FunctionComponent<P> = (props) => (
    <React.Suspense fallback={<Spinner />}>
      <Part part={props} />
    </React.Suspense>
  );
  return LazyComponent;
}

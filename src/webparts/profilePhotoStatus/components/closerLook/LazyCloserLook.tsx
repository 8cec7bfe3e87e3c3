import * as React from 'react';
import { Spinner } from '@fluentui/react/lib/Spinner';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from '../ProfilePhotoStatus.module.scss';
import type { ICloserLookProps } from './CloserLook';

/** In place of a part that could not be loaded, so that the card itself stays */
const LoadingFailed: React.FunctionComponent = () => <p className={styles.explanation}>{strings.ServiceErrorText}</p>;

/** Loaded only when a reader looks closer: most never need it */
const CloserLook: React.LazyExoticComponent<React.FunctionComponent<ICloserLookProps>> = React.lazy(() =>
  import(/* webpackChunkName: 'closer-look' */ './CloserLook').catch(() => ({ default: LoadingFailed }))
);

/** What the reader sees of both pictures when the card is not enough. */
export const LazyCloserLook: React.FunctionComponent<ICloserLookProps & { readonly id: string }> = ({ id, ...props }) => (
  <div className={styles.section} id={id}>
    <React.Suspense fallback={<Spinner />}>
      <CloserLook {...props} />
    </React.Suspense>
  </div>
);

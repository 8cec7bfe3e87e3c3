import * as React from 'react';
import { Spinner } from '@fluentui/react/lib/Spinner';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { IGuideProps } from './Guide';

/** In place of a guide that could not be loaded, so that the card itself stays */
const LoadingFailed: React.FunctionComponent = () => <p>{strings.ServiceErrorText}</p>;

/** Loaded only where there is something to repair: most people see none of it */
const LoadedGuide: React.LazyExoticComponent<React.FunctionComponent<IGuideProps>> = React.lazy(() =>
  import(/* webpackChunkName: 'guide' */ './Guide').catch(() => ({ default: LoadingFailed }))
);

export const LazyGuide: React.FunctionComponent<IGuideProps> = (props) => (
  <React.Suspense fallback={<Spinner />}>
    <LoadedGuide {...props} />
  </React.Suspense>
);

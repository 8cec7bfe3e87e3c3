import type * as React from 'react';
import { lazyComponent } from '../shared/lazyComponent';
import type { IGuideContainerProps } from './GuideContainer';

export type { GuideRequest } from './guideProps';

/** Loaded only where there is something to repair. */
export const Guide: React.FunctionComponent<IGuideContainerProps> = lazyComponent(
  () => import(/* webpackChunkName: 'guide' */ './GuideContainer')
);

import { type LazyComponent, lazyComponent } from '../shared/lazyComponent';
import type { IGuideContainerProps } from './GuideContainer';

export type { GuideRequest } from './guideProps';

/** Loaded only where there is something to repair. */
export const Guide: LazyComponent<IGuideContainerProps> = lazyComponent(() => import(/* webpackChunkName: 'guide' */ './GuideContainer'));

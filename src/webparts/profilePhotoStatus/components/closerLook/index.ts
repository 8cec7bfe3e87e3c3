import { type LazyComponent, lazyComponent } from '../shared/lazyComponent';
import type { ICloserLookProps } from './CloserLook';

/** Loaded only when a user compares the photos closely. */
export const CloserLook: LazyComponent<ICloserLookProps> = lazyComponent(
  () => import(/* webpackChunkName: 'closer-look' */ './CloserLook')
);

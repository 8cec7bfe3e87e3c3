import type * as React from 'react';
import { lazyComponent } from '../shared/lazyComponent';
import type { ICloserLookProps } from './CloserLook';

export type { InspectSizes } from './inspectSizes';

/** Loaded only when a user compares the photos closely. */
export const CloserLook: React.FunctionComponent<ICloserLookProps> = lazyComponent(
  () => import(/* webpackChunkName: 'closer-look' */ './CloserLook')
);

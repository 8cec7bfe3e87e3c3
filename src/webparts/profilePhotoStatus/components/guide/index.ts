import type * as React from 'react';
import { lazyComponent } from '../shared/lazyComponent';
import type { IGuideProps } from './Guide';

/** Loaded only where there is something to repair */
export const LazyGuide: React.FunctionComponent<IGuideProps> = lazyComponent(() => import(/* webpackChunkName: 'guide' */ './Guide'));

import * as React from 'react';
import { type LazyComponent, lazyPart } from '../shared/lazyComponent';
import { CardSkeleton } from './CardSkeleton';
import type { IStatusCardProps } from './StatusCard';

export type { IStatusCardProps } from './StatusCard';

/** Loaded when there is more to say than one line; until then its outline stands there. */
export const StatusCard: LazyComponent<IStatusCardProps> = lazyPart(
  () => import(/* webpackChunkName: 'status-card' */ './StatusCard'),
  React.createElement(CardSkeleton)
);

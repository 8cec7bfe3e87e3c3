import * as React from 'react';
import { nextTask } from '../../../../sources';
import { type LazyComponent, lazyPart } from '../shared/lazyComponent';
import { CardSkeleton } from './CardSkeleton';
import type { IStatusCardProps } from './StatusCard';

export type { IStatusCardProps } from './StatusCard';

async function load(): Promise<Pick<typeof import('./StatusCard'), 'default' | 'prepare'>> {
  const { default: card, prepare } = await import(/* webpackChunkName: 'status-card' */ './StatusCard');
  // It has just run its modules; rendering is a task of its own
  await nextTask();
  return { default: card, prepare };
}

/** Loaded when there is more to say than one line; until then its outline stands there. */
export const StatusCard: LazyComponent<IStatusCardProps> = lazyPart(load, React.createElement(CardSkeleton));

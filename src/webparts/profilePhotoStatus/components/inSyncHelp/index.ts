import { type LazyComponent, lazyComponent } from '../shared/lazyComponent';
import type { IInSyncHelpProps } from './InSyncHelp';

export type { InSyncQuestion } from './InSyncHelp';

/** Loaded only when a user says that something is not right. */
export const InSyncHelp: LazyComponent<IInSyncHelpProps> = lazyComponent(
  () => import(/* webpackChunkName: 'in-sync-help' */ './InSyncHelp')
);

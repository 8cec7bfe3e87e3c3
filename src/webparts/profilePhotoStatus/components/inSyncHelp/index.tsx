import * as React from 'react';
import { lazyComponent } from '../shared/lazyComponent';
import styles from '../ProfilePhotoStatus.module.scss';
import type { IInSyncHelpProps } from './InSyncHelp';

/** Loaded only when a reader says that something is not right */
const InSyncHelp: React.FunctionComponent<IInSyncHelpProps> = lazyComponent(
  () => import(/* webpackChunkName: 'in-sync-help' */ './InSyncHelp')
);

/** What a reader can do whose photos are the same, and who sees another one all the same. */
export const LazyInSyncHelp: React.FunctionComponent<IInSyncHelpProps & { readonly id: string }> = ({ id, ...props }) => (
  <div className={styles.section} id={id}>
    <InSyncHelp {...props} />
  </div>
);

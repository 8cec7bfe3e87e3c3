import * as React from 'react';
import { lazyComponent } from '../shared/lazyComponent';
import styles from '../ProfilePhotoStatus.module.scss';
import type { ICloserLookProps } from './CloserLook';

/** Loaded only when a reader looks closer */
const CloserLook: React.FunctionComponent<ICloserLookProps> = lazyComponent(
  () => import(/* webpackChunkName: 'closer-look' */ './CloserLook')
);

/** What the reader sees of both pictures when the card is not enough. */
export const LazyCloserLook: React.FunctionComponent<ICloserLookProps & { readonly id: string }> = ({ id, ...props }) => (
  <div className={styles.section} id={id}>
    <CloserLook {...props} />
  </div>
);

import * as React from 'react';
import { SkeletonCircle, SkeletonLine } from '../shared/skeletonShapes';
import styles from './PhotoPair.module.scss';

/** Diameter in px, as in the style sheet */
const photoSize: number = 88;

const PhotoSkeleton: React.FunctionComponent = () => (
  <div className={styles.photo}>
    <SkeletonCircle diameter={photoSize} />
    <SkeletonLine width={64} height={16} />
  </div>
);

/** The outline of two photos, with the measures of the photos themselves. */
export const PhotoPairSkeleton: React.FunctionComponent = () => (
  <div className={styles.photos}>
    <PhotoSkeleton />
    <span className={styles.sign} />
    <PhotoSkeleton />
  </div>
);

import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { PhotoPairSkeleton } from '../photoPair/PhotoPairSkeleton';
import { CheckingLine } from '../shared/CheckingLine';
import { SkeletonLine } from '../shared/skeletonShapes';
import { CardBody } from './CardBody';
import styles from './CardSkeleton.module.scss';

/** The outline of the whole card, so that nothing moves when the photos arrive. */
export const CardSkeleton: React.FunctionComponent = () => (
  <div role="img" aria-label={strings.Checking} aria-busy={true}>
    <CardBody>
      <PhotoPairSkeleton />
      <div className={styles.text}>
        <CheckingLine width="70%" height={22} />
        <SkeletonLine width="90%" height={18} />
        <SkeletonLine width="60%" height={18} />
        <SkeletonLine width="40%" height={32} />
      </div>
    </CardBody>
  </div>
);

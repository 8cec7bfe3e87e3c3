import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { CheckingLine } from '../shared/CheckingLine';
import { SkeletonCircle } from '../shared/skeletonShapes';
import styles from './StatusLine.module.scss';

/** Diameter in px, as a small picture has it in its style sheet */
const photoSize: number = 40;

/** The outline of the one line that most people see, with the measures of that line. */
export const LineSkeleton: React.FunctionComponent = () => (
  <div className={styles.line} role="img" aria-label={strings.Checking} aria-busy={true}>
    <SkeletonCircle diameter={photoSize} />
    <div className={styles.text}>
      <CheckingLine width="80%" height={20} />
    </div>
  </div>
);

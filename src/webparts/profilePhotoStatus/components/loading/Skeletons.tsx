import * as React from 'react';
import { Shimmer, ShimmerElementType, ShimmerElementsGroup } from '@fluentui/react/lib/Shimmer';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from '../ProfilePhotoStatus.module.scss';

/** Diameters of the circles that stand for the photos, in px; the same as in the style sheet */
const photoSize: number = 88;
const linePhotoSize: number = 40;

const Circle: React.FunctionComponent<{ readonly diameter: number }> = ({ diameter }) => (
  <Shimmer
    width={diameter}
    customElementsGroup={<ShimmerElementsGroup shimmerElements={[{ type: ShimmerElementType.circle, height: diameter }]} />}
  />
);

const Line: React.FunctionComponent<{ readonly width: number | string; readonly height: number }> = (props) => (
  <Shimmer width={props.width} shimmerElements={[{ type: ShimmerElementType.line, height: props.height }]} />
);

const CaptionedCircle: React.FunctionComponent = () => (
  <div className={styles.photo}>
    <Circle diameter={photoSize} />
    <Line width={64} height={16} />
  </div>
);

/** The outline of the whole card, so that nothing jumps when the photos arrive. */
export const CardSkeleton: React.FunctionComponent = () => (
  <div className={styles.body} role="img" aria-label={strings.Checking}>
    <div className={styles.photos}>
      <CaptionedCircle />
      <span className={styles.sign} />
      <CaptionedCircle />
    </div>
    <div className={styles.skeletonText}>
      <Line width="70%" height={22} />
      <Line width="90%" height={18} />
      <Line width="60%" height={18} />
      <Line width="40%" height={32} />
      <Line width="40%" height={20} />
    </div>
  </div>
);

/** The outline of the one line that most people see. */
export const LineSkeleton: React.FunctionComponent = () => (
  <div className={styles.line} role="img" aria-label={strings.Checking}>
    <Circle diameter={linePhotoSize} />
    <div className={styles.lineText}>
      <Line width="80%" height={20} />
    </div>
  </div>
);

import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './CheckingLine.module.scss';
import { type ISkeletonLineProps, SkeletonLine } from './skeletonShapes';

/** How long an outline says enough, in milliseconds; most checks take less, and words that come and go at once are noise */
const saysSoAfter: number = 3000;

/** The first line of an outline; where the check takes long, it says that it goes on. Both have the same height, so that nothing moves. */
export const CheckingLine: React.FunctionComponent<ISkeletonLineProps> = ({ width, height }) => {
  const [isSlow, setIsSlow] = React.useState(false);
  React.useEffect(() => {
    const timer: number = window.setTimeout(() => setIsSlow(true), saysSoAfter);
    return () => window.clearTimeout(timer);
  }, []);
  return isSlow ? (
    <span className={styles.words} style={{ height, lineHeight: `${height}px` }}>
      {strings.Checking}
    </span>
  ) : (
    <SkeletonLine width={width} height={height} />
  );
};
